/** How a game ended: the fall against the same luck without Tehran, the ending's name, and the dials that are never added up. */
import { compileCondition } from './condition.ts';
import { parseExpression } from './expression.ts';
import { judgementOf, settleForecasts } from './forecast.ts';
import { momentOf } from './moment.ts';
import type { EndingDef } from './people.ts';
import { runProgram, WITHOUT_TEHRAN } from './run.ts';
import type { Scenario } from './scenario.ts';
import { holdProgram } from './schedule.ts';
import { AT } from './step.generated.ts';
import type { Ending, Forecast, GameState } from './types.ts';

/** Who followed him. */
export const HEIRS = ['friendly', 'neutral', 'hostile'] as const;
export type Heir = (typeof HEIRS)[number];

export interface GameOutcome {
  readonly ending: Ending;
  /** Text: `ending.<id>.text.<variant>`. */
  readonly variant: string;
  /** Month of his fall within the game; absent while he stands. */
  readonly fell?: number;
  readonly heir?: Heir;
  /** Month in which he falls on the same luck without Tehran; absent if he stands to December 1965. */
  readonly twinFell?: number;
  /** Months by which he fell sooner than the twin (negative: later); absent unless both fell. */
  readonly earlier?: number;
  /** At least one scandal. */
  readonly isKnown: boolean;
}

/** The month of his fall in a state; `undefined` while he rules. */
export function fellIn(values: ArrayLike<number>): number | undefined {
  const fell = values[AT.FELL] as number;
  return fell > 0 ? fell - 1 : undefined;
}

/** The month in which he falls on a seed without Tehran, to December 1965; `undefined` if he stands. Letters go unanswered. */
export function twinFall(scenario: Scenario, seed: number): number | undefined {
  const options = { scenario, switches: WITHOUT_TEHRAN, stopAtFall: true };
  return fellIn(runProgram(holdProgram(scenario), seed, options));
}

/** Names the ending of a game as far as it has been played. Any curtain is a legal end. */
export function outcome(scenario: Scenario, state: GameState): GameOutcome {
  const fell = fellIn(state.values);
  const twinFell = twinFall(scenario, state.seed);
  const isKnown = state.scandalMonths.length > 0;
  const heir = HEIRS[(state.values[AT.SUCC] as number) - 1];
  const ending = endingOf(scenario, state, fell, twinFell, isKnown);
  return {
    ending,
    variant: variantOf(scenario, state, ending),
    ...(fell === undefined ? {} : { fell }),
    ...(heir === undefined ? {} : { heir }),
    ...(twinFell === undefined ? {} : { twinFell }),
    ...(fell === undefined || twinFell === undefined ? {} : { earlier: twinFell - fell }),
    isKnown,
  };
}

function endingOf(
  { settings: { ending } }: Scenario,
  state: GameState,
  fell: number | undefined,
  twinFell: number | undefined,
  isKnown: boolean,
): Ending {
  if ((state.values[AT.DOM] as number) < ending.homeBelow) return 'trouble-at-home';
  if (fell === undefined) return isKnown ? 'burnt-hand' : 'still-standing';
  const isEarlier = twinFell === undefined || twinFell - fell >= ending.earlierBy;
  if (isEarlier) return isKnown ? 'fingerprints' : 'catalyst';
  return isKnown ? 'blamed-for-the-weather' : 'footnote';
}

function variantOf(scenario: Scenario, state: GameState, ending: Ending): string {
  const def: EndingDef | undefined = scenario.people.endings.find(({ id }) => id === ending);
  return def?.variants.find(({ when }) => holds(scenario, state, when))?.variant ?? '';
}

/** Asks a condition of the level files about a state between turns: endings, last words, the epilogue, the Shah's charges. */
export function holds(scenario: Scenario, state: GameState, condition: string): boolean {
  return compileCondition(parseExpression(condition), scenario.grammar).holds(momentOf(scenario, state));
}

/** The dials of a game. They are never added up, and none contains his fall. */
export interface Dials {
  /** Security of Iran, 0 to 100: mean over the months he ruled. */
  readonly security: number;
  /** Judgement, 0 to 100, 50 for even odds; absent while no forecast is settled. */
  readonly judgement?: number;
}

/** Reads the dials of a game as far as it has been played. Understanding is earned in the debrief, not here. */
export function dialsOf(scenario: Scenario, state: GameState, forecasts: readonly (Forecast | undefined)[]): Dials {
  const { sum, months } = state.security;
  const judged = judgementOf(settleForecasts(scenario, state, forecasts));
  return { security: months > 0 ? sum / months : 0, ...(judged === undefined ? {} : { judgement: judged.dial }) };
}
