// What answers to orders and what to luck: how much of the spread of Tehran's security, and of the fall, the policy explains.
import { randomProgram } from '../policies/random.ts';
import { MONTHS_OF_PLAY } from '../rules/model.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { RunOptions } from '../rules/run.ts';
import { playSeeds, type Seeds } from './ensemble.ts';

/** Games on which each policy is played. */
export const GAMES_A_POLICY = 24;

/** Shares of variance that policy explains, 0 to 1, cleared of what chance alone would show. */
export interface PolicyAnswer {
  readonly policies: number;
  readonly security: number;
  /** Of "fell by February 1963". */
  readonly fell: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function spreadOf(values: readonly number[]): number {
  const middle = meanOf(values);
  return values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (values.length - 1);
}

/** Tells the share of variance between groups, each of the same number of games (two or more); 0 of one group or none. */
export function explainedBy(groups: readonly (readonly number[])[]): number {
  if (groups.length < 2) return 0;
  const within = meanOf(groups.map(spreadOf));
  const between = Math.max(0, spreadOf(groups.map(meanOf)) - within / groups[0]!.length);
  return between + within === 0 ? 0 : between / (between + within);
}

/** Plays random policies, each on seeds of its own, and yields what they tell after each. `from` is the first seed. */
export function* askPolicies(
  scenario: Scenario,
  { from, count }: Seeds,
  options: RunOptions = {},
): Generator<PolicyAnswer, void> {
  const security: number[][] = [];
  const fell: number[][] = [];
  for (let which = 0; which < count; which += 1) {
    const seeds = { from: from + which * GAMES_A_POLICY, count: GAMES_A_POLICY };
    const played = playSeeds(randomProgram(scenario.level, which), seeds, {
      ...options,
      until: MONTHS_OF_PLAY,
      scenario,
    });
    security.push([...played.security]);
    fell.push(Array.from(played.fell, (month) => (month > 0 ? 1 : 0)));
    yield { policies: which + 1, security: explainedBy(security), fell: explainedBy(fell) };
  }
}
