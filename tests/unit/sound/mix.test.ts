/** Volumes and stems. */
import { expect, test } from 'vitest';
import { fromSlider, stemShare } from '../../../src/sound/mix.ts';

test('without tension only the motif is heard', () => {
  expect([stemShare('base', 0), stemShare('tension', 0)]).toEqual([1, 0]);
});

test('the drum grows with tension, the motif never leaves, and together they grow gently', () => {
  let before = 0;
  for (let x = 0; x <= 1; x += 0.05) {
    const [base, drum] = [stemShare('base', x), stemShare('tension', x)];
    expect(drum).toBeGreaterThanOrEqual(before);
    expect(base).toBeGreaterThan(0.7);
    expect(base * base + drum * drum).toBeLessThan(1.65);
    before = drum;
  }
});

test('a slider at its ends is silence and full, and nonsense is silence', () => {
  expect([0, 1, -3, 7, Number.NaN].map(fromSlider)).toEqual([0, 1, 0, 1, 0]);
});
