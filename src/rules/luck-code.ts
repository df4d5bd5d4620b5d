/**
 * The seven characters that give everybody the same luck: level 6 bits, seed 20 bits, check 9 bits.
 * Choices are not in it; `run-code.ts` carries those.
 *
 * The check is the remainder of the 26 bits by the primitive polynomial x^9 + x^4 + 1. It catches every wrong character
 * (a burst of at most five bits) and every swap of neighbours.
 */
import { groupOf, normaliseCode, symbolsOf, symbolValues } from './base32.ts';

export const LUCK_CODE_LENGTH = 7;
const CHECK_BITS = 9;
const POLYNOMIAL = 0b1000010001;
/** Added to the check, so that a row of zeros is no code. */
const OFFSET = 0b101100111;

function checkOf(bits26: number): number {
  let rest = 0;
  for (let bit = 25; bit >= -CHECK_BITS; bit -= 1) {
    rest = (rest << 1) | (bit >= 0 ? (bits26 >>> bit) & 1 : 0);
    if ((rest & (1 << CHECK_BITS)) !== 0) rest ^= POLYNOMIAL;
  }
  return rest ^ OFFSET;
}

/** What a luck code carries: the level's number, 0 to 63, and the seed, 0 to 2^20 - 1. */
export interface Luck {
  readonly level: number;
  readonly seed: number;
}

/** Writes a luck code. */
export function makeLuckCode({ level, seed }: Luck): string {
  const bits26 = level * 0x100000 + seed;
  const check = checkOf(bits26);
  const values = [bits26 >>> 21, bits26 >>> 16, bits26 >>> 11, bits26 >>> 6, bits26 >>> 1].map((part) => part & 31);
  const tail = ((bits26 & 1) << CHECK_BITS) | check;
  return symbolsOf([...values, tail >>> 5, tail & 31]);
}

export type LuckCodeProblem =
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'symbol'; readonly group: number; readonly symbol: string }
  | { readonly kind: 'check' };

/** Reads a typed luck code, or tells what is wrong with it. */
export function parseLuckCode(
  text: string,
): { readonly ok: true; readonly luck: Luck } | { readonly ok: false; readonly problem: LuckCodeProblem } {
  const code = normaliseCode(text);
  const values = symbolValues(code);
  const bad = values.indexOf(-1);
  if (bad >= 0) return { ok: false, problem: { kind: 'symbol', group: groupOf(bad), symbol: code.charAt(bad) } };
  if (values.length !== LUCK_CODE_LENGTH) return { ok: false, problem: { kind: 'length', length: values.length } };
  const bits = (from: number, to: number): number => values.slice(from, to).reduce((sum, value) => sum * 32 + value, 0);
  const tail = bits(5, 7);
  const bits26 = bits(0, 5) * 2 + (tail >>> CHECK_BITS);
  if (checkOf(bits26) !== (tail & 0b111111111)) return { ok: false, problem: { kind: 'check' } };
  return { ok: true, luck: { level: bits26 >>> 20, seed: bits26 & 0xfffff } };
}
