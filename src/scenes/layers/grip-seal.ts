/** The grip seal at Baghdad: a ring of 0 to 100 with the band the player knows of. The figures in it are HTML. */
import { SEAL_RADIUS } from '../../content/projection.ts';
import { BRICK, INK, PAPER, SAFFRON, disc, ring } from '../pen.ts';
import type { Layer } from '../stage.ts';

const angleOf = (grip: number) => -Math.PI / 2 + (Math.min(100, Math.max(0, grip)) / 100) * Math.PI * 2;

export function gripSeal(): Layer {
  return {
    paint(pen, stage) {
      const at = stage.spotOf('baghdad');
      if (!at) return;
      const { unit, mood } = stage;
      const radius = SEAL_RADIUS * unit;
      const track = radius - 5.2 * unit;
      const { isFallen = false } = stage.view.grip;
      pen.save();
      pen.shadowColor = 'rgba(16,43,49,0.45)';
      pen.shadowBlur = 10 * unit;
      pen.shadowOffsetY = 3 * unit;
      disc(pen, at.x, at.y, radius, INK);
      pen.shadowColor = 'transparent';
      ring(pen, at.x, at.y, radius - 0.6 * unit, PAPER, 1.5 * unit);
      ring(pen, at.x, at.y, track, isFallen ? '#3b3f3f' : '#25505a', 6 * unit);
      pen.strokeStyle = 'rgba(251,245,230,0.5)';
      pen.lineWidth = 1 * unit;
      for (let tick = 0; tick < 20; tick++) {
        const angle = angleOf(tick * 5);
        const reach = (tick % 5 === 0 ? 3.4 : 1.8) * unit;
        pen.beginPath();
        pen.moveTo(at.x + (track - reach) * Math.cos(angle), at.y + (track - reach) * Math.sin(angle));
        pen.lineTo(at.x + (track + reach) * Math.cos(angle), at.y + (track + reach) * Math.sin(angle));
        pen.stroke();
      }
      if (isFallen) {
        pen.strokeStyle = BRICK;
        pen.lineWidth = 4 * unit;
        pen.beginPath();
        pen.moveTo(at.x - radius * 0.2, at.y - radius);
        pen.lineTo(at.x + radius * 0.14, at.y - radius * 0.35);
        pen.lineTo(at.x - radius * 0.12, at.y + radius * 0.2);
        pen.lineTo(at.x + radius * 0.24, at.y + radius);
        pen.stroke();
      } else {
        const from = angleOf(mood.low);
        const to = angleOf(Math.max(mood.high, mood.low + 1));
        pen.beginPath();
        pen.arc(at.x, at.y, track, from, to);
        pen.strokeStyle = SAFFRON;
        pen.lineWidth = 6 * unit;
        pen.stroke();
        pen.strokeStyle = PAPER;
        pen.lineWidth = 2 * unit;
        for (const angle of [from, to]) {
          pen.beginPath();
          pen.moveTo(at.x + (track - 4.4 * unit) * Math.cos(angle), at.y + (track - 4.4 * unit) * Math.sin(angle));
          pen.lineTo(at.x + (track + 4.4 * unit) * Math.cos(angle), at.y + (track + 4.4 * unit) * Math.sin(angle));
          pen.stroke();
        }
      }
      pen.restore();
    },
  };
}
