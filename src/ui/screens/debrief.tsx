/** The debrief: nine rooms at the side, one of them open. Nothing is shown before the verdict is locked. */
import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { hashOf } from '../../store/route.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { DOORS, isRoom, ROOMS } from '../debrief/rooms.ts';
import type { RoomId } from '../debrief/rooms.ts';
import { useHeading } from '../focus.ts';
import { Figures } from '../parts/bdi.tsx';
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

function Doors({ here, isLocked }: { readonly here: RoomId; readonly isLocked: boolean }) {
  return (
    <nav class="debrief-doors on-ink" aria-label={t('debrief.rooms')}>
      <ol role="list">
        {ROOMS.map((id, at) => (
          <li key={id}>
            {isLocked || id === 'verdict' ? (
              <a href={hashOf('debrief', id)} aria-current={id === here ? 'page' : undefined}>
                <Figures>{number(at + 1)}</Figures> {t(`debrief.room.${id}`)}
              </a>
            ) : (
              <span class="note">
                <Figures>{number(at + 1)}</Figures> {t(`debrief.room.${id}`)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Open({ id }: { readonly id: RoomId }) {
  const Room = useRoom(id);
  return Room ? <Room /> : <p role="status">{t('debrief.opening')}</p>;
}

export function Debrief() {
  const game = useStore((state) => state.game);
  const wanted = useStore((state) => state.route.rest[0]);
  const isLocked = game?.record.verdict !== undefined;
  const id: RoomId = isLocked && isRoom(wanted) ? wanted : 'verdict';
  const heading = useHeading(id);
  return (
    <Page
      name="debrief"
      title={t(`debrief.room.${id}`)}
      eyebrow={t('debrief.eyebrow')}
      heading={heading}
      back={{ href: hashOf('result'), label: t('debrief.back') }}
    >
      <div class="debrief-frame">
        <Doors here={id} isLocked={isLocked} />
        <div class="debrief-room">{game ? <Open id={id} /> : <p>{t('debrief.no-game')}</p>}</div>
      </div>
    </Page>
  );
}
