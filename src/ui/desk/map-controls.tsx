/** The buttons of the map: closer, wider, to the river and back. The single keys press them too. */
import { t } from '../../text/text.ts';
import { Icon } from '../parts/icon.tsx';
import type { MapLevel } from './camera.ts';

interface Props {
  readonly level: MapLevel;
  readonly isWhole: boolean;
  /** Distance from the map's left and top edge, in CSS pixels: in the free room. */
  readonly left: number;
  readonly top: number;
  readonly onCloser: () => void;
  readonly onWider: () => void;
  readonly onRiver: () => void;
}

export function MapControls({ level, isWhole, left, top, onCloser, onWider, onRiver }: Props) {
  const way = t(level === 'river' ? 'ui.map.to-whole' : 'ui.map.to-river');
  const tool = (key: string, name: string, isOff: boolean, press: () => void, sign: preact.ComponentChildren) => (
    <button
      type="button"
      class="map-tool"
      data-key={key}
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={press}
    >
      {sign}
    </button>
  );
  return (
    <div class="map-tools" role="group" aria-label={t('ui.map.view')} style={{ left: `${left}px`, top: `${top}px` }}>
      {tool('closer', t('ui.map.closer'), false, onCloser, <span aria-hidden="true">+</span>)}
      {tool('wider', t('ui.map.wider'), isWhole, onWider, <span aria-hidden="true">−</span>)}
      {tool('river', way, false, onRiver, <Icon name={level === 'river' ? 'regional' : 'place-harbour'} />)}
    </div>
  );
}
