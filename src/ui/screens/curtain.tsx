/** The curtain after an act: what has been, Mahin's three questions, how right each chair was, and the code that keeps the game. */
import { useState } from 'preact/hooks';
import { answerCurtain, next, stopHere } from '../../store/actions.ts';
import { CRACK_NAMES, curtainView, wordOfTenths } from '../../store/curtain-view.ts';
import type { CurtainView, Forecast, TrackView } from '../../store/curtain-view.ts';
import { monthLong } from '../../text/dates.ts';
import { number, roman } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { CodeLine } from '../ending/code-line.tsx';
import { Forward } from '../ending/frame.tsx';
import { useHeading } from '../focus.ts';
import { OursBadge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { ReaderTool } from '../reader/tool.tsx';
import { useStore } from '../use-store.ts';
import { plateOf } from './act.tsx';

const EVEN = 5;
const SURENESS = [0, 1, 2] as const;

interface TenthsProps {
  readonly name: string;
  readonly question: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** "7 in 10, likely": the tenths in figures, and the word that stands for them. */
const tenthsSaid = (value: number): string =>
  t('ui.curtain.tenths', { tenths: number(value), word: t(`forecast.word.${wordOfTenths(value)}`) });

function Tenths({ name, question, value, onChange }: TenthsProps) {
  return (
    <div class="tenths">
      <label for={`tenths-${name}`}>{question}</label>
      <input
        id={`tenths-${name}`}
        type="range"
        min={0}
        max={10}
        step={1}
        value={value}
        aria-valuetext={tenthsSaid(value)}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
      <output class="tenths-said" for={`tenths-${name}`}>
        {tenthsSaid(value)}
      </output>
    </div>
  );
}

interface CrackProps {
  readonly crack: Forecast['crack'] | undefined;
  readonly sureness: Forecast['sureness'];
  readonly onCrack: (crack: Forecast['crack']) => void;
  readonly onSureness: (sureness: Forecast['sureness']) => void;
}

function Crack({ crack, sureness, onCrack, onSureness }: CrackProps) {
  return (
    <>
      <fieldset class="crack">
        <legend>{t('forecast.crack.question')}</legend>
        <div class="picks">
          {CRACK_NAMES.map((one) => (
            <label key={one} class="pick">
              <input type="radio" name="crack" value={one} checked={crack === one} onChange={() => onCrack(one)} />
              <span>{t(`forecast.crack.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="crack">
        <legend>{t('forecast.sureness.question')}</legend>
        <div class="picks">
          {SURENESS.map((one) => (
            <label key={one} class="pick">
              <input
                type="radio"
                name="sureness"
                value={one}
                checked={sureness === one}
                onChange={() => onSureness(one)}
              />
              <span>{t(`forecast.sureness.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

function Questions({ view }: { readonly view: CurtainView }) {
  const [plot, setPlot] = useState(EVEN);
  const [exposed, setExposed] = useState(EVEN);
  const [crack, setCrack] = useState<Forecast['crack']>();
  const [sureness, setSureness] = useState<Forecast['sureness']>(0);
  const [problem, setProblem] = useState(false);
  const isLast = view.question === 'stands';
  const answer = (): void => {
    if (!crack) return setProblem(true);
    answerCurtain({ plot, exposed, crack, sureness });
    next();
  };
  const skip = (): void => {
    answerCurtain(undefined);
    next();
  };
  return (
    <section class="curtain-ask" aria-labelledby="mahin-title">
      <h2 id="mahin-title" class="heard">
        {t('ui.curtain.questions')}
      </h2>
      <p class="moment-mahin">
        {t('mahin.curtain')} <OursBadge />
      </p>
      <Tenths
        name="plot"
        question={t(isLast ? 'forecast.plot.last' : 'forecast.plot.question')}
        value={plot}
        onChange={setPlot}
      />
      <Tenths
        name="exposed"
        question={t(isLast ? 'forecast.exposed.last' : 'forecast.exposed.question')}
        value={exposed}
        onChange={setExposed}
      />
      <Crack crack={crack} sureness={sureness} onCrack={setCrack} onSureness={setSureness} />
      {problem && !crack ? (
        <p class="trouble" role="alert">
          {t('ui.curtain.crack-missing')}
        </p>
      ) : null}
      <Forward onClick={answer} label={view.isLast ? t('ui.curtain.answer-last') : t('ui.curtain.answer')}>
        <button type="button" class="link" onClick={skip}>
          {t('ui.curtain.skip')}
        </button>
      </Forward>
    </section>
  );
}

function NoQuestions({ view }: { readonly view: CurtainView }) {
  const on = (): void => {
    // A curtain that asked nothing still has its place in the record.
    if (view.hasPlace && !view.isAnswered) answerCurtain(undefined);
    next();
  };
  return <Forward onClick={on} label={view.isLast ? t('ui.curtain.to-verdict') : t('ui.curtain.on')} />;
}

function Track({ track }: { readonly track: readonly TrackView[] }) {
  return (
    <section aria-labelledby="track-title">
      <h2 id="track-title">{t('ui.curtain.track')}</h2>
      <ul role="list" class="track">
        {track.map((one) => (
          <li key={one.chair}>
            <Portrait chair={one.chair} isEmpty={one.isEmpty} />
            <span>
              <b>{t(`adviser.chair.${one.chair}.name`)}</b>
              <span class="note">
                {one.isEmpty ? t('ui.adviser.gone') : t(`adviser.chair.${one.chair}.deputy.${one.deputy}.name`)}
              </span>
            </span>
            <span class="track-right">
              {one.of === 0 ? (
                t('ui.curtain.no-record')
              ) : (
                <span class="num">{t('ui.adviser.record', { right: one.right, of: one.of })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Curtain() {
  const game = useStore((state) => state.game)!;
  const view = curtainView(game);
  const heading = useHeading(view.act);
  const asks = view.question !== undefined && !view.isAnswered;
  return (
    <main id="main" class="curtain" data-act={view.act}>
      <header class="curtain-plate" style={{ backgroundImage: `url("${plateOf(view.act)}")` }}>
        <div class="curtain-title on-ink">
          <p class="eyebrow">{t('ui.curtain.eyebrow', { act: roman(view.act), month: monthLong(view.month) })}</p>
          <h1 ref={heading} tabIndex={-1}>
            {t('ui.curtain.title', { title: t(`act.${view.act}.title`) })}
          </h1>
        </div>
        <ReaderTool isCorner />
      </header>
      <div class="curtain-body" data-asks={asks ? '' : undefined}>
        <div class="curtain-intro">
          <p class="read curtain-text">{t(`curtain.${view.act}.text`)}</p>
          <p class="row curtain-file">
            <Icon name="tray-file" />
            {t('ui.tray.file', { charges: view.charges, deeds: view.deeds })}
          </p>
        </div>
        {asks ? <Questions view={view} /> : <NoQuestions view={view} />}
        <div class="curtain-side">
          <Track track={view.track} />
          <div class="sheet">
            <CodeLine code={view.code} label={t('ui.curtain.code')} />
            <p class="note">{t('ui.curtain.code-note')}</p>
          </div>
          {view.isLast ? null : (
            <p>
              <button type="button" class="link" onClick={stopHere}>
                {t('ui.curtain.stop')}
              </button>
            </p>
          )}
        </div>
      </div>
    </main>
  );
}
