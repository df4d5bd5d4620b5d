/** The theatre's hand: its colours, and the few shapes every layer draws with a 2D context. */

export const INK = '#102b31';
export const TEAL = '#1f6d70';
export const SAFFRON = '#e0a63c';
export const BRICK = '#a63d22';
export const RED = '#d8452b';
export const PAPER = '#fbf5e6';

export type Pen = CanvasRenderingContext2D;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A bow between two points: quadratic, bent to the north so that lines over the map read as flights and not as roads. */
export interface Bow {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

export function bow(from: Point, to: Point, lift = 0.22): Bow {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  // Of the two square directions take the one that points up the page.
  const up = dx < 0 ? 1 : -1;
  return {
    from,
    to,
    bend: { x: (from.x + to.x) / 2 - dy * lift * up, y: (from.y + to.y) / 2 + dx * lift * up },
  };
}

/** The shares of a bow's way that lie `start` and `end` pixels away from its ends. */
export function clearOf({ from, to }: Bow, start: number, end: number): readonly [number, number] {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return [Math.min(0.4, start / length), Math.max(0.6, 1 - end / length)];
}

/** The point of a bow at `share` of its way, 0 to 1. */
export function along({ from, bend, to }: Bow, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * from.x + 2 * rest * share * bend.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * bend.y + share * share * to.y,
  };
}

/** Traces a bow from `start` to `end` of its way. */
export function traceBow(pen: Pen, line: Bow, start: number, end: number): void {
  const steps = 40;
  pen.beginPath();
  for (let step = 0; step <= steps; step++) {
    const { x, y } = along(line, start + ((end - start) * step) / steps);
    if (step === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
}

export function tracePoints(pen: Pen, points: readonly Point[], closed = false): void {
  pen.beginPath();
  points.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  if (closed) pen.closePath();
}

/** Traces the eight-pointed star of two squares. */
export function traceStar(pen: Pen, x: number, y: number, radius: number, turn = 0): void {
  pen.beginPath();
  for (let corner = 0; corner < 16; corner++) {
    const reach = corner % 2 === 0 ? radius : radius * 0.7654;
    const angle = (corner / 16) * 2 * Math.PI + turn - Math.PI / 2;
    pen.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  pen.closePath();
}

export function disc(pen: Pen, x: number, y: number, radius: number, fill: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fillStyle = fill;
  pen.fill();
}

export function ring(pen: Pen, x: number, y: number, radius: number, colour: string, width: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

/** The points of a line whose length lies between two shares of the whole, 0 to 1. */
export function walkLine(points: readonly Point[], share: number): Point & { readonly angle: number } {
  const lengths = points
    .slice(1)
    .map((point, index) => Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y));
  let left = lengths.reduce((sum, length) => sum + length, 0) * Math.min(1, Math.max(0, share));
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index]!;
    const from = points[index]!;
    const to = points[index + 1]!;
    if (left <= length || index === lengths.length - 1) {
      const part = length === 0 ? 0 : left / length;
      return {
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
        angle: Math.atan2(to.y - from.y, to.x - from.x),
      };
    }
    left -= length;
  }
  return { ...points[0]!, angle: 0 };
}
