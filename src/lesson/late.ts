/** Turns that were not the player's own: neutral orders for whom the class has overtaken, history's for whoever lost a game or keeps the chronicle. */
import { curtainsOf } from '../rules/forecast.ts';
import { OPEN_CHOICES, QUIET_CHOICES } from '../rules/choices.ts';
import { whyNot } from '../rules/offers.ts';
import { isOver, play, replay } from '../rules/play.ts';
import type { FixedProgram } from '../rules/program.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { GameRecord, GameState, Mark, TurnOrders } from '../rules/types.ts';
import { policyNamed } from '../policies/policies.ts';

export const HOLD: TurnOrders = { open: 'hold', quiet: 'hold' };
export type Given = 'neutral' | 'history';

/** What the real Tehran ordered in the turn on the desk; a hand that is not open to it here holds. */
export function historyOrders(scenario: Scenario, state: GameState): TurnOrders {
  const program = policyNamed('historical', scenario.level) as FixedProgram;
  const open = OPEN_CHOICES[program.open[state.turn] ?? 0] ?? 'hold';
  const quiet = QUIET_CHOICES[program.quiet[state.turn] ?? 0] ?? 'hold';
  const wanted = { open, quiet };
  const against = whyNot(scenario, state, wanted);
  if (against === undefined) return wanted;
  const less = { ...wanted, [against.hand]: 'hold' };
  return whyNot(scenario, state, less) === undefined ? less : HOLD;
}

/** Whether turns before an act are still to be sealed. */
const isBefore = (scenario: Scenario, state: GameState, act: number): boolean => {
  const turn = scenario.level.turns[state.turn];
  return turn !== undefined && turn.act < act && !isOver(scenario, state);
};

/**
 * Seals the turns of a game up to the beginning of an act, none of them the player's own, and marks them. A game that is
 * there already comes back as it is.
 */
export function catchUp(scenario: Scenario, record: GameRecord, act: number, given: Given): GameRecord {
  let { state } = replay(scenario, record);
  const orders = [...record.orders];
  const marks: Mark[] = orders.map((_, turn) => record.marks?.[turn] ?? 'own');
  while (isBefore(scenario, state, act)) {
    const next = given === 'history' ? historyOrders(scenario, state) : HOLD;
    state = play(scenario, state, next).state;
    orders.push(next);
    marks.push('given');
  }
  if (orders.length === record.orders.length) return record;
  const passed = curtainsOf(scenario).filter(({ turn }) => turn >= scenario.firstTurn && turn < state.turn).length;
  return { ...record, orders, marks, forecasts: Array.from({ length: passed }, (_, i) => record.forecasts[i]) };
}
