// Who weakened him: Shapley shares of the six drivers, reckoned game by game on the same luck.
import { HORIZON } from '../rules/model.ts';
import { ALL_ON, runProgram, WITHOUT_TEHRAN, type Program, type RunOptions } from '../rules/run.ts';
import { AT, DRIVER_NAMES } from '../rules/step.generated.ts';
import type { Seeds } from './ensemble.ts';
import { estimateOf, shareOf, type Estimate } from './estimate.ts';
import type { Case, Inquiry } from './inquiry.ts';
import { BY_MARCH_1963 } from './paired.ts';

export type Driver = (typeof DRIVER_NAMES)[number];
const DRIVERS = DRIVER_NAMES.length;
const COALITIONS = 1 << DRIVERS;
const TEHRAN = DRIVER_NAMES.indexOf('tehran');
const NO_PARAMETERS: RunOptions = {};

/** What a coalition of drivers is worth in one game, given the month of the fall plus one (0 if none). */
export type Worth = (fell: number) => number;
/** Worth 1 if he fell in one of the first `months` months. */
export const fallenWithin =
  (months: number): Worth =>
  (fell) =>
    fell > 0 && fell <= months ? 1 : 0;
/** Worth the months that he lost before the end of 1965. */
export const monthsLost: Worth = (fell) => (fell > 0 ? HORIZON - fell : 0);

/** Sums over the games played so far; add more seeds to sharpen. Plain numbers, so that a worker can send them. */
export interface ShapleyTally {
  games: number;
  /** Sum of each driver's marginal worth, its square, and its product with the worth of all together. */
  readonly own: Float64Array;
  readonly ownSquared: Float64Array;
  readonly ownTimesAll: Float64Array;
  all: number;
  allSquared: number;
  /** Sum of the worth of each of the 64 coalitions, and of its square; bit i is driver i. */
  readonly worth: Float64Array;
  readonly worthSquared: Float64Array;
  /** Sum of what taking each driver away changes in a game where all others are there, and of its square. */
  readonly away: Float64Array;
  readonly awaySquared: Float64Array;
  /** The same of what Tehran does together with the others beyond what it does alone. */
  together: number;
  togetherSquared: number;
}

/** Starts an empty tally. */
export function newTally(): ShapleyTally {
  return {
    games: 0,
    own: new Float64Array(DRIVERS),
    ownSquared: new Float64Array(DRIVERS),
    ownTimesAll: new Float64Array(DRIVERS),
    all: 0,
    allSquared: 0,
    worth: new Float64Array(COALITIONS),
    worthSquared: new Float64Array(COALITIONS),
    away: new Float64Array(DRIVERS),
    awaySquared: new Float64Array(DRIVERS),
    together: 0,
    togetherSquared: 0,
  };
}

// The weight of a coalition of k other drivers: k! (5 - k)! / 6!
const WEIGHTS = Float64Array.from({ length: DRIVERS }, (_, k) => {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return (factorial(k) * factorial(DRIVERS - 1 - k)) / factorial(DRIVERS);
});
const SIZE = Uint8Array.from({ length: COALITIONS }, (_, mask) => bitsOf(mask));
function bitsOf(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bitsOf(mask >> 1);
}

/**
 * Plays every coalition of drivers on each seed, and returns the months of the fall: 64 a seed, by mask. Without
 * Tehran's switch the orders do not count, without any driver he stands: that coalition is worth 0 and not played.
 */
export function coalitionFalls(program: Program, seeds: Seeds, options: RunOptions = NO_PARAMETERS): Uint8Array {
  const falls = new Uint8Array(seeds.count * COALITIONS);
  const settings = Array.from({ length: COALITIONS }, (_, mask): RunOptions => ({
    ...options,
    switches: mask,
    stopAtFall: true,
  }));
  // Seeds outside: the noise of a seed is drawn once for all its coalitions.
  for (let place = 0; place < seeds.count; place += 1) {
    for (let mask = 1; mask < COALITIONS; mask += 1) {
      falls[place * COALITIONS + mask] = runProgram(program, seeds.from + place, settings[mask])[AT.FELL]!;
    }
  }
  return falls;
}

/** Adds the games of `coalitionFalls` to a tally, under one measure of worth. */
export function addToTally(tally: ShapleyTally, falls: Uint8Array, worth: Worth): void {
  const values = new Float64Array(COALITIONS);
  for (let from = 0; from < falls.length; from += COALITIONS) {
    for (let mask = 0; mask < COALITIONS; mask += 1) {
      const value = worth(falls[from + mask]!);
      values[mask] = value;
      tally.worth[mask]! += value;
      tally.worthSquared[mask]! += value * value;
    }
    const all = values[ALL_ON]!;
    const together = all - values[WITHOUT_TEHRAN]! - (values[1 << TEHRAN]! - values[0]!);
    tally.together += together;
    tally.togetherSquared += together * together;
    tally.games += 1;
    tally.all += all;
    tally.allSquared += all * all;
    for (let driver = 0; driver < DRIVERS; driver += 1) {
      let own = 0;
      for (let mask = 0; mask < COALITIONS; mask += 1) {
        if (((mask >> driver) & 1) === 1) continue;
        own += WEIGHTS[SIZE[mask]!]! * (values[mask | (1 << driver)]! - values[mask]!);
      }
      const away = all - values[ALL_ON & ~(1 << driver)]!;
      tally.away[driver]! += away;
      tally.awaySquared[driver]! += away * away;
      tally.own[driver]! += own;
      tally.ownSquared[driver]! += own * own;
      tally.ownTimesAll[driver]! += own * all;
    }
  }
}

