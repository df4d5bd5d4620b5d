/** The debrief: nine rooms at the side, one of them open. Nothing is shown before the verdict is locked. */
import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import type { Game } from '../../store/game.ts';
import { isRevealPending, isShortTrack } from '../../store/lesson-view.ts';
import { hashOf } from '../../store/route.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { DOORS, isRoom, ROOMS } from '../debrief/rooms.ts';
import type { RoomId } from '../debrief/rooms.ts';
import { useHeading } from '../focus.ts';
import { Figures } from '../parts/bdi.tsx';
import { Fold } from '../parts/fold.tsx';
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

/** Rooms of the short track, in a lesson that keeps to it; the others lie folded beneath. */
const SHORT: readonly RoomId[] = ['verdict', 'without', 'who', 'talk'];

/** Nothing is open before the verdict is locked; while a class waits for the word, only one's own five years are. */
function isOpen(game: Game | undefined, id: RoomId): boolean {
  if (id === 'verdict') return true;
  if (game?.record.verdict === undefined) return false;
  return id === 'happened' || !isRevealPending(game);
}

interface DoorsProps {
  readonly game: Game | undefined;
  readonly here: RoomId;
  /** Where the visitor came from, kept in every address. */
  readonly from: readonly string[];
}

function Doors({ game, here, from }: DoorsProps) {
  const door = (id: RoomId) => {
    const name = (
      <>
        <Figures>{number(ROOMS.indexOf(id) + 1)}</Figures> {t(`debrief.room.${id}`)}
      </>
    );
    return (
      <li key={id}>
        {isOpen(game, id) ? (
          <a href={hashOf('debrief', id, ...from)} aria-current={id === here ? 'page' : undefined}>
            {name}
          </a>
        ) : (
          <span class="note">{name}</span>
        )}
      </li>
    );
  };
  const isShort = isShortTrack(game);
  return (
    <nav class="debrief-doors on-ink" aria-label={t('debrief.rooms')}>
      <ol role="list">{(isShort ? SHORT : ROOMS).map(door)}</ol>
      {isShort ? (
        <Fold title={t('lesson.debrief.more')} open={!SHORT.includes(here)}>
          <ol role="list">{ROOMS.filter((id) => !SHORT.includes(id)).map(door)}</ol>
        </Fold>
      ) : null}
    </nav>
  );
}

function Open({ id }: { readonly id: RoomId }) {
  const Room = useRoom(id);
  return Room ? <Room /> : <p role="status">{t('debrief.opening')}</p>;
}

export function Debrief() {
  const game = useStore((state) => state.game);
  const [wanted, ...from] = useStore((state) => state.route.rest);
  const isPending = isRevealPending(game);
  const id: RoomId = isRoom(wanted) && isOpen(game, wanted) ? wanted : 'verdict';
  const heading = useHeading(id);
  const back =
    from[0] === 'wall'
      ? { href: hashOf('wall'), label: t('wall.title') }
      : isPending
        ? { href: hashOf('play'), label: t('lesson.debrief.back') }
        : { href: hashOf('result'), label: t('debrief.back') };
  return (
    <Page name="debrief" title={t(`debrief.room.${id}`)} eyebrow={t('debrief.eyebrow')} heading={heading} back={back}>
      <div class="debrief-frame">
        <Doors game={game} here={id} from={from} />
        <div class="debrief-room">
          {isPending ? <p class="note">{t('lesson.debrief.waits')}</p> : null}
          {game ? <Open id={id} /> : <p>{t('debrief.no-game')}</p>}
        </div>
      </div>
    </Page>
  );
}
