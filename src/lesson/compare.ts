/** Two games side by side: where their orders part, and what came of each. */
import { distanceOf } from '../analysis/levers.ts';
import { caseOf } from '../analysis/cases.ts';
import { scenarioNamed } from '../content/bundle.ts';
import type { TurnOrders } from '../rules/types.ts';
import type { WallGame } from './verify.ts';

export interface ComparedTurn {
  readonly from: number;
  readonly to: number;
  readonly orders: readonly [TurnOrders | undefined, TurnOrders | undefined];
  readonly isAlike: boolean;
}

export interface Comparison {
  readonly turns: readonly ComparedTurn[];
  /** Turns in which both were sealed alike. */
  readonly alike: number;
  /** Share of the months in which every lever stood alike. */
  readonly alikeMonths: number;
  /** Months by which the first fell sooner than the second; absent unless both fell. */
  readonly sooner?: number;
}

/** Compares two games of one level. */
export function compare(a: WallGame, b: WallGame): Comparison {
  const scenario = scenarioNamed(a.record.level);
  const own = scenario.level.turns.slice(scenario.firstTurn);
  const count = Math.max(a.turns, b.turns);
  const turns = own.slice(0, count).map(({ from, to }, i): ComparedTurn => {
    const orders = [a.record.orders[i], b.record.orders[i]] as const;
    return {
      from,
      to,
      orders,
      isAlike: orders[0]?.open === orders[1]?.open && orders[0]?.quiet === orders[1]?.quiet,
    };
  });
  const program = (game: WallGame) =>
    caseOf(scenario, { kind: 'game', orders: game.record.orders, isStopped: game.isStopped }).program;
  return {
    turns,
    alike: turns.filter(({ isAlike }) => isAlike).length,
    alikeMonths: distanceOf(program(a), program(b)).alike,
    ...(a.fell === undefined || b.fell === undefined ? {} : { sooner: b.fell - a.fell }),
  };
}
