/** A code on the wall is replayed from its first month: what it tells is what the rules say happened, not what it claims. */
import { caseOf, isIdle } from '../analysis/cases.ts';
import { scenarioNamed } from '../content/bundle.ts';
import { dialsOf, fellIn, twinFall } from '../rules/outcome.ts';
import { settleForecasts, type Settled } from '../rules/forecast.ts';
import { isOver, play, startGame } from '../rules/play.ts';
import { runProgram } from '../rules/run.ts';
import type { GameRecord, Mark } from '../rules/types.ts';
import { writeCode } from './code-book.ts';
import { posturesOf, type PostureId } from './postures.ts';

/** One game of the class, replayed. Months count from 0 = July 1958. */
export interface WallGame {
  /** Its code in groups of five, written anew: two ways of typing it are one game. */
  readonly code: string;
  readonly record: GameRecord;
  /** His fall, with the last orders standing to December 1965; absent if he still rules then. */
  readonly fell?: number;
  /** The same luck with no Tehran at all. */
  readonly twinFell?: number;
  /** Whether Tehran's hand was public at least once. */
  readonly isKnown: boolean;
  readonly security: number;
  readonly settled: readonly Settled[];
  /** Turns sealed, and turns the level has. */
  readonly turns: number;
  readonly of: number;
  /** The class stopped at a curtain. */
  readonly isStopped: boolean;
  /** Nothing was ever ordered: this pair was the twin. */
  readonly isIdle: boolean;
  readonly postures: readonly PostureId[];
  readonly marks: readonly Mark[];
}

const twins = new Map<string, number | undefined>();

/** The fall on a seed without Tehran, remembered: a class on the same luck asks thirty times. */
export function twinOf(level: string, seed: number): number | undefined {
  const key = `${level} ${seed}`;
  if (!twins.has(key)) twins.set(key, twinFall(scenarioNamed(level), seed));
  return twins.get(key);
}

/**
 * Replays a recorded game turn by turn; yields after each, so that a slow machine is never held up for long. Throws on
 * orders that no player could have given.
 */
export function* verifying(record: GameRecord): Generator<void, WallGame> {
  const scenario = scenarioNamed(record.level);
  let state = startGame(scenario, record.seed);
  yield;
  for (const orders of record.orders) {
    ({ state } = play(scenario, state, orders));
    yield;
  }
  const isStopped = !isOver(scenario, state);
  const game = caseOf(scenario, { kind: 'game', orders: record.orders, isStopped });
  const fell =
    fellIn(state.values) ?? fellIn(runProgram(game.program, record.seed, { ...game.options, stopAtFall: true }));
  yield;
  const twinFell = twinOf(record.level, record.seed);
  return {
    code: writeCode(record),
    record,
    ...(fell === undefined ? {} : { fell }),
    ...(twinFell === undefined ? {} : { twinFell }),
    isKnown: state.scandalMonths.length > 0,
    security: dialsOf(scenario, state, record.forecasts).security,
    settled: settleForecasts(scenario, state, record.forecasts),
    turns: record.orders.length,
    of: scenario.level.turns.length - scenario.firstTurn,
    isStopped,
    isIdle: isIdle(game),
    postures: posturesOf(game.program, game.firstTurn),
    marks: record.marks ?? [],
  };
}

/** The same at once. */
export function verify(record: GameRecord): WallGame {
  const steps = verifying(record);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
