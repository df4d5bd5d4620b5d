/**
 * Lessons as codes. Seven characters for a preset: a luck code whose level number, 8 and up, says which preset and which
 * of its four variants (reading level and luck turned over). Twelve characters for any lesson: 45 bits and the three check
 * symbols of the run code.
 */
import { inGroups, normaliseCode, SYMBOLS, symbolsOf, symbolValues } from '../rules/base32.ts';
import { CHECK_SYMBOLS, checksOf, findSlip, isWhole, mended } from '../rules/check-symbols.ts';
import { LUCK_CODE_LENGTH, makeLuckCode, parseLuckCode } from '../rules/luck-code.ts';
import {
  isAlike,
  LANGUAGES,
  LEVEL_IDS,
  parseLesson,
  PLANS,
  PRESETS,
  SEATS,
  SEED_COUNT,
  type Lesson,
} from './lesson.ts';

const FIRST_PRESET = 8;
const VARIANTS = 4;
const PLAIN = 1;
const OTHER_LUCK = 2;
const VERSION = 1;

export const LONG_LENGTH = 12;

const turnedOver = (lesson: Omit<Lesson, 'seed'>, variant: number): Omit<Lesson, 'seed'> => ({
  ...lesson,
  ...((variant & PLAIN) === 0
    ? {}
    : { reading: lesson.reading === 'plain' ? ('standard' as const) : ('plain' as const) }),
  ...((variant & OTHER_LUCK) === 0
    ? {}
    : { luck: lesson.luck === 'same' ? ('different' as const) : ('same' as const) }),
});

/** Every lesson that has a code of seven characters, by the number in it. */
const SHORT = PRESETS.flatMap(({ number, lesson }) =>
  Array.from({ length: VARIANTS }, (_, variant) => ({
    number: FIRST_PRESET + number * VARIANTS + variant,
    lesson: turnedOver(lesson, variant),
  })),
);

/** The seven characters of a lesson; `undefined` where it is no preset. */
export function shortCodeOf(lesson: Lesson): string | undefined {
  const known = SHORT.find((one) => isAlike(one.lesson, lesson));
  return known && makeLuckCode({ level: known.number, seed: lesson.seed });
}

/** The preset a lesson follows, its variants included. */
export const presetOf = (lesson: Lesson): string | undefined => {
  const known = SHORT.find((one) => isAlike(one.lesson, lesson));
  return known && PRESETS.find(({ number }) => number === Math.floor((known.number - FIRST_PRESET) / VARIANTS))?.id;
};

/** A choice of the lesson as a digit: how many values it has room for, and where it stands. */
type Digit = readonly [room: number, value: number];

const digitsOf = (lesson: Lesson): readonly Digit[] => [
  [8, VERSION],
  [8, LEVEL_IDS.indexOf(lesson.level)],
  [SEED_COUNT, lesson.seed],
  [2, lesson.luck === 'same' ? 0 : 1],
  [8, LANGUAGES.indexOf(lesson.language)],
  [2, lesson.reading === 'plain' ? 1 : 0],
  [2, lesson.gates ? 1 : 0],
  [4, SEATS.indexOf(lesson.seats)],
  [8, PLANS.indexOf(lesson.plan)],
  [2, lesson.hints ? 1 : 0],
  [2, lesson.lowDetail ? 1 : 0],
  [2, lesson.undo ? 1 : 0],
  [2, lesson.questions === 'full' ? 1 : 0],
  [2, lesson.chronicler ? 1 : 0],
  [2, lesson.reveal === 'gate' ? 1 : 0],
  // Room for what a later version may ask.
  [4, 0],
];

/** The twelve characters of any lesson, without dashes. */
export function longCodeOf(lesson: Lesson): string {
  let whole = digitsOf(lesson).reduce((sum, [room, value]) => sum * BigInt(room) + BigInt(value), 0n);
  const body: number[] = [];
  for (let i = 0; i < LONG_LENGTH - CHECK_SYMBOLS; i += 1) {
    body.unshift(Number(whole & 31n));
    whole >>= 5n;
  }
  return symbolsOf([...body, ...checksOf(body)]);
}

