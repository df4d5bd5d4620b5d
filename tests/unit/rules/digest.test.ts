/** The fingerprint of a state. */
import { expect, test } from 'vitest';
import { digestOf } from '../../../src/rules/digest.ts';
import { HISTORY, testGame } from '../../support/test-game.ts';

test('the same game has the same digest, another has another', () => {
  const one = digestOf(testGame({ line: HISTORY }).end.values);
  expect(digestOf(testGame({ line: HISTORY }).end.values)).toBe(one);
  expect(digestOf(testGame({ line: HISTORY, seed: 8 }).end.values)).not.toBe(one);
});

test('the last bit counts, the sign of zero does not', () => {
  expect(digestOf([1, 2])).not.toBe(digestOf([1, 2 + Number.EPSILON * 2]));
  expect(digestOf([0])).toBe(digestOf([-0]));
  expect(digestOf([1, 2])).toBe('f3da998a');
});
