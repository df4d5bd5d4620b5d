/** The map picture made at build time, filling its box, and the quiet names of countries and waters that lie on it. */
import once from '../../../assets/generated/theatre-1x.webp';
import riverOnce from '../../../assets/generated/river-1x.webp';
import riverTwice from '../../../assets/generated/river-2x.webp';
import twice from '../../../assets/generated/theatre-2x.webp';

interface PictureProps {
  /** Width at which the picture is shown, in CSS pixels, so that the browser can choose the finer one. */
  readonly width?: number;
}

export function MapPicture({ width }: PictureProps) {
  return (
    <img
      class="map-image"
      src={once}
      srcSet={`${once} 2240w, ${twice} 4480w`}
      sizes={width === undefined ? '(min-width: 1500px) 3300px, 1800px' : `${Math.round(width)}px`}
      alt=""
      draggable={false}
      decoding="async"
      style={{ display: 'block', width: '100%', height: '100%', userSelect: 'none' }}
    />
  );
}

/** The finer picture alone, laid over the other once the map is looked at from closer. */
export const FinePicture = () => (
  <img
    class="map-image"
    src={twice}
    alt=""
    draggable={false}
    decoding="async"
    style={{ display: 'block', width: '100%', height: '100%', userSelect: 'none' }}
  />
);

/** The closer picture: the river from Qurna to the Gulf. Fetched when it is first looked at. */
export const RiverPicture = ({ width }: { readonly width: number }) => (
  <img
    class="map-image"
    src={riverOnce}
    srcSet={`${riverOnce} 1600w, ${riverTwice} 3200w`}
    sizes={`${Math.round(width)}px`}
    alt=""
    draggable={false}
    decoding="async"
    style={{ display: 'block', width: '100%', height: '100%', userSelect: 'none' }}
  />
);

/** A name that lies on the land or the water itself, not beside a dot. */
export interface MapName {
  /** Text key: `ui.map.name.<id>`. */
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind: 'land' | 'neighbour' | 'water' | 'stream';
  /** Turn in degrees, clockwise. */
  readonly turn?: number;
  /** The level of the map it belongs to; the whole map's names lie on both. */
  readonly level?: 'theatre' | 'river';
}

export const MAP_NAMES: readonly MapName[] = [
  { id: 'iraq', lon: 43.2, lat: 31.9, kind: 'land' },
  { id: 'iran', lon: 50.7, lat: 33.0, kind: 'land' },
  { id: 'saudi-arabia', lon: 43.9, lat: 29.35, kind: 'neighbour' },
  { id: 'syria', lon: 39.3, lat: 35.1, kind: 'neighbour' },
  { id: 'turkey', lon: 41.2, lat: 38.75, kind: 'neighbour' },
  { id: 'caspian-sea', lon: 51.2, lat: 37.6, kind: 'water' },
  { id: 'euphrates', lon: 42.35, lat: 34.06, kind: 'stream', turn: 24 },
  { id: 'tigris', lon: 45.75, lat: 32.72, kind: 'stream', turn: 22 },
  { id: 'qurna', lon: 47.43, lat: 31.03, kind: 'stream', level: 'river' },
  { id: 'karun', lon: 48.42, lat: 30.62, kind: 'stream', turn: -38, level: 'river' },
];
