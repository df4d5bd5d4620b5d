// What each sealed order changed: the game replayed with that one order left out, on the same luck.
import { OPEN_CHOICES, QUIET_CHOICES, type Hand } from '../rules/choices.ts';
import { HORIZON, MONTHS_OF_PLAY } from '../rules/model.ts';
import { runProgram, type FixedProgram, type RunOptions } from '../rules/run.ts';
import { AT, RULES, SERIES_NAMES } from '../rules/step.generated.ts';
import type { Place } from '../rules/types.ts';
import { addTo, estimateOf, newSum, type Estimate, type Sum } from './estimate.ts';
import type { Case, Inquiry } from './inquiry.ts';
import { BY_MARCH_1963, STANDS } from './paired.ts';
import { byPlace, PLACE_COUNT, readPlaces } from './places.ts';

/** An order as it was sealed. */
export interface SealedOrder {
  /** The turn, from 0, and its first month. */
  readonly turn: number;
  readonly month: number;
  readonly hand: Hand;
  readonly code: number;
  /** The id of the choice; `river-3` is the bench's. */
  readonly choice: string;
}

/** Lists the orders of a program, Hold left out, in order of time, the open hand first. Turns before `firstTurn` are not the player's. */
export function sealedOrders(program: FixedProgram, firstTurn = 0): SealedOrder[] {
  return program.level.turns.flatMap(({ from: month }, turn): SealedOrder[] => {
    if (turn < firstTurn) return [];
    const open = program.open[turn] ?? 0;
    const quiet = program.quiet[turn] ?? 0;
    return [
      ...(open === 0
        ? []
        : [{ turn, month, hand: 'open' as const, code: open, choice: OPEN_CHOICES[open] ?? 'river-3' }]),
      ...(quiet === 0
        ? []
        : [{ turn, month, hand: 'quiet' as const, code: quiet, choice: QUIET_CHOICES[quiet] as string }]),
    ];
  });
}

/** Makes the same program with one order left out: Hold in its place. Its lever stays where it stood; later orders are given as they were. */
export function withoutOrder(program: FixedProgram, { turn, hand }: Pick<SealedOrder, 'turn' | 'hand'>): FixedProgram {
  const open = program.open.slice();
  const quiet = program.quiet.slice();
  (hand === 'open' ? open : quiet)[turn] = 0;
  return { ...program, open, quiet };
}

/** What one order did: the game with it minus the game without it. Single orders move little; show the error with the figure. */
export interface OrderEffect {
  readonly order: SealedOrder;
  readonly games: number;
  /** Months by which the fall came earlier because of it, over all games; whoever stands counts to December 1965. */
  readonly months: Estimate;
  /** Change in the share fallen by the cut-off. */
  readonly fallen: Estimate;
  /** Change in grip: the mean over the months of play from the order on in which he ruled either way. */
  readonly grip: Estimate;
  /** Change in the five places Tehran answers for, over the same months. */
  readonly places: Readonly<Record<Place, Estimate>>;
}

const SERIES = SERIES_NAMES.length;
const STRENGTH = SERIES_NAMES.indexOf('regime_strength');
const GRIP = PLACE_COUNT;
const WIDTH = PLACE_COUNT + 1;

interface Row {
  readonly order: SealedOrder;
  readonly without: FixedProgram;
  readonly months: Sum;
  readonly fallen: Sum;
  /** The five places, then the grip. */
  readonly gauges: readonly Sum[];
}

export interface OrderOptions {
  /** Turns before this one are history's, not the player's. */
  readonly firstTurn?: number;
  /** Months of play over which grip and places are compared: 56, or fewer for a game that was stopped. */
  readonly months?: number;
  readonly cutoff?: number;
  /** Play out also those games in which he had fallen before the order was given. Nothing can change in them; for tests. */
  readonly playAll?: boolean;
}

/** Asks what each sealed order of a program changed. A program without orders gets an empty list. */
export function askOrders(
  { program, options }: Case & { readonly program: FixedProgram },
  { firstTurn = 0, months = MONTHS_OF_PLAY, cutoff = BY_MARCH_1963, playAll = false }: OrderOptions = {},
): Inquiry<OrderEffect[]> {
  const rules = options.rules ?? RULES;
  const rows = sealedOrders(program, firstTurn).map((order): Row => ({
    order,
    without: withoutOrder(program, order),
    months: newSum(),
    fallen: newSum(),
    gauges: Array.from({ length: WIDTH }, newSum),
  }));
  const setting: RunOptions = { ...options, until: HORIZON, stopAtFall: true };
  const series = new Float64Array(SERIES);
  // By month: the gauges of the game as it was ordered.
  const mine = new Float64Array(months * WIDTH);
  const other = new Float64Array(WIDTH);
  const apart = new Float64Array(WIDTH);
  let from = 0;
  let until = 0;
  let compared = 0;
  const read = (state: Float64Array, out: Float64Array, at: number): void => {
    readPlaces(state, out, at);
    rules.series(state, series);
    out[at + GRIP] = series[STRENGTH]!;
  };
  const keepMine = (t: number, state: Float64Array): void => {
    if (t < months && state[AT.FELL] === 0) read(state, mine, t * WIDTH);
  };
  const compare = (t: number, state: Float64Array): void => {
    if (t < from || t >= until || state[AT.FELL]! > 0) return;
    read(state, other, 0);
    for (let i = 0; i < WIDTH; i += 1) apart[i]! += mine[t * WIDTH + i]! - other[i]!;
    compared += 1;
  };

  const playRow = (row: Row, seed: number, fell: number): void => {
    // He had fallen before the order was given: the two games are the same to the last bit.
    if (!playAll && fell <= row.order.month) {
      addTo(row.months, 0);
      addTo(row.fallen, 0);
      return;
    }
    from = row.order.month;
    until = Math.min(months, fell - 1);
    compared = 0;
    apart.fill(0);
    const without = runProgram(row.without, seed, setting, compare)[AT.FELL]! || STANDS;
    addTo(row.months, without - fell);
    addTo(row.fallen, (fell <= cutoff ? 1 : 0) - (without <= cutoff ? 1 : 0));
    if (compared === 0) return;
    for (let i = 0; i < WIDTH; i += 1) addTo(row.gauges[i]!, apart[i]! / compared);
  };

  return {
    play: (seeds) => {
      for (let seed = seeds.from; seed < seeds.from + seeds.count; seed += 1) {
        const fell = runProgram(program, seed, setting, keepMine)[AT.FELL]! || STANDS;
        for (const row of rows) playRow(row, seed, fell);
      }
    },
    answer: () =>
      rows.map(({ order, months: moved, fallen, gauges }) => ({
        order,
        games: moved.count,
        months: estimateOf(moved),
        fallen: estimateOf(fallen),
        grip: estimateOf(gauges[GRIP]!),
        places: byPlace((place) => estimateOf(gauges[place]!)),
      })),
  };
}