/** A lesson's code as it is shown: seven characters where they do, twelve in groups otherwise. */
export const codeOfLesson = (lesson: Lesson): string => shortCodeOf(lesson) ?? inGroups(longCodeOf(lesson));

function lessonFrom(body: readonly number[]): Lesson | undefined {
  let rest = body.reduce((sum, value) => sum * 32n + BigInt(value), 0n);
  const rooms = digitsOf(PRESETS[0]!.lesson as Lesson & { seed: 0 }).map(([room]) => room);
  const values = rooms
    .toReversed()
    .map((room) => {
      const value = Number(rest % BigInt(room));
      rest /= BigInt(room);
      return value;
    })
    .toReversed();
  const [version, level, seed, luck, language, reading, gates, seats, plan] = values as [number, ...number[]];
  const [hints, lowDetail, undo, questions, chronicler, reveal, spare] = values.slice(9);
  if (version !== VERSION || spare !== 0) return undefined;
  return parseLesson({
    level: LEVEL_IDS[level!],
    seed,
    luck: luck === 0 ? 'same' : 'different',
    language: LANGUAGES[language!],
    reading: reading === 1 ? 'plain' : 'standard',
    gates: gates === 1,
    seats: SEATS[seats!],
    plan: PLANS[plan!],
    hints: hints === 1,
    lowDetail: lowDetail === 1,
    undo: undo === 1,
    questions: questions === 1 ? 'full' : 'short',
    chronicler: chronicler === 1,
    reveal: reveal === 1 ? 'gate' : 'verdict',
  });
}

/** What is wrong with a typed lesson code; `luck` says it is a luck code, good for playing alone. */
export type LessonProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'check'; readonly mend?: string }
  | { readonly kind: 'luck' }
  | { readonly kind: 'unknown' };

export type ReadLesson =
  { readonly ok: true; readonly lesson: Lesson } | { readonly ok: false; readonly problem: LessonProblem };

const failed = (problem: LessonProblem): ReadLesson => ({ ok: false, problem });

function readShort(code: string): ReadLesson {
  const read = parseLuckCode(code);
  if (!read.ok) return failed({ kind: 'check' });
  const { level, seed } = read.luck;
  if (level < FIRST_PRESET) return failed({ kind: 'luck' });
  const known = SHORT.find(({ number }) => number === level);
  return known ? { ok: true, lesson: { ...known.lesson, seed } } : failed({ kind: 'unknown' });
}

function readLong(values: readonly number[]): ReadLesson {
  if (!isWhole(values)) {
    const slip = findSlip(values);
    const better = slip && mended(values, slip);
    const isGood = better !== undefined && lessonFrom(better.slice(0, -CHECK_SYMBOLS)) !== undefined;
    return failed({ kind: 'check', ...(isGood ? { mend: inGroups(symbolsOf(better)) } : {}) });
  }
  const lesson = lessonFrom(values.slice(0, -CHECK_SYMBOLS));
  return lesson ? { ok: true, lesson } : failed({ kind: 'unknown' });
}

/** Reads a lesson code of either length, typed in any case, with any dashes, or a whole link that ends in one. */
export function readLesson(text: string): ReadLesson {
  const typed = /lesson\/([^/?&#\s]+)/i.exec(text)?.[1] ?? text;
  const code = normaliseCode(typed);
  if (code === '') return failed({ kind: 'empty' });
  const bad = Array.from(code).find((symbol) => !SYMBOLS.includes(symbol));
  if (bad !== undefined) return failed({ kind: 'symbol', symbol: bad });
  if (code.length === LUCK_CODE_LENGTH) return readShort(code);
  if (code.length === LONG_LENGTH) return readLong(symbolValues(code));
  return failed({ kind: 'length', length: code.length });
}
