/** Which luck is fit for a lesson: he must last as long as the lesson is about him. */
import { ACT_ENDS } from './forecast.ts';
import { fellIn } from './outcome.ts';
import { startGame } from './play.ts';
import type { FixedProgram } from './program.ts';
import { runProgram, WITHOUT_TEHRAN } from './run.ts';
import type { Scenario } from './scenario.ts';
import { holdProgram } from './schedule.ts';

/** Whether he still rules on a seed when a single act begins, history's orders behind it. True of any seed for whole games. */
export function rulesAtStart(scenario: Scenario, seed: number): boolean {
  return fellIn(startGame(scenario, seed).values) === undefined;
}

/** Whether he outlives Act III on a seed, both with nothing done and under `history`'s orders. For whole games. */
export function outlivesActThree(scenario: Scenario, history: FixedProgram, seed: number): boolean {
  const until = (ACT_ENDS[3] as number) + 1;
  const idle = { scenario, until, switches: WITHOUT_TEHRAN };
  return (
    fellIn(runProgram(holdProgram(scenario), seed, idle)) === undefined &&
    fellIn(runProgram(history, seed, { scenario, until })) === undefined
  );
}
