/** Where the map is looked at from: a point of the picture in the middle of the free room, and how close. Pure arithmetic, no element. */
import { fitMap, FOCUS, FRAMES, pixelAt, project, type MapPoint, type PixelRect } from '../../content/projection.ts';
import type { Box } from '../art/label-layout.ts';

export interface Camera {
  /** The point of the whole map's picture that lies in the middle of the room, 0 to 1 each way. */
  readonly x: number;
  readonly y: number;
  /** 1 shows the whole theatre. */
  readonly zoom: number;
}

/** The box of the map, the part of it the papers leave free, and how the whole map lies in it. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly room: Box;
  readonly home: PixelRect;
  /** The zoom at which the river fills the room. */
  readonly riverZoom: number;
}

export type MapLevel = 'theatre' | 'river';

/** Closer than this the picture of the whole map has nothing more to show. */
const CLOSEST = 2.4;
/** One press of a key or button. */
export const STEP = 1.5;
/** From this zoom on the river's own picture lies over the whole map's. */
const RIVER_FROM = 2.6;
/** How far a new telegram draws the camera to its place, and how close. */
const LEAN = 0.55;
const LEAN_ZOOM = 1.16;
const PICK_ZOOM = 1.5;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const middleOf = (room: Box): MapPoint => ({ x: room.left + room.width / 2, y: room.top + room.height / 2 });

const RIVER_FRAME = {
  a: project(FRAMES.river.west, FRAMES.river.north),
  b: project(FRAMES.river.east, FRAMES.river.south),
};
const RIVER_CORNERS = {
  a: project(FOCUS.river.west, FOCUS.river.north),
  b: project(FOCUS.river.east, FOCUS.river.south),
};
const RIVER_MIDDLE = {
  x: (RIVER_CORNERS.a.x + RIVER_CORNERS.b.x) / 2,
  y: (RIVER_CORNERS.a.y + RIVER_CORNERS.b.y) / 2,
};

const isAtRiver = ({ x, y }: MapPoint): boolean =>
  x > RIVER_FRAME.a.x && x < RIVER_FRAME.b.x && y > RIVER_FRAME.a.y && y < RIVER_FRAME.b.y;

/** Measures the ground for a box of so many CSS pixels whose free part is `room`. */
export function groundOf(width: number, height: number, room: Box): Ground {
  const insets = {
    left: room.left,
    top: room.top,
    right: width - room.left - room.width,
    bottom: height - room.top - room.height,
  };
  const home = fitMap({ width, height }, insets);
  const { a, b } = RIVER_CORNERS;
  const riverZoom = Math.min(room.width / (b.x - a.x) / home.width, room.height / (b.y - a.y) / home.height);
  return { width, height, room, home, riverZoom };
}

export function homeCamera({ room, home }: Ground): Camera {
  const middle = middleOf(room);
  return { x: (middle.x - home.left) / home.width, y: (middle.y - home.top) / home.height, zoom: 1 };
}

export const riverCamera = ({ riverZoom }: Ground): Camera => ({ ...RIVER_MIDDLE, zoom: riverZoom });

/** Where the whole map's picture lies for a camera; it always covers the box. */
export function frameOf({ x, y, zoom }: Camera, ground: Ground): PixelRect {
  const { width, height, home } = ground;
  const middle = middleOf(ground.room);
  const wide = home.width * zoom;
  const high = home.height * zoom;
  return {
    left: clamp(middle.x - x * wide, width - wide, 0),
    top: clamp(middle.y - y * high, height - high, 0),
    width: wide,
    height: high,
  };
}

/** The camera kept within what there is to see: no closer than a picture bears, never past the picture's edge. */
export function settle(camera: Camera, ground: Ground): Camera {
  const closest = isAtRiver(camera) ? Math.max(CLOSEST, ground.riverZoom) : CLOSEST;
  const zoom = clamp(camera.zoom, 1, closest);
  const frame = frameOf({ ...camera, zoom }, ground);
  const middle = middleOf(ground.room);
  return { x: (middle.x - frame.left) / frame.width, y: (middle.y - frame.top) / frame.height, zoom };
}

/** Moves the picture by so many CSS pixels. */
export function drag(camera: Camera, dx: number, dy: number, ground: Ground): Camera {
  const { width, height } = ground.home;
  return settle(
    { ...camera, x: camera.x - dx / (width * camera.zoom), y: camera.y - dy / (height * camera.zoom) },
    ground,
  );
}

/** Comes closer by a factor, and the point of the box under `at` stays where it is. */
export function zoomBy(camera: Camera, factor: number, ground: Ground, at: MapPoint = middleOf(ground.room)): Camera {
  const frame = frameOf(camera, ground);
  const point = { x: (at.x - frame.left) / frame.width, y: (at.y - frame.top) / frame.height };
  const closest = isAtRiver(point) ? Math.max(CLOSEST, ground.riverZoom) : CLOSEST;
  const zoom = clamp(camera.zoom * factor, 1, closest);
  const share = camera.zoom / zoom;
  return settle({ x: point.x + (camera.x - point.x) * share, y: point.y + (camera.y - point.y) * share, zoom }, ground);
}

/** The camera for a place the player chose: in the middle, and close enough to see its country. */
export const cameraAt = (lon: number, lat: number, camera: Camera, ground: Ground): Camera =>
  settle({ ...project(lon, lat), zoom: Math.max(PICK_ZOOM, camera.zoom) }, ground);

/** The camera for a telegram: it leans towards the place, and the theatre stays in sight. */
export function cameraTowards(lon: number, lat: number, ground: Ground): Camera {
  const home = homeCamera(ground);
  const { x, y } = project(lon, lat);
  return settle({ x: home.x + (x - home.x) * LEAN, y: home.y + (y - home.y) * LEAN, zoom: LEAN_ZOOM }, ground);
}

/** The camera `share` of the way from one to another; the zoom grows evenly to the eye. */
export function mixCamera(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to;
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  // The point follows the zoom, so that a glide into a place is one straight movement.
  const way = Math.abs(to.zoom - from.zoom) < 0.01 ? share : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom };
}

export const levelOf = ({ zoom }: Pick<Camera, 'zoom'>): MapLevel => (zoom >= RIVER_FROM ? 'river' : 'theatre');

/** Where the river's own picture lies over the whole map's. */
export function riverRect(frame: PixelRect): PixelRect {
  const { x: left, y: top } = pixelAt(RIVER_FRAME.a, frame);
  const { x: right, y: bottom } = pixelAt(RIVER_FRAME.b, frame);
  return { left, top, width: right - left, height: bottom - top };
}

/** The movement that shows a picture laid out at `from` as if it lay at `to`. */
export function transformOf(from: PixelRect, to: PixelRect): string {
  const scale = to.width / from.width;
  return `translate(${to.left - from.left * scale}px, ${to.top - from.top * scale}px) scale(${scale})`;
}
