/** Draws hachured mountains along the ridge lines: small lit peaks with a shaded, hatched side, back to front. */
import type { MapName } from '../../content/projection.ts';
import { pixel, type Ridge, type Ridges } from './geometry.ts';
import { drawingRandom } from './random.ts';

interface Peak {
  x: number;
  y: number;
  /** Height in pixels of the 1x picture. */
  height: number;
}

type Random = () => number;

const HEIGHT_BY_RANK: Record<number, number> = { 1: 18, 2: 14.5, 3: 10.5, 4: 6.5 };
const STEP_BY_RANK: Record<number, number> = { 1: 8, 2: 9, 3: 15, 4: 11 };

const LIT = '#f4ead2';
const SHADE = '#b79b78';
const INK = '#7a5b40';

const round = (value: number) => Math.round(value * 10) / 10;

/** Walks a line of pixels and calls back at every step with the point and the length walked. */
function walk(points: [number, number][], step: number, visit: (x: number, y: number, nx: number, ny: number) => void) {
  let carried = step / 2;
  for (let index = 1; index < points.length; index++) {
    const [ax, ay] = points[index - 1]!;
    const [bx, by] = points[index]!;
    const length = Math.hypot(bx - ax, by - ay);
    let at = carried;
    for (; at < length; at += step) {
      const share = at / length;
      visit(ax + (bx - ax) * share, ay + (by - ay) * share, -(by - ay) / length, (bx - ax) / length);
    }
    carried = at - length;
  }
}

function peaksOf(ridge: Ridge, map: MapName, pixelsPerDegree: number, random: Random): Peak[] {
  const size = pixelsPerDegree / 64;
  const points = ridge.line.map((position) => pixel(map, position));
  const peaks: Peak[] = [];
  const spread = ridge.spread * pixelsPerDegree;
  walk(points, (STEP_BY_RANK[ridge.rank] ?? 20) * size, (x, y, nx, ny) => {
    const aside = (random() + random() - 1) * 1.9;
    const heart = 1 - Math.abs(aside) * 0.38;
    const height = (HEIGHT_BY_RANK[ridge.rank] ?? 12) * size * heart * (0.62 + random() * random() * 0.85);
    peaks.push({
      x: x + nx * aside * spread + (random() - 0.5) * 9 * size,
      y: y + ny * aside * spread + (random() - 0.5) * 6 * size,
      height,
    });
  });
  return peaks;
}

function drawPeak({ x, y, height }: Peak, random: Random): string {
  const left = height * (0.72 + random() * 0.3);
  const right = height * (0.8 + random() * 0.35);
  const lean = (random() - 0.5) * height * 0.3;
  const top = `${round(x + lean)} ${round(y - height)}`;
  const bend1 = [x + lean + height * (0.1 + random() * 0.1), y - height * 0.62] as const;
  const bend2 = [x + lean * 0.4 - height * (0.02 + random() * 0.14), y - height * 0.36] as const;
  const foot = [x + height * (0.05 + random() * 0.16), y] as const;
  const crest = [bend1, bend2, foot].map(([a, b]) => `L${round(a)} ${round(b)}`).join('');
  const west = `M${top}${crest}L${round(x - left)} ${round(y)}Z`;
  const east = `M${top}${crest}L${round(x + right)} ${round(y + height * 0.03)}Z`;
  const strokes: string[] = [];
  const lines = Math.max(3, Math.round(height / 3.4));
  for (let index = 1; index <= lines; index++) {
    const share = index / (lines + 0.7);
    const startX = x + lean + (x + right - x - lean) * share * 0.86;
    const startY = y - height + height * share * 0.97;
    const long = height * (0.3 + 0.26 * (1 - share)) * (0.8 + random() * 0.4);
    strokes.push(
      `M${round(startX)} ${round(startY)}L${round(startX - long * 0.34)} ${round(Math.min(y + 0.5, startY + long))}`,
    );
  }
  const skirt: string[] = [];
  for (let index = 0; index < 4; index++) {
    const at = x - left * 0.9 + ((left + right) * 0.95 * (index + random() * 0.6)) / 4;
    const long = height * (0.1 + random() * 0.12);
    skirt.push(`M${round(at)} ${round(y + 1)}l${round((at - x) * 0.09)} ${round(long)}`);
  }
  return (
    `<path fill="${LIT}" d="${west}"/><path fill="${SHADE}" d="${east}"/>` +
    `<path class="h" d="${strokes.join('')}${skirt.join('')}"/>` +
    `<path class="o" d="M${round(x - left)} ${round(y)}L${top}L${round(x + right)} ${round(y + height * 0.03)}"/>`
  );
}

/** Draws all mountains of a picture. `pixelsPerDegree` is the scale of the 1x picture. */
export function drawMountains({ ridges, peaks }: Ridges, map: MapName, pixelsPerDegree: number): string {
  const random = drawingRandom(1958);
  const size = pixelsPerDegree / 64;
  const all = [
    ...ridges.flatMap((ridge) => peaksOf(ridge, map, pixelsPerDegree, random)),
    ...peaks.map((peak) => {
      const [x, y] = pixel(map, [peak.lon, peak.lat]);
      return { x, y: y + 8 * size, height: 19 * size * peak.size };
    }),
  ].sort((a, b) => a.y - b.y);
  const shown = all.filter((peak, index) =>
    all.every(
      (other, at) =>
        at === index ||
        other.height < peak.height ||
        (other.height === peak.height && at > index) ||
        Math.abs(other.x - peak.x) > (other.height + peak.height) * 0.47 ||
        Math.abs(other.y - peak.y) > (other.height + peak.height) * 0.2,
    ),
  );
  return (
    `<g><style>.h{fill:none;stroke:${INK};stroke-width:${round(0.75 * size)};stroke-opacity:.62;stroke-linecap:round}` +
    `.o{fill:none;stroke:${INK};stroke-width:${round(0.7 * size)};stroke-opacity:.75;stroke-linejoin:round}</style>` +
    `${shown.map((peak) => drawPeak(peak, random)).join('')}</g>`
  );
}
