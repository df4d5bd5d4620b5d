/** The debrief: rooms at the side, one of them open. Nothing is shown before the verdict is locked and, in a lesson, the word is said. */
import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { layCode } from '../../store/actions.ts';
import { codeOf, type CodeProblem } from '../../store/codes.ts';
import { readDebriefRoute, roomAddress } from '../../store/debrief-route.ts';
import { isRevealPending } from '../../store/lesson.ts';
import { lessonStore } from '../../store/lesson-store.ts';
import { hashOf } from '../../store/route.ts';
import { t } from '../../text/text.ts';
import { Doors, Onward } from '../debrief/doors.tsx';
import { canEnter, DOORS, isRoom } from '../debrief/rooms.ts';
import type { RoomId, RoomsOpen } from '../debrief/rooms.ts';
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
            <a class="button plain" href={roomAddress(room)}>
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

/** The way back: to the wall one came from, to the gate where a class waits, else to the game by what it has come to. */
function useBack(isFromWall: boolean, open: RoomsOpen) {
  const isDone = useStore(({ stage }) => stage === 'result' || stage === 'take-back');
  if (isFromWall) return { href: hashOf('wall'), label: t('wall.title') };
  if (open === 'own') return { href: hashOf('play'), label: t('lesson.debrief.back') };
  return isDone
    ? { href: hashOf('result'), label: t('debrief.back') }
    : { href: hashOf('play'), label: t('debrief.back-to-game') };
}

export function Debrief() {
  const game = useStore((state) => state.game);
  const rest = useStore((state) => state.route.rest);
  const lesson = useVanilla(lessonStore);
  const { room: wanted, code: given, isFromWall } = readDebriefRoute(rest);
  const isOther = given !== undefined && (game === undefined || codeOf(game) !== given);
  const open: RoomsOpen = !game?.record.verdict ? 'none' : isRevealPending(game, lesson) ? 'own' : 'all';
  const id: RoomId = !isOther && isRoom(wanted) && canEnter(open, wanted) ? wanted : 'verdict';
  const heading = useHeading(id);
  return (
    <Page
      name="debrief"
      title={t(`debrief.room.${id}`)}
      eyebrow={t('debrief.eyebrow')}
      heading={heading}
      back={useBack(isFromWall, open)}
    >
      <div class="debrief-frame">
        <Doors here={id} open={open} />
        <div class="debrief-room" data-room={id}>
          {isOther ? <OtherGame key={given} code={given} room={wanted ?? 'verdict'} /> : null}
          {!isOther && !game ? <NoGame /> : null}
          {!isOther && game ? <Open id={id} /> : null}
          {open === 'all' && !isOther ? <Onward here={id} /> : null}
        </div>
      </div>
    </Page>
  );
}
