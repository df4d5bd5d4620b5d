// Lines for charts: one game month by month, the spread of many, and history's record. Grip is `regime_strength`.
import { HORIZON, MONTHS_OF_PLAY, quarterName } from '../rules/model.ts';
import { runProgram, WITHOUT_TEHRAN, type Program, type RunOptions } from '../rules/run.ts';
import { AT, RULES, SERIES_NAMES } from '../rules/step.generated.ts';
import { PLACES, type Place } from '../rules/types.ts';
import type { Case, Inquiry } from './inquiry.ts';
import { PLACE_COUNT, readPlaces } from './places.ts';
import type { SeriesName } from './series.ts';

const SERIES = SERIES_NAMES.length;

/** One game, month by month. Lines of Baghdad stop before the month of the fall; they do not run to zero. */
export interface GamePath {
  /** Month of the fall (0 = July 1958); absent if he stands when the path ends. */
  readonly fell?: number;
  /** Each series at the end of every month he ruled. */
  readonly series: Readonly<Record<SeriesName, Float64Array>>;
  /** The five places at the end of every month played, the fall and what followed included. */
  readonly places: Readonly<Record<Place, Float64Array>>;
  /** Months in which a scandal broke, and in which a plot was tried and failed. */
  readonly scandals: readonly number[];
  readonly failedPlots: readonly number[];
}

/** Plays one game and keeps its lines, through `months` months (1 to 90). */
export function pathOf(program: Program, seed: number, options: RunOptions = {}, months = HORIZON): GamePath {
  const rules = options.rules ?? RULES;
  const kept = new Float64Array(months * SERIES);
  const places = new Float64Array(months * PLACE_COUNT);
  const now = new Float64Array(SERIES);
  const scandals: number[] = [];
  const failedPlots: number[] = [];
  let seenScandals = 0;
  let seenPlots = 0;
  let ruled = 0;
  const end = runProgram(program, seed, { ...options, until: months, stopAtFall: false }, (t, state) => {
    readPlaces(state, places, t * PLACE_COUNT);
    if (state[AT.NSCAN]! > seenScandals) scandals.push(t);
    if (state[AT.NFAIL]! > seenPlots) failedPlots.push(t);
    seenScandals = state[AT.NSCAN]!;
    seenPlots = state[AT.NFAIL]!;
    if (state[AT.FELL]! > 0) return;
    rules.series(state, now);
    kept.set(now, t * SERIES);
    ruled = t + 1;
  });
  const fell = end[AT.FELL]!;
  const column = (from: Float64Array, width: number, place: number, length: number): Float64Array =>
    Float64Array.from({ length }, (_, t) => from[t * width + place]!);
  return {
    ...(fell > 0 ? { fell: fell - 1 } : {}),
    series: bySeries((place) => column(kept, SERIES, place, ruled)),
    places: Object.fromEntries(
      PLACES.map((name, place) => [name, column(places, PLACE_COUNT, place, months)]),
    ) as Record<Place, Float64Array>,
    scandals,
    failedPlots,
  };
}

/** The one game that was played, kept apart from the ensemble: with its orders, and the same luck without Tehran. */
export function oneGame(
  { program, options }: Case,
  seed: number,
): { readonly mine: GamePath; readonly twin: GamePath } {
  return {
    mine: pathOf(program, seed, options),
    twin: pathOf(program, seed, { ...options, switches: WITHOUT_TEHRAN }),
  };
}

function bySeries<T>(value: (place: number) => T): Record<SeriesName, T> {
  return Object.fromEntries(SERIES_NAMES.map((name, place) => [name, value(place)])) as Record<SeriesName, T>;
}

/** One month of many games: over those in which he still ruled at its end. */
export interface SpreadLine {
  readonly mean: Float64Array;
  /** A tenth of these games lie below, and a tenth above. */
  readonly p10: Float64Array;
  readonly p90: Float64Array;
}

/** How the series ran in many games. Months in which fewer than a twentieth still ruled are cut off: there is too little to show. */
export interface GripAnswer {
  readonly games: number;
  /** Games in which he still ruled at the end of each month. */
  readonly ruled: Uint32Array;
  readonly series: Readonly<Record<SeriesName, SpreadLine>>;
}

// Values are counted in bins of half a point, so that any number of games needs the same memory.
const BINS = 201;
const SHOWN = 1 / 20;

/** Asks how the grip and the other six series ran, month by month, through `months` months (1 to 90). */
export function askGrip({ program, options }: Case, months = MONTHS_OF_PLAY): Inquiry<GripAnswer> {
  const rules = options.rules ?? RULES;
  const counts = new Uint32Array(months * SERIES * BINS);
  const sums = new Float64Array(months * SERIES);
  const ruled = new Uint32Array(months);
  const now = new Float64Array(SERIES);
  let games = 0;
  const setting: RunOptions = { ...options, until: months, stopAtFall: true };
  const onMonth = (t: number, state: Float64Array): void => {
    if (state[AT.FELL]! > 0) return;
    rules.series(state, now);
    ruled[t]! += 1;
    for (let i = 0; i < SERIES; i += 1) {
      sums[t * SERIES + i]! += now[i]!;
      counts[(t * SERIES + i) * BINS + Math.floor(2 * now[i]! + 0.5)]! += 1;
    }
  };
  return {
    play: ({ from, count }) => {
      for (let seed = from; seed < from + count; seed += 1) runProgram(program, seed, setting, onMonth);
      games += count;
    },
    answer: () => {
      let shown = 0;
      while (shown < months && ruled[shown]! >= SHOWN * games) shown += 1;
      const line = (value: (t: number) => number): Float64Array =>
        Float64Array.from({ length: shown }, (_, t) => value(t));
      return {
        games,
        ruled: ruled.slice(),
        series: bySeries((i) => ({
          mean: line((t) => sums[t * SERIES + i]! / ruled[t]!),
          p10: line((t) => binAt(counts, (t * SERIES + i) * BINS, ruled[t]! * 0.1)),
          p90: line((t) => binAt(counts, (t * SERIES + i) * BINS, ruled[t]! * 0.9)),
        })),
      };
    },
  };
}

function binAt(counts: Uint32Array, from: number, rank: number): number {
  let seen = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    seen += counts[from + bin]!;
    if (seen > rank) return bin / 2;
  }
  return 100;
}

/** One quarter of history's record as its file tells it: the coder's value and honest range. */
export interface RecordedValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export type RecordedQuarters = Readonly<Record<string, Readonly<Partial<Record<SeriesName, RecordedValue>>>>>;

/** A point of history's record: the quarter, and its middle month for the axis. */
export interface RecordedPoint extends RecordedValue {
  readonly quarter: string;
  readonly month: number;
}

/** Lays history's record out as lines, one a series, in order of time. Quarters outside the horizon are left out. */
export function recordLines(quarters: RecordedQuarters): Record<SeriesName, RecordedPoint[]> {
  const inOrder = Array.from({ length: HORIZON / 3 }, (_, place) => ({
    quarter: quarterName(place * 3),
    month: place * 3 + 1,
  }));
  return bySeries((i) =>
    inOrder.flatMap(({ quarter, month }): RecordedPoint[] => {
      const found = quarters[quarter]?.[SERIES_NAMES[i]!];
      return found === undefined ? [] : [{ quarter, month, value: found.value, low: found.low, high: found.high }];
    }),
  );
}
