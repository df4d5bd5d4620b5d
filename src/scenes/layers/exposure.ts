/** Exposure: light under a door at Tehran. The more of the quiet hand shows, the further the light falls. */
import { INK, PAPER, SAFFRON } from '../pen.ts';
import type { Layer } from '../stage.ts';

export function exposure(): Layer {
  return {
    paint(pen, stage) {
      const tehran = stage.spotOf('tehran');
      const { exposure: share } = stage.mood;
      if (!tehran || share < 0.01) return;
      const { unit } = stage;
      const left = tehran.x + 15 * unit;
      const foot = tehran.y + 16 * unit;
      const wide = 15 * unit;
      const reach = (7 + 30 * share) * unit;
      const spread = (4 + 26 * share) * unit;
      pen.save();
      const light = pen.createLinearGradient(0, foot, 0, foot + reach);
      light.addColorStop(0, `rgba(247,190,70,${0.55 + 0.45 * share})`);
      light.addColorStop(1, 'rgba(247,190,70,0)');
      pen.fillStyle = light;
      pen.beginPath();
      pen.moveTo(left, foot);
      pen.lineTo(left + wide, foot);
      pen.lineTo(left + wide + spread, foot + reach);
      pen.lineTo(left - spread, foot + reach);
      pen.closePath();
      pen.fill();
      pen.strokeStyle = 'rgba(138,74,43,0.55)';
      pen.lineWidth = 0.9 * unit;
      const rays = 1 + Math.round(share * 5);
      for (let ray = 0; ray <= rays; ray++) {
        const at = ray / rays;
        pen.beginPath();
        pen.moveTo(left + wide * at, foot + 1.5 * unit);
        pen.lineTo(left - spread + (wide + spread * 2) * at, foot + reach);
        pen.stroke();
      }
      pen.fillStyle = PAPER;
      pen.fillRect(left - 1.8 * unit, foot - 25 * unit, wide + 3.6 * unit, 25 * unit);
      pen.fillStyle = INK;
      pen.fillRect(left, foot - 23 * unit, wide, 21 * unit);
      pen.fillStyle = SAFFRON;
      pen.fillRect(left, foot - 2.4 * unit, wide, 2.4 * unit);
      pen.beginPath();
      pen.arc(left + wide - 3.6 * unit, foot - 11 * unit, 1.3 * unit, 0, Math.PI * 2);
      pen.fill();
      pen.restore();
    },
  };
}
