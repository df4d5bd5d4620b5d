/** The map's camera: it covers the box, keeps what is under the finger, and finds the river. */
import { describe, expect, test } from 'vitest';
import { pixelAt, project } from '../../../src/content/projection.ts';
import {
  cameraAt,
  cameraTowards,
  drag,
  frameOf,
  groundOf,
  homeCamera,
  levelOf,
  mixCamera,
  riverCamera,
  riverRect,
  settle,
  transformOf,
  zoomBy,
} from '../../../src/ui/desk/camera.ts';
import type { Camera, Ground } from '../../../src/ui/desk/camera.ts';

const BOXES = [
  [1366, 497, { left: 304, top: 0, width: 680, height: 400 }],
  [390, 250, { left: 0, top: 0, width: 390, height: 214 }],
  [320, 208, { left: 0, top: 0, width: 320, height: 172 }],
  [3840, 1900, { left: 420, top: 0, width: 2900, height: 1700 }],
] as const;

const covers = (camera: Camera, ground: Ground): void => {
  const frame = frameOf(camera, ground);
  expect(frame.left).toBeLessThanOrEqual(0.001);
  expect(frame.top).toBeLessThanOrEqual(0.001);
  expect(frame.left + frame.width).toBeGreaterThanOrEqual(ground.width - 0.001);
  expect(frame.top + frame.height).toBeGreaterThanOrEqual(ground.height - 0.001);
};

describe.each(BOXES)('on a map of %i by %i', (width, height, room) => {
  const ground = groundOf(width, height, room);
  const home = homeCamera(ground);

  test('the whole theatre is where the picture lay before there was a camera', () => {
    const frame = frameOf(home, ground);
    for (const key of ['left', 'top', 'width', 'height'] as const) expect(frame[key]).toBeCloseTo(ground.home[key], 6);
  });
  test('wherever it is dragged the picture covers the map', () => {
    for (const [dx, dy] of [
      [9000, 9000],
      [-9000, 400],
      [300, -9000],
    ] as const) {
      covers(drag(home, dx, dy, ground), ground);
      covers(drag(zoomBy(home, 2, ground), dx, dy, ground), ground);
    }
  });
  test('what lies under the finger stays there while it comes closer', () => {
    const at = { x: room.left + room.width * 0.4, y: room.top + room.height * 0.6 };
    const before = frameOf(home, ground);
    const after = frameOf(zoomBy(home, 1.4, ground, at), ground);
    const point = { x: (at.x - before.left) / before.width, y: (at.y - before.top) / before.height };
    const now = pixelAt(point, after);
    expect(now.x).toBeCloseTo(at.x, 3);
    expect(now.y).toBeCloseTo(at.y, 3);
  });
  test('it never goes wider than the theatre, nor closer than a picture bears', () => {
    expect(zoomBy(home, 0.1, ground).zoom).toBe(1);
    const tehran = cameraAt(51.42, 35.69, home, ground);
    expect(levelOf(zoomBy(tehran, 100, ground))).toBe('theatre');
    expect(settle({ ...riverCamera(ground), zoom: 1000 }, ground).zoom).toBeCloseTo(ground.riverZoom, 6);
  });
  test('the river from Qurna to the sea fits the room at its own level', () => {
    const camera = settle(riverCamera(ground), ground);
    expect(levelOf(camera)).toBe('river');
    const frame = frameOf(camera, ground);
    for (const [lon, lat] of [
      [47.43, 31.03],
      [48.2, 30.33],
      [48.6, 29.88],
    ] as const) {
      const { x, y } = pixelAt(project(lon, lat), frame);
      expect(x).toBeGreaterThan(room.left);
      expect(x).toBeLessThan(room.left + room.width);
      expect(y).toBeGreaterThan(room.top);
      expect(y).toBeLessThan(room.top + room.height);
    }
    const picture = riverRect(frame);
    expect(picture.left).toBeLessThanOrEqual(room.left);
    expect(picture.left + picture.width).toBeGreaterThanOrEqual(room.left + room.width);
  });
  test('a telegram only leans the camera, a place picked comes to the middle', () => {
    const lean = cameraTowards(48.29, 30.34, ground);
    expect(lean.zoom).toBeLessThan(1.3);
    covers(lean, ground);
    const at = cameraAt(44.4, 33.33, home, ground);
    const { x, y } = pixelAt(project(44.4, 33.33), frameOf(at, ground));
    expect(Math.abs(x - room.left - room.width / 2)).toBeLessThan(room.width * 0.3);
    expect(Math.abs(y - room.top - room.height / 2)).toBeLessThan(room.height * 0.5);
  });
});

test('a glide begins where it is and ends where it goes', () => {
  const from = { x: 0.4, y: 0.4, zoom: 1 };
  const to = { x: 0.5, y: 0.6, zoom: 5 };
  expect(mixCamera(from, to, 0)).toEqual(from);
  expect(mixCamera(from, to, 1)).toEqual(to);
  const half = mixCamera(from, to, 0.5);
  expect(half.zoom).toBeGreaterThan(1);
  expect(half.x).toBeGreaterThan(0.4);
  expect(half.x).toBeLessThan(0.5);
});

test('a picture moved by its transform lies where the new frame has it', () => {
  const from = { left: -100, top: -50, width: 2000, height: 1200 };
  const to = { left: -400, top: -300, width: 3000, height: 1800 };
  expect(transformOf(from, to)).toBe('translate(-250px, -225px) scale(1.5)');
});
