/** The analyst's desk: takes questions one after another, answers bit by bit, and listens between the bits. */
import { workOn, type Progress, type Question } from '../analysis/questions.ts';
import type { RecordedQuarters } from '../analysis/record.ts';
import { PACKS } from '../rules/packs.generated.ts';
import { compileScenario, type Scenario } from '../rules/scenario.ts';
import { RULES } from '../rules/step.generated.ts';
import type { Rules } from '../rules/model.ts';
import type { FromAnalyst, ToAnalyst } from './messages.ts';

interface Served {
  readonly scenario: Scenario;
  readonly record?: RecordedQuarters;
}

/** How the desk is set up. */
export interface Setting {
  readonly post: (message: FromAnalyst) => void;
  /** Lets messages come in; resolved when the work may go on. */
  readonly pause: () => Promise<void>;
  /** Size of the bits of work between two pauses, 0 to 1: 1 in a worker, little on a page. */
  readonly portion: number;
}

/** Opens a desk: returns what takes the messages. */
export function serve({ post, pause, portion }: Setting): (message: ToAnalyst) => void {
  const waiting: { readonly id: number; readonly question: Question; readonly served: Served | undefined }[] = [];
  const cancelled = new Set<number>();
  let served: Served | undefined;
  let isAtWork = false;

  async function answer(id: number, question: Question, on: Served): Promise<void> {
    const desk = { ...on, rules: await rulesOf(question) };
    let last: Progress | undefined;
    let told = 0;
    for (const progress of workOn(question, desk, portion)) {
      last = progress;
      if (progress.done >= progress.of) break;
      // The first answer at once, then at most every fortieth part, so that telling costs little.
      const isWorthTelling = told === 0 || progress.done - told >= progress.of / 40;
      if (isWorthTelling) {
        told = progress.done;
        post({ kind: 'partial', id, answer: progress.answer, played: progress.done, of: progress.of });
      }
      if (isWorthTelling || portion < 1) await pause();
      if (cancelled.has(id)) return;
    }
    if (last === undefined) throw new Error(`nothing to answer in "${question.kind}"`);
    post({ kind: 'done', id, answer: last.answer, played: last.done, of: last.of });
  }

  async function work(): Promise<void> {
    if (isAtWork) return;
    isAtWork = true;
    await pause();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { id, question, served: on } = next;
      if (cancelled.has(id)) continue;
      try {
        if (on === undefined) throw new Error('no level has been opened');
        await answer(id, question, on);
      } catch (error) {
        post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
      }
      await pause();
    }
    cancelled.clear();
    isAtWork = false;
  }

  return (message) => {
    if (message.kind === 'open') {
      const { level, people, record } = message;
      served = { scenario: compileScenario(level, people), ...(record === undefined ? {} : { record }) };
    } else if (message.kind === 'cancel') {
      cancelled.add(message.id);
    } else {
      waiting.push({ id: message.id, question: message.question, served });
      void work();
    }
  };
}

async function rulesOf({ view }: Question): Promise<Rules> {
  if (view?.pack === undefined || view.pack === RULES.id) return RULES;
  const load = PACKS[view.pack];
  if (load === undefined) throw new Error(`no rival reading "${view.pack}"`);
  return load();
}
