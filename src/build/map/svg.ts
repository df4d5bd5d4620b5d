/** Composes a map picture as SVG: sea with water lines, tinted countries, rivers, mountains, quiet borders. No words: labels are HTML. */
import { geoGraticule, type GeoPath } from 'd3-geo';
import { mesh } from 'topojson-client';
import { FRAMES, frameHeight, type MapName } from '../../content/projection.ts';
import {
  pathFor,
  pixel,
  readCountries,
  readRidges,
  readRivers,
  readTopology,
  readWaters,
  type CountryShape,
  type NamedRing,
  type RiverLine,
} from './geometry.ts';
import { drawMountains } from './mountains.ts';
import { drawingRandom } from './random.ts';

const SEA = '#9cc4bf';
const SEA_DEEP = '#8ab8b4';
const SHALLOW = '#bcd9d2';
const COAST = '#2b5f62';
const RIVER = '#2a7f86';
const BORDER = '#8a4a2b';
const IRAQ_BORDER = '#a63d22';

/** Flat tint and border ribbon of each country that matters here; the rest are paper. */
const TINTS: Record<string, { fill: string; ribbon: string }> = {
  Iraq: { fill: '#ecd097', ribbon: '#d99a3c' },
  Iran: { fill: '#d2dabd', ribbon: '#8fae84' },
  Kuwait: { fill: '#e6b98a', ribbon: '#c98a55' },
  Turkey: { fill: '#e2d5bd', ribbon: '#b9a684' },
  Syria: { fill: '#e3d0b4', ribbon: '#bd9f74' },
  Jordan: { fill: '#e6d8c1', ribbon: '#bba888' },
  'Saudi Arabia': { fill: '#e5d8c2', ribbon: '#c2ae8c' },
};
const PAPER = { fill: '#e0d6c4', ribbon: '#bcae94' };

const nameOf = (shape: CountryShape) => shape.properties.name;

function drawSea(land: string, width: number, height: number, size: number): string {
  const line = (reach: number, colour: string, thick: number) =>
    `<path d="${land}" fill="none" stroke="${colour}" stroke-width="${(reach * 2 + thick) * size}"/>`;
  const rings = [46, 36, 27, 19, 12.5, 7, 3];
  const tints = ['#93beb9', '#98c3be', '#9fc8c3', '#a6cdc7', '#aed2cb', '#b6d7d0', '#c2ded6'];
  return (
    `<rect width="${width}" height="${height}" fill="${SEA}"/>` +
    `<rect width="${width}" height="${height}" fill="url(#deep)"/>` +
    `<g stroke-linejoin="round">${rings
      .map((reach, index) => line(reach, '#6fa5a3', 1.1) + line(reach, tints[index] ?? SHALLOW, -0.5))
      .join('')}</g>`
  );
}

function drawCountries(shapes: CountryShape[], path: GeoPath, size: number): string {
  return shapes
    .map((shape, index) => {
      const d = path(shape);
      if (!d) return '';
      const tint = TINTS[nameOf(shape)] ?? PAPER;
      return (
        `<clipPath id="c${index}"><path d="${d}"/></clipPath><path d="${d}" fill="${tint.fill}"/>` +
        `<g clip-path="url(#c${index})" fill="none" stroke="${tint.ribbon}" stroke-linejoin="round">` +
        `<path d="${d}" stroke-width="${22 * size}" stroke-opacity=".16"/>` +
        `<path d="${d}" stroke-width="${11 * size}" stroke-opacity=".28"/></g>`
      );
    })
    .join('');
}

const RIVER_WIDTH: Record<number, number> = { 1: 2.5, 2: 1.7, 3: 1.15, 4: 0.75, 5: 0.6 };
const NAMED_WIDTH: Record<string, number> = {
  'Shatt al-Arab (Arvand Rud)': 4.2,
  Tigris: 2.7,
  Euphrates: 2.5,
  Karun: 1.7,
};

