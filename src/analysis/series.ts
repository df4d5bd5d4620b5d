// The seven index series of an ensemble by quarter: mean and spread over the games in which he still ruled.
import { quarterName, type Rules } from '../rules/model.ts';
import { RULES, SERIES_NAMES, AT } from '../rules/step.generated.ts';
import type { Program, RunOptions } from '../rules/run.ts';
import { playSeeds, type Ensemble, type Seeds } from './ensemble.ts';

export type SeriesName = (typeof SERIES_NAMES)[number];
export interface Spread {
  readonly mean: number;
  /** A tenth of the games lie below this. */
  readonly p10: number;
  /** A tenth of the games lie above this. */
  readonly p90: number;
}
export type SeriesByQuarter = Readonly<Record<string, Readonly<Record<SeriesName, Spread>>>>;

const COUNT = SERIES_NAMES.length;

/**
 * Plays an ensemble and also tells the series. A quarter is the mean of its three month-ends, over games in which he
 * ruled to its end; a quarter that the horizon cuts, or that nobody outlived, is left out.
 */
export function seriesOf(
  program: Program,
  seeds: Seeds,
  options: RunOptions = {},
): { readonly ensemble: Ensemble; readonly series: SeriesByQuarter } {
  const rules: Rules = options.rules ?? RULES;
  const quarters = Math.floor((options.until ?? 90) / 3);
  // By quarter, series and game; NaN where he had fallen.
  const values = new Float64Array(quarters * COUNT * seeds.count).fill(NaN);
  const sums = new Float64Array(COUNT);
  const now = new Float64Array(COUNT);
  const ensemble = playSeeds(program, seeds, options, (place, t, state) => {
    if (t % 3 === 0) sums.fill(0);
    if (state[AT.FELL]! > 0) return;
    rules.series(state, now);
    for (let i = 0; i < COUNT; i += 1) sums[i]! += now[i]!;
    if (t % 3 !== 2) return;
    const quarter = (t - 2) / 3;
    for (let i = 0; i < COUNT; i += 1) values[(quarter * COUNT + i) * seeds.count + place] = sums[i]! / 3;
  });
  const series: Record<string, Record<SeriesName, Spread>> = {};
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const spreads = SERIES_NAMES.map((_, i) => {
      const from = (quarter * COUNT + i) * seeds.count;
      return spreadOf(values.subarray(from, from + seeds.count));
    });
    if (spreads.some((spread) => spread === undefined)) continue;
    series[quarterName(quarter * 3)] = Object.fromEntries(SERIES_NAMES.map((name, i) => [name, spreads[i]])) as Record<
      SeriesName,
      Spread
    >;
  }
  return { ensemble, series };
}

function spreadOf(values: Float64Array): Spread | undefined {
  const ruled = values.filter((value) => value === value).sort();
  if (ruled.length === 0) return undefined;
  let sum = 0;
  for (const value of ruled) sum += value;
  const at = (share: number): number => ruled[Math.min(ruled.length - 1, Math.floor(share * ruled.length))]!;
  return { mean: sum / ruled.length, p10: at(0.1), p90: at(0.9) };
}
