/** Luck codes: seven characters, level and seed, every slip noticed. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SYMBOLS } from '../../../src/rules/base32.ts';
import { makeLuckCode, parseLuckCode } from '../../../src/rules/luck-code.ts';

const luck = fc.record({ level: fc.integer({ min: 0, max: 63 }), seed: fc.integer({ min: 0, max: 0xfffff }) });

test('a luck code is read back as it was written', () => {
  fc.assert(
    fc.property(luck, (given) => {
      const code = makeLuckCode(given);
      expect(code).toHaveLength(7);
      expect(parseLuckCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)).toEqual({ ok: true, luck: given });
    }),
  );
});

test('every wrong symbol and every swap of neighbours is noticed', () => {
  fc.assert(
    fc.property(luck, (given) => {
      const code = makeLuckCode(given);
      for (let i = 0; i < 7; i += 1) {
        for (const symbol of SYMBOLS)
          if (symbol !== code[i]) expect(parseLuckCode(code.slice(0, i) + symbol + code.slice(i + 1)).ok).toBe(false);
        const swapped = code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
        if (i < 6 && swapped !== code) expect(parseLuckCode(swapped).ok).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});

test('too short, foreign and all zeros are refused', () => {
  expect(parseLuckCode('ABC')).toEqual({ ok: false, problem: { kind: 'length', length: 3 } });
  expect(parseLuckCode('ABCDEFU')).toEqual({ ok: false, problem: { kind: 'symbol', group: 2, symbol: 'U' } });
  expect(parseLuckCode('0000000')).toEqual({ ok: false, problem: { kind: 'check' } });
});