function drawRivers(rivers: RiverLine[], path: GeoPath, size: number): string {
  const lines = rivers.map((river) => {
    const { name, rank } = river.properties;
    return { d: path(river) ?? '', rank, width: ((name && NAMED_WIDTH[name]) || (RIVER_WIDTH[rank] ?? 0.6)) * size };
  });
  const bed = lines
    .filter(({ rank }) => rank <= 2)
    .map(
      ({ d, width }) => `<path d="${d}" stroke="#f8efd8" stroke-opacity=".55" stroke-width="${width + 2.6 * size}"/>`,
    );
  const water = lines.map(
    ({ d, rank, width }) =>
      `<path d="${d}" stroke="${RIVER}" stroke-opacity="${rank <= 2 ? 0.95 : rank === 3 ? 0.62 : 0.42}" stroke-width="${width}"/>`,
  );
  return `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${bed.join('')}${water.join('')}</g>`;
}

/** Draws a closed, softly rounded shape through the corners of a ring. */
function softRing(ring: [number, number][], map: MapName): string {
  const points = ring.map((position) => pixel(map, position));
  const middle = (a: [number, number], b: [number, number]) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const;
  const start = middle(points.at(-1)!, points[0]!);
  const parts = points.map((point, index) => {
    const to = middle(point, points[(index + 1) % points.length]!);
    return `Q${point[0].toFixed(1)} ${point[1].toFixed(1)} ${to[0].toFixed(1)} ${to[1].toFixed(1)}`;
  });
  return `M${start[0].toFixed(1)} ${start[1].toFixed(1)}${parts.join('')}Z`;
}

function drawLakes(lakes: NamedRing[], map: MapName, size: number): string {
  const paths = lakes.map(({ ring }) => softRing(ring, map));
  return paths
    .map(
      (d, index) =>
        `<clipPath id="l${index}"><path d="${d}"/></clipPath><path d="${d}" fill="#a9cfc9"/>` +
        `<g clip-path="url(#l${index})" fill="none"><path d="${d}" stroke="#6fa5a3" stroke-width="${7 * size}"/>` +
        `<path d="${d}" stroke="#c2ded6" stroke-width="${5.6 * size}"/></g>` +
        `<path d="${d}" fill="none" stroke="${COAST}" stroke-width="${0.9 * size}"/>`,
    )
    .join('');
}

/** Scatters a mark over the inside of a ring, on a jittered grid. */
function scatter(
  ring: [number, number][],
  map: MapName,
  gap: number,
  mark: (x: number, y: number, random: () => number) => string,
): string {
  const points = ring.map((position) => pixel(map, position));
  const random = drawingRandom(Math.round(points[0]![0] * 7 + points[0]![1]));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const marks: string[] = [];
  let row = 0;
  for (let y = Math.min(...ys); y < Math.max(...ys); y += gap * 0.62, row++) {
    for (let x = Math.min(...xs) + (row % 2 ? gap / 2 : 0); x < Math.max(...xs); x += gap) {
      const px = x + (random() - 0.5) * gap * 0.7;
      const py = y + (random() - 0.5) * gap * 0.5;
      if (isInside(px, py, points)) marks.push(mark(px, py, random));
    }
  }
  return marks.join('');
}

