/** The war in the north: hatching that grows out of Barzan over the mountains. A rumour is dotted; a public war is ruled, with a front line. */
import { BRICK, tracePoints, type Pen, type Point } from '../pen.ts';
import type { Layer, Stage } from '../stage.ts';

/** The mountain country of northern Iraq, placed by hand (longitude, latitude). */
const MOUNTAINS: readonly (readonly [number, number])[] = [
  [42.62, 37.1],
  [43.1, 37.3],
  [43.7, 37.2],
  [44.25, 37.2],
  [44.75, 37.15],
  [44.9, 36.75],
  [45.3, 36.3],
  [45.4, 35.95],
  [46.0, 35.8],
  [46.15, 35.35],
  [45.95, 35.1],
  [45.45, 35.05],
  [45.0, 35.3],
  [44.65, 35.8],
  [44.3, 36.2],
  [43.8, 36.55],
  [43.2, 36.75],
];
const BARZAN = [44.05, 36.93] as const;
/** Distance in degrees of longitude at which the whole country is covered. */
const REACH = 2.6;

function hatch(pen: Pen, stage: Stage, middle: Point, radius: number): void {
  const gap = 7.5 * stage.unit;
  const angle = -Math.PI / 3.4;
  pen.save();
  pen.translate(middle.x, middle.y);
  pen.rotate(angle);
  pen.beginPath();
  for (let y = -Math.ceil(radius / gap) * gap; y <= radius; y += gap) {
    pen.moveTo(-radius, y);
    pen.lineTo(radius, y);
  }
  pen.stroke();
  pen.restore();
}

export function fronts(): Layer {
  return {
    paint(pen, stage) {
      const { war } = stage.mood;
      if (war < 0.02) return;
      const country = MOUNTAINS.map(([lon, lat]) => stage.at(lon, lat));
      const middle = stage.at(...BARZAN);
      const degree = Math.abs(stage.at(45, 36).x - stage.at(44, 36).x);
      const radius = (0.35 + (REACH - 0.35) * Math.sqrt(war)) * degree;
      const { isPublic } = stage.view.war;
      pen.save();
      tracePoints(pen, country, true);
      pen.clip();
      pen.beginPath();
      pen.arc(middle.x, middle.y, radius, 0, Math.PI * 2);
      pen.clip();
      pen.fillStyle = `rgba(150,62,28,${0.1 + 0.2 * war})`;
      pen.fillRect(middle.x - radius, middle.y - radius, radius * 2, radius * 2);
      pen.strokeStyle = `rgba(122,44,20,${isPublic ? 0.62 : 0.5})`;
      pen.lineWidth = (isPublic ? 1.5 + war : 1.4) * stage.unit;
      pen.lineCap = 'round';
      if (!isPublic) pen.setLineDash([0.1, 5 * stage.unit]);
      hatch(pen, stage, middle, radius);
      pen.restore();
      pen.save();
      tracePoints(pen, country, true);
      pen.clip();
      pen.beginPath();
      pen.arc(middle.x, middle.y, radius, 0, Math.PI * 2);
      pen.strokeStyle = BRICK;
      pen.lineWidth = (isPublic ? 3 : 1.8) * stage.unit;
      pen.setLineDash(isPublic ? [9 * stage.unit, 4 * stage.unit] : [1, 5 * stage.unit]);
      pen.stroke();
      pen.beginPath();
      pen.arc(middle.x, middle.y, radius, 0, Math.PI * 2);
      pen.clip();
      tracePoints(pen, country, true);
      pen.stroke();
      pen.restore();
    },
  };
}
