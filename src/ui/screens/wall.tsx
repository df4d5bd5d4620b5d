/** The class wall: one line to say, one thing to look at, one question; readable from the back of the room. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { hashOf } from '../../store/route.ts';
import {
  addToWall,
  backToOwnLuck,
  clearWall,
  dealLuck,
  openWall,
  setTally,
  startTally,
  wallDataText,
  wallFileText,
  wallStore,
  wallTableText,
  type WallState,
} from '../../store/wall-store.ts';
import { lessonCode, sayTally, sayThis, WALL_VIEWS, type Sentence, type WallView } from '../../store/wall-view.ts';
import { monthLong } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { useHeading } from '../focus.ts';
import { download } from '../lesson/download.ts';
import { useVanilla } from '../lesson/use-vanilla.ts';
import { Guesses } from '../lesson/wall/guesses.tsx';
import { Intake, Paste, takeFiles, Work } from '../lesson/wall/intake.tsx';
import { blobOf } from '../lesson/wall/long-text.ts';
import { Pair } from '../lesson/wall/pair.tsx';
import { Spread } from '../lesson/wall/spread.tsx';
import { Forecasts, GameList, Postures, RefusedList } from '../lesson/wall/tables.tsx';
import { TallyBoard } from '../lesson/wall/tally.tsx';
import { warmWords } from '../lesson/wall/warm.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReaderTool } from '../reader/tool.tsx';
import { Star } from '../parts/star.tsx';
import { useAfterPaint, useParts } from '../use-after-paint.ts';

const said = ({ key, params, month }: Sentence): string =>
  t(key, month === undefined ? params : { ...params, month: monthLong(month) });

interface HeadProps {
  readonly state: WallState;
  readonly isProjected: boolean;
  readonly onProject: () => void;
  readonly onAdd: () => void;
}

function Head({ state, isProjected, onProject, onAdd }: HeadProps) {
  const { games } = state.wall;
  const level = games[0]?.record.level ?? state.lesson?.level;
  const code = lessonCode(state);
  const parts = [
    games.length > 0 ? t('wall.count', { games: games.length }) : undefined,
    level ? t(`wall.level.${level}`) : undefined,
    state.demo ? t('wall.demo') : code ? t('wall.lesson', { code }) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <header class="wall-head on-ink">
      <Star />
      <p class="wall-name">{t('wall.title')}</p>
      <p class="wall-about">{parts.join(' · ')}</p>
      <nav class="wall-tools" aria-label={t('ui.nav.label')}>
        {games.length > 0 ? (
          <button type="button" class="button plain" onClick={onProject}>
            {t(isProjected ? 'wall.project-end' : 'wall.project')}
          </button>
        ) : null}
        {games.length > 0 && state.tally === undefined && !isProjected ? (
          <button type="button" class="button plain" onClick={onAdd}>
            {t('wall.add.title')}
          </button>
        ) : null}
        {isProjected ? null : (
          <a class="button plain" href={hashOf('teach')}>
            <Icon name="back" />
            {t('lesson.teach.name')}
          </a>
        )}
        <ReaderTool />
      </nav>
    </header>
  );
}

interface BoardProps {
  readonly state: WallState;
  readonly view: WallView;
  readonly pair: readonly [number, number];
  readonly onPair: (pair: readonly [number, number]) => void;
}

/** What is looked at. Each part is drawn anew only when what it shows has changed: progress and reckoning come often. */
function Board({ state, view, pair, onPair }: BoardProps) {
  const { wall, luck, reckoning } = state;
  const { games } = wall;
  const hasSpreadStood = useParts('board', 4) === 4;
  const spread = useMemo(() => <Spread wall={wall} luck={luck} />, [games, luck]);
  const guesses = useMemo(() => <Guesses games={games} reckoning={reckoning} />, [games, reckoning]);
  switch (view) {
    case 'spread':
    case 'guesses':
      return (
        <div class="wall-board" data-view={view}>
          {spread}
          {hasSpreadStood ? guesses : <section class="wall-panel" />}
        </div>
      );
    case 'postures':
      return <Postures games={games} />;
    case 'forecasts':
      return <Forecasts games={games} />;
    case 'pair':
      return <Pair games={games} pair={pair} onPair={onPair} />;
    case 'list':
      return <GameList wall={wall} />;
  }
}

function LuckTools({ state }: { readonly state: WallState }) {
  return (
    <>
      <button
        type="button"
        class="button seal"
        disabled={state.progress !== undefined}
        onClick={() => void dealLuck().then(() => announce(said(sayThis(wallStore.getState(), 'spread', [0, 1]))))}
      >
        {t(state.luck ? 'wall.luck.again' : 'wall.luck.deal')}
      </button>
      {state.luck ? (
        <button type="button" class="button plain" onClick={backToOwnLuck}>
          {t('wall.luck.back')}
        </button>
      ) : null}
    </>
  );
}