function isInside(x: number, y: number, ring: [number, number][]): boolean {
  let inside = false;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index++) {
    const [ax, ay] = ring[index]!;
    const [bx, by] = ring[before]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function drawGround(map: MapName, size: number): string {
  const { marshes, salt, sand } = readWaters();
  const n = (value: number) => value.toFixed(1);
  const tuft = (x: number, y: number) =>
    `M${n(x - 3.6 * size)} ${n(y)}h${n(7.2 * size)}M${n(x)} ${n(y)}v${n(-3.4 * size)}M${n(x - 1.7 * size)} ${n(y)}l${n(-1 * size)} ${n(-2.6 * size)}M${n(x + 1.7 * size)} ${n(y)}l${n(1 * size)} ${n(-2.6 * size)}`;
  const dot = (x: number, y: number) => `M${n(x)} ${n(y)}h.01`;
  const dash = (x: number, y: number, random: () => number) => `M${n(x)} ${n(y)}h${n((4 + random() * 7) * size)}`;
  const all = (rings: NamedRing[], gap: number, mark: Parameters<typeof scatter>[3]) =>
    rings.map(({ ring }) => scatter(ring, map, gap * size, mark)).join('');
  return (
    `<g fill="#b9d4c2" fill-opacity=".45">${marshes.map(({ ring }) => `<path d="${softRing(ring, map)}"/>`).join('')}</g>` +
    `<g fill="none" stroke-linecap="round">` +
    `<path d="${all(marshes, 12, tuft)}" stroke="#3d7f79" stroke-opacity=".7" stroke-width="${0.8 * size}"/>` +
    `<path d="${all(salt, 13, dash)}" stroke="#7f9a86" stroke-opacity=".5" stroke-width="${0.8 * size}"/>` +
    `<path d="${all(sand, 9, dot)}" stroke="#a9804a" stroke-opacity=".42" stroke-width="${1.35 * size}"/></g>`
  );
}

function drawBorders(path: GeoPath, size: number): string {
  const topology = readTopology();
  const between = mesh(topology, topology.objects.countries, (a, b) => {
    const names = [a, b].map((side) => (side as { properties?: { name?: string } }).properties?.name);
    return a !== b && !names.includes('Iraq');
  });
  const aroundIraq = mesh(topology, topology.objects.countries, (a, b) => {
    const names = [a, b].map((side) => (side as { properties?: { name?: string } }).properties?.name);
    return a !== b && names.includes('Iraq');
  });
  const coast = mesh(topology, topology.objects.countries, (a, b) => a === b);
  return (
    `<g fill="none" stroke-linejoin="round">` +
    `<path d="${path(coast) ?? ''}" stroke="${COAST}" stroke-width="${1.5 * size}"/>` +
    `<path d="${path(between) ?? ''}" stroke="${BORDER}" stroke-opacity=".62" stroke-width="${1.1 * size}" stroke-dasharray="${7 * size} ${3 * size} ${1.6 * size} ${3 * size}"/>` +
    `<path d="${path(aroundIraq) ?? ''}" stroke="#fbf0d6" stroke-opacity=".6" stroke-width="${4.2 * size}"/>` +
    `<path d="${path(aroundIraq) ?? ''}" stroke="${IRAQ_BORDER}" stroke-width="${1.9 * size}"/></g>`
  );
}

/** Composes the SVG of a map picture in pixels of its 1x size. */
export function drawMapSvg(map: MapName): string {
  const frame = FRAMES[map];
  const width = frame.width;
  const height = frameHeight(frame);
  const pixelsPerDegree = width / (frame.east - frame.west);
  const size = map === 'theatre' ? 1 : 2.1;
  const path = pathFor(map);
  const countries = readCountries().filter((shape) => path(shape));
  const land = countries.map((shape) => path(shape) ?? '').join('');
  const graticule = path(geoGraticule().step([5, 5]).precision(1)()) ?? '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs><linearGradient id="deep" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${SEA_DEEP}" stop-opacity="0"/><stop offset="1" stop-color="${SEA_DEEP}"/></linearGradient></defs>` +
    drawSea(land, width, height, size) +
    drawCountries(countries, path, size) +
    `<path d="${graticule}" fill="none" stroke="#6b5a3c" stroke-opacity=".13" stroke-width="${0.8 * size}"/>` +
    drawGround(map, size) +
    drawRivers(readRivers(), path, size) +
    drawLakes(readWaters().lakes, map, size) +
    drawBorders(path, size) +
    drawMountains(readRidges(), map, map === 'theatre' ? pixelsPerDegree : 64 * size) +
    `</svg>`
  );
}
