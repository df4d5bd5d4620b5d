/**
 * Where a longitude and latitude fall on the map pictures: the one source of truth for the picture made at build time,
 * the labels in HTML and the markers of the theatre. Pure arithmetic; it knows no element and no place.
 */

/** A rectangle of the earth, in degrees, drawn in the Mercator projection, and its width in pixels at 1x. */
export interface MapFrame {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** Width of the 1x picture in pixels; the height follows from the projection. */
  readonly width: number;
}

/** A point of a map picture: 0,0 is its north-west corner and 1,1 its south-east corner. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in CSS pixels. */
export interface PixelRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Width of something laid over the map (panels, bars), in CSS pixels from each edge. Physical sides: the map never mirrors. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A part of the map that must stay in sight, in degrees. */
export type MapFocus = Pick<MapFrame, 'west' | 'east' | 'south' | 'north'>;

/** The two pictures: the whole theatre, and the river from Qurna to the Gulf. */
export const FRAMES = {
  theatre: { west: 30, east: 65, south: 24, north: 41, width: 2240 },
  river: { west: 46.6, east: 50.2, south: 29.1, north: 31.3, width: 1600 },
} as const satisfies Record<string, MapFrame>;

export type MapName = keyof typeof FRAMES;

/** What a desk wants in sight: Mosul to Kharg, the western desert to Tehran. */
export const FOCUS: Readonly<Record<MapName, MapFocus>> = {
  theatre: { west: 41.6, east: 52.6, south: 28.95, north: 37.35 },
  river: { west: 47.3, east: 49.3, south: 29.75, north: 31.1 },
};

const RADIANS = Math.PI / 180;

/** Returns the Mercator ordinate of a latitude, in degrees of longitude at the equator. */
function ordinate(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / RADIANS;
}

/** Returns the height of a frame's 1x picture in whole pixels. */
export function frameHeight(frame: MapFrame): number {
  return Math.round((frame.width * (ordinate(frame.north) - ordinate(frame.south))) / (frame.east - frame.west));
}

/**
 * Projects a longitude and latitude (degrees) into a map picture. Inside the frame both results run from 0 to 1, both ends
 * included; a point outside the frame gives a number outside that range and is not clamped.
 */
export function project(lon: number, lat: number, map: MapName = 'theatre'): MapPoint {
  const frame = FRAMES[map];
  const top = ordinate(frame.north);
  return {
    x: (lon - frame.west) / (frame.east - frame.west),
    y: (top - ordinate(lat)) / (top - ordinate(frame.south)),
  };
}

/** Says whether a longitude and latitude (degrees) lie inside a map picture, its edges included. */
export function isOnMap(lon: number, lat: number, map: MapName = 'theatre'): boolean {
  const { x, y } = project(lon, lat, map);
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}

/**
 * Places a map picture in a box (CSS pixels) so that `focus` fits the part the insets leave free, and the picture still
 * covers the whole box. Where both cannot hold, covering wins. Returns the picture's rectangle in the box's own pixels.
 */
export function fitMap(
  box: { readonly width: number; readonly height: number },
  insets: Insets = { left: 0, top: 0, right: 0, bottom: 0 },
  map: MapName = 'theatre',
  focus: MapFocus = FOCUS[map],
): PixelRect {
  const aspect = FRAMES[map].width / frameHeight(FRAMES[map]);
  const a = project(focus.west, focus.north, map);
  const b = project(focus.east, focus.south, map);
  const freeWidth = Math.max(1, box.width - insets.left - insets.right);
  const freeHeight = Math.max(1, box.height - insets.top - insets.bottom);
  const wanted = Math.min(freeWidth / (b.x - a.x), (freeHeight / (b.y - a.y)) * aspect);
  const width = Math.max(wanted, box.width, box.height * aspect);
  const height = width / aspect;
  const left = insets.left + freeWidth / 2 - ((a.x + b.x) / 2) * width;
  const top = insets.top + freeHeight / 2 - ((a.y + b.y) / 2) * height;
  return {
    left: clamp(left, box.width - width, 0),
    top: clamp(top, box.height - height, 0),
    width,
    height,
  };
}

/** Returns the CSS pixel of a map point inside the box that holds the picture at `rect`. */
export function pixelAt(point: MapPoint, rect: PixelRect): MapPoint {
  return { x: rect.left + point.x * rect.width, y: rect.top + point.y * rect.height };
}

/** Radius of the grip seal at Baghdad in CSS pixels, at a mark scale of 1. */
export const SEAL_RADIUS = 31;

/**
 * Returns how large marks (dots, ships, the seal) are drawn when a picture lies at `rect`, against their designed size.
 * Runs from 0.66 on a phone to 1.7 on a wall.
 */
export function markScale(rect: PixelRect, map: MapName = 'theatre'): number {
  const frame = FRAMES[map];
  const usual = map === 'theatre' ? 56 : 420;
  return clamp(Math.sqrt(rect.width / (frame.east - frame.west) / usual), 0.66, 1.7);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
