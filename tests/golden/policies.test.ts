// Every named policy on the first four hundred seeds: when he falls, what is seen, how Tehran fares.
import { expect, test } from 'vitest';
import { fallenBy, meanOf, medianFall, playSeeds } from '../../src/analysis/ensemble.ts';
import { policyNamed, POLICY_NAMES } from '../../src/policies/policies.ts';
import { LEVELS } from '../../src/rules/step.generated.ts';

const SEEDS = { from: 0, count: 400 };

test.each(['standard', 'express'] as const)('every policy of %s ends as it always has', (level) => {
  const rows = POLICY_NAMES.map((name) => {
    const { fell, scandals, security } = playSeeds(policyNamed(name, LEVELS[level])!, SEEDS);
    const median = medianFall(fell);
    return [
      name,
      `fallen by 1960 ${fallenBy(fell, 30)}, by March 1963 ${fallenBy(fell, 57)}, by 1965 ${fallenBy(fell, 90)}`,
      `median ${median === undefined ? 'none' : median.toFixed(3)}`,
      `scandals ${meanOf(scandals)}`,
      `security ${meanOf(security).toFixed(4)}`,
    ].join('; ');
  });
  expect(rows.join('\n')).toMatchSnapshot();
});
