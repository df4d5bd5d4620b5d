// Whose orders a question is about: the player's game as it was sealed, history's line, or a named policy.
import { openCode, quietCode } from '../rules/choices.ts';
import type { Rules } from '../rules/model.ts';
import type { FixedProgram } from '../rules/run.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { TurnOrders } from '../rules/types.ts';
import { policyNamed } from '../policies/policies.ts';
import { sealedOrders } from './orders.ts';
import type { Case } from './inquiry.ts';
import { parametersWith, type Weights } from './trial.ts';

/**
 * Whose orders. A stopped game keeps its last posture to December 1965 and leaves its letters unanswered, as the twin does;
 * its months of play end with its last turn.
 */
export type Subject =
  | { readonly kind: 'game'; readonly orders: readonly TurnOrders[]; readonly isStopped?: boolean }
  | { readonly kind: 'policy'; readonly name: string };

/** History's own line: what the real Tehran ordered. For whoever only held, it is the twin's twin. */
export const HISTORY: Subject = { kind: 'policy', name: 'historical' };

/** The world in which a question is asked: a rival reading, weights moved. Neither is the base as it stands. */
export interface Lens {
  readonly rules: Rules;
  readonly weights: Weights;
}

/** A case with what the debrief must know of the game. */
export interface GameCase extends Case {
  readonly program: FixedProgram;
  /** The first turn that was the player's own (single acts begin later). */
  readonly firstTurn: number;
  /** Months of play: to February 1963, or to the end of the last turn of a stopped game. */
  readonly months: number;
}

/** Makes the case of a subject on a level, with the level's people in it. Throws on an unknown policy or choice. */
export function caseOf(scenario: Scenario, subject: Subject, lens?: Lens): GameCase {
  const { level, firstTurn } = scenario;
  const program = programOf(scenario, subject);
  const last =
    subject.kind === 'game' && subject.isStopped === true ? firstTurn + subject.orders.length : level.turns.length;
  return {
    program,
    options: {
      scenario,
      ...(lens === undefined ? {} : { rules: lens.rules, parameters: parametersWith(lens.rules, lens.weights) }),
    },
    firstTurn,
    months: (level.turns[last - 1]?.to ?? -1) + 1,
  };
}

function programOf({ level, firstTurn, prelude }: Scenario, subject: Subject): FixedProgram {
  if (subject.kind === 'policy') {
    const program = policyNamed(subject.name, level);
    if (program?.kind !== 'fixed') throw new Error(`"${subject.name}" is not a policy with orders of its own`);
    return program;
  }
  const open = new Uint8Array(level.turns.length);
  const quiet = new Uint8Array(level.turns.length);
  [...prelude.slice(0, firstTurn), ...subject.orders].forEach((orders, turn) => {
    if (turn >= level.turns.length) throw new Error(`level ${level.id} has no turn ${turn + 1}`);
    open[turn] = openCode(orders.open);
    quiet[turn] = quietCode(orders.quiet);
  });
  return { kind: 'fixed', level, open, quiet };
}

/** Tells whether nothing was ever ordered: such a game is its own twin. */
export function isIdle({ program, firstTurn }: GameCase): boolean {
  return sealedOrders(program, firstTurn).length === 0;
}
