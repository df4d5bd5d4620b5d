/** Where each name on the map stands, measured in the face it is set in, so that none lies on another. */
import { isOnMap, markScale, pixelAt, project, SEAL_RADIUS } from '../../store/catalogue.ts';
import type { PixelRect, PlaceDef } from '../../store/catalogue.ts';
import { t } from '../../text/text.ts';
import { layLabels } from '../art/label-layout.ts';
import type { MapLevel } from './camera.ts';
import type { Box, MapLabel, PlacedLabel } from '../art/label-layout.ts';
import { boxOf } from '../art/sign-layout.ts';

export interface PlacedPlace {
  readonly place: PlaceDef;
  readonly x: number;
  readonly y: number;
  readonly label: PlacedLabel | undefined;
}

/** How the map lies on the page, measured when its size or the size of the text changes. */
export interface MapView {
  /** Where the whole picture lies, in the map's own pixels. */
  readonly frame: PixelRect;
  /** What the papers leave free of it. */
  readonly room: Box;
  /** The root's type size in pixels. */
  readonly rem: number;
}

const LABEL_REM = 0.875;
const DOT = 7;
const PADDING = 8;
const SEAL_CLEAR = 0.88;
/** The room kept for the seal at Baghdad: a hair less than drawn, so that Baghdad's own name may touch it. */
export const sealSide = (frame: PixelRect): number => SEAL_RADIUS * 2 * markScale(frame) * SEAL_CLEAR;
/** A name that can be picked is never smaller than a finger may need. */
const LEAST_HEIGHT = 24;

let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a label in CSS pixels; a fair guess where the browser has no canvas. */
function widthOf(text: string, size: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * size * 0.55;
  pen.font = `600 ${size}px Jost, sans-serif`;
  return pen.measureText(text).width;
}

/** A name that had to stand somewhere is kept in sight. */
const within = (label: PlacedLabel, room: Box): PlacedLabel => ({
  ...label,
  left: Math.max(room.left, Math.min(label.left, room.left + room.width - label.width)),
});

const isIn = ({ x, y }: { readonly x: number; readonly y: number }, room: Box): boolean =>
  x >= room.left && x <= room.left + room.width && y >= room.top && y <= room.top + room.height;

/** The names set in the room the papers leave free, clear of `keepOut` and of the seal at Baghdad; those wanted stand whatever is there. */
export function placeLabels(
  shown: readonly PlaceDef[],
  wanted: ReadonlySet<string>,
  { frame, room, rem }: MapView,
  keepOut: readonly Box[],
): readonly PlacedPlace[] {
  const scale = markScale(frame);
  const size = rem * LABEL_REM;
  const points = new Map(shown.map((place) => [place.id, pixelAt(project(place.lon, place.lat), frame)]));
  const inSight = shown.filter(({ id }) => isIn(points.get(id)!, room));
  const labels = inSight.map((place): MapLabel => {
    const { x, y } = points.get(place.id)!;
    return {
      id: place.id,
      x,
      y,
      width: widthOf(t(`place.${place.id}.name`), size) + PADDING,
      height: Math.max(LEAST_HEIGHT, size * 1.4),
      side: place.label?.side ?? 'east',
      dx: (place.label?.dx ?? 0) * scale,
      dy: (place.label?.dy ?? 0) * scale,
      gap: DOT * scale,
      rank: place.rank ?? 3,
      mustShow: wanted.has(place.id),
    };
  });
  const baghdad = points.get('baghdad');
  const seal = baghdad ? [boxOf({ ...baghdad, side: sealSide(frame) })] : [];
  const placed = new Map(layLabels(labels, room, [...seal, ...keepOut]).map((one) => [one.id, within(one, room)]));
  return shown.map((place) => ({ place, ...points.get(place.id)!, label: placed.get(place.id) }));
}

/** Whether a place is named at a level of the map: those of the closer one only there, or when something touches them. */
export const isShown = (place: PlaceDef, live: ReadonlySet<string>, level: MapLevel): boolean =>
  !place.offMap && isOnMap(place.lon, place.lat) && (place.zoom !== 2 || level === 'river' || live.has(place.id));
