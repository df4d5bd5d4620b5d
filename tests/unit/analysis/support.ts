// Programs and seeds for the tests of the analysis.
import { policyNamed } from '../../../src/policies/policies.ts';
import type { FixedProgram } from '../../../src/rules/run.ts';
import { LEVELS } from '../../../src/rules/step.generated.ts';
import { answerTo, inChunks, type Case, type Inquiry } from '../../../src/analysis/inquiry.ts';
import type { Seeds } from '../../../src/analysis/ensemble.ts';

export const SEEDS: Seeds = { from: 0, count: 300 };

/** A named policy of orders on the Standard level. */
export function policy(name: string): FixedProgram {
  const program = policyNamed(name, LEVELS.standard);
  if (program?.kind !== 'fixed') throw new Error(`${name} is no fixed policy`);
  return program;
}

export const caseOf = (name: string): Case & { readonly program: FixedProgram } => ({
  program: policy(name),
  options: {},
});

export const ask = <Answer>(inquiry: Inquiry<Answer>, seeds = SEEDS): Answer => answerTo(inquiry, seeds);

/** The last answer when the same games are played in chunks of a size. */
export function askInChunks<Answer>(inquiry: Inquiry<Answer>, chunk: number, seeds = SEEDS): Answer {
  const answers = [...inChunks(inquiry, seeds, chunk)];
  return answers.at(-1) as Answer;
}
