/** The verdict: ten counters, six plates, and quarters that can be guessed. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTERS, quarterOf, quarterOfMonth, STANDS, withCounter } from '../../../src/store/verdict.ts';
import type { Verdict } from '../../../src/store/verdict.ts';

type Counters = Verdict['counters'];
const sum = (counters: Counters): number => counters.reduce((all, one) => all + one, 0);

describe('counters', () => {
  test('a counter put on a plate leaves the others where they are', () => {
    expect(withCounter([1, 0, 0, 0, 0, 2], 1, 1)).toEqual([1, 1, 0, 0, 0, 2]);
  });
  test('there are ten and no more', () => {
    expect(withCounter([5, 5, 0, 0, 0, 0], 2, 1)).toEqual([5, 5, 0, 0, 0, 0]);
  });
  test('an empty plate gives none back', () => {
    expect(withCounter([0, 0, 0, 0, 0, 0], 3, -1)).toEqual([0, 0, 0, 0, 0, 0]);
  });
  test('whatever is pressed, no plate goes below zero and all plates together never above ten', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.integer({ min: -3, max: 3 })), { maxLength: 40 }), (presses) => {
        let counters: Counters = [0, 0, 0, 0, 0, 0];
        for (const [plate, by] of presses) {
          counters = withCounter(counters, plate, by);
          expect(Math.min(...counters)).toBeGreaterThanOrEqual(0);
          expect(sum(counters)).toBeLessThanOrEqual(COUNTERS);
        }
      }),
    );
  });
});

describe('quarters', () => {
  test('the first is July to September 1958, the last before "still there" the end of 1965', () => {
    expect(quarterOf(0)).toEqual({ year: 1958, part: 3 });
    expect(quarterOf(2)).toEqual({ year: 1959, part: 1 });
    expect(quarterOf(STANDS - 1)).toEqual({ year: 1965, part: 4 });
  });
  test('a month lies in its quarter', () => {
    expect([0, 2, 3, 55, 89].map(quarterOfMonth)).toEqual([0, 0, 1, 18, 29]);
    expect(quarterOf(quarterOfMonth(55))).toEqual({ year: 1963, part: 1 });
  });
});
