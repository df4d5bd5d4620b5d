/** Lesson links and codes: everything a teacher chose comes back, and slips of the hand are told. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '../../../src/content/bundle.ts';
import {
  codeOfLesson,
  longCodeOf,
  LONG_LENGTH,
  presetOf,
  readLesson,
  shortCodeOf,
} from '../../../src/lesson/lesson-code.ts';
import { LANGUAGES, LEVEL_IDS, lessonOf, PLANS, PRESETS, SEATS, type Lesson } from '../../../src/lesson/lesson.ts';
import { SYMBOLS } from '../../../src/rules/base32.ts';
import { makeLuckCode } from '../../../src/rules/luck-code.ts';

const lesson: fc.Arbitrary<Lesson> = fc.record({
  level: fc.constantFrom(...LEVEL_IDS),
  seed: fc.integer({ min: 0, max: 0xfffff }),
  luck: fc.constantFrom('same' as const, 'different' as const),
  language: fc.constantFrom(...LANGUAGES),
  reading: fc.constantFrom('standard' as const, 'plain' as const),
  gates: fc.boolean(),
  seats: fc.constantFrom(...SEATS),
  plan: fc.constantFrom(...PLANS),
  hints: fc.boolean(),
  lowDetail: fc.boolean(),
  undo: fc.boolean(),
  questions: fc.constantFrom('short' as const, 'full' as const),
  chronicler: fc.boolean(),
  reveal: fc.constantFrom('gate' as const, 'verdict' as const),
});

describe('a lesson code', () => {
  test('brings back every lesson, in seven characters or twelve, in any case and inside any link', () => {
    fc.assert(
      fc.property(lesson, (one) => {
        const code = codeOfLesson(one);
        expect(readLesson(code)).toEqual({ ok: true, lesson: one });
        expect(readLesson(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))).toEqual({
          ok: true,
          lesson: one,
        });
        expect(readLesson(`https://school.example/game/#/lesson/${code}`)).toEqual({ ok: true, lesson: one });
        expect(readLesson(longCodeOf(one))).toEqual({ ok: true, lesson: one });
        expect(longCodeOf(one)).toHaveLength(LONG_LENGTH);
      }),
    );
  });

  test('is seven characters for every preset, also with the reading level or the luck turned over', () => {
    for (const { id } of PRESETS) {
      const base = lessonOf(id, 12_345);
      for (const reading of ['plain', 'standard'] as const)
        for (const luck of ['same', 'different'] as const) {
          const code = shortCodeOf({ ...base, reading, luck });
          expect(code).toHaveLength(7);
          expect(presetOf({ ...base, reading, luck })).toBe(id);
        }
    }
    expect(shortCodeOf({ ...lessonOf('pairs-45', 1), lowDetail: true })).toBeUndefined();
  });

  test('no single wrong character and no swap of neighbours passes for another lesson', () => {
    for (const code of [shortCodeOf(lessonOf('pairs-45', 777))!, longCodeOf({ ...lessonOf('cover', 9), hints: false })])
      for (let i = 0; i < code.length; i += 1) {
        for (const symbol of SYMBOLS)
          if (symbol !== code[i]) expect(readLesson(code.slice(0, i) + symbol + code.slice(i + 1)).ok).toBe(false);
        const swapped = code.slice(0, i) + (code[i + 1] ?? '') + code[i]! + code.slice(i + 2);
        if (i + 1 < code.length && swapped !== code) expect(readLesson(swapped).ok).toBe(false);
      }
  });

  test('a wrong character in the long code is mended, a luck code is told apart, and junk is refused', () => {
    const code = longCodeOf({ ...lessonOf('cover', 9), hints: false });
    const wrong = `${code.slice(0, 4)}${code[4] === 'A' ? 'B' : 'A'}${code.slice(5)}`;
    expect(readLesson(wrong)).toMatchObject({ ok: false, problem: { kind: 'check' } });
    const read = readLesson(wrong);
    if (!read.ok && read.problem.kind === 'check')
      expect(readLesson(read.problem.mend ?? '')).toMatchObject({ ok: true, lesson: { seed: 9 } });
    expect(readLesson(makeLuckCode({ level: 1, seed: 5 }))).toMatchObject({ ok: false, problem: { kind: 'luck' } });
    expect(readLesson('')).toMatchObject({ ok: false, problem: { kind: 'empty' } });
    expect(readLesson('ABC')).toMatchObject({ ok: false, problem: { kind: 'length', length: 3 } });
    fc.assert(fc.property(fc.string(), (text) => void readLesson(text)));
  });

  test('knows the levels by the numbers that the level files have', () => {
    expect(LEVEL_IDS.map((id) => content.levels.find((level) => level.id === id)?.number)).toEqual(
      LEVEL_IDS.map((_, i) => i),
    );
  });
});
