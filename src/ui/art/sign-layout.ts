/** Spreads the signs of the map so that a finger meets one at a time: each stays as near its subject as those before it let it. Pure. */
import { isApart, isWithin } from './label-layout.ts';
import type { Box } from './label-layout.ts';

/** A square around its middle, in CSS pixels of the map. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The box of a square. */
export const boxOf = ({ x, y, side }: Square): Box => ({
  left: x - side / 2,
  top: y - side / 2,
  width: side,
  height: side,
});

/** Where the middle of a square may stand along one axis: at its wish, at the ends of the room, just before or after what is taken. */
const stops = (
  wish: number,
  half: number,
  [first, last]: readonly [number, number],
  taken: readonly (readonly [start: number, size: number])[],
): readonly number[] => [
  Math.round(wish),
  Math.ceil(first) + half,
  Math.floor(last) - half,
  ...taken.flatMap(([start, size]) => [Math.floor(start) - half, Math.ceil(start + size) + half]),
];

/** The free middle nearest to the wish lies there, on the way straight from it to an edge, or where two edges cross. */
function nearest(wish: Square, room: Box, taken: readonly Box[]): Square | undefined {
  const half = Math.ceil(wish.side / 2);
  const across = [room.left, room.left + room.width] as const;
  const down = [room.top, room.top + room.height] as const;
  const xs = stops(
    wish.x,
    half,
    across,
    taken.map(({ left, width }) => [left, width]),
  );
  const ys = stops(
    wish.y,
    half,
    down,
    taken.map(({ top, height }) => [top, height]),
  );
  const way = ({ x, y }: Square): number => Math.hypot(x - wish.x, y - wish.y);
  return xs
    .flatMap((x) => ys.map((y) => ({ x, y, side: half * 2 })))
    .sort((a, b) => way(a) - way(b))
    .find((square) => {
      const box = boxOf(square);
      return isWithin(box, room) && taken.every((other) => isApart(box, other));
    });
}

/**
 * The squares inside `room`, on whole pixels, clear of each other and of `keepOut`: the first stands where it wishes, each later one as
 * near to its wish as it can. One that finds no place at all has none.
 */
export function spreadSigns(
  wishes: readonly Square[],
  room: Box,
  keepOut: readonly Box[] = [],
): readonly (Square | undefined)[] {
  const taken = [...keepOut];
  return wishes.map((wish) => {
    const square = nearest(wish, room, taken);
    if (square) taken.push(boxOf(square));
    return square;
  });
}
