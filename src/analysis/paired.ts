// Without Tehran: every future played twice on the same luck, once with the player's orders and once with no Tehran at all.
import { HORIZON } from '../rules/model.ts';
import { runProgram, WITHOUT_TEHRAN } from '../rules/run.ts';
import { AT } from '../rules/step.generated.ts';
import { estimateOf, shareOf, type Estimate } from './estimate.ts';
import type { Case, Inquiry } from './inquiry.ts';

/** The one cut-off of every headline: he fell by the end of March 1963, in one of the first 57 months. */
export const BY_MARCH_1963 = 57;

/** Months of the fall run from 1 to 90, as the engine counts them; the last place is for a regime that still stands. */
export const STANDS = HORIZON + 1;
const PLACES = STANDS + 1;

/**
 * How many pairs ended in each way: at `with * 92 + without`, the months of the two falls (1 to 90), or 91 where he
 * stands in December 1965. Everything else is read from it, so chunks of any size give the same figures.
 */
export type PairCounts = Uint32Array;

/** Four ways a pair can end by the cut-off, in pairs. */
export interface FourWays {
  /** He fell in both. */
  readonly both: number;
  /** He fell only with Tehran. */
  readonly onlyWith: number;
  /** He fell only without Tehran: the orders kept him in power. */
  readonly onlyWithout: number;
  /** He fell in neither. */
  readonly neither: number;
}

/** By how much Tehran moved the fall, over all pairs; positive is earlier. Whoever stands counts to December 1965. */
export interface MonthsMoved {
  readonly mean: Estimate;
  readonly median: number;
  /** Pairs in which the fall came earlier, later, and in the same month or in neither by December 1965. */
  readonly earlier: number;
  readonly later: number;
  readonly unchanged: number;
  /** Of the pairs that moved, those in which one of the two still stands: they moved by at least what is counted. */
  readonly atLeast: number;
  /** Pairs by months moved, from 90 later (place 0) over unchanged (place 90) to 90 earlier (place 180). */
  readonly pairs: Uint32Array;
}

/** What the pairs say so far. Shares run from 0 to 1. */
export interface PairedAnswer {
  readonly games: number;
  /** How many months the table and the shares look at. */
  readonly cutoff: number;
  readonly table: FourWays;
  readonly fallWith: Estimate;
  readonly fallWithout: Estimate;
  /** Fallen with Tehran minus fallen without; its error is that of the paired difference. */
  readonly butFor: Estimate;
  /** Share fallen in one of the first m months, at place m, 0 to 90. */
  readonly fallenWith: Float64Array;
  readonly fallenWithout: Float64Array;
  readonly moved: MonthsMoved;
  /** Months after which half the games have seen the fall, between months by straight line; absent if fewer than half do. */
  readonly medianWith?: number;
  readonly medianWithout?: number;
  /** Median without minus median with: the delay that the headline names. */
  readonly delay?: Estimate;
}

/** Asks how the same luck ends with the orders and without Tehran. A cut-off is 1 to 90 months. */
export function askPaired({ program, options }: Case, cutoff = BY_MARCH_1963): Inquiry<PairedAnswer> {
  const pairs: PairCounts = new Uint32Array(PLACES * PLACES);
  const mine = { ...options, stopAtFall: true };
  const twin = { ...mine, switches: WITHOUT_TEHRAN };
  return {
    play: ({ from, count }) => {
      for (let seed = from; seed < from + count; seed += 1) {
        const own = runProgram(program, seed, mine)[AT.FELL]! || STANDS;
        const other = runProgram(program, seed, twin)[AT.FELL]! || STANDS;
        pairs[own * PLACES + other]! += 1;
      }
    },
    answer: () => readPairs(pairs, cutoff),
  };
}

/** Reads the counts of pairs under a cut-off of 1 to 90 months. */
export function readPairs(pairs: PairCounts, cutoff: number): PairedAnswer {
  const withTehran = new Uint32Array(PLACES);
  const without = new Uint32Array(PLACES);
  const moved = new Uint32Array(2 * HORIZON + 1);
  const table = { both: 0, onlyWith: 0, onlyWithout: 0, neither: 0 };
  let games = 0;
  let atLeast = 0;
  for (let own = 1; own <= STANDS; own += 1) {
    for (let other = 1; other <= STANDS; other += 1) {
      const count = pairs[own * PLACES + other]!;
      if (count === 0) continue;
      games += count;
      withTehran[own]! += count;
      without[other]! += count;
      moved[HORIZON + other - own]! += count;
      if (own !== other && (own === STANDS || other === STANDS)) atLeast += count;
      table[wayOf(own <= cutoff, other <= cutoff)] += count;
    }
  }
  const medianWith = medianOf(withTehran, games);
  const medianWithout = medianOf(without, games);
  return {
    games,
    cutoff,
    table,
    fallWith: shareOf(table.both + table.onlyWith, games),
    fallWithout: shareOf(table.both + table.onlyWithout, games),
    butFor: estimateOf({
      count: games,
      sum: table.onlyWith - table.onlyWithout,
      squares: table.onlyWith + table.onlyWithout,
    }),
    fallenWith: fallenBy(withTehran, games),
    fallenWithout: fallenBy(without, games),
    moved: readMoved(moved, atLeast),
    ...(medianWith === undefined ? {} : { medianWith }),
    ...(medianWithout === undefined ? {} : { medianWithout }),
    ...(medianWith === undefined || medianWithout === undefined
      ? {}
      : {
          delay: {
            value: medianWithout - medianWith,
            se: delayError(pairs, withTehran, without, medianWith, medianWithout),
          },
        }),
  };
}

