// Addressed chance: every draw is a pure function of seed, month and stream, so there is no generator state to carry.

const FIRST = 0x21f0aaad;
const SECOND = 0x735a2d97;
const SHARE = 1 / 4294967296;

function mix(word: number): number {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 16), FIRST);
  x = Math.imul(x ^ (x >>> 15), SECOND);
  return x ^ (x >>> 15);
}

/** Makes the first word of the key of a seed (an integer, 0 to 2^32 - 1). */
export function firstKey(seed: number): number {
  return mix((seed ^ 0x9e3779b9) | 0);
}

/** Makes the second word of the key of a seed (an integer, 0 to 2^32 - 1). */
export function secondKey(seed: number): number {
  return mix((Math.imul(seed, 0x2c1b3c6d) + 0x3c6ef372) | 0);
}

/**
 * Draws the number at one address, uniform in [0, 1), a multiple of 2^-32.
 * `month` is 0 to 65535 and `stream` 0 to 255, both included; months from 200 up are not months of the calendar
 * but the pages listed in `PAGE`. The same address always gives the same number.
 */
export function draw(key0: number, key1: number, month: number, stream: number): number {
  let x = (((month << 8) | stream) + key0) | 0;
  x = Math.imul(x ^ (x >>> 16), FIRST);
  x = Math.imul(x ^ (x >>> 15), SECOND);
  x = ((x ^ (x >>> 15)) + key1) | 0;
  x = Math.imul(x ^ (x >>> 16), FIRST);
  x = Math.imul(x ^ (x >>> 15), SECOND);
  return ((x ^ (x >>> 15)) >>> 0) * SHARE;
}

/** Draws from a seed directly: the slow, plain form of `draw`. */
export function u(seed: number, month: number, stream: number): number {
  return draw(firstKey(seed), secondKey(seed), month, stream);
}

/**
 * Month numbers that are not months of play. A page is never reused. Where a page says "+ t" or "+ turn" it takes
 * one month number for each month (0 to 89) or turn (0 to 14).
 */
export const PAGE = {
  /** Spread of the start values. */
  start: 200,
  /** The three hidden tempers. */
  temper: 201,
  /** Lasting bias of the desk, one draw a gauge. */
  deskBias: 202,
  /** Lasting bias of the advisers, one draw a chair and chief. */
  adviserBias: 203,
  /** Leakers, whispers and other small luck of the file. */
  file: 204,
  /** Refusals by a partner, + turn: stream is the lever. */
  refusal: 220,
  /** Bands on the desk, + t: streams 2 x gauge and 2 x gauge + 1. */
  band: 300,
  /** Advisers' noise, + t. */
  adviserNoise: 400,
  /** Orders of the random policy, + turn. */
  randomPolicy: 500,
  /** What the reacting adviser reads, + turn. */
  adviserPolicy: 520,
  /** Where the block of futures of a seed begins. */
  futures: 600,
} as const;
