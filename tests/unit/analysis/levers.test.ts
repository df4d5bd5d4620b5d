// What stood month by month, and how far two programs of orders lie apart.
import { expect, test } from 'vitest';
import { distanceOf, monthsOf } from '../../../src/analysis/levers.ts';
import { fallsOf } from '../../../src/analysis/ensemble.ts';
import { LEVERS_AND_ACTS } from '../../../src/rules/run.ts';
import { policy, SEEDS } from './support.ts';

test('orders told by months play the same games as orders told by turns', () => {
  for (const name of ['historical', 'zeal', 'talks']) {
    expect(fallsOf(monthsOf(policy(name)), SEEDS)).toEqual(fallsOf(policy(name), SEEDS));
  }
});

test('acts belong to one month, levers stand', () => {
  const { months } = monthsOf(policy('historical'));
  const at = (t: number, i: number): number => months[t * LEVERS_AND_ACTS + i]!;
  expect([at(0, 8), at(1, 8)]).toEqual([2, 0]);
  expect([at(0, 0), at(35, 0), at(36, 0)]).toEqual([1, 1, 0]);
});

test('a program lies at no distance from itself, and the distance is the same both ways', () => {
  const itself = distanceOf(policy('historical'), policy('historical'));
  expect(itself).toEqual({ levels: 0, alike: 1, actsApart: [] });
  const there = distanceOf(policy('zeal'), policy('historical'));
  expect(distanceOf(policy('historical'), policy('zeal'))).toEqual(there);
  expect(there.levels).toBeGreaterThan(distanceOf(policy('covert-late'), policy('historical')).levels);
  expect(there.actsApart).toEqual(['rec', 'pled']);
});
