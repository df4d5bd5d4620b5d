/** What every layer works on: the size of the canvas, where places fall on it, and how a layer asks for a new drawing. */
import type { Scene } from 'phaser';
import { markScale, pixelAt, project, type PixelRect } from '../content/projection.ts';
import type { Pen, Point } from './pen.ts';
import type { TheatreView } from './view.ts';

/** The numbers of a view that glide from one moment to the next. */
export interface Mood {
  readonly war: number;
  readonly tension: number;
  readonly exposure: number;
  readonly low: number;
  readonly high: number;
}

export interface Stage {
  readonly scene: Scene;
  readonly view: TheatreView;
  readonly mood: Mood;
  /** Canvas pixels. */
  readonly width: number;
  readonly height: number;
  /** Canvas pixels for one designed pixel of a mark. */
  readonly unit: number;
  readonly reducedMotion: boolean;
  /** Canvas pixel of a longitude and latitude. */
  readonly at: (lon: number, lat: number) => Point;
  /** Canvas pixel of a place of the view; one beyond the edge hangs on the edge. */
  readonly placeAt: (id: string) => Point | undefined;
  /** Canvas pixel of a place of the view, wherever it lies. */
  readonly spotOf: (id: string) => Point | undefined;
  /** Asks for the still drawing to be made again. */
  readonly repaint: () => void;
}

/** One layer of the theatre. It draws what stands still onto the common ground, and owns the few images that move. */
export interface Layer {
  /** Draws what stands still. */
  paint?(pen: Pen, stage: Stage): void;
  /** Follows a new view or a new size. */
  arrange?(stage: Stage): void;
  /** Moves what is always slowly moving, about once a second, by so many seconds; says whether anything moved. */
  drift?(seconds: number, stage: Stage): boolean;
  destroy?(): void;
}

export function moodOf(view: TheatreView): Mood {
  return {
    war: view.war.intensity,
    tension: view.river.tension,
    exposure: view.exposure,
    low: view.grip.low,
    high: view.grip.high,
  };
}

/** The mood `share` of the way from one to another. */
export function mixMood(from: Mood, to: Mood, share: number): Mood {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    war: mix(from.war, to.war),
    tension: mix(from.tension, to.tension),
    exposure: mix(from.exposure, to.exposure),
    low: mix(from.low, to.low),
    high: mix(from.high, to.high),
  };
}

/** Makes the two place finders of a stage for a picture lying at `rect` (CSS pixels) on a canvas of `ratio` pixels each. */
export function findersFor(
  rect: PixelRect,
  ratio: number,
  width: number,
  height: number,
  places: TheatreView['places'],
): Pick<Stage, 'at' | 'placeAt' | 'spotOf' | 'unit'> {
  const at = (lon: number, lat: number): Point => {
    const { x, y } = pixelAt(project(lon, lat), rect);
    return { x: x * ratio, y: y * ratio };
  };
  const unit = markScale(rect) * ratio;
  const margin = 20 * unit;
  const spotOf = (id: string): Point | undefined => {
    const place = places.find((one) => one.id === id);
    return place && at(place.lon, place.lat);
  };
  return {
    at,
    unit,
    spotOf,
    placeAt: (id) => {
      const spot = spotOf(id);
      if (!spot) return undefined;
      const { x, y } = spot;
      return {
        x: Math.min(width - margin, Math.max(margin, x)),
        y: Math.min(height - margin, Math.max(margin, y)),
      };
    },
  };
}
