/** The theatre alone on a page, for theatre.spec.ts: no store, no screens, only a view and what was picked. */
import { fitMap, pixelAt, project } from '../../../src/content/projection.ts';
import { mountTheatre } from '../../../src/scenes/theatre.ts';
import type { PlaceView, Theatre, TheatreOptions, TheatreView } from '../../../src/scenes/view.ts';

const files: Record<string, PlaceView & { readonly offMap?: boolean; readonly zoom?: number }> = import.meta.glob(
  '../../../levels/places/*.json',
  { eager: true, import: 'default' },
);
const places = Object.values(files)
  .filter((place) => !place.offMap)
  .map((place) => ({ id: place.id, lon: place.lon, lat: place.lat, kind: place.kind, quiet: place.zoom === 2 }));

const calm: TheatreView = {
  date: { year: 1959, month: 4 },
  places,
  war: { intensity: 0, isPublic: false },
  river: { tension: 0, isPortStopped: false, ships: 0 },
  covert: [],
  broadcasts: [],
  exposure: 0,
  convoys: 0,
  garrisons: [],
  rumours: [],
  crowds: [],
  pulls: { pact: 0.4, moscow: 0.2 },
  grip: { low: 40, high: 70 },
};

const picked: string[] = [];
const hovered: (string | undefined)[] = [];
let frames = 0;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  ask((time) => {
    frames++;
    callback(time);
  });

const container = document.getElementById('theatre')!;

function mount(renderer: TheatreOptions['renderer'] = 'auto', reducedMotion = false): Theatre {
  return mountTheatre({
    container,
    view: calm,
    onPick: (id) => picked.push(id),
    onHover: (id) => hovered.push(id),
    reducedMotion,
    renderer,
  });
}

function whereIs(id: string): { x: number; y: number } {
  const place = places.find((one) => one.id === id)!;
  const rect = fitMap({ width: container.clientWidth, height: container.clientHeight });
  return pixelAt(project(place.lon, place.lat), rect);
}

const bench = { calm, picked, hovered, mount, whereIs, framesDrawn: () => frames };
export type Bench = typeof bench;
Object.assign(window, { bench });
