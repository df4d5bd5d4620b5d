// What orders explain and what luck explains; and what is left when one cause is taken away.
import { expect, test } from 'vitest';
import { caseOf, HISTORY } from '../../../src/analysis/cases.ts';
import { askPaired } from '../../../src/analysis/paired.ts';
import { answerTo, futuresOf } from '../../../src/analysis/inquiry.ts';
import { askPolicies, explainedBy } from '../../../src/analysis/security.ts';
import { askAway } from '../../../src/analysis/shapley.ts';
import { scenarioNamed } from '../../../src/content/bundle.ts';

test('groups that differ explain everything, groups that only scatter explain nothing', () => {
  expect(
    explainedBy([
      [1, 1, 1],
      [5, 5, 5],
    ]),
  ).toBe(1);
  expect(
    explainedBy([
      [1, 2, 3],
      [1, 2, 3],
    ]),
  ).toBe(0);
  expect(explainedBy([[1, 2]])).toBe(0);
  expect(explainedBy([])).toBe(0);
});

test('orders explain most of Iran’s own security and next to nothing of his fall', () => {
  const last = [...askPolicies(scenarioNamed('standard'), { from: 0, count: 40 })].at(-1)!;
  expect(last.policies).toBe(40);
  expect(last.security).toBeGreaterThan(0.5);
  expect(last.fell).toBeLessThan(0.15);
});

test('taking Tehran away counts the very histories that the pairs count', () => {
  const game = caseOf(scenarioNamed('standard'), HISTORY);
  const seeds = futuresOf(7, 300);
  const away = answerTo(askAway(game), seeds);
  const paired = answerTo(askPaired(game), seeds);
  expect(away.games).toBe(300);
  expect(away.all.value).toBe(paired.fallWith.value);
  expect(away.without.tehran.value).toBe(paired.fallWithout.value);
  expect(away.without.army.value).toBeLessThan(away.without.tehran.value);
});
