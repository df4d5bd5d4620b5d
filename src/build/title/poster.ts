/** Draws the title poster from the real coast, borders and rivers, simplified until it is small enough to live inside index.html. */
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { MultiLineString, Position } from 'geojson';
import { readCountries, readRivers, readTopology, withoutWrongWound } from '../map/geometry.ts';

/** The poster's window, in degrees, and its width in drawing units. */
const WINDOW = { west: 39.7, east: 52.4, south: 28.3, north: 37.15, width: 1200 };

type Point = [number, number];

const RADIANS = Math.PI / 180;
const scale = WINDOW.width / ((WINDOW.east - WINDOW.west) * RADIANS);
const base = geoMercator().scale(scale).translate([0, 0]).precision(0);
const [originX, originY] = base([WINDOW.west, WINDOW.north])!;
const [, bottom] = base([WINDOW.east, WINDOW.south])!;
export const POSTER_HEIGHT = Math.round(bottom - originY);

const projection: GeoProjection = geoMercator()
  .scale(scale)
  .translate([-originX, -originY])
  .precision(0)
  .clipExtent([
    [-80, -80],
    [WINDOW.width + 80, POSTER_HEIGHT + 80],
  ]);

/** Keeps the points of a line that stray more than `tolerance` units from the simplified one (Douglas and Peucker). */
function simplify(points: Point[], tolerance: number): Point[] {
  if (points.length < 3) return points;
  const [ax, ay] = points[0]!;
  const [bx, by] = points.at(-1)!;
  const length = Math.hypot(bx - ax, by - ay);
  let farthest = 0;
  let at = 0;
  for (let index = 1; index < points.length - 1; index++) {
    const [x, y] = points[index]!;
    const away =
      length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / length;
    if (away > farthest) {
      farthest = away;
      at = index;
    }
  }
  if (farthest <= tolerance) return [points[0]!, points.at(-1)!];
  return [...simplify(points.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(points.slice(at), tolerance)];
}

/** Writes a line as relative whole-unit steps, the shortest form a path can take. */
function write(points: Point[], closed: boolean): string {
  let [x, y] = points[0]!.map(Math.round) as Point;
  let text = `M${x} ${y}`;
  let steps = '';
  for (const point of points.slice(1)) {
    const [nextX, nextY] = point.map(Math.round) as Point;
    const dx = nextX - x;
    const dy = nextY - y;
    if (dx === 0 && dy === 0) continue;
    steps += `${steps && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
    x = nextX;
    y = nextY;
  }
  text += steps ? `l${steps}` : '';
  return text + (closed ? 'z' : '');
}

/** Turns the long path d3 writes into a short one. Lines and rings smaller than `least` units are left out. */
function shorten(d: string, tolerance: number, least = 5): string {
  return d
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const closed = part.endsWith('Z');
      const points = part
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(',').map(Number) as Point);
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      if (Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) < least) return '';
      if (!closed) return write(simplify(points, tolerance), false);
      const half = Math.floor(points.length / 2);
      const ring = [
        ...simplify(points.slice(0, half + 1), tolerance).slice(0, -1),
        ...simplify([...points.slice(half), points[0]!], tolerance),
      ];
      return write(ring.slice(0, -1), true);
    })
    .join('');
}

/** Points of an eight-pointed star made of two squares. */
function star(cx: number, cy: number, radius: number, turn = 0): string {
  const inner = radius * 0.7654;
  const points = Array.from({ length: 16 }, (_, index) => {
    const angle = (index / 16) * 2 * Math.PI + turn;
    const reach = index % 2 === 0 ? radius : inner;
    return `${(cx + reach * Math.cos(angle)).toFixed(1)} ${(cy + reach * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}z`.replaceAll('.0', '');
}

/** Repeats a piece. Used in place of SVG patterns: Chromium's software drawing leaves whole tiles of the page unpainted when it meets those. */
const repeat = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

/** Diagonal lines over the western part of the poster. */
function hatch(): string {
  const step = 20;
  return repeat(
    Math.ceil((WINDOW.width * 0.72 + POSTER_HEIGHT) / step),
    (at) => `M${at * step} 0l-${POSTER_HEIGHT} ${POSTER_HEIGHT}`,
  );
}

const line = (coordinates: Position[]): MultiLineString => ({ type: 'MultiLineString', coordinates: [coordinates] });

/** Draws the poster as an inline SVG without a word in it. */
export function drawPoster(): string {
  const path = geoPath(projection);
  const topology = readTopology();
  const countries = readCountries();
  const shape = (name: string, tolerance: number) =>
    shorten(path(countries.find((country) => country.properties.name === name)!) ?? '', tolerance);
  const sound = topology.objects.countries.geometries.filter(
    ({ properties }) => (properties as { name?: string } | undefined)?.name !== 'Maldives',
  ) as Parameters<typeof merge>[1];
  const land = merge(topology, sound);
  const landPath = shorten(
    path(withoutWrongWound({ type: 'Feature', properties: { name: '' }, geometry: land })!) ?? '',
    0.9,
  );
  const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);
  const rivers = readRivers();
  const shatt = rivers.find(({ properties }) => properties.name?.startsWith('Shatt al-Arab'))!;
  const euphrates = rivers.find(({ properties }) => properties.name === 'Euphrates')!;
  const main = rivers.filter(
    ({ properties }) => properties.rank === 1 && properties.name && properties.name !== shatt.properties.name,
  );
  const lesser = rivers.filter(
    ({ properties }) =>
      properties.name && properties.rank > 1 && properties.rank < 5 && properties.name !== 'Shatt al-Gharraf',
  );
  const stream = (list: typeof rivers, tolerance: number) =>
    list.map((river) => shorten(path(river) ?? '', tolerance)).join('');
  const fromQurna = line([...euphrates.geometry.coordinates.slice(-14), ...shatt.geometry.coordinates]);
  const tehran = projection([51.39, 35.69])!;
  const baghdad = projection([44.4, 33.33])!;
  const tile = 66;
  const mid = tile / 2;
  return (
    `<svg class="poster" viewBox="0 0 ${WINDOW.width} ${POSTER_HEIGHT}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">` +
    `<defs>` +
    `<g id="t"><path d="${star(mid, mid, mid)}${star(mid, mid, 17, Math.PI / 8)}M0 0l9 9M${tile} 0l-9 9M0 ${tile}l9-9M${tile} ${tile}l-9-9"/></g>` +
    `<g id="row">${repeat(Math.ceil((WINDOW.width * 0.62) / tile), (at) => `<use href="#t" x="${at * tile}"/>`)}</g>` +
    `<path id="land" d="${landPath}"/><path id="iran" d="${shape('Iran', 0.9)}"/><path id="iraq" d="${shape('Iraq', 0.9)}"/>` +
    `<clipPath id="in-iran"><use href="#iran"/></clipPath><clipPath id="in-iraq"><use href="#iraq"/></clipPath>` +
    `</defs>` +
    `<rect width="100%" height="100%" fill="#14343b"/>` +
    `<g fill="none" stroke-linejoin="round"><use href="#land" stroke="#173f46" stroke-width="76"/><use href="#land" stroke="#1a4c52" stroke-width="54"/><use href="#land" stroke="#1d5b60" stroke-width="34"/><use href="#land" stroke="#1f6d70" stroke-width="17"/></g>` +
    `<use href="#land" fill="#cdb98c"/>` +
    `<path d="${shape('Kuwait', 0.9)}" fill="#e8c988"/>` +
    `<use href="#iraq" fill="#d7a23d"/><g clip-path="url(#in-iraq)"><path d="${hatch()}" fill="none" stroke="#8a4a2b" stroke-opacity=".2" stroke-width="5"/></g>` +
    `<use href="#iran" fill="#1f8a8c"/><g clip-path="url(#in-iran)" fill="none" stroke="#bfe0d0" stroke-opacity=".3" stroke-width="1.3">${repeat(Math.ceil(POSTER_HEIGHT / tile), (at) => `<use href="#row" x="${Math.round(WINDOW.width * 0.38)}" y="${at * tile}"/>`)}</g>` +
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round">` +
    `<path d="${stream(lesser, 1.6)}" stroke="#14343b" stroke-opacity=".8" stroke-width="2.4"/>` +
    `<path d="${stream(main, 1.2)}" stroke="#14343b" stroke-width="5"/>` +
    `<path d="${shorten(path(borders) ?? '', 0.9)}" stroke="#f5ead2" stroke-width="3"/>` +
    `<path d="${shorten(path(fromQurna) ?? '', 1.2)}" stroke="#d8452b" stroke-width="13"/>` +
    `<path d="${shorten(path(fromQurna) ?? '', 1.2)}" stroke="#fbe3c4" stroke-width="2.4" stroke-dasharray="1 10"/></g>` +
    `<path d="M${tehran.map(Math.round).join(' ')}Q${Math.round((tehran[0] + baghdad[0]) / 2 + 10)} ${Math.round(tehran[1] - 30)} ${Math.round(baghdad[0] + 24)} ${Math.round(baghdad[1] - 24)}" fill="none" stroke="#fbf5e6" stroke-width="3" stroke-dasharray="9 9"/>` +
    `<path d="${star(tehran[0], tehran[1], 27)}" fill="#102b31"/><path d="${star(tehran[0], tehran[1], 20, Math.PI / 8)}" fill="#e0a63c"/><circle cx="${tehran[0].toFixed(0)}" cy="${tehran[1].toFixed(0)}" r="6" fill="#102b31"/>` +
    `<circle cx="${baghdad[0].toFixed(0)}" cy="${baghdad[1].toFixed(0)}" r="30" fill="#102b31"/><circle cx="${baghdad[0].toFixed(0)}" cy="${baghdad[1].toFixed(0)}" r="22" fill="none" stroke="#e0a63c" stroke-width="5" stroke-dasharray="96 42"/><circle cx="${baghdad[0].toFixed(0)}" cy="${baghdad[1].toFixed(0)}" r="7" fill="#d8452b"/>` +
    `</svg>`
  );
}
