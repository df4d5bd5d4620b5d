/** What the first rooms of the debrief show: bands beside the hidden truth, and the hundred cells. */
import { hundredOf, type FourWays } from '../analysis/paired.ts';
import { observe, truthOf } from '../rules/observe.ts';
import { HIDDEN_GAUGES, type HiddenGauge } from '../rules/types.ts';
import type { Game } from './game.ts';

export const WAYS = ['both', 'onlyWith', 'onlyWithout', 'neither'] as const;
export type Way = (typeof WAYS)[number];

/** A hundred cells in four patterns, in reading order. */
export function cellsOf(table: FourWays): readonly Way[] {
  const hundred = hundredOf(table);
  return WAYS.flatMap((way) => Array<Way>(hundred[way]).fill(way));
}

/** Falls of a hundred with the orders and without Tehran, as the cells have them: every sentence gives the counts that can be counted. */
export function fallsOf(table: FourWays): { readonly withFalls: number; readonly withoutFalls: number } {
  const { both, onlyWith, onlyWithout } = hundredOf(table);
  return { withFalls: both + onlyWith, withoutFalls: both + onlyWithout };
}

export interface BandRow {
  readonly gauge: HiddenGauge;
  /** In how many turns the band held the truth, of how many. */
  readonly held: number;
  readonly of: number;
  /** Mean of estimate less truth, in points: above zero the desk saw it too high. */
  readonly lean: number;
  readonly turns: readonly {
    readonly month: number;
    readonly low: number;
    readonly high: number;
    readonly truth: number;
  }[];
}

/** Each hidden gauge: every turn's band beside what was true. */
export function bandRows(game: Game): readonly BandRow[] {
  const seen = game.states.map((state) => ({
    month: state.month,
    bands: observe(game.scenario, state),
    truth: truthOf(state.values),
  }));
  return HIDDEN_GAUGES.map((gauge) => {
    const turns = seen.map(({ month, bands, truth }) => ({
      month,
      low: bands[gauge].low,
      high: bands[gauge].high,
      truth: truth[gauge],
    }));
    const errors = seen.map(({ bands, truth }) => bands[gauge].estimate - truth[gauge]);
    return {
      gauge,
      held: turns.filter(({ low, high, truth }) => low <= truth && truth <= high).length,
      of: turns.length,
      lean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
      turns,
    };
  });
}
