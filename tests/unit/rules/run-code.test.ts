/** Run codes: short enough to type, exact, and kind to slips of the hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '../../../src/content/bundle.ts';
import { codeLevelOf } from '../../../src/content/codes.ts';
import { inGroups, normaliseCode, SYMBOLS } from '../../../src/rules/base32.ts';
import { OPEN_CHOICES, QUIET_CHOICES } from '../../../src/rules/choices.ts';
import { codeLength, makeRunCode, parseRunCode, type CodeLevel } from '../../../src/rules/run-code.ts';
import { CRACKS, type Forecast, type GameRecord, type Verdict } from '../../../src/rules/types.ts';

const levels = content.levels.map(codeLevelOf);
const standard = levels.find(({ id }) => id === 'standard') as CodeLevel;
const express = levels.find(({ id }) => id === 'express') as CodeLevel;
const RULES = 0x2a5;

const orders = fc.record({ open: fc.constantFrom(...OPEN_CHOICES), quiet: fc.constantFrom(...QUIET_CHOICES) });
const forecast: fc.Arbitrary<Forecast | undefined> = fc.option(
  fc.record({
    plot: fc.integer({ min: 0, max: 10 }),
    exposed: fc.integer({ min: 0, max: 10 }),
    crack: fc.constantFrom(...CRACKS),
    sureness: fc.constantFrom(0 as const, 1 as const, 2 as const),
  }),
  { nil: undefined },
);
const verdict: fc.Arbitrary<Verdict> = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 30 }))
  .map(([cuts, quarter]) => {
    const sorted = [0, ...cuts.toSorted((a, b) => a - b), 10];
    const counters = sorted.slice(1).map((cut, i) => cut - (sorted[i] as number));
    return { counters: counters as unknown as Verdict['counters'], quarter };
  });

const recordOn = (level: CodeLevel): fc.Arbitrary<GameRecord> =>
  fc.nat(level.curtainAfter.length).chain((turns) => {
    const curtains = level.curtainAfter.slice(0, turns).filter(Boolean).length;
    return fc.record({
      level: fc.constant(level.id),
      seed: fc.integer({ min: 0, max: 0xfffff }),
      orders: fc.array(orders, { minLength: turns, maxLength: turns }),
      forecasts: fc.array(forecast, { minLength: curtains, maxLength: curtains }),
    });
  });
const anyRecord = fc
  .constantFrom(...levels)
  .chain((level) => fc.tuple(fc.constant(level), recordOn(level), fc.option(verdict, { nil: undefined })));

const whole: GameRecord = {
  level: 'standard',
  seed: 678_901,
  orders: Array.from({ length: 15 }, (_, i) => ({
    open: OPEN_CHOICES[(i * 7 + 3) % OPEN_CHOICES.length] as string,
    quiet: QUIET_CHOICES[(i * 5 + 2) % QUIET_CHOICES.length] as string,
  })),
  forecasts: [
    { plot: 3, exposed: 1, crack: 'allies', sureness: 1 },
    { plot: 10, exposed: 0, crack: 'army', sureness: 2 },
    undefined,
    { plot: 7, exposed: 10, crack: 'institutions', sureness: 0 },
  ],
  verdict: { counters: [3, 2, 2, 1, 1, 1], quarter: 22 },
};
const code = makeRunCode(standard, whole, RULES);
const parse = (text: string) => parseRunCode(text, levels, RULES);

describe('length', () => {
  test('a whole Standard game is 48 symbols, Express 39, a single act at most 20', () => {
    expect(code).toHaveLength(48);
    expect(codeLength(standard, 15)).toBe(48);
    expect(codeLength(express, 10)).toBe(39);
    for (const level of levels.slice(2)) expect(codeLength(level, 3)).toBeLessThanOrEqual(22);
  });

  test('each number of turns has a length of its own', () => {
    for (const level of levels) {
      const lengths = [...level.curtainAfter, true].map((_, turns) => codeLength(level, turns));
      expect(new Set(lengths).size).toBe(lengths.length);
    }
  });
});

describe('exactness', () => {
  test('any game on any level, stopped anywhere, is read back as it was written', () => {
    fc.assert(
      fc.property(anyRecord, ([level, record, guess]) => {
        const game = guess === undefined ? record : { ...record, verdict: guess };
        const parsed = parse(makeRunCode(level, game, RULES));
        expect(parsed).toEqual({ ok: true, coded: { record: game, rules: RULES } });
      }),
      { numRuns: 300 },
    );
  });

  test('the layout is pinned: this game has this code', () => {
    expect(inGroups(code)).toMatchInlineSnapshot(`"19DZB-AA4KT-ASQR6-6164R-72TQ7-HH073-MG77S-HWJDQ-PWAJ9-ZBR"`);
  });

  test('every way of laying ten counters on six plates has a number of its own', () => {
    const seen = new Set<string>();
    const lay = (left: number, plates: number[]): void => {
      if (plates.length === 5) {
        const counters = [...plates, left] as unknown as Verdict['counters'];
        const record = { level: 'standard', seed: 0, orders: [], forecasts: [], verdict: { counters, quarter: 30 } };
        const text = makeRunCode(standard, record, 0);
        expect(parseRunCode(text, levels, 0)).toMatchObject({ ok: true, coded: { record: { verdict: { counters } } } });
        seen.add(text);
        return;
      }
      for (let count = 0; count <= left; count += 1) lay(left - count, [...plates, count]);
    };
    lay(10, []);
    expect(seen.size).toBe(3003);
  });

  test('orders that no player can give are not written', () => {
    const bench = { ...whole, orders: [{ open: 'river-3', quiet: 'hold' }] };
    expect(() => makeRunCode(standard, bench, RULES)).toThrow(RangeError);
  });
});

describe('typing', () => {
  test('case, groups, quotes and look-alikes do not matter', () => {
    const sloppy = `“${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace(/.{4}/g, '$& – ')}”\n`;
    expect(normaliseCode(sloppy)).toBe(code);
    expect(parse(sloppy)).toEqual(parse(code));
  });

  test('an empty code and a foreign letter are told apart', () => {
    expect(parse(' – ')).toEqual({ ok: false, problem: { kind: 'empty' } });
    expect(parse(`${code.slice(0, 12)}U${code.slice(13)}`)).toMatchObject({
      problem: { kind: 'symbol', group: 3, symbol: 'U' },
    });
  });

  test('every single wrong symbol is caught, its group named and the code mended', () => {
    for (let position = 0; position < code.length; position += 1)
      for (const symbol of SYMBOLS) {
        if (symbol === code[position]) continue;
        const typed = code.slice(0, position) + symbol + code.slice(position + 1);
        expect(parse(typed)).toEqual({
          ok: false,
          problem: { kind: 'check', group: Math.floor(position / 5) + 1, mend: inGroups(code) },
        });
      }
  });

  test('every swap of neighbours is caught, its group named and the code mended', () => {
    for (let position = 0; position + 1 < code.length; position += 1) {
      if (code[position] === code[position + 1]) continue;
      const typed =
        code.slice(0, position) + code.charAt(position + 1) + code.charAt(position) + code.slice(position + 2);
      expect(parse(typed)).toMatchObject({ ok: false, problem: { kind: 'check', mend: inGroups(code) } });
    }
  });

  test('the same holds for many codes of all lengths', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.nat(1000),
        fc.integer({ min: 1, max: 31 }),
        fc.boolean(),
        ([level, record], where, by, isSwap) => {
          const good = makeRunCode(level, record, RULES);
          const position = where % (good.length - 1);
          const other = SYMBOLS.charAt((SYMBOLS.indexOf(good.charAt(position)) + by) % 32);
          const typed = isSwap
            ? good.slice(0, position) + good.charAt(position + 1) + good.charAt(position) + good.slice(position + 2)
            : good.slice(0, position) + other + good.slice(position + 1);
          if (typed === good) return;
          const parsed = parse(typed);
          expect(parsed).toMatchObject({ ok: false, problem: { kind: 'check', mend: inGroups(good) } });
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a symbol typed twice is found', () => {
    const typed = code.slice(0, 21) + code.charAt(20) + code.slice(21);
    expect(parse(typed)).toMatchObject({ ok: false, problem: { kind: 'length', mend: inGroups(code) } });
  });

  test('a code cut short is not taken for a shorter game', () => {
    for (let length = 0; length < code.length; length += 1) expect(parse(code.slice(0, length)).ok).toBe(false);
  });
});

describe('foreign codes', () => {
  test('a code of other rules is refused by name, not replayed', () => {
    expect(parseRunCode(code, levels, RULES + 1)).toMatchObject({
      ok: false,
      problem: { kind: 'rules', rules: RULES },
    });
  });

  test('a code of a level that is not here says so', () => {
    const strange = { ...standard, id: 'strange', number: 7 };
    expect(parse(makeRunCode(strange, { ...whole, level: 'strange' }, RULES))).toMatchObject({
      ok: false,
      problem: { kind: 'level', number: 7 },
    });
  });
});
