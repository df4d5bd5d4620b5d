/** A button on every sign of the map: what it stands for, told when it is pointed at, focused or tapped. */
import { useMemo, useState } from 'preact/hooks';
import { markScale, pixelAt, project } from '../../store/catalogue.ts';
import { signsOf } from '../../store/signs.ts';
import type { SignView } from '../../store/signs.ts';
import { getState } from '../../store/store.ts';
import { t } from '../../text/text.ts';
import type { Box } from '../art/label-layout.ts';
import { useStore } from '../use-store.ts';
import type { MapView } from './map-labels.ts';

/** Room a word about a sign takes at its widest, in CSS pixels. */
const TIP_WIDTH = 232;
const TIP_HEIGHT = 96;

/** A sign and where it lies on the map now. */
export interface PlacedSign {
  readonly sign: SignView;
  readonly x: number;
  readonly y: number;
}

/** The signs that lie in sight. */
export function useSigns(view: MapView | undefined): readonly PlacedSign[] {
  const game = useStore((state) => state.game);
  const stage = useStore((state) => state.stage);
  const settings = useStore((state) => state.settings);
  // Where the map lies plays no part in what its signs say.
  const signs = useMemo(() => signsOf(getState()), [game, stage, settings]);
  return useMemo(
    () => (view ? signs.map((sign) => placed(sign, view)).filter((one) => isIn(one, view.room)) : []),
    [signs, view],
  );
}

function placed(sign: SignView, { frame }: MapView): PlacedSign {
  const scale = markScale(frame);
  const { x, y } = pixelAt(project(sign.lon, sign.lat), frame);
  return { sign, x: x + sign.dx * scale, y: y + sign.dy * scale };
}

const isIn = ({ x, y }: PlacedSign, { left, top, width, height }: Box): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

interface SignProps extends PlacedSign {
  readonly room: Box;
  /** Nothing is drawn below: the button shows a mark of its own. */
  readonly isBare: boolean;
}

function Sign({ sign, x, y, room, isBare }: SignProps) {
  const [isOpen, setOpen] = useState(false);
  const { left, top, width } = room;
  const side = x + TIP_WIDTH / 2 > left + width ? 'left' : x - TIP_WIDTH / 2 < left ? 'right' : 'middle';
  return (
    <button
      type="button"
      class="map-sign"
      data-sign={sign.kind}
      data-bare={isBare ? '' : undefined}
      data-open={isOpen ? '' : undefined}
      data-side={side}
      data-below={y - TIP_HEIGHT < top ? '' : undefined}
      style={{ left: `${x}px`, top: `${y}px` }}
      onClick={() => setOpen(!isOpen)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <span class="map-sign-tip">{t(`ui.sign.${sign.key}`, sign.params)}</span>
    </button>
  );
}

interface Props {
  readonly signs: readonly PlacedSign[];
  readonly view: MapView;
}

export function MapSigns({ signs, view }: Props) {
  const isTheatreOn = useStore((state) => state.isTheatreOn);
  return (
    <div class="map-signs" role="group" aria-label={t('ui.sign.label')}>
      {signs.map((one) => (
        <Sign key={one.sign.id} {...one} room={view.room} isBare={!isTheatreOn} />
      ))}
    </div>
  );
}
