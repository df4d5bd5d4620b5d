/** A button on every sign of the map: what it stands for, told when it is pointed at, focused or tapped. */
import { useMemo, useState } from 'preact/hooks';
import { markScale, pixelAt, project } from '../../store/catalogue.ts';
import { signsOf } from '../../store/signs.ts';
import type { SignView } from '../../store/signs.ts';
import { getState } from '../../store/store.ts';
import { t } from '../../text/text.ts';
import { useStore } from '../use-store.ts';
import type { MapView } from './map-labels.ts';

/** Room a word about a sign takes at its widest, in CSS pixels. */
const TIP_WIDTH = 232;
const TIP_HEIGHT = 96;

interface SignProps {
  readonly sign: SignView;
  readonly view: MapView;
  /** Nothing is drawn below: the button shows a mark of its own. */
  readonly isBare: boolean;
}

function Sign({ sign, view, isBare }: SignProps) {
  const [isOpen, setOpen] = useState(false);
  const scale = markScale(view.frame);
  const spot = pixelAt(project(sign.lon, sign.lat), view.frame);
  const x = spot.x + sign.dx * scale;
  const y = spot.y + sign.dy * scale;
  const { left, top, width, height } = view.room;
  if (x < left || x > left + width || y < top || y > top + height) return null;
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

export function MapSigns({ view }: { readonly view: MapView }) {
  const game = useStore((state) => state.game);
  const stage = useStore((state) => state.stage);
  const isTheatreOn = useStore((state) => state.isTheatreOn);
  // Where the map lies plays no part in what its signs say.
  const signs = useMemo(() => signsOf(getState()), [game, stage]);
  return (
    <div class="map-signs" role="group" aria-label={t('ui.sign.label')}>
      {signs.map((sign) => (
        <Sign key={sign.id} sign={sign} view={view} isBare={!isTheatreOn} />
      ))}
    </div>
  );
}
