/** Garrisons: a shield at each big camp. Whole while the army holds together; the more it is split, the wider the crack. */
import { BRICK, INK, PAPER, SAFFRON, type Pen, type Point } from '../pen.ts';
import type { Layer } from '../stage.ts';

function traceShield(pen: Pen, { x, y }: Point, unit: number): void {
  pen.beginPath();
  pen.moveTo(x - 7 * unit, y - 8 * unit);
  pen.lineTo(x + 7 * unit, y - 8 * unit);
  pen.lineTo(x + 7 * unit, y + 1 * unit);
  pen.quadraticCurveTo(x + 6 * unit, y + 6 * unit, x, y + 9 * unit);
  pen.quadraticCurveTo(x - 6 * unit, y + 6 * unit, x - 7 * unit, y + 1 * unit);
  pen.closePath();
}

function crack(pen: Pen, { x, y }: Point, unit: number, width: number): void {
  pen.beginPath();
  pen.moveTo(x - 1 * unit, y - 8.5 * unit);
  pen.lineTo(x + 2 * unit, y - 3 * unit);
  pen.lineTo(x - 2 * unit, y + 1 * unit);
  pen.lineTo(x + 1 * unit, y + 9 * unit);
  pen.strokeStyle = PAPER;
  pen.lineWidth = width;
  pen.stroke();
}

export function garrisons(): Layer {
  return {
    paint(pen, stage) {
      const { unit, view } = stage;
      for (const { place, cohesion } of view.garrisons) {
        const dot = stage.spotOf(place);
        if (!dot) continue;
        const at = { x: dot.x - 17 * unit, y: dot.y + 15 * unit };
        pen.save();
        pen.lineJoin = 'round';
        traceShield(pen, at, unit);
        pen.strokeStyle = PAPER;
        pen.lineWidth = 3.2 * unit;
        pen.stroke();
        pen.fillStyle = cohesion < 0.45 ? BRICK : INK;
        pen.fill();
        pen.fillStyle = SAFFRON;
        for (let chevron = 0; chevron < 2; chevron++) {
          const top = at.y + (chevron * 4 - 4) * unit;
          pen.beginPath();
          pen.moveTo(at.x - 4 * unit, top);
          pen.lineTo(at.x, top + 3 * unit);
          pen.lineTo(at.x + 4 * unit, top);
          pen.lineTo(at.x + 4 * unit, top + 1.8 * unit);
          pen.lineTo(at.x, top + 4.8 * unit);
          pen.lineTo(at.x - 4 * unit, top + 1.8 * unit);
          pen.closePath();
          pen.fill();
        }
        if (cohesion < 0.62) crack(pen, at, unit, (0.8 + (0.62 - cohesion) * 4) * unit);
        pen.restore();
      }
    },
  };
}
