/** Places: a dot each, shaped by kind; a cable flag where there is news, a dashed ring where an order reaches, a frame round the chosen one. */
import type { GameObjects, Tweens } from 'phaser';
import { addMark, sizeMark } from '../marks.ts';
import { BRICK, INK, PAPER, RED, TEAL, disc, ring, type Pen, type Point } from '../pen.ts';
import type { Layer, Stage } from '../stage.ts';
import type { PlaceView } from '../view.ts';

function dot(pen: Pen, { x, y }: Point, kind: PlaceView['kind'], unit: number): void {
  if (kind === 'water' || kind === 'region' || kind === 'border') return;
  if (kind === 'capital') {
    disc(pen, x, y, 6.6 * unit, INK);
    disc(pen, x, y, 5 * unit, PAPER);
    disc(pen, x, y, 2.6 * unit, INK);
    return;
  }
  if (kind === 'port') {
    pen.save();
    pen.translate(x, y);
    pen.rotate(Math.PI / 4);
    pen.fillStyle = INK;
    pen.fillRect(-4.4 * unit, -4.4 * unit, 8.8 * unit, 8.8 * unit);
    pen.fillStyle = PAPER;
    pen.fillRect(-2.7 * unit, -2.7 * unit, 5.4 * unit, 5.4 * unit);
    pen.restore();
    return;
  }
  const radius = kind === 'city' ? 4.6 : 3.6;
  disc(pen, x, y, radius * unit, INK);
  disc(pen, x, y, (radius - 1.7) * unit, PAPER);
}

function flag(pen: Pen, { x, y }: Point, unit: number): void {
  pen.save();
  pen.strokeStyle = PAPER;
  pen.lineWidth = 4 * unit;
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x, y - 23 * unit);
  pen.lineTo(x + 15 * unit, y - 18.5 * unit);
  pen.lineTo(x, y - 14 * unit);
  pen.stroke();
  pen.fillStyle = RED;
  pen.fill();
  pen.strokeStyle = INK;
  pen.lineWidth = 1.6 * unit;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x, y - 23 * unit);
  pen.stroke();
  pen.restore();
}

function corners(pen: Pen, { x, y }: Point, reach: number, unit: number): void {
  pen.save();
  pen.lineCap = 'square';
  for (const [colour, width] of [
    [PAPER, 5.4],
    [BRICK, 2.8],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width * unit;
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      pen.beginPath();
      pen.moveTo(x + sx * reach, y + sy * (reach - 6 * unit));
      pen.lineTo(x + sx * reach, y + sy * reach);
      pen.lineTo(x + sx * (reach - 6 * unit), y + sy * reach);
      pen.stroke();
    }
  }
  pen.restore();
}

/** How far a place's own marks reach, in designed pixels. */
const reachOf = (id: string) => (id === 'baghdad' ? 36 : 13);

export interface PlacesLayer extends Layer {
  /** Marks the place under the pointer; `undefined` for none. */
  hover(id: string | undefined, stage: Stage): void;
}

export function places(): PlacesLayer {
  let over: GameObjects.Image | undefined;
  let call: GameObjects.Image | undefined;
  let calling: Tweens.Tween | undefined;
  let called: string | undefined;

  return {
    arrange(stage) {
      const { telegram } = stage.view;
      if (telegram === called) {
        const spot = telegram === undefined ? undefined : stage.spotOf(telegram);
        if (spot) call?.setPosition(spot.x, spot.y);
        return;
      }
      called = telegram;
      calling?.remove();
      calling = undefined;
      call?.destroy();
      call = undefined;
      const at = telegram === undefined ? undefined : stage.spotOf(telegram);
      if (!at || stage.reducedMotion) return;
      call = addMark(stage.scene, 'ripple', 12).setPosition(at.x, at.y);
      const times = telegram === 'baghdad' ? 1.7 : 1;
      calling = stage.scene.tweens.add({
        targets: call,
        scale: { from: sizeMark(stage.unit, 0.3 * times), to: sizeMark(stage.unit, 1.1 * times) },
        alpha: { from: 1, to: 0 },
        duration: 1100,
        repeat: 2,
        onComplete: () => {
          call?.destroy();
          call = undefined;
        },
      });
    },
    hover(id, stage) {
      const at = id === undefined ? undefined : stage.spotOf(id);
      if (!at) {
        over?.setVisible(false);
        return;
      }
      over ??= addMark(stage.scene, 'hover', 30);
      over
        .setVisible(true)
        .setPosition(at.x, at.y)
        .setScale(sizeMark(stage.unit, id === 'baghdad' ? 2.45 : 1));
    },
    paint(pen, stage) {
      const { unit, view } = stage;
      for (const place of view.places) {
        const at = stage.at(place.lon, place.lat);
        if (at.x < 0 || at.y < 0 || at.x > stage.width || at.y > stage.height) continue;
        const reach = reachOf(place.id);
        if (place.orders) {
          pen.save();
          pen.setLineDash([3.4 * unit, 3 * unit]);
          ring(pen, at.x, at.y, (reach - 2.5) * unit, PAPER, 4 * unit);
          ring(pen, at.x, at.y, (reach - 2.5) * unit, TEAL, 2 * unit);
          pen.restore();
        }
        if (!place.quiet && place.id !== 'baghdad') dot(pen, at, place.kind, unit);
        if (place.news || place.id === view.telegram)
          flag(pen, { x: at.x, y: at.y - (place.id === 'baghdad' ? 30 : 3) * unit }, unit);
        if (place.id === view.selected) corners(pen, at, (reach + 4) * unit, unit);
      }
    },
    destroy() {
      over?.destroy();
      call?.destroy();
    },
  };
}
