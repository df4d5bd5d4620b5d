/** Rumours: a dotted word over a place of which a paper says only what somebody has reported. */
import { INK, PAPER, disc } from '../pen.ts';
import type { Layer } from '../stage.ts';

export function rumours(): Layer {
  return {
    paint(pen, stage) {
      const { unit, view } = stage;
      for (const place of view.rumours) {
        const dot = stage.spotOf(place);
        if (!dot) continue;
        const reach = place === 'baghdad' ? 30 : 12;
        const x = dot.x - (reach + 8) * unit;
        const y = dot.y - (reach + 6) * unit;
        pen.save();
        pen.beginPath();
        pen.ellipse(x, y, 11 * unit, 8 * unit, 0, 0.95, Math.PI * 2 + 0.45);
        pen.lineTo(x + 9 * unit, y + 12 * unit);
        pen.closePath();
        pen.fillStyle = PAPER;
        pen.fill();
        pen.setLineDash([2 * unit, 2 * unit]);
        pen.strokeStyle = INK;
        pen.lineWidth = 1.3 * unit;
        pen.stroke();
        for (const side of [-1, 0, 1]) disc(pen, x + side * 5 * unit, y, 1.5 * unit, INK);
        pen.restore();
      }
    },
  };
}
