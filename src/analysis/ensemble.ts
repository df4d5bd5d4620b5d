// Plays a program on many seeds and keeps what the questions need: when he fell, what became known, how Tehran fared.
import { securityOf } from '../rules/dials.ts';
import { HORIZON, MONTHS_OF_PLAY } from '../rules/model.ts';
import { runProgram, type Program, type RunOptions } from '../rules/run.ts';
import { AT } from '../rules/step.generated.ts';

/** The seeds of an ensemble: `count` seeds from `from` on. */
export interface Seeds {
  readonly from: number;
  readonly count: number;
}

/** What an ensemble kept, one entry a seed. */
export interface Ensemble {
  readonly seeds: Seeds;
  readonly until: number;
  /** Month of the fall plus one; 0 if he ruled to the end. */
  readonly fell: Uint8Array;
  readonly scandals: Uint8Array;
  readonly pact: Uint8Array;
  /** Mosul: 0 not tried, 1 failed, 2 won. */
  readonly mosul: Uint8Array;
  /** Who came after: 1 friendly, 2 neutral, 3 hostile; 0 none. */
  readonly heir: Uint8Array;
  /** The Security dial: mean over the months he ruled while the game lasted. */
  readonly security: Float64Array;
}

/** Called after each month of each game: place of the seed in the ensemble, month, state. */
export type Watch = (place: number, t: number, state: Float64Array) => void;

/** Plays a program on every seed. The same seeds under two programs share all luck that their orders leave in place. */
export function playSeeds(program: Program, seeds: Seeds, options: RunOptions = {}, watch?: Watch): Ensemble {
  const { count } = seeds;
  const kept: Ensemble = {
    seeds,
    until: options.until ?? HORIZON,
    fell: new Uint8Array(count),
    scandals: new Uint8Array(count),
    pact: new Uint8Array(count),
    mosul: new Uint8Array(count),
    heir: new Uint8Array(count),
    security: new Float64Array(count),
  };
  let place = 0;
  let secure = 0;
  let months = 0;
  const onMonth = (t: number, state: Float64Array): void => {
    const fell = state[AT.FELL]!;
    if (t < MONTHS_OF_PLAY && (fell === 0 || fell === t + 1)) {
      secure += securityOf(state);
      months += 1;
    }
    if (watch !== undefined) watch(place, t, state);
  };
  for (place = 0; place < count; place += 1) {
    secure = 0;
    months = 0;
    const end = runProgram(program, seeds.from + place, options, onMonth);
    kept.fell[place] = end[AT.FELL]!;
    kept.scandals[place] = end[AT.NSCAN]!;
    kept.pact[place] = end[AT.PACT]!;
    kept.mosul[place] = end[AT.MOSA]!;
    kept.heir[place] = end[AT.SUCC]!;
    kept.security[place] = months === 0 ? 0 : secure / months;
  }
  return kept;
}

/** Plays only for the month of the fall, which is faster; months after it are not played. */
export function fallsOf(program: Program, seeds: Seeds, options: RunOptions = {}): Uint8Array {
  const fell = new Uint8Array(seeds.count);
  const quick: RunOptions = { ...options, stopAtFall: true };
  for (let place = 0; place < seeds.count; place += 1) {
    fell[place] = runProgram(program, seeds.from + place, quick)[AT.FELL]!;
  }
  return fell;
}

/** Tells the share of games in which he fell within the first `months` months (1 to 90). */
export function fallenBy(fell: Uint8Array, months: number): number {
  let count = 0;
  for (const month of fell) if (month > 0 && month <= months) count += 1;
  return count / fell.length;
}

/**
 * Tells after how many months half the games have seen the fall, between months by straight line: 57.3 is in the
 * 58th month, April 1963. `undefined` when fewer than half fall by `until`.
 */
export function medianFall(fell: Uint8Array, until = HORIZON): number | undefined {
  const byMonth = new Uint32Array(until + 1);
  for (const month of fell) if (month > 0 && month <= until) byMonth[month]! += 1;
  const half = fell.length / 2;
  let fallen = 0;
  for (let month = 1; month <= until; month += 1) {
    const before = fallen;
    fallen += byMonth[month]!;
    if (fallen >= half) return month - 1 + (half - before) / (fallen - before);
  }
  return undefined;
}

/** Tells the mean of a list of numbers. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]!;
  return sum / values.length;
}

/** Tells the correlation of two lists of equal length; 0 when one of them does not vary. */
export function correlationOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const meanA = meanOf(a);
  const meanB = meanOf(b);
  let both = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i]! - meanA;
    const y = b[i]! - meanB;
    both += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return squareA === 0 || squareB === 0 ? 0 : both / Math.sqrt(squareA * squareB);
}
