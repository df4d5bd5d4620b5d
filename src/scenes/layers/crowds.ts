/** Crowds: heads close together beside a capital, more of them the more of the street is out. */
import { INK, PAPER, disc } from '../pen.ts';
import type { Layer } from '../stage.ts';

/** Where each head stands, in designed pixels, the nearest first. */
const HEADS: readonly (readonly [number, number])[] = [
  [0, 0],
  [8, 2],
  [-7, 2],
  [4, -5],
  [-4, -5],
  [12, -4],
  [-12, -4],
  [0, 7],
  [16, 4],
];

export function crowds(): Layer {
  return {
    paint(pen, stage) {
      const { unit, view } = stage;
      for (const { place, size } of view.crowds) {
        const dot = stage.spotOf(place);
        if (!dot || size < 1) continue;
        const reach = place === 'baghdad' ? 44 : 26;
        const heads = HEADS.slice(0, Math.min(3, size) * 3).toSorted((a, b) => a[1] - b[1]);
        for (const [dx, dy] of heads) {
          const x = dot.x - (reach + 2 - dx) * unit;
          const y = dot.y + (place === 'baghdad' ? 6 : -2) * unit + dy * unit;
          pen.beginPath();
          pen.arc(x, y + 7 * unit, 4.6 * unit, Math.PI, 0);
          pen.closePath();
          pen.fillStyle = INK;
          pen.strokeStyle = PAPER;
          pen.lineWidth = 1.6 * unit;
          pen.stroke();
          pen.fill();
          disc(pen, x, y, 3.5 * unit, PAPER);
          disc(pen, x, y, 2.6 * unit, INK);
        }
      }
    },
  };
}
