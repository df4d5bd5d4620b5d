/** The signs of the map, spread: none on another, none outside, the first where it belongs and no later one further than it must be. */
import { array, assert, constantFrom, double, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isApart, isWithin } from '../../../src/ui/art/label-layout.ts';
import { boxOf, spreadSigns } from '../../../src/ui/art/sign-layout.ts';

const ROOM = { left: 0, top: 0, width: 390, height: 254 };
const TOOLS = { left: 8, top: 8, width: 48, height: 144 };
const at = (x: number, y: number, side = 32) => ({ x, y, side });

const wishes = array(
  record({
    x: double({ min: 0, max: 390, noNaN: true }),
    y: double({ min: 0, max: 254, noNaN: true }),
    side: constantFrom(32, 55),
  }),
  { maxLength: 16 },
);

describe('signs of the map', () => {
  test('one alone stands on its subject, to the whole pixel', () =>
    expect(spreadSigns([at(100.4, 90.6)], ROOM)).toEqual([at(100, 91)]));

  test('the second of two on one spot stands just beside the first', () => {
    const [first, second] = spreadSigns([at(100, 90), at(103, 90)], ROOM);
    expect(first).toEqual(at(100, 90));
    expect(second).toEqual(at(132, 90));
  });

  test('one at the edge is brought in, and one under the buttons beside them', () =>
    expect(spreadSigns([at(388, 100), at(50, 60)], ROOM, [TOOLS])).toEqual([at(374, 100), at(72, 60)]));

  test('where there is no room at all, the last has no place', () =>
    expect(spreadSigns([at(20, 20), at(20, 20)], { left: 0, top: 0, width: 40, height: 40 })).toEqual([
      at(20, 20),
      undefined,
    ]));

  test('however they crowd, each has its own place in the room, and the same each time', () =>
    assert(
      property(wishes, (signs) => {
        const squares = spreadSigns(signs, ROOM, [TOOLS]);
        expect(spreadSigns(signs, ROOM, [TOOLS])).toEqual(squares);
        const boxes = squares.flatMap((one) => (one ? [boxOf(one)] : []));
        expect(boxes).toHaveLength(signs.length);
        for (const [index, box] of boxes.entries()) {
          expect(isWithin(box, ROOM)).toBe(true);
          for (const other of [TOOLS, ...boxes.slice(index + 1)]) expect(isApart(box, other)).toBe(true);
        }
      }),
    ));

  test('no free place on a grid of pixels is nearer than the one found', () =>
    assert(
      property(wishes, (signs) => {
        const squares = spreadSigns(signs, ROOM, [TOOLS]);
        const [last, place] = [signs.at(-1), squares.at(-1)];
        if (!last || !place) return;
        const taken = [TOOLS, ...squares.slice(0, -1).flatMap((one) => (one ? [boxOf(one)] : []))];
        const way = ({ x, y }: { x: number; y: number }): number => Math.hypot(x - last.x, y - last.y);
        for (let x = 16; x < 390; x += 3)
          for (let y = 16; y < 254; y += 3) {
            const box = boxOf({ x, y, side: place.side });
            if (isWithin(box, ROOM) && taken.every((other) => isApart(box, other)))
              // Half a pixel either way: places are whole pixels.
              expect(way({ x, y })).toBeGreaterThan(way(place) - 1);
          }
      }),
      { numRuns: 15 },
    ));
});
