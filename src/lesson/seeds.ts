/** Which luck a lesson may deal: he must last as long as the lesson is about him. */
import { scenarioNamed } from '../content/bundle.ts';
import { policyNamed } from '../policies/policies.ts';
import { outlivesActThree, rulesAtStart } from '../rules/lesson-seeds.ts';
import type { FixedProgram } from '../rules/program.ts';
import { fellIn } from '../rules/outcome.ts';
import { runProgram } from '../rules/run.ts';
import { SEED_COUNT, type LessonLevel } from './lesson.ts';

const historyOn = (level: LessonLevel): FixedProgram =>
  policyNamed('historical', scenarioNamed(level).level) as FixedProgram;

/** Whether a seed may be dealt to a class on a level. */
export function isFit(level: LessonLevel, seed: number): boolean {
  const scenario = scenarioNamed(level);
  if (scenario.firstTurn === 0) return outlivesActThree(scenario, historyOn(level), seed);
  // A quick run first: whoever has fallen before the act begins need not be started.
  const until = scenario.level.turns[scenario.firstTurn]?.from ?? 0;
  if (until > 0 && fellIn(runProgram(historyOn(level), seed, { scenario, until })) !== undefined) return false;
  return rulesAtStart(scenario, seed);
}

/** The first fit seed at or after a number, counting round. */
export function fitSeedFrom(level: LessonLevel, from: number): number {
  for (let i = 0; i < SEED_COUNT; i += 1) {
    const seed = (from + i) % SEED_COUNT;
    if (isFit(level, seed)) return seed;
  }
  throw new Error(`no luck is fit for ${level}`);
}