const wayOf = (fellWith: boolean, fellWithout: boolean): keyof FourWays =>
  fellWith ? (fellWithout ? 'both' : 'onlyWith') : fellWithout ? 'onlyWithout' : 'neither';

function fallenBy(months: Uint32Array, games: number): Float64Array {
  const shares = new Float64Array(HORIZON + 1);
  let fallen = 0;
  for (let month = 1; month <= HORIZON; month += 1) {
    fallen += months[month]!;
    shares[month] = games === 0 ? 0 : fallen / games;
  }
  return shares;
}

/** The same reckoning as `medianFall` of an ensemble, on counts. */
function medianOf(months: Uint32Array, games: number): number | undefined {
  const half = games / 2;
  let fallen = 0;
  for (let month = 1; month <= HORIZON; month += 1) {
    const before = fallen;
    fallen += months[month]!;
    if (fallen > 0 && fallen >= half) return month - 1 + (half - before) / (fallen - before);
  }
  return undefined;
}

function readMoved(pairs: Uint32Array, atLeast: number): MonthsMoved {
  let count = 0;
  let sum = 0;
  let squares = 0;
  let earlier = 0;
  pairs.forEach((each, place) => {
    const months = place - HORIZON;
    count += each;
    sum += each * months;
    squares += each * months * months;
    if (months > 0) earlier += each;
  });
  const unchanged = pairs[HORIZON]!;
  return {
    mean: estimateOf({ count, sum, squares }),
    median: middleOf(pairs, count),
    earlier,
    later: count - unchanged - earlier,
    unchanged,
    atLeast,
    pairs,
  };
}

/** The middle pair's months; halfway between the two middle ones when their number is even. */
function middleOf(pairs: Uint32Array, count: number): number {
  const at = (rank: number): number => {
    let seen = 0;
    return pairs.findIndex((each) => (seen += each) > rank) - HORIZON;
  };
  return count === 0 ? 0 : (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
}

// How many months on either side of a median the density of falls is read from.
const REACH = 4;

/**
 * The standard error of a difference of two medians on paired games, by their influence: each game pulls a median by
 * (1/2 - [fell before it]) / density there.
 */
function delayError(
  pairs: PairCounts,
  withTehran: Uint32Array,
  without: Uint32Array,
  medianWith: number,
  medianWithout: number,
): number {
  const ownMonth = Math.ceil(medianWith);
  const otherMonth = Math.ceil(medianWithout);
  let games = 0;
  let bothBefore = 0;
  for (let own = 1; own <= STANDS; own += 1) {
    for (let other = 1; other <= STANDS; other += 1) {
      const count = pairs[own * PLACES + other]!;
      games += count;
      if (own <= ownMonth && other <= otherMonth) bothBefore += count;
    }
  }
  const ownDensity = densityAt(withTehran, ownMonth, games);
  const otherDensity = densityAt(without, otherMonth, games);
  if (games < 2 || ownDensity === 0 || otherDensity === 0) return 0;
  const together = bothBefore / games - 0.25;
  const variance =
    0.25 / (ownDensity * ownDensity) +
    0.25 / (otherDensity * otherDensity) -
    (2 * together) / (ownDensity * otherDensity);
  return Math.sqrt(Math.max(0, variance) / games);
}

function densityAt(months: Uint32Array, month: number, games: number): number {
  let falls = 0;
  const first = Math.max(1, month - REACH);
  const last = Math.min(HORIZON, month + REACH);
  for (let each = first; each <= last; each += 1) falls += months[each]!;
  return games === 0 ? 0 : falls / games / (last - first + 1);
}

/** Turns a table of any size into 100 cells, by largest remainder; a table without games stays empty. */
export function hundredOf({ both, onlyWith, onlyWithout, neither }: FourWays): FourWays {
  const ways = ['both', 'onlyWith', 'onlyWithout', 'neither'] as const;
  const counts = [both, onlyWith, onlyWithout, neither];
  const games = both + onlyWith + onlyWithout + neither;
  if (games === 0) return { both: 0, onlyWith: 0, onlyWithout: 0, neither: 0 };
  const cells = counts.map((count) => Math.floor((count * 100) / games));
  const left = 100 - cells.reduce((sum, cell) => sum + cell, 0);
  const byRemainder = counts
    .map((count, place) => ({ place, rest: (count * 100) % games }))
    .sort((a, b) => b.rest - a.rest || a.place - b.place);
  for (const { place } of byRemainder.slice(0, left)) cells[place]! += 1;
  return Object.fromEntries(ways.map((way, place) => [way, cells[place]!])) as unknown as FourWays;
}
