/** One game as the store holds it: its record and, replayed from it, every state and ledger so far. */
import { isOver, play, startGame } from '../rules/play.ts';
import { AT } from '../rules/step.generated.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { GameRecord, GameState, TurnLedger, TurnOrders } from '../rules/types.ts';
import { scenarioOf } from './scenarios.ts';

export interface Playthrough {
  readonly record: GameRecord;
  /** The state before each turn the player sealed, and last the present one. A single act starts with history's turns behind it. */
  readonly states: readonly GameState[];
  readonly ledgers: readonly TurnLedger[];
}

export interface Game extends Playthrough {
  readonly scenario: Scenario;
  /** The first game on this luck, when a turn has been taken back; drawn as a ghost on each gauge. */
  readonly ghost?: Playthrough;
  /** The opening is told step by step; the desk is whole from the start otherwise. */
  readonly isTutorial: boolean;
  /** In the opening: the open order is sealed and the quiet hand lies on the desk. */
  readonly isHalfSealed: boolean;
  /** The class stopped at a curtain; the last orders stand. */
  readonly isStopped: boolean;
  /** Optional charge from the Shah: one objective, judged alone. */
  readonly charge?: string;
}

export const presentState = (game: Playthrough): GameState => game.states.at(-1)!;
export const lastLedger = (game: Playthrough): TurnLedger | undefined => game.ledgers.at(-1);

function playOrders(scenario: Scenario, record: GameRecord): Playthrough {
  const first = startGame(scenario, record.seed);
  const states = [first];
  const ledgers: TurnLedger[] = [];
  for (const orders of record.orders) {
    const { state, ledger } = play(scenario, states.at(-1)!, orders);
    states.push(state);
    ledgers.push(ledger);
  }
  return { record, states, ledgers };
}

/** Replays a record from its first month. Throws on orders that no player could have given. */
export function gameFrom(
  record: GameRecord,
  options: Partial<Pick<Game, 'ghost' | 'isTutorial' | 'isStopped' | 'charge'>> = {},
): Game {
  const scenario = scenarioOf(record.level);
  return {
    scenario,
    isTutorial: false,
    isHalfSealed: false,
    isStopped: false,
    ...options,
    ...playOrders(scenario, record),
  };
}

/** The same game with one more turn sealed; the game given is not changed. */
export function sealInto(game: Game, orders: TurnOrders): Game {
  const { state, ledger } = play(game.scenario, presentState(game), orders);
  return {
    ...game,
    isHalfSealed: false,
    record: { ...game.record, orders: [...game.record.orders, orders] },
    states: [...game.states, state],
    ledgers: [...game.ledgers, ledger],
  };
}

/** Whether Qasim has fallen in this game. */
export const hasFallen = (game: Playthrough): boolean => (presentState(game).values[AT.FELL] ?? 0) > 0;
/** The month he fell in, 0 = July 1958. */
export const fellMonth = (game: Playthrough): number | undefined =>
  hasFallen(game) ? presentState(game).values[AT.FELL]! - 1 : undefined;
/** Whether he fell in the turn sealed last. */
export const fellJustNow = (game: Playthrough): boolean =>
  lastLedger(game)?.outcomes.some(({ what }) => what === 'fell') ?? false;
/** Whether nothing is left to seal. */
export const isGameOver = (game: Game): boolean => game.isStopped || isOver(game.scenario, presentState(game));
