/** Convoys: lorries on the road over the passes while the Kurdish line stands, one for each step of its level; they creep like the ships. */
import type { GameObjects } from 'phaser';
import { addMark, sizeMark } from '../marks.ts';
import { PAPER, tracePoints, walkLine, type Point } from '../pen.ts';
import type { Layer, Stage } from '../stage.ts';

/** From Kermanshah by Sanandaj and Marivan over the pass to Penjwin and Sulaimaniya, placed by hand (longitude, latitude). */
const ROAD: readonly (readonly [number, number])[] = [
  [47.06, 34.32],
  [46.95, 34.85],
  [46.9, 35.3],
  [46.35, 35.5],
  [45.95, 35.62],
  [45.44, 35.56],
];
/** Seconds from one end of the road to the other. */
const PASSAGE = 150;

interface Lorry {
  image: GameObjects.Image;
  share: number;
}

export function convoys(): Layer {
  const lorries: Lorry[] = [];
  let road: Point[] = [];

  /** Puts a lorry on its road; says whether it moved by a pixel. */
  const place = ({ image, share }: Lorry, { unit }: Stage): boolean => {
    const at = walkLine(road, share);
    const [x, y] = [Math.round(at.x), Math.round(at.y)];
    const hasMoved = image.x !== x || image.y !== y;
    image.setPosition(x, y).setScale(sizeMark(unit, 0.8));
    return hasMoved;
  };

  return {
    arrange(stage) {
      road = ROAD.map(([lon, lat]) => stage.at(lon, lat));
      const wanted = Math.min(3, stage.view.convoys) * 2;
      while (lorries.length > wanted) lorries.pop()!.image.destroy();
      while (lorries.length < wanted)
        lorries.push({ image: addMark(stage.scene, 'lorry', 18), share: (0.08 + lorries.length * 0.37) % 1 });
      for (const lorry of lorries) place(lorry, stage);
    },
    drift(seconds, stage) {
      let hasMoved = false;
      for (const lorry of lorries) {
        lorry.share = (lorry.share + seconds / PASSAGE) % 1;
        hasMoved = place(lorry, stage) || hasMoved;
      }
      return hasMoved;
    },
    paint(pen, { view, unit }) {
      if (view.convoys < 1) return;
      pen.save();
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      tracePoints(pen, road);
      pen.strokeStyle = PAPER;
      pen.globalAlpha = 0.8;
      pen.lineWidth = 3 * unit;
      pen.stroke();
      pen.globalAlpha = 1;
      pen.strokeStyle = '#8a4a2b';
      pen.lineWidth = 1.4 * unit;
      pen.setLineDash([6 * unit, 2.5 * unit]);
      pen.stroke();
      pen.restore();
    },
    destroy() {
      for (const { image } of lorries.splice(0)) image.destroy();
    },
  };
}
