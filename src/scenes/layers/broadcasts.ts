/** Broadcasts: a mast with one to three arcs towards Iraq. When the level changes it sends a few rings, then rests. */
import { addMark, sizeMark } from '../marks.ts';
import { INK, PAPER, TEAL, disc, ring, type Point } from '../pen.ts';
import type { Layer, Stage } from '../stage.ts';

function mastAt(from: string, stage: Stage): Point | undefined {
  const place = stage.spotOf(from);
  return place && { x: place.x + 15 * stage.unit, y: place.y - 27 * stage.unit };
}

export function broadcasts(): Layer {
  const levels = new Map<string, number>();
  return {
    arrange(stage) {
      const wanted = new Set(stage.view.broadcasts.map(({ from }) => from));
      for (const from of levels.keys()) if (!wanted.has(from)) levels.delete(from);
      for (const { from, level } of stage.view.broadcasts) {
        const mast = mastAt(from, stage);
        if (levels.get(from) === level || !mast) continue;
        levels.set(from, level);
        if (stage.reducedMotion) continue;
        for (let wave = 0; wave < level; wave++) {
          const image = addMark(stage.scene, 'wave', 9).setPosition(mast.x, mast.y).setAlpha(0);
          stage.scene.tweens.add({
            targets: image,
            scale: { from: sizeMark(stage.unit, 0.4), to: sizeMark(stage.unit, 2.2) },
            alpha: { from: 0.85, to: 0 },
            duration: 1900,
            delay: wave * 520,
            repeat: 1,
            onComplete: () => image.destroy(),
          });
        }
      }
    },
    paint(pen, stage) {
      const { unit } = stage;
      for (const { from, level } of stage.view.broadcasts) {
        const mast = mastAt(from, stage);
        if (!mast || level < 1) continue;
        pen.save();
        pen.lineCap = 'round';
        for (let arc = 1; arc <= level; arc++) {
          pen.beginPath();
          pen.arc(mast.x, mast.y, (15 + arc * 6.5) * unit, Math.PI * 0.78, Math.PI * 1.22);
          pen.strokeStyle = PAPER;
          pen.lineWidth = 4 * unit;
          pen.stroke();
          pen.strokeStyle = TEAL;
          pen.lineWidth = 2 * unit;
          pen.stroke();
        }
        disc(pen, mast.x, mast.y, 14.5 * unit, PAPER);
        disc(pen, mast.x, mast.y, 12.6 * unit, TEAL);
        ring(pen, mast.x, mast.y, 14.5 * unit, INK, 0.9 * unit);
        pen.strokeStyle = PAPER;
        pen.lineWidth = 1.5 * unit;
        pen.beginPath();
        pen.moveTo(mast.x - 4.4 * unit, mast.y + 8 * unit);
        pen.lineTo(mast.x, mast.y - 5 * unit);
        pen.lineTo(mast.x + 4.4 * unit, mast.y + 8 * unit);
        pen.moveTo(mast.x - 2.7 * unit, mast.y + 3 * unit);
        pen.lineTo(mast.x + 2.7 * unit, mast.y + 3 * unit);
        pen.stroke();
        for (const side of [0, Math.PI]) {
          pen.beginPath();
          pen.arc(mast.x, mast.y - 5.4 * unit, 5 * unit, side - 0.7, side + 0.7);
          pen.stroke();
        }
        disc(pen, mast.x, mast.y - 5.4 * unit, 1.7 * unit, PAPER);
        pen.restore();
      }
    },
  };
}
