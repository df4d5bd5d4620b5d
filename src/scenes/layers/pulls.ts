/** The pulls on Tehran: the Pact's from the west as a chain of links, Moscow's from the north as a wedge; as many as the pull is strong. */
import { BRICK, INK, PAPER, TEAL, type Pen, type Point } from '../pen.ts';
import type { Layer } from '../stage.ts';

const STEPS = 5;

function links(pen: Pen, at: Point, count: number, unit: number): void {
  for (let link = 0; link < STEPS; link++) {
    pen.beginPath();
    pen.ellipse(
      at.x - (34 + link * 11) * unit,
      at.y,
      7 * unit,
      link % 2 === 0 ? 4.4 * unit : 2 * unit,
      0,
      0,
      Math.PI * 2,
    );
    pen.strokeStyle = PAPER;
    pen.lineWidth = 4.4 * unit;
    pen.stroke();
    pen.strokeStyle = link < count ? TEAL : 'rgba(31,109,112,0.28)';
    pen.lineWidth = 2.2 * unit;
    pen.stroke();
  }
}

function wedges(pen: Pen, at: Point, count: number, unit: number): void {
  for (let wedge = 0; wedge < STEPS; wedge++) {
    const y = at.y - (24 + wedge * 8.5) * unit;
    pen.beginPath();
    pen.moveTo(at.x - 9 * unit, y - 6 * unit);
    pen.lineTo(at.x, y);
    pen.lineTo(at.x + 9 * unit, y - 6 * unit);
    pen.strokeStyle = PAPER;
    pen.lineWidth = 5.4 * unit;
    pen.stroke();
    pen.strokeStyle = wedge < count ? BRICK : 'rgba(16,43,49,0.22)';
    pen.lineWidth = 3 * unit;
    pen.stroke();
  }
  if (count > 3) {
    pen.strokeStyle = INK;
    pen.lineWidth = 1.2 * unit;
    pen.beginPath();
    pen.moveTo(at.x - 12 * unit, at.y - 22 * unit);
    pen.lineTo(at.x + 12 * unit, at.y - 22 * unit);
    pen.stroke();
  }
}

export function pulls(): Layer {
  return {
    paint(pen, stage) {
      const { unit, view } = stage;
      const tehran = stage.spotOf('tehran');
      if (!tehran) return;
      pen.save();
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      links(pen, { x: tehran.x, y: tehran.y + 12 * unit }, Math.round(view.pulls.pact * STEPS), unit);
      wedges(pen, tehran, Math.round(view.pulls.moscow * STEPS), unit);
      pen.restore();
    },
  };
}
