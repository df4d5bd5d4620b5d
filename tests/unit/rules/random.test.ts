// Addressed chance: pinned values, and the properties that an ensemble leans on.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, firstKey, PAGE, secondKey, u } from '../../../src/rules/random.ts';

const BINS = 16;
/** Chi-squared of counts over sixteen equal bins; 15 degrees of freedom, 44.3 is passed once in ten thousand. */
function unevenness(values: readonly number[]): number {
  const counts = new Float64Array(BINS);
  for (const value of values) counts[Math.floor(value * BINS)]! += 1;
  const expected = values.length / BINS;
  return counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
}
const LIMIT = 44.3;

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length;
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / n;
  const [a, b] = [mean(0), mean(1)];
  let both = 0;
  let first = 0;
  let second = 0;
  for (const [x, y] of pairs) {
    both += (x - a) * (y - b);
    first += (x - a) * (x - a);
    second += (y - b) * (y - b);
  }
  return both / Math.sqrt(first * second);
}

test('draws are what they have always been', () => {
  expect([
    u(0, 0, 1),
    u(0, 0, 2),
    u(1, 0, 1),
    u(1, 55, 127),
    u(1048575, 89, 255),
    u(4294967295, PAGE.start, 1),
    u(7, PAGE.randomPolicy + 14, 3),
  ]).toMatchInlineSnapshot(`
    [
      0.24394212081097066,
      0.09706909325905144,
      0.632557996083051,
      0.9147125850431621,
      0.44910839246585965,
      0.5900266810785979,
      0.397402691654861,
    ]
  `);
});

test('a draw lies in [0, 1), is a multiple of 2^-32, and is the same each time it is asked', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.nat(65535), fc.nat(255), (seed, month, stream) => {
      const value = u(seed, month, stream);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      expect(Number.isInteger(value * 4294967296)).toBe(true);
      expect(draw(firstKey(seed), secondKey(seed), month, stream)).toBe(value);
    }),
  );
});

test('draws of one address are even over seeds', () => {
  for (const [month, stream] of [
    [0, 1],
    [17, 65],
    [55, 127],
    [PAGE.start, 1],
    [PAGE.temper, 3],
  ] as const) {
    expect(unevenness(Array.from({ length: 20_000 }, (_, seed) => u(seed, month, stream)))).toBeLessThan(LIMIT);
  }
});

test('draws of one seed are even over its addresses', () => {
  for (const seed of [0, 1, 999_983, 4_294_967_295]) {
    const values = Array.from({ length: 90 * 200 }, (_, i) => u(seed, Math.floor(i / 200), i % 200));
    expect(unevenness(values)).toBeLessThan(LIMIT);
  }
});

test('neighbours in seed, month or stream have nothing to do with each other', () => {
  const count = 20_000;
  // Four standard errors of a correlation of independent pairs.
  const most = 4 / Math.sqrt(count);
  const next = {
    seed: Array.from({ length: count }, (_, i) => [u(i, 5, 9), u(i + 1, 5, 9)] as const),
    month: Array.from({ length: count }, (_, i) => [u(i, 5, 9), u(i, 6, 9)] as const),
    stream: Array.from({ length: count }, (_, i) => [u(i, 5, 9), u(i, 5, 10)] as const),
    page: Array.from({ length: count }, (_, i) => [u(i, 5, 9), u(i, 261, 9)] as const),
    block: Array.from({ length: count }, (_, i) => [u(i, 5, 9), u(i + 1_000_000, 5, 9)] as const),
    power: Array.from({ length: count }, (_, i) => [u(i, 5, 9), u(i + 65536, 5, 9)] as const),
  };
  for (const [what, pairs] of Object.entries(next)) expect(Math.abs(correlation(pairs)), what).toBeLessThan(most);
});

test('one changed bit of the seed changes half of the bits of a draw', () => {
  for (let bit = 0; bit < 32; bit += 1) {
    let flipped = 0;
    for (let seed = 0; seed < 500; seed += 1) {
      const difference = (u(seed, 12, 30) * 4294967296) ^ (u((seed ^ (1 << bit)) >>> 0, 12, 30) * 4294967296);
      for (let i = 0; i < 32; i += 1) flipped += (difference >>> i) & 1;
    }
    expect(flipped / 500).toBeGreaterThan(15);
    expect(flipped / 500).toBeLessThan(17);
  }
});

test('two draws in a row fill the square evenly', () => {
  const counts = new Float64Array(BINS * BINS);
  const count = 51_200;
  for (let seed = 0; seed < count; seed += 1) {
    counts[Math.floor(u(seed, 3, 40) * BINS) * BINS + Math.floor(u(seed, 3, 41) * BINS)]! += 1;
  }
  const expected = count / counts.length;
  const chi = counts.reduce((sum, each) => sum + ((each - expected) * (each - expected)) / expected, 0);
  // 255 degrees of freedom: 347 is passed about once in ten thousand.
  expect(chi).toBeLessThan(347);
});

test('pages of chance that are not months of play lie clear of each other', () => {
  const widths: Record<keyof typeof PAGE, number> = {
    start: 1, temper: 1, deskBias: 1, adviserBias: 1, file: 1, refusal: 15, band: 90, adviserNoise: 90, randomPolicy: 15, adviserPolicy: 15,
  } as Record<keyof typeof PAGE, number>; // prettier-ignore
  const ranges = Object.entries(PAGE).map(([name, from]) => ({
    name,
    from,
    to: from + (widths[name as keyof typeof PAGE] ?? 1) - 1,
  }));
  for (const a of ranges) {
    expect(a.from, a.name).toBeGreaterThanOrEqual(90);
    for (const b of ranges) if (a !== b) expect(a.to < b.from || b.to < a.from, `${a.name} and ${b.name}`).toBe(true);
  }
});