/** What a tally says; shares sum to 1 and may be negative for a driver that holds him up on balance. */
export interface Attribution {
  readonly games: number;
  readonly shares: Readonly<Record<Driver, number>>;
  /** Standard error of each share. */
  readonly se: Readonly<Record<Driver, number>>;
  /** Tehran's effect when everything else is there, minus its effect alone: the catalyst's part, in units of worth. */
  readonly together: number;
  /** The same with its standard error. */
  readonly togetherEstimate: Estimate;
  /** Mean worth of all drivers, and of all but Tehran. */
  readonly all: number;
  readonly withoutTehran: number;
  /** Take one away: the worth of all others when this driver is mended, and what it took with it (paired). */
  readonly mended: Readonly<Record<Driver, { readonly worth: Estimate; readonly change: Estimate }>>;
  /** The worth of each driver with no other there. */
  readonly alone: Readonly<Record<Driver, number>>;
}

/** Reads a tally. With no fall in it all shares are 0. */
export function attributionOf(tally: ShapleyTally): Attribution {
  const { games } = tally;
  const all = tally.all / games;
  const shareOf = (driver: number): number => (all === 0 ? 0 : tally.own[driver]! / tally.all);
  // Standard error of a ratio of means: the spread of own - share x all.
  const errorOf = (driver: number): number => {
    if (all === 0 || games < 2) return 0;
    const share = shareOf(driver);
    const squares =
      tally.ownSquared[driver]! - 2 * share * tally.ownTimesAll[driver]! + share * share * tally.allSquared;
    return Math.sqrt(Math.max(0, squares) / games / (games - 1)) / all;
  };
  const byDriver = <T>(value: (driver: number) => T): Record<Driver, T> =>
    Object.fromEntries(DRIVER_NAMES.map((name, driver) => [name, value(driver)])) as Record<Driver, T>;
  const mean = (mask: number): number => tally.worth[mask]! / games;
  const worthOf = (mask: number): Estimate =>
    estimateOf({ count: games, sum: tally.worth[mask]!, squares: tally.worthSquared[mask]! });
  return {
    games,
    shares: byDriver(shareOf),
    se: byDriver(errorOf),
    together: mean(ALL_ON) - mean(WITHOUT_TEHRAN) - (mean(1 << TEHRAN) - mean(0)),
    all,
    withoutTehran: mean(WITHOUT_TEHRAN),
    togetherEstimate: estimateOf({ count: games, sum: tally.together, squares: tally.togetherSquared }),
    mended: byDriver((driver) => ({
      worth: worthOf(ALL_ON & ~(1 << driver)),
      change: estimateOf({ count: games, sum: -tally.away[driver]!, squares: tally.awaySquared[driver]! }),
    })),
    alone: byDriver((driver) => mean(1 << driver)),
  };
}

/** Asks who weakened him: shares of the drivers in his fall within `cutoff` months (1 to 90). */
export function askShares({ program, options }: Case, cutoff = BY_MARCH_1963): Inquiry<Attribution> {
  const tally = newTally();
  const worth = fallenWithin(cutoff);
  const short = { ...options, until: cutoff };
  return {
    play: (seeds) => addToTally(tally, coalitionFalls(program, seeds, short), worth),
    answer: () => attributionOf(tally),
  };
}

/** Take one away: of all six drivers, and of all but each one, the share of games in which he falls. */
export interface AwayAnswer {
  readonly games: number;
  readonly all: Estimate;
  readonly without: Readonly<Record<Driver, Estimate>>;
}

/** Asks what is left when one driver is taken away; seven games a seed, so as many seeds as the pairs have can be played. */
export function askAway({ program, options }: Case, cutoff = BY_MARCH_1963): Inquiry<AwayAnswer> {
  const masks = [ALL_ON, ...DRIVER_NAMES.map((_, driver) => ALL_ON & ~(1 << driver))];
  const settings = masks.map((switches): RunOptions => ({ ...options, switches, until: cutoff, stopAtFall: true }));
  const falls = masks.map(() => 0);
  let games = 0;
  return {
    play: ({ from, count }) => {
      for (let seed = from; seed < from + count; seed += 1)
        settings.forEach((setting, place) => {
          if (runProgram(program, seed, setting)[AT.FELL]! > 0) falls[place]! += 1;
        });
      games += count;
    },
    answer: () => ({
      games,
      all: shareOf(falls[0]!, games),
      without: Object.fromEntries(
        DRIVER_NAMES.map((name, driver) => [name, shareOf(falls[driver + 1]!, games)]),
      ) as Record<Driver, Estimate>,
    }),
  };
}
