/** Deal new luck: every code of the wall replayed on the same hundred fresh deals, and the twin on each of them. */
import { caseOf } from '../analysis/cases.ts';
import { futuresOf } from '../analysis/inquiry.ts';
import { scenarioNamed } from '../content/bundle.ts';
import { fellIn, twinFall } from '../rules/outcome.ts';
import { runProgram } from '../rules/run.ts';
import type { Progress, Wall } from './wall.ts';
import { byQuarter } from './wall.ts';
import type { WallGame } from './verify.ts';
import { BY_MARCH_1963 } from '../analysis/paired.ts';

export const DEALS = 100;
/** So many deals are played at a stretch. */
const PORTION = 20;

export interface NewLuck {
  readonly deals: number;
  /** Of the deals, those in which he had fallen by the end of March 1963, for each game in the order of the wall. */
  readonly fallen: readonly number[];
  /** The same without Tehran. */
  readonly fallenWithout: number;
  /** Falls by quarter over all games and deals, and over the deals without Tehran (see `byQuarter`). */
  readonly quarters: readonly number[];
  readonly quartersWithout: readonly number[];
}

const isBy = (month: number | undefined): boolean => month !== undefined && month < BY_MARCH_1963;

/** Plays the deals. Yields after every game, so that the page can breathe. `block` numbers the hundred: 0, 1, 2... */
export function* dealNewLuck(games: Wall['games'], block = 0): Generator<Progress | undefined, NewLuck> {
  const first = games[0];
  if (first === undefined)
    return { deals: 0, fallen: [], fallenWithout: 0, quarters: byQuarter([]), quartersWithout: byQuarter([]) };
  const scenario = scenarioNamed(first.record.level);
  const from = futuresOf(first.record.seed, DEALS).from + block * DEALS;
  const seeds = Array.from({ length: DEALS }, (_, i) => from + i);
  const twins: (number | undefined)[] = [];
  for (const seed of seeds) {
    twins.push(twinFall(scenario, seed));
    if (twins.length % PORTION === 0) yield { done: 0, of: games.length };
  }
  const all: (number | undefined)[] = [];
  const fallen: number[] = [];
  for (const [i, game] of games.entries()) {
    const falls = yield* fallsOf(game, seeds);
    all.push(...falls);
    fallen.push(falls.filter(isBy).length);
    yield { done: i + 1, of: games.length };
  }
  return {
    deals: DEALS,
    fallen,
    fallenWithout: twins.filter(isBy).length,
    quarters: byQuarter(all),
    quartersWithout: byQuarter(twins),
  };
}

function* fallsOf(
  { record, isStopped }: WallGame,
  seeds: readonly number[],
): Generator<undefined, (number | undefined)[]> {
  const scenario = scenarioNamed(record.level);
  const { program, options } = caseOf(scenario, { kind: 'game', orders: record.orders, isStopped });
  const falls: (number | undefined)[] = [];
  for (const seed of seeds) {
    falls.push(fellIn(runProgram(program, seed, { ...options, stopAtFall: true })));
    if (falls.length % PORTION === 0) yield undefined;
  }
  return falls;
}
