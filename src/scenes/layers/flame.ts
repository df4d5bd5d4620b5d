/** Abadan's flame: it burns over the refinery while the port works, and is a cold stack while it does not. */
import { INK, PAPER, RED, SAFFRON } from '../pen.ts';
import type { Layer } from '../stage.ts';

export function flame(): Layer {
  return {
    paint(pen, stage) {
      const abadan = stage.spotOf('abadan');
      if (!abadan) return;
      const { unit } = stage;
      const x = abadan.x + 9 * unit;
      const y = abadan.y - 9 * unit;
      pen.save();
      pen.fillStyle = PAPER;
      pen.fillRect(x - 3.6 * unit, y - 9 * unit, 7.2 * unit, 12.2 * unit);
      pen.fillStyle = INK;
      pen.fillRect(x - 2 * unit, y - 8 * unit, 4 * unit, 11 * unit);
      pen.fillStyle = PAPER;
      pen.fillRect(x - 2 * unit, y - 5.4 * unit, 4 * unit, 1.4 * unit);
      if (!stage.view.river.isPortStopped) {
        for (const [colour, size] of [
          [PAPER, 1.25],
          [RED, 1],
          [SAFFRON, 0.55],
        ] as const) {
          pen.beginPath();
          pen.moveTo(x - 3.6 * unit * size, y - 8 * unit);
          pen.quadraticCurveTo(
            x - 6 * unit * size,
            y - 15 * unit * size,
            x + 1 * unit,
            y - 8 * unit - 13 * unit * size,
          );
          pen.quadraticCurveTo(x + 7 * unit * size, y - 14 * unit * size, x + 3.6 * unit * size, y - 8 * unit);
          pen.closePath();
          pen.fillStyle = colour;
          pen.fill();
        }
      }
      pen.restore();
    },
  };
}
