/** The same work for every JavaScript engine: 8,000 games and the figures of debriefs, boiled down to two numbers. */
import { fingerprintOf } from '../../src/analysis/fingerprint.ts';
import { workOn } from '../../src/analysis/questions.ts';
import type { Question } from '../../src/analysis/questions.ts';
import { scenarioNamed } from '../../src/content/bundle.ts';
import { digestOf } from '../../src/rules/digest.ts';
import { RULES } from '../../src/rules/step.generated.ts';

export interface Digest {
  /** Eight hexadecimal digits over the end of all games. */
  readonly games: string;
  /** The same over all figures of the debriefs, and how many they are. */
  readonly figures: string;
  readonly count: number;
}

const GAMES = 8000;

const ask = (kind: Question['kind'], games: number, name: string, month = 20): Question => ({
  kind,
  subject: { kind: 'policy', name },
  seed: 1963,
  games,
  month,
});

/** Every kind of question with figures of its own, on two lines of orders. */
const QUESTIONS: readonly Question[] = ['historical', 'covert-early'].flatMap((name) => [
  ask('paired', 60, name),
  ask('shares', 8, name),
  ask('orders', 20, name),
  ask('grip', 60, name),
  ask('game', 1, name),
  ask('war', 40, name),
  ask('coup', 40, name),
]);

/** Every number in an answer, in the order of its names. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  const parts = value as Readonly<Record<string, unknown>>;
  return Object.keys(parts)
    .sort()
    .flatMap((name) => numbersIn(parts[name]));
}

function figuresOf(question: Question): number[] {
  let last: unknown;
  for (const { answer } of workOn(question, { scenario: scenarioNamed('standard'), rules: RULES })) last = answer;
  return numbersIn(last);
}

/** Plays and asks everything; the same in every engine, or the engine plays another game. */
export function makeDigest(): Digest {
  const figures = QUESTIONS.flatMap(figuresOf);
  return { games: fingerprintOf(GAMES), figures: digestOf(figures), count: figures.length };
}
