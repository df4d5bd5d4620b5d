/**
 * Three check symbols over the field of 32 elements: they catch every single wrong symbol and every swap of neighbours
 * in codes of up to 60 symbols, and tell which one it was.
 *
 * The code is read as a polynomial over GF(32) = GF(2)[y] / (y^5 + y^2 + 1); the check symbols are its remainder by
 * x^3 + 2x + 1. The powers of x modulo that cubic run through 1057 directions before one returns, so each position has
 * a direction of its own; those of 1 + x (a swap of neighbours) lie 452 steps away, which no code is long enough to reach.
 */

const FIELD = 37;
export const CHECK_SYMBOLS = 3;

function times(a: number, b: number): number {
  let product = 0;
  let shifted = a;
  for (let left = b; left > 0; left >>= 1) {
    if ((left & 1) === 1) product ^= shifted;
    shifted <<= 1;
    if ((shifted & 32) !== 0) shifted ^= FIELD;
  }
  return product;
}

type Remainder = readonly [number, number, number];

/** Multiplies a remainder by x: x^3 is 2x + 1. */
const timesX = ([low, middle, high]: Remainder): Remainder => [high, low ^ times(high, 2), middle];

/** The register starts at one, so that zeros put in front are noticed. */
const START: Remainder = [1, 0, 0];

function remainderOf(values: readonly number[]): Remainder {
  let rest = START;
  for (const value of values) {
    const [low, middle, high] = timesX(rest);
    rest = [low ^ value, middle, high];
  }
  return rest;
}

/** Computes the three check symbols (0 to 31 each) of a body. */
export function checksOf(body: readonly number[]): number[] {
  const [low, middle, high] = remainderOf([...body, 0, 0, 0]);
  return [high, middle, low];
}

/** Tells whether a code, body and check symbols together, is whole. */
export const isWhole = (code: readonly number[]): boolean => remainderOf(code).every((part) => part === 0);

/** A slip of the hand that would explain a broken code. */
export type Slip =
  | { readonly kind: 'symbol'; readonly position: number; readonly value: number }
  | { readonly kind: 'swap'; readonly position: number };

const equals = (a: Remainder, b: Remainder): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
const scaled = (a: Remainder, by: number): Remainder => [times(a[0], by), times(a[1], by), times(a[2], by)];
const sum = (a: Remainder, b: Remainder): Remainder => [a[0] ^ b[0], a[1] ^ b[1], a[2] ^ b[2]];

/**
 * Finds the one wrong symbol or the one swap of neighbours that explains a broken code.
 * `undefined` when the code is whole or when no single slip explains it.
 */
export function findSlip(code: readonly number[]): Slip | undefined {
  const broken = remainderOf(code);
  if (broken.every((part) => part === 0)) return undefined;
  let weight: Remainder = [1, 0, 0];
  for (let position = code.length - 1; position >= 0; position -= 1) {
    const value = code[position] as number;
    for (let difference = 1; difference < 32; difference += 1)
      if (equals(scaled(weight, difference), broken)) return { kind: 'symbol', position, value: value ^ difference };
    const before = code[position - 1];
    const next = timesX(weight);
    if (before !== undefined && before !== value && equals(scaled(sum(weight, next), before ^ value), broken))
      return { kind: 'swap', position: position - 1 };
    weight = next;
  }
  return undefined;
}

/** Applies a slip's mend to a code. */
export function mended(code: readonly number[], slip: Slip): number[] {
  const copy = [...code];
  if (slip.kind === 'symbol') copy[slip.position] = slip.value;
  else {
    copy[slip.position] = code[slip.position + 1] as number;
    copy[slip.position + 1] = code[slip.position] as number;
  }
  return copy;
}
