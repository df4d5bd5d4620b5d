/** The small pictures that move over the map, drawn once each into textures at three times their size. */
import type { Scene, GameObjects } from 'phaser';
import { BRICK, INK, PAPER, RED, SAFFRON, TEAL, disc, ring, traceStar, type Pen } from './pen.ts';

const FINE = 3;

type Draw = (pen: Pen, middle: number) => void;

function drawShip(pen: Pen, hull: string, funnel: string): void {
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(1.5, 10);
  pen.lineTo(20.5, 10);
  pen.lineTo(18, 15.5);
  pen.lineTo(4, 15.5);
  pen.closePath();
  pen.strokeStyle = PAPER;
  pen.lineWidth = 2.6;
  pen.stroke();
  pen.fillStyle = hull;
  pen.fill();
  pen.fillStyle = PAPER;
  pen.fillRect(12, 5.6, 5.6, 4.6);
  pen.strokeStyle = INK;
  pen.lineWidth = 0.8;
  pen.strokeRect(12, 5.6, 5.6, 4.4);
  pen.fillStyle = funnel;
  pen.fillRect(13.6, 2.4, 2.6, 3.4);
  pen.strokeStyle = hull;
  pen.lineWidth = 1.1;
  pen.beginPath();
  pen.moveTo(6, 10);
  pen.lineTo(6, 4.2);
  pen.lineTo(9.4, 9);
  pen.stroke();
}

function drawLorry(pen: Pen): void {
  pen.lineJoin = 'round';
  pen.strokeStyle = PAPER;
  pen.lineWidth = 3;
  pen.strokeRect(3, 6, 16, 8);
  pen.fillStyle = INK;
  pen.fillRect(3, 6, 10.5, 8);
  pen.fillRect(14, 8, 5, 6);
  pen.fillStyle = SAFFRON;
  pen.fillRect(3, 6, 10.5, 2.2);
  pen.fillStyle = PAPER;
  pen.fillRect(15.4, 9, 2.6, 2.2);
  for (const x of [6.5, 16]) {
    disc(pen, x, 14.6, 2.9, PAPER);
    disc(pen, x, 14.6, 2, INK);
  }
}

function drawPilot(pen: Pen): void {
  pen.beginPath();
  pen.moveTo(3, 11);
  pen.lineTo(15, 11);
  pen.lineTo(12.5, 15);
  pen.lineTo(5, 15);
  pen.closePath();
  pen.strokeStyle = PAPER;
  pen.lineWidth = 2.4;
  pen.stroke();
  pen.fillStyle = TEAL;
  pen.fill();
  pen.strokeStyle = INK;
  pen.lineWidth = 1.1;
  pen.beginPath();
  pen.moveTo(8.5, 11);
  pen.lineTo(8.5, 2.5);
  pen.stroke();
  pen.fillStyle = PAPER;
  pen.fillRect(9, 2.5, 6, 2.4);
  pen.fillStyle = RED;
  pen.fillRect(9, 4.9, 6, 2.4);
}

const MARKS = {
  ship: { size: 22, draw: (pen: Pen) => drawShip(pen, INK, SAFFRON) },
  escort: { size: 22, draw: (pen: Pen) => drawShip(pen, TEAL, RED) },
  lorry: { size: 22, draw: drawLorry },
  pilot: { size: 18, draw: drawPilot },
  strip: {
    size: 30,
    draw: (pen: Pen) => {
      pen.fillStyle = PAPER;
      pen.strokeStyle = INK;
      pen.lineWidth = 1.4;
      pen.fillRect(3, 8, 24, 14);
      pen.strokeRect(3, 8, 24, 14);
      pen.fillStyle = RED;
      pen.fillRect(3.7, 8.7, 22.6, 2.6);
      pen.fillStyle = INK;
      for (const [row, wide] of [
        [14, 17],
        [17, 19],
        [20, 11],
      ] as const)
        pen.fillRect(5.6, row - 0.6, wide, 1.1);
    },
  },
  stamp: {
    size: 56,
    draw: (pen: Pen, middle: number) => {
      disc(pen, middle, middle, 23, BRICK);
      ring(pen, middle, middle, 19, SAFFRON, 1.6);
      traceStar(pen, middle, middle, 15);
      pen.fillStyle = SAFFRON;
      pen.fill();
      disc(pen, middle, middle, 7, BRICK);
    },
  },
  pulse: {
    size: 16,
    draw: (pen: Pen, middle: number) => {
      disc(pen, middle, middle, 5.4, PAPER);
      disc(pen, middle, middle, 3.9, INK);
    },
  },
  wave: { size: 72, draw: (pen: Pen, middle: number) => ring(pen, middle, middle, 33, TEAL, 1.6) },
  ripple: { size: 72, draw: (pen: Pen, middle: number) => ring(pen, middle, middle, 32, BRICK, 2.6) },
  hover: {
    size: 44,
    draw: (pen: Pen, middle: number) => {
      ring(pen, middle, middle, 14, PAPER, 5);
      ring(pen, middle, middle, 14, INK, 2.2);
    },
  },
  open: {
    size: 40,
    draw: (pen: Pen, middle: number) => {
      traceStar(pen, middle, middle, 17);
      pen.fillStyle = PAPER;
      pen.fill();
      traceStar(pen, middle, middle, 15);
      pen.fillStyle = BRICK;
      pen.fill();
      traceStar(pen, middle, middle, 8.5, Math.PI / 8);
      pen.fillStyle = SAFFRON;
      pen.fill();
      disc(pen, middle, middle, 3, BRICK);
    },
  },
  quiet: {
    size: 40,
    draw: (pen: Pen, middle: number) => {
      const [left, top, wide, high] = [middle - 14, middle - 9.5, 28, 19];
      pen.fillStyle = PAPER;
      pen.fillRect(left - 2, top - 2, wide + 4, high + 4);
      pen.fillStyle = INK;
      pen.fillRect(left, top, wide, high);
      pen.strokeStyle = '#7fb7a8';
      pen.lineWidth = 1.6;
      pen.beginPath();
      pen.moveTo(left, top);
      pen.lineTo(middle, middle + 2);
      pen.lineTo(left + wide, top);
      pen.stroke();
      disc(pen, middle, middle + 2, 4.4, SAFFRON);
    },
  },
} satisfies Record<string, { size: number; draw: Draw }>;

export type MarkName = keyof typeof MARKS;

/** Draws the marks' textures, unless they are there already. */
export function makeMarks(scene: Scene): void {
  for (const [name, { size, draw }] of Object.entries(MARKS)) {
    if (scene.textures.exists(name)) continue;
    const texture = scene.textures.createCanvas(name, size * FINE, size * FINE);
    if (!texture) continue;
    const pen = texture.getContext();
    pen.scale(FINE, FINE);
    draw(pen, size / 2);
    texture.refresh();
  }
}

/** Puts a mark on the scene. Its scale is `unit / FINE` for the designed size: see `sizeMark`. */
export function addMark(scene: Scene, name: MarkName, depth: number): GameObjects.Image {
  return scene.add.image(0, 0, name).setDepth(depth);
}

/** The image scale that shows a mark at `times` its designed size. */
export function sizeMark(unit: number, times = 1): number {
  return (unit * times) / FINE;
}
