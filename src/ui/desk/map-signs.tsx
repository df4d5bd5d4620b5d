/** A button on every sign of the map: what it stands for, told when it is pointed at, focused or tapped. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { markScale, pixelAt, project } from '../../store/catalogue.ts';
import { signsOf } from '../../store/signs.ts';
import type { SignView } from '../../store/signs.ts';
import { getState } from '../../store/store.ts';
import { t } from '../../text/text.ts';
import type { Box } from '../art/label-layout.ts';
import { spreadSigns } from '../art/sign-layout.ts';
import type { Square } from '../art/sign-layout.ts';
import { useStore } from '../use-store.ts';
import { sealSide } from './map-labels.ts';
import type { MapView } from './map-labels.ts';

/** Room a word about a sign takes at its widest, in CSS pixels. */
const TIP_WIDTH = 232;
const TIP_HEIGHT = 96;
/** Side of the square in which a sign is hit; the seal at Baghdad is hit wherever it is seen. */
const SIDE = 32;
/** How far from the middle of its square the mark of a sign may lie. */
const MARK_REACH = 9;

/** A sign, the square in which it is hit, and how far from the square's middle its subject is drawn. */
export interface PlacedSign extends Square {
  readonly sign: SignView;
  readonly dx: number;
  readonly dy: number;
}

/** The signs that lie in sight, spread so that none lies on another or on the map's buttons. */
export function useSigns(view: MapView | undefined, tools: Box): readonly PlacedSign[] {
  const game = useStore((state) => state.game);
  const stage = useStore((state) => state.stage);
  const settings = useStore((state) => state.settings);
  // Where the map lies plays no part in what its signs say.
  const signs = useMemo(() => signsOf(getState()), [game, stage, settings]);
  return useMemo(() => (view ? placed(signs, view, tools) : []), [signs, view]);
}

function wishOf(sign: SignView, frame: MapView['frame']): Square {
  const scale = markScale(frame);
  const { x, y } = pixelAt(project(sign.lon, sign.lat), frame);
  const side = sign.kind === 'grip' ? Math.max(SIDE, sealSide(frame)) : SIDE;
  return { x: x + sign.dx * scale, y: y + sign.dy * scale, side };
}

const isIn = ({ x, y }: Square, { left, top, width, height }: Box): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

function placed(signs: readonly SignView[], { frame, room }: MapView, tools: Box): readonly PlacedSign[] {
  const wishes = signs.map((sign) => ({ sign, wish: wishOf(sign, frame) })).filter(({ wish }) => isIn(wish, room));
  const squares = spreadSigns(
    wishes.map(({ wish }) => wish),
    room,
    [tools],
  );
  return wishes.flatMap(({ sign, wish }, index) => {
    const square = squares[index];
    return square ? [{ ...square, sign, dx: wish.x - square.x, dy: wish.y - square.y }] : [];
  });
}

/** The line from a square that had to give way to its subject. */
function Lead({ dx, dy }: PlacedSign) {
  const length = Math.hypot(dx, dy);
  if (length < SIDE / 2) return null;
  return <i class="map-sign-lead" style={{ width: `${length}px`, rotate: `${Math.atan2(dy, dx)}rad` }} />;
}

interface SignProps {
  readonly placed: PlacedSign;
  readonly room: Box;
  /** Nothing is drawn below: the button shows a mark of its own. */
  readonly isBare: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function Sign({ placed, room, isBare, isOpen, onOpen }: SignProps) {
  const { sign, x, y, side, dx, dy } = placed;
  const { left, top, width } = room;
  const lean = x + TIP_WIDTH / 2 > left + width ? 'left' : x - TIP_WIDTH / 2 < left ? 'right' : 'middle';
  const words = t(`ui.sign.${sign.key}`, sign.params);
  const reach = Math.min(1, MARK_REACH / Math.hypot(dx, dy));
  return (
    <button
      type="button"
      class="map-sign"
      aria-label={words}
      data-sign={sign.kind}
      data-open={isOpen ? '' : undefined}
      data-side={lean}
      data-below={y - TIP_HEIGHT < top ? '' : undefined}
      style={{ left: `${x}px`, top: `${y}px`, width: `${side}px`, height: `${side}px` }}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && onOpen(true)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && onOpen(false)}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && onOpen(true)}
      onBlur={() => onOpen(false)}
      // A mouse has opened it already by pointing at it.
      onClick={(event) => onOpen(!isOpen || (event instanceof PointerEvent && event.pointerType === 'mouse'))}
    >
      {isBare || isOpen ? <Lead {...placed} /> : null}
      {isBare ? <i class="map-sign-mark" style={{ translate: `${dx * reach}px ${dy * reach}px` }} /> : null}
      {isOpen ? (
        <span class="map-sign-tip" aria-hidden="true">
          {words}
        </span>
      ) : null}
    </button>
  );
}

/** Which sign tells of itself now: one at most, until the player turns elsewhere or presses Escape. */
function useOpenSign() {
  const [open, setOpen] = useState<string>();
  useLayoutEffect(() => {
    if (open === undefined) return;
    const listening = new AbortController();
    const { signal } = listening;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setOpen(undefined);
    };
    const onPress = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element && target.closest('.map-sign'))) setOpen(undefined);
    };
    document.addEventListener('keydown', onKey, { signal });
    document.addEventListener('pointerdown', onPress, { signal });
    return () => listening.abort();
  }, [open]);
  const say = (id: string, isOpen: boolean): void => setOpen((now) => (isOpen ? id : now === id ? undefined : now));
  return [open, say] as const;
}

interface Props {
  readonly signs: readonly PlacedSign[];
  readonly view: MapView;
}

export function MapSigns({ signs, view }: Props) {
  const isTheatreOn = useStore((state) => state.isTheatreOn);
  const [open, say] = useOpenSign();
  return (
    <div class="map-signs" role="group" aria-label={t('ui.sign.label')}>
      {signs.map((placed) => (
        <Sign
          key={placed.sign.id}
          placed={placed}
          room={view.room}
          isBare={!isTheatreOn}
          isOpen={open === placed.sign.id}
          onOpen={(isOpen) => say(placed.sign.id, isOpen)}
        />
      ))}
    </div>
  );
}
