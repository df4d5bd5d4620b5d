/** Games to test with: say what the test is about, the rest is given. */
import { scenarioNamed } from '../../src/content/bundle.ts';
import { STANDARD_SCRIPTS } from '../../src/policies/named.ts';
import { isOver, play, startGame } from '../../src/rules/play.ts';
import type { Scenario } from '../../src/rules/scenario.ts';
import type { GameState, TurnLedger, TurnOrders } from '../../src/rules/types.ts';

/** Orders by turn number (from 1); a hand that is not named holds. */
export type Line = Readonly<Record<number, { readonly open?: string; readonly quiet?: string }>>;

export interface TestGame {
  readonly scenario: Scenario;
  readonly states: readonly GameState[];
  readonly ledgers: readonly TurnLedger[];
  /** The state before a turn number; without one, the last. */
  readonly before: (turn?: number) => GameState;
  readonly after: (turn: number) => GameState;
  readonly ledger: (turn: number) => TurnLedger;
  readonly end: GameState;
}

/** The orders that history gave, in the turns of Standard. */
export const HISTORY: Line = STANDARD_SCRIPTS.historical;

export const HOLD: TurnOrders = { open: 'hold', quiet: 'hold' };

/** The orders of a line in a turn, counted from 0. */
export const ordersIn = (line: Line, turn: number): TurnOrders => ({ ...HOLD, ...line[turn + 1] });

/** Plays a line of orders to the end, or to the start of turn `until`. */
export function testGame({
  level = 'standard',
  seed = 7,
  line = {},
  until,
}: { readonly level?: string; readonly seed?: number; readonly line?: Line; readonly until?: number } = {}): TestGame {
  const scenario = scenarioNamed(level);
  const states = [startGame(scenario, seed)];
  const ledgers: TurnLedger[] = [];
  for (let state = states[0] as GameState; !isOver(scenario, state) && state.turn !== (until ?? 99) - 1;) {
    const next = play(scenario, state, ordersIn(line, state.turn));
    state = next.state;
    states.push(next.state);
    ledgers.push(next.ledger);
  }
  const first = states[0]?.turn ?? 0;
  const at = (turn: number): GameState => states[turn - 1 - first] as GameState;
  return {
    scenario,
    states,
    ledgers,
    before: (turn) => (turn === undefined ? (states.at(-1) as GameState) : at(turn)),
    after: (turn) => at(turn + 1),
    ledger: (turn) => ledgers[turn - 1 - first] as TurnLedger,
    end: states.at(-1) as GameState,
  };
}

/** Freezes a value and all in it, so that any change throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
