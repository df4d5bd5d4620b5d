/** The way through the debrief: nine rooms, or the five steps of fourteen minutes with the other rooms folded away. */
import { chooseTrack, notesStore, shortSteps, trackOf, TRACKS } from '../../store/debrief-notes.ts';
import { hashOf } from '../../store/route.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { useVanilla } from '../lesson/use-vanilla.ts';
import { Figures } from '../parts/bdi.tsx';
import { Fold } from '../parts/fold.tsx';
import { useStore } from '../use-store.ts';
import { ROOMS } from './rooms.ts';
import type { RoomId } from './rooms.ts';

interface DoorProps {
  readonly id: RoomId;
  readonly at?: number;
  readonly here: RoomId;
  /** The rooms that may be entered now. */
  readonly open: readonly RoomId[];
  /** Where the visitor came from, kept in every address. */
  readonly from: readonly string[];
  readonly minutes?: number;
}

function Door({ id, at, here, open, from, minutes }: DoorProps) {
  const words = (
    <>
      {at === undefined ? null : (
        <span class="way-number" aria-hidden="true">
          <Figures>{number(at)}</Figures>
        </span>
      )}
      <span>
        {t(`debrief.room.${id}`)}
        {minutes === undefined ? null : <span class="way-minutes"> {t('debrief.minutes', { minutes })}</span>}
      </span>
    </>
  );
  return (
    <li>
      {open.includes(id) ? (
        <a class="way" href={hashOf('debrief', id, ...from)} aria-current={id === here ? 'page' : undefined}>
          {words}
        </a>
      ) : (
        <span class="way shut">
          {words}
          <span class="heard"> {t(open.length > 1 ? 'lesson.debrief.shut' : 'debrief.shut')}</span>
        </span>
      )}
    </li>
  );
}

function TrackChoice({ track }: { readonly track: string }) {
  return (
    <div class="track-choice" role="group" aria-label={t('debrief.track')}>
      {TRACKS.map((one) => (
        <button key={one} type="button" aria-pressed={track === one} onClick={() => chooseTrack(one)}>
          {t(`debrief.track.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** The rooms that follow each other on a track. */
export function useTrack(): { readonly track: string; readonly rooms: readonly RoomId[] } {
  const game = useStore((state) => state.game);
  const track = trackOf(game, useVanilla(notesStore));
  return { track, rooms: track === 'short' ? shortSteps(game).map(({ room }) => room) : ROOMS };
}

type DoorsProps = Pick<DoorProps, 'here' | 'open' | 'from'>;

export function Doors({ here, open, from }: DoorsProps) {
  const game = useStore((state) => state.game);
  const { track, rooms } = useTrack();
  const steps = track === 'short' ? shortSteps(game) : rooms.map((room) => ({ room, minutes: undefined }));
  const others = ROOMS.filter((id) => !rooms.includes(id));
  return (
    <nav class="debrief-doors on-ink no-print" aria-label={t('debrief.rooms')}>
      <TrackChoice track={track} />
      <ol role="list">
        {steps.map(({ room, minutes }, place) => (
          <Door
            key={room}
            id={room}
            at={place + 1}
            here={here}
            open={open}
            from={from}
            {...(minutes === undefined ? {} : { minutes })}
          />
        ))}
      </ol>
      {others.length > 0 ? (
        <Fold title={t('debrief.more')} open={others.includes(here)}>
          <ul role="list">
            {others.map((id) => (
              <Door key={id} id={id} here={here} open={open} from={from} />
            ))}
          </ul>
        </Fold>
      ) : null}
    </nav>
  );
}

/** To the room before and the room after, at the foot of a room. */
export function Onward({ here, from }: Pick<DoorProps, 'here' | 'from'>) {
  const { rooms } = useTrack();
  const at = rooms.indexOf(here);
  const [before, after] = [rooms[at - 1], rooms[at + 1]];
  if (at < 0) return null;
  return (
    <p class="row debrief-onward no-print">
      {before ? (
        <a class="button plain" href={hashOf('debrief', before, ...from)}>
          {t('debrief.before', { room: t(`debrief.room.${before}`) })}
        </a>
      ) : null}
      {after ? (
        <a class="button" href={hashOf('debrief', after, ...from)}>
          {t('debrief.next', { room: t(`debrief.room.${after}`) })}
        </a>
      ) : null}
    </p>
  );
}
