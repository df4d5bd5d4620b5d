/** Run codes with marks: at most eight symbols more, and as exact and forgiving as those without. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '../../../src/content/bundle.ts';
import { codeLevelOf } from '../../../src/content/codes.ts';
import { SYMBOLS } from '../../../src/rules/base32.ts';
import { OPEN_CHOICES, QUIET_CHOICES } from '../../../src/rules/choices.ts';
import { makeMarkedCode, markedLength, marksLength, parseMarkedCode } from '../../../src/rules/marked-code.ts';
import { codeLength, makeRunCode } from '../../../src/rules/run-code.ts';
import { MARKS, type GameRecord } from '../../../src/rules/types.ts';

const levels = content.levels.map(codeLevelOf);
const RULES = 0x155;
const game: fc.Arbitrary<GameRecord> = fc.constantFrom(...levels).chain((level) =>
  fc.integer({ min: 1, max: level.curtainAfter.length }).chain((turns) =>
    fc.record({
      level: fc.constant(level.id),
      seed: fc.integer({ min: 0, max: 0xfffff }),
      orders: fc.array(
        fc.record({ open: fc.constantFrom(...OPEN_CHOICES), quiet: fc.constantFrom(...QUIET_CHOICES) }),
        {
          minLength: turns,
          maxLength: turns,
        },
      ),
      forecasts: fc.constant(
        level.curtainAfter
          .slice(0, turns)
          .filter(Boolean)
          .map(() => undefined),
      ),
      marks: fc.array(fc.constantFrom(...MARKS), { minLength: turns, maxLength: turns }),
    }),
  ),
);
const levelOf = ({ level }: GameRecord) => levels.find(({ id }) => id === level)!;

describe('a code with marks', () => {
  test('is at most eight symbols longer: 56 for Standard, 45 for Express', () => {
    expect(marksLength(15)).toBe(8);
    expect(
      markedLength(
        levels.find(({ id }) => id === 'standard')!,
        15,
      ),
    ).toBe(56);
    expect(
      markedLength(
        levels.find(({ id }) => id === 'express')!,
        10,
      ),
    ).toBe(45);
    for (const level of levels) {
      const lengths = level.curtainAfter.map((_, i) => markedLength(level, i + 1));
      expect(new Set(lengths).size).toBe(lengths.length);
    }
  });

  test('comes back as it was written; without a mark it is the plain code', () => {
    fc.assert(
      fc.property(game, (record) => {
        const code = makeMarkedCode(levelOf(record), record, RULES);
        const read = parseMarkedCode(code, levels, RULES);
        if (record.marks!.every((mark) => mark === 'own')) {
          expect(code).toBe(makeRunCode(levelOf(record), record, RULES));
          expect(code).toHaveLength(codeLength(levelOf(record), record.orders.length));
        } else {
          expect(code).toHaveLength(markedLength(levelOf(record), record.orders.length));
          expect(read).toEqual({ ok: true, coded: { record, rules: RULES } });
        }
      }),
    );
  });

  test('catches every wrong character and every swap of neighbours, and names the group', () => {
    const record: GameRecord = {
      level: 'standard',
      seed: 99_999,
      orders: Array.from({ length: 15 }, (_, i) => ({ open: OPEN_CHOICES[i]!, quiet: QUIET_CHOICES[i]! })),
      forecasts: [undefined, undefined, undefined, undefined],
      marks: Array.from({ length: 15 }, (_, i) => MARKS[i % 6]!),
    };
    const code = makeMarkedCode(levelOf(record), record, RULES);
    for (let at = 0; at < code.length; at += 1) {
      for (const symbol of SYMBOLS) {
        if (symbol === code[at]) continue;
        const read = parseMarkedCode(code.slice(0, at) + symbol + code.slice(at + 1), levels, RULES);
        expect(read).toMatchObject({ ok: false, problem: { kind: 'check', group: Math.floor(at / 5) + 1 } });
      }
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at]! + code.slice(at + 2);
      if (swapped !== code) expect(parseMarkedCode(swapped, levels, RULES).ok).toBe(false);
    }
  });

  test('of other rules is told apart with its marks', () => {
    const record: GameRecord = {
      level: 'mosul',
      seed: 4,
      orders: [{ open: 'hold', quiet: 'hold' }],
      forecasts: [],
      marks: ['given'],
    };
    const read = parseMarkedCode(makeMarkedCode(levelOf(record), record, 3), levels, RULES);
    expect(read).toMatchObject({ ok: false, problem: { kind: 'rules', rules: 3 } });
  });
});
