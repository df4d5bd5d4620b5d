// How good forecasts were: the Brier score and its three parts, the cracks, the advisers. Few forecasts tell little, and it says so.
import { addTo, estimateOf, newSum, type Estimate } from './estimate.ts';

/** One answered forecast: what was said, in tenths from 0 to 10, and whether it happened. */
export interface Said {
  readonly tenths: number;
  readonly happened: boolean;
}

/** Forecasts counted by what was said: enough to score one player or, added up, a class. */
export interface ForecastTally {
  /** Forecasts that said 0, 1, ... 10 tenths, and those of them that happened. */
  readonly said: readonly number[];
  readonly happened: readonly number[];
}

const STEPS = 11;

/** Counts forecasts. Throws on tenths that are not whole from 0 to 10. */
export function tallyOf(forecasts: readonly Said[]): ForecastTally {
  const said = Array.from({ length: STEPS }, () => 0);
  const happened = said.slice();
  for (const { tenths, happened: did } of forecasts) {
    if (!Number.isInteger(tenths) || tenths < 0 || tenths >= STEPS)
      throw new Error(`a forecast is 0 to 10 tenths, not ${tenths}`);
    said[tenths]! += 1;
    if (did) happened[tenths]! += 1;
  }
  return { said, happened };
}

/** Pools the tallies of a class into one. */
export function poolOf(tallies: readonly ForecastTally[]): ForecastTally {
  const sum = (read: (tally: ForecastTally) => readonly number[]): number[] =>
    Array.from({ length: STEPS }, (_, step) => tallies.reduce((total, tally) => total + (read(tally)[step] ?? 0), 0));
  return { said: sum(({ said }) => said), happened: sum(({ happened }) => happened) };
}

/** How a set of forecasts scored. Lower is better; always saying five in ten scores 0.25. */
export interface Calibration {
  readonly forecasts: number;
  /** Share of the forecast things that happened. */
  readonly baseRate: number;
  /** Mean squared distance between what was said and what happened; reliability - resolution + uncertainty. */
  readonly brier: number;
  /** How far what was said lies from how often it then happened; 0 is perfect. */
  readonly reliability: number;
  /** How far the forecasts told cases apart; more is better. */
  readonly resolution: number;
  /** What the base rate leaves open: nobody's merit or fault. */
  readonly uncertainty: number;
  /** The points of a calibration curve: those tenths that were said at least once. */
  readonly points: readonly CalibrationPoint[];
}
export interface CalibrationPoint {
  readonly tenths: number;
  readonly forecasts: number;
  /** Share of them that happened, with its standard error. */
  readonly happened: Estimate;
}

/** Below this many forecasts a curve says nothing about whoever made them. */
export const ENOUGH_FORECASTS = 30;

/** Scores a tally; `undefined` of no forecasts. Source: murphy-1973, the partition of the Brier score, exact on tenths. */
export function calibrationOf({ said, happened }: ForecastTally): Calibration | undefined {
  const forecasts = said.reduce((sum, count) => sum + count, 0);
  if (forecasts === 0) return undefined;
  const baseRate = happened.reduce((sum, count) => sum + count, 0) / forecasts;
  let brier = 0;
  let reliability = 0;
  let resolution = 0;
  const points: CalibrationPoint[] = [];
  said.forEach((count, tenths) => {
    if (count === 0) return;
    const p = tenths / 10;
    const hits = happened[tenths] ?? 0;
    const share = hits / count;
    brier += hits * (1 - p) * (1 - p) + (count - hits) * p * p;
    reliability += count * (p - share) * (p - share);
    resolution += count * (share - baseRate) * (share - baseRate);
    points.push({ tenths, forecasts: count, happened: estimateOf({ count, sum: hits, squares: hits }) });
  });
  return {
    forecasts,
    baseRate,
    brier: brier / forecasts,
    reliability: reliability / forecasts,
    resolution: resolution / forecasts,
    uncertainty: baseRate * (1 - baseRate),
    points,
  };
}

/** Tells the mean Brier score of answers that need not lie on tenths, such as base rates; `undefined` of none. */
export function brierOf(
  answers: readonly { readonly probability: number; readonly happened: boolean }[],
): number | undefined {
  if (answers.length === 0) return undefined;
  const sum = answers.reduce((total, { probability, happened }) => {
    const miss = probability - (happened ? 1 : 0);
    return total + miss * miss;
  }, 0);
  return sum / answers.length;
}

/** One answer to "which of three cracks is deepest now": how sure it was, 0 to 1, and whether it was right. */
export interface CrackSaid {
  readonly sure: number;
  readonly isRight: boolean;
}

/**
 * Scores crack answers: half the squared distance over the three cracks, with what was not given to the one named split
 * between the other two. A third each scores 1/3, certainty 0 or 1. `undefined` of none.
 */
export function crackScoreOf(
  answers: readonly CrackSaid[],
): { readonly answers: number; readonly right: number; readonly brier: number } | undefined {
  if (answers.length === 0) return undefined;
  const brier = answers.reduce((total, { sure, isRight }) => {
    const rest = (1 - sure) / 2;
    const square = isRight
      ? (1 - sure) * (1 - sure) + 2 * rest * rest
      : sure * sure + (1 - rest) * (1 - rest) + rest * rest;
    return total + square / 2;
  }, 0);
  return {
    answers: answers.length,
    right: answers.filter(({ isRight }) => isRight).length,
    brier: brier / answers.length,
  };
}

/** One estimate that an adviser gave, beside what was true. */
export interface EstimateGiven {
  readonly chair: string;
  /** Which deputy held the chair, from 0. */
  readonly holder: number;
  readonly estimate: number;
  readonly truth: number;
}

/** What an adviser's record reveals. His true bias was drawn once and is known to the rules; this is what a player could have seen. */
export interface AdviserRecord {
  readonly chair: string;
  readonly holder: number;
  readonly estimates: number;
  /** Estimates within `within` points of the truth. */
  readonly right: number;
  /** Mean of estimate minus truth: positive when he makes his subject look larger. */
  readonly lean: Estimate;
}

/** Reads the advisers' records, by chair and holder in order of their first estimate. `within` is in points. */
export function adviserRecordsOf(given: readonly EstimateGiven[], within: number): AdviserRecord[] {
  const holders = new Map<
    string,
    { chair: string; holder: number; right: number; errors: ReturnType<typeof newSum> }
  >();
  for (const { chair, holder, estimate, truth } of given) {
    const key = `${chair} ${holder}`;
    const known = holders.get(key) ?? { chair, holder, right: 0, errors: newSum() };
    holders.set(key, known);
    addTo(known.errors, estimate - truth);
    if (Math.abs(estimate - truth) <= within) known.right += 1;
  }
  return [...holders.values()].map(({ chair, holder, right, errors }) => ({
    chair,
    holder,
    estimates: errors.count,
    right,
    lean: estimateOf(errors),
  }));
}
