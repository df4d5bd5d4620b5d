/**
 * The Shatt al-Arab / Arvand Rud: the one thing on the map that always moves. Ships pass slowly up and down; tension reddens the
 * reach; when the port stops they lie still at the bar. They move a notch about once a second, so that the loop can sleep between.
 */
import type { GameObjects } from 'phaser';
import { addMark, sizeMark } from '../marks.ts';
import { BRICK, PAPER, tracePoints, walkLine, type Point } from '../pen.ts';
import type { Layer, Stage } from '../stage.ts';

/** The reach from above Basra to the open Gulf (longitude, latitude), after assets/geo/rivers.geojson and then by hand over the bar. */
const REACH: readonly (readonly [number, number])[] = [
  [47.78, 30.58],
  [47.87, 30.5],
  [48.0, 30.47],
  [48.16, 30.43],
  [48.2, 30.33],
  [48.29, 30.33],
  [48.41, 30.18],
  [48.39, 30.13],
  [48.45, 30.0],
  [48.6, 29.88],
  [48.85, 29.68],
  [49.2, 29.46],
  [49.6, 29.3],
];
const MOUTH = 9;
/** Seconds a ship takes from one end to the other. */
const PASSAGE = 96;
const PORT = [48.33, 30.28] as const;
const PILOTS = [48.78, 29.98] as const;

interface Ship {
  image: GameObjects.Image;
  /** How far down the reach, 0 at Basra to 1 in the Gulf. */
  share: number;
  isInbound: boolean;
}

function berth(index: number, stage: Stage): Point {
  const column = index % 3;
  const row = Math.floor(index / 3);
  const bar = stage.at(48.98, 29.62);
  return { x: bar.x + (column * 21 - 12 + row * 9) * stage.unit, y: bar.y + (row * 15 + column * 5 - 2) * stage.unit };
}

export function river(): Layer {
  const ships: Ship[] = [];
  let line: Point[] = [];
  let pilot: GameObjects.Image | undefined;

  /** Puts a ship where it belongs; says whether it moved by a pixel. */
  const place = ({ image, share, isInbound }: Ship, index: number, stage: Stage): boolean => {
    const { unit, view } = stage;
    const { isPortStopped } = view.river;
    const at = isPortStopped ? berth(index, stage) : walkLine(line, share);
    const x = Math.round(at.x);
    const y = Math.round(at.y - 4 * unit);
    const hasMoved = image.x !== x || image.y !== y;
    image.setPosition(x, y);
    image.setFlipX(!isInbound || isPortStopped);
    image.setScale(sizeMark(unit, 0.95));
    return hasMoved;
  };

  return {
    arrange(stage) {
      line = REACH.map(([lon, lat]) => stage.at(lon, lat));
      const { ships: count, isEscorted = false } = stage.view.river;
      const wanted = Math.min(8, Math.max(0, Math.round(count)));
      while (ships.length > wanted) ships.pop()!.image.destroy();
      while (ships.length < wanted) {
        const index = ships.length;
        const share = (0.17 + index * 0.31) % 0.94;
        ships.push({ image: addMark(stage.scene, 'ship', 20 + index * 0.01), share, isInbound: index % 2 === 0 });
      }
      const station = stage.at(...PILOTS);
      pilot ??= addMark(stage.scene, 'pilot', 19);
      // The pilots lie at the mouth and wait for ships; while the port stands still nobody goes out.
      pilot
        .setVisible(!stage.view.river.isPortStopped)
        .setPosition(station.x, station.y)
        .setScale(sizeMark(stage.unit, 0.9));
      ships.forEach((ship, index) => {
        ship.image.setTexture(isEscorted && index % 2 === 0 ? 'escort' : 'ship');
        place(ship, index, stage);
      });
    },
    drift(seconds, stage) {
      if (stage.view.river.isPortStopped || ships.length === 0) return false;
      let hasMoved = false;
      ships.forEach((ship, index) => {
        ship.share += (seconds / PASSAGE) * (ship.isInbound ? -1 : 1);
        if (ship.share < 0 || ship.share > 1) {
          ship.isInbound = ship.share > 1;
          ship.share = Math.min(1, Math.max(0, ship.share));
        }
        hasMoved = place(ship, index, stage) || hasMoved;
      });
      return hasMoved;
    },
    paint(pen, stage) {
      const { tension } = stage.mood;
      const reach = line.slice(0, MOUTH);
      const { unit } = stage;
      if (reach.length === 0) return;
      pen.save();
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      if (tension > 0.02) {
        tracePoints(pen, reach);
        pen.strokeStyle = PAPER;
        pen.globalAlpha = 0.4 + 0.4 * tension;
        pen.lineWidth = (4.6 + 3.6 * tension) * unit;
        pen.stroke();
        pen.strokeStyle = BRICK;
        pen.globalAlpha = 0.35 + 0.65 * tension;
        pen.lineWidth = (2.4 + 3.2 * tension) * unit;
        pen.stroke();
        pen.globalAlpha = 0.9;
        pen.strokeStyle = PAPER;
        pen.lineWidth = 1.3 * unit;
        pen.setLineDash([0.1, 5 * unit]);
        pen.stroke();
      }
      if (stage.view.river.isPortStopped) {
        const port = stage.at(...PORT);
        pen.globalAlpha = 1;
        pen.setLineDash([]);
        pen.strokeStyle = PAPER;
        pen.lineWidth = 6 * unit;
        pen.beginPath();
        pen.moveTo(port.x - 12 * unit, port.y - 10 * unit);
        pen.lineTo(port.x + 12 * unit, port.y + 10 * unit);
        pen.stroke();
        pen.strokeStyle = BRICK;
        pen.lineWidth = 3.4 * unit;
        pen.stroke();
      }
      pen.restore();
    },
    destroy() {
      for (const { image } of ships.splice(0)) image.destroy();
      pilot?.destroy();
    },
  };
}
