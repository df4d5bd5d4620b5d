/** The debrief: rooms at the side, one of them open. Nothing is shown before the verdict is locked and, in a lesson, the word is said. */
import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { layCode } from '../../store/actions.ts';
import { codeOf, type CodeProblem } from '../../store/codes.ts';
import type { Game } from '../../store/game.ts';
import { lessonStore } from '../../store/lesson-store.ts';
import { isRevealPending } from '../../store/lesson-view.ts';
import { hashOf } from '../../store/route.ts';
import { t } from '../../text/text.ts';
import { Doors, Onward } from '../debrief/doors.tsx';
import { DOORS, isRoom, ROOMS } from '../debrief/rooms.ts';
import type { RoomId } from '../debrief/rooms.ts';
import { useHeading } from '../focus.ts';
import { useVanilla } from '../lesson/use-vanilla.ts';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';

function useRoom(id: RoomId): ComponentType | undefined {
  const [open, setOpen] = useState<{ readonly id: RoomId; readonly Room: ComponentType }>();
  useEffect(() => {
    let isHere = true;
    void DOORS[id]().then((Room) => {
      if (isHere) setOpen({ id, Room });
    });
    return () => {
      isHere = false;
    };
  }, [id]);
  return open?.id === id ? open.Room : undefined;
}

function Open({ id }: { readonly id: RoomId }) {
  const Room = useRoom(id);
  return Room ? <Room /> : <p role="status">{t('debrief.opening')}</p>;
}

/** An address that names a game: it is opened where none lies on the desk, and asked about where another does. */
function OtherGame({ code, room }: { readonly code: string; readonly room: string }) {
  const hasGame = useStore((state) => state.game !== undefined);
  const [problem, setProblem] = useState<CodeProblem>();
  const open = (): void => setProblem(layCode(code));
  useEffect(() => {
    if (!hasGame) open();
  }, []);
  return (
    <div class="stack">
      {problem ? <p role="alert">{t(problem.key, problem.params)}</p> : null}
      {hasGame && !problem ? (
        <>
          <p class="lede">{t('debrief.other-game')}</p>
          <p class="row">
            <button type="button" class="button" onClick={open}>
              {t('debrief.other-game-open')}
            </button>
            <a class="button plain" href={hashOf('debrief', room)}>
              {t('debrief.other-game-keep')}
            </a>
          </p>
        </>
      ) : null}
    </div>
  );
}

function NoGame() {
  return (
    <div class="stack">
      <p class="lede">{t('debrief.no-game')}</p>
      <p class="row">
        <a class="button" href={hashOf('save')}>
          {t('debrief.open-code')}
        </a>
        <a class="button plain" href={hashOf('new')}>
          {t('ui.result.again')}
        </a>
      </p>
    </div>
  );
}

/** The way back: to the wall a game was opened from, to the gate that waits for its word, to the result, to the game. */
function useBack(isFromWall: boolean, isPending: boolean) {
  const isDone = useStore(({ stage }) => stage === 'result' || stage === 'take-back');
  if (isFromWall) return { href: hashOf('wall'), label: t('wall.title') };
  if (isPending) return { href: hashOf('play'), label: t('lesson.debrief.back') };
  return isDone
    ? { href: hashOf('result'), label: t('debrief.back') }
    : { href: hashOf('play'), label: t('debrief.back-to-game') };
}

/** Nothing is open before the verdict is locked; while a class waits for the word, only one's own five years are. */
function openRooms(game: Game | undefined, isPending: boolean): readonly RoomId[] {
  if (game?.record.verdict === undefined) return ['verdict'];
  return isPending ? ['verdict', 'happened'] : ROOMS;
}

export function Debrief() {
  const game = useStore((state) => state.game);
  const all = useStore((state) => state.route.rest);
  const lesson = useVanilla(lessonStore);
  const isFromWall = all.at(-1) === 'wall';
  const rest = isFromWall ? all.slice(0, -1) : all;
  const from = isFromWall ? ['wall'] : [];
  const wanted = rest[0];
  const given = wanted === 'trial' ? rest[2] : rest[1];
  const isOther = given !== undefined && (game === undefined || codeOf(game) !== given);
  const isPending = isRevealPending(game, lesson);
  const open = openRooms(game, isPending);
  const id: RoomId = !isOther && isRoom(wanted) && open.includes(wanted) ? wanted : 'verdict';
  const heading = useHeading(id);
  return (
    <Page
      name="debrief"
      title={t(`debrief.room.${id}`)}
      eyebrow={t('debrief.eyebrow')}
      heading={heading}
      back={useBack(isFromWall, isPending)}
    >
      <div class="debrief-frame">
        <Doors here={id} open={open} from={from} />
        <div class="debrief-room" data-room={id}>
          {isPending && !isOther ? <p class="note">{t('lesson.debrief.waits')}</p> : null}
          {isOther ? <OtherGame key={given} code={given} room={wanted ?? 'verdict'} /> : null}
          {!isOther && !game ? <NoGame /> : null}
          {!isOther && game ? <Open id={id} /> : null}
          {open.length === ROOMS.length && !isOther ? <Onward here={id} from={from} /> : null}
        </div>
      </div>
    </Page>
  );
}
