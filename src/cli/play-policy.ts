/** Plays a policy through the player's own door: what it orders, turn by turn, as far as a player may give it. */
import { OPEN_CHOICES, QUIET_CHOICES } from '../rules/choices.ts';
import { tableOf } from '../rules/moment.ts';
import { whyNot } from '../rules/offers.ts';
import { isOver, play, startGame } from '../rules/play.ts';
import { firstKey, secondKey } from '../rules/random.ts';
import type { Program } from '../rules/run.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { GameRecord, GameState, TurnOrders } from '../rules/types.ts';

const hands = new Uint8Array(2);

/** What a program orders in the state's turn. Throws on what only the bench may choose. */
export function ordersOf(
  program: Exclude<Program, { kind: 'table' }>,
  scenario: Scenario,
  state: GameState,
): TurnOrders {
  if (program.kind === 'fixed') {
    hands[0] = program.open[state.turn] ?? 0;
    hands[1] = program.quiet[state.turn] ?? 0;
  } else {
    const { state: flat, memory } = tableOf(scenario, state);
    program.choose(state.turn, { state: flat, memory, key0: firstKey(state.seed), key1: secondKey(state.seed) }, hands);
  }
  const open = OPEN_CHOICES[hands[0] as number];
  if (open === undefined) throw new RangeError('this policy opens a door that only the bench may open');
  return { open, quiet: QUIET_CHOICES[hands[1] as number] ?? 'hold' };
}

/** Leaves out what cannot be given, such as a line that a partner's refusal has left where it stands. */
function asFarAsLegal(scenario: Scenario, state: GameState, orders: TurnOrders): TurnOrders {
  const against = whyNot(scenario, state, orders);
  return against === undefined ? orders : asFarAsLegal(scenario, state, { ...orders, [against.hand]: 'hold' });
}

/** Plays one game of a policy to its end, without forecasts. */
export function playPolicy(program: Exclude<Program, { kind: 'table' }>, scenario: Scenario, seed: number): GameRecord {
  let state = startGame(scenario, seed);
  while (!isOver(scenario, state)) {
    const orders = asFarAsLegal(scenario, state, ordersOf(program, scenario, state));
    state = play(scenario, state, orders).state;
  }
  return { level: scenario.id, seed, orders: state.orders.slice(scenario.firstTurn), forecasts: [] };
}
