/** Gate words: derived from the lesson, spoken by the teacher, and forgiving about how they are typed. */
import english from '../../levels/lessons/words-en.json';
import { curtainsOf } from '../rules/forecast.ts';
import type { Scenario } from '../rules/scenario.ts';
import { LEVEL_IDS, type Lesson } from './lesson.ts';

/** What a gate opens: the act of that number, or the reveal after the verdict; `stop` leads from any curtain to the verdict. */
export type GateId = `act-${number}` | 'reveal' | 'stop';

export interface Gate {
  readonly id: GateId;
  readonly word: string;
  /** Three digits that do the same, typed in the digits of any script. */
  readonly digits: string;
}

const WORDS: Readonly<Record<string, readonly string[]>> = { en: english };
const FIRST_NUMBER = 100;
const NUMBERS = 900;

/** Mixes numbers into 32 bits; not for secrets, only so that two lessons seldom share a word. */
function mix(...parts: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) {
    h = Math.imul(h ^ part, 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    h ^= h >>> 15;
  }
  return h >>> 0;
}

/** Acts that a lesson's level opens after its first. */
export const laterActs = (scenario: Pick<Scenario, 'level' | 'firstTurn'>): readonly number[] =>
  [...new Set(scenario.level.turns.slice(scenario.firstTurn).map(({ act }) => act))].slice(1);

/** The gates of a lesson in the order in which they open, the stop word last. None where nothing waits. */
export function gatesOf(lesson: Lesson, scenario: Pick<Scenario, 'level' | 'firstTurn'>): readonly Gate[] {
  const acts = lesson.gates ? laterActs(scenario) : [];
  const ids: GateId[] = [
    ...acts.map((act): GateId => `act-${act}`),
    ...(lesson.reveal === 'gate' ? (['reveal'] as const) : []),
    ...(lesson.gates && curtainsOf(scenario).length > 0 && acts.length > 0 ? (['stop'] as const) : []),
  ];
  const words = [...(WORDS[lesson.language] ?? english)];
  const taken = new Set<string>();
  return ids.map((id, place) => {
    const roll = mix(lesson.seed, LEVEL_IDS.indexOf(lesson.level), place);
    const [word] = words.splice(roll % words.length, 1) as [string];
    let number = mix(roll, 7) % NUMBERS;
    while (taken.has(String(FIRST_NUMBER + number))) number = (number + 1) % NUMBERS;
    const digits = String(FIRST_NUMBER + number);
    taken.add(digits);
    return { id, word, digits };
  });
}

/** Turns the decimal digits of any script into 0 to 9. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    // Decimal digits stand in runs of ten; counting back to the first of the run gives the value.
    const code = digit.codePointAt(0) as number;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}

/** Whether one slip of the hand leads from one word to the other: a letter wrong, missing, doubled or swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right[1] ?? ''}${right[0] ?? ''}`)
  );
}

export type Said =
  { readonly kind: 'gate'; readonly gate: Gate } | { readonly kind: 'wrong' } | { readonly kind: 'empty' };

/** Finds the gate that a typed word or number opens. One slip in a word is forgiven: no two words of the list lie so near. */
export function hearWord(gates: readonly Gate[], typed: string): Said {
  const text = plainDigits(typed)
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  if (text === '') return { kind: 'empty' };
  const gate = gates.find(({ digits, word }) => digits === text || (!/^\d+$/.test(text) && isOneSlip(word, text)));
  return gate ? { kind: 'gate', gate } : { kind: 'wrong' };
}

/** Whether a gate lies past another in a lesson. */
export const isAfter = (gates: readonly Gate[], one: GateId, other: GateId): boolean =>
  gates.findIndex(({ id }) => id === one) > gates.findIndex(({ id }) => id === other);