function Keep() {
  return (
    <div class="row wall-keep">
      <button
        type="button"
        class="link"
        onClick={() => download(wallFileText(), 'class-wall.json', 'application/json')}
      >
        {t('wall.export.file')}
      </button>
      <button type="button" class="link" onClick={() => download(wallTableText(), 'class-wall.csv', 'text/csv')}>
        {t('wall.export.csv')}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => download(wallDataText(), 'class-games.json', 'application/json')}
      >
        {t('wall.export.json')}
      </button>
      <button type="button" class="link" onClick={startTally}>
        {t('wall.tally.open')}
      </button>
      <button type="button" class="link" onClick={clearWall}>
        {t('wall.clear')}
      </button>
    </div>
  );
}

/** The last two of a class, so that comparing starts with games that differ. */
const firstPair = ({ wall: { games } }: WallState): readonly [number, number] => {
  const other = games.findIndex(({ fell }) => fell !== games[0]?.fell);
  return [0, other < 0 ? Math.min(1, games.length - 1) : other];
};

function Filled({ state }: { readonly state: WallState }) {
  const [view, setView] = useState<WallView>('spread');
  const [pair, setPair] = useState(firstPair(state));
  // The line to say stands first; what it is about follows with the next paint.
  const shown = useAfterPaint(view);
  const parts = useParts('filled', 3);
  const heading = useHeading(view);
  const say = said(sayThis(state, view, pair));
  return (
    <>
      <h1 class="wall-say" ref={heading} tabIndex={-1} data-say={t('wall.say')}>
        {say}
      </h1>
      {parts < 3 ? null : <Board state={state} view={shown} pair={pair} onPair={setPair} />}
      {parts < 2 ? null : <Foot state={state} view={view} onView={setView} />}
      {view === 'list' || parts < 3 ? null : <RefusedList wall={state.wall} />}
    </>
  );
}

interface FootProps {
  readonly state: WallState;
  readonly view: WallView;
  readonly onView: (view: WallView) => void;
}

function Foot({ state, view, onView }: FootProps) {
  return (
    <>
      <p class="wall-talk on-ink">
        <b>{t('wall.talk')}</b> {t(`wall.talk.${view === 'spread' && state.luck ? 'luck' : view}`)}
      </p>
      <div class="wall-bar">
        <div class="wall-views" role="group" aria-label={t('wall.view.label')}>
          {WALL_VIEWS.map((one) => (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
              {t(`wall.view.${one}`)}
            </button>
          ))}
        </div>
        {view === 'spread' ? <LuckTools state={state} /> : null}
        <Work state={state} />
        <Keep />
      </div>
    </>
  );
}

function Counted({ state }: { readonly state: WallState }) {
  const heading = useHeading('tally');
  return (
    <>
      <h1 class="wall-say" ref={heading} tabIndex={-1}>
        {said(sayTally(state))}
      </h1>
      <TallyBoard state={state} tally={state.tally!} />
      <p class="wall-talk on-ink">
        <b>{t('wall.talk')}</b> {t('wall.talk.tally')}
      </p>
      <p class="row">
        <button type="button" class="link" onClick={() => setTally(undefined)}>
          {t('wall.tally.close')}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => download(wallFileText(), 'class-wall.json', 'application/json')}
        >
          {t('wall.export.file')}
        </button>
      </p>
    </>
  );
}

function Empty({ state }: { readonly state: WallState }) {
  const heading = useHeading('empty');
  return (
    <>
      <h1 class="wall-say" ref={heading} tabIndex={-1}>
        {t('wall.empty.title')}
      </h1>
      <Intake state={state} />
      <RefusedList wall={state.wall} isOpen />
    </>
  );
}

/** The view for a projector: the whole screen where the browser gives it, and nothing on it that the class has no use for. */
function useProjector(): readonly [boolean, () => void] {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    // Escape leaves the whole screen without asking the page.
    const follow = (): void => (document.fullscreenElement ? undefined : setOn(false));
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const toggle = (): void => {
    setOn(!isOn);
    const going = isOn
      ? document.fullscreenElement && document.exitFullscreen()
      : document.documentElement.requestFullscreen?.();
    // A browser that keeps its frame shows the same view within it.
    going?.catch(() => undefined);
  };
  return [isOn, toggle];
}

export function WallScreen() {
  const state = useVanilla(wallStore);
  const [isAdding, setAdding] = useState(false);
  const [isProjected, project] = useProjector();
  useEffect(() => {
    openWall();
    warmWords();
    const stop = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const { dataTransfer } = event;
      if (dataTransfer === null) return;
      const text = dataTransfer.files.length > 0 ? '' : dataTransfer.getData('text/plain');
      void (text === '' ? takeFiles(dataTransfer.files) : blobOf(text).then(addToWall));
    };
    document.addEventListener('dragover', stop);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', stop);
      document.removeEventListener('drop', drop);
    };
  }, []);
  const hasGames = state.wall.games.length > 0;
  return (
    <div class="wall" data-projected={isProjected ? '' : undefined}>
      <Head state={state} isProjected={isProjected} onProject={project} onAdd={() => setAdding(true)} />
      <main id="main" class="wall-main">
        {state.tally ? <Counted state={state} /> : hasGames ? <Filled state={state} /> : <Empty state={state} />}
      </main>
      {isAdding ? (
        <Dialog title={t('wall.add.title')} onClose={() => setAdding(false)}>
          <Paste state={state} onDone={() => setAdding(false)} />
        </Dialog>
      ) : null}
    </div>
  );
}
