/** Quiet lines from Iran into Iraq: dashed, heavier with the level of the commitment. A new line is laid as you watch; each change sends pulses down it, then it rests. */
import { SEAL_RADIUS } from '../../content/projection.ts';
import { addMark, sizeMark } from '../marks.ts';
import { INK, PAPER, along, bow, clearOf, traceBow, type Bow, type Point } from '../pen.ts';
import type { Layer, Stage } from '../stage.ts';
import type { CovertLineView } from '../view.ts';

interface Drawn {
  level: number;
  /** How much of it is laid, 0 to 1. */
  laid: number;
}

function bowOf({ from, to }: CovertLineView, stage: Stage): Bow | undefined {
  const start = stage.placeAt(from);
  const end = stage.placeAt(to);
  return start && end && bow(start, end);
}

/** The part of a line that is drawn: clear of the mark it leaves and of the mark it reaches. */
const spanOf = (path: Bow, { to }: CovertLineView, stage: Stage) =>
  clearOf(path, 15 * stage.unit, (to === 'baghdad' ? SEAL_RADIUS + 5 : 12) * stage.unit);

function arrowHead(at: Point, back: Point, size: number): Point[] {
  const angle = Math.atan2(at.y - back.y, at.x - back.x);
  const side = (turn: number) => ({ x: at.x - size * Math.cos(angle + turn), y: at.y - size * Math.sin(angle + turn) });
  return [side(0.5), at, side(-0.5)];
}

export function covertLines(): Layer {
  const drawn = new Map<string, Drawn>();

  function sendPulses(line: CovertLineView, stage: Stage): void {
    const path = bowOf(line, stage);
    if (!path) return;
    const image = addMark(stage.scene, 'pulse', 15).setScale(sizeMark(stage.unit)).setVisible(false);
    const [start, end] = spanOf(path, line, stage);
    const way = { share: 0 };
    stage.scene.tweens.add({
      targets: way,
      share: 1,
      duration: 1300,
      repeat: line.level,
      ease: 'Sine.easeInOut',
      onUpdate: () => {
        const { x, y } = along(path, start + way.share * (end - start));
        image.setPosition(x, y).setVisible(true);
      },
      onComplete: () => image.destroy(),
      onStop: () => image.destroy(),
    });
  }

  return {
    arrange(stage) {
      const wanted = new Set(stage.view.covert.map(({ id }) => id));
      for (const id of drawn.keys()) if (!wanted.has(id)) drawn.delete(id);
      for (const line of stage.view.covert) {
        const before = drawn.get(line.id);
        if (before?.level === line.level) continue;
        const mark: Drawn = { level: line.level, laid: before ? 1 : 0 };
        drawn.set(line.id, mark);
        if (stage.reducedMotion) {
          mark.laid = 1;
          continue;
        }
        stage.scene.tweens.add({
          targets: mark,
          laid: 1,
          duration: before ? 1 : 900,
          ease: 'Sine.easeOut',
          onUpdate: stage.repaint,
          onComplete: () => {
            stage.repaint();
            sendPulses(line, stage);
          },
        });
      }
    },
    paint(pen, stage) {
      for (const line of stage.view.covert) {
        const path = bowOf(line, stage);
        const laid = drawn.get(line.id)?.laid ?? 1;
        if (!path || laid <= 0.02) continue;
        const width = (1.5 + line.level * 0.75) * stage.unit;
        const [start, whole] = spanOf(path, line, stage);
        const end = start + (whole - start) * laid;
        pen.save();
        pen.lineCap = 'round';
        traceBow(pen, path, start, end);
        pen.strokeStyle = PAPER;
        pen.globalAlpha = 0.75;
        pen.lineWidth = width + 2.6 * stage.unit;
        pen.stroke();
        pen.globalAlpha = 1;
        pen.strokeStyle = INK;
        pen.lineWidth = width;
        pen.setLineDash([5.5 * stage.unit, 5.5 * stage.unit]);
        pen.stroke();
        pen.setLineDash([]);
        const head = arrowHead(along(path, end), along(path, end - 0.03), (7 + 1.4 * line.level) * stage.unit);
        pen.beginPath();
        head.forEach(({ x, y }, index) => (index ? pen.lineTo(x, y) : pen.moveTo(x, y)));
        pen.closePath();
        pen.fillStyle = INK;
        pen.fill();
        pen.restore();
      }
    },
  };
}
