// Without Tehran: pairs on the same luck.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fallenBy, fallsOf, medianFall } from '../../../src/analysis/ensemble.ts';
import { futuresOf, inChunks } from '../../../src/analysis/inquiry.ts';
import { askPaired, BY_MARCH_1963, hundredOf } from '../../../src/analysis/paired.ts';
import { WITHOUT_TEHRAN } from '../../../src/rules/run.ts';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { ask, askInChunks, caseOf, policy, SEEDS } from './support.ts';

const history = ask(askPaired(caseOf('historical')));

describe('history against no Tehran at all', () => {
  test('the four ways make up all pairs, and the hundred cells a hundred', () => {
    const { both, onlyWith, onlyWithout, neither } = history.table;
    expect(both + onlyWith + onlyWithout + neither).toBe(SEEDS.count);
    expect(history.fallWith.value).toBe((both + onlyWith) / SEEDS.count);
    expect(history.fallWithout.value).toBe((both + onlyWithout) / SEEDS.count);
    expect(history.butFor.value).toBeCloseTo(history.fallWith.value - history.fallWithout.value, 12);
    const { moved } = history;
    expect(moved.earlier + moved.later + moved.unchanged).toBe(SEEDS.count);
    expect(moved.pairs.reduce((sum, count) => sum + count, 0)).toBe(SEEDS.count);
  });

  test('each side of the pair is the plain ensemble on the same seeds', () => {
    const own = fallsOf(policy('historical'), SEEDS);
    const twin = fallsOf(policy('historical'), SEEDS, { switches: WITHOUT_TEHRAN });
    for (const months of [30, 57, 90]) {
      expect(history.fallenWith[months]).toBe(fallenBy(own, months));
      expect(history.fallenWithout[months]).toBe(fallenBy(twin, months));
    }
    expect(history.fallWith.value).toBe(fallenBy(own, BY_MARCH_1963));
    expect(history.medianWith).toBeCloseTo(medianFall(own) as number, 9);
    expect(history.medianWithout).toBeCloseTo(medianFall(twin) as number, 9);
    const months = own.reduce((sum, fell, i) => sum + (twin[i]! || 91) - (fell || 91), 0);
    expect(history.moved.mean.value).toBeCloseTo(months / SEEDS.count, 9);
  });

  test('the error of the paired difference is smaller than that of two ensembles apart', () => {
    const apart = Math.hypot(history.fallWith.se, history.fallWithout.se);
    expect(history.butFor.se).toBeLessThan(0.8 * apart);
  });

  test('the errors shrink as pairs come in', () => {
    const errors = [...inChunks(askPaired(caseOf('historical')), { from: 0, count: 800 })].map(
      ({ butFor }) => butFor.se,
    );
    expect(errors).toHaveLength(4);
    expect(errors[3]).toBeLessThan(0.6 * (errors[0] as number));
  });

  test('chunks of 50 and of 200 end in the same figures', () => {
    expect(askInChunks(askPaired(caseOf('historical')), 50)).toEqual(history);
    expect(askInChunks(askPaired(caseOf('historical')), 200)).toEqual(history);
  });
});

test('the error of the delay is about what fresh blocks of seeds show', () => {
  const delays = Array.from(
    { length: 8 },
    (_, block) => ask(askPaired(caseOf('historical')), { from: 10_000 * block, count: 500 }).delay!,
  );
  const mean = delays.reduce((sum, { value }) => sum + value, 0) / delays.length;
  const spread = Math.sqrt(
    delays.reduce((sum, { value }) => sum + (value - mean) * (value - mean), 0) / (delays.length - 1),
  );
  const told = delays.reduce((sum, { se }) => sum + se, 0) / delays.length;
  expect(spread / told).toBeGreaterThan(0.4);
  expect(spread / told).toBeLessThan(2);
});

describe('a Tehran that only held', () => {
  test('is its own twin: nothing moves, nothing differs', () => {
    const { table, moved, butFor, delay } = ask(askPaired(caseOf('restraint')));
    expect([table.onlyWith, table.onlyWithout]).toEqual([0, 0]);
    expect(moved.unchanged).toBe(SEEDS.count);
    expect([butFor.value, butFor.se, delay?.value]).toEqual([0, 0, 0]);
  });

  test('is its own twin with letters and people in the game, too', () => {
    const scenario = scenarioNamed('standard');
    const { moved } = ask(askPaired({ program: policy('restraint'), options: { scenario } }));
    expect(moved.unchanged).toBe(SEEDS.count);
  });
});

test('orders can also keep him in power: zeal has pairs in which he falls only without Tehran', () => {
  const { table, moved } = ask(askPaired(caseOf('zeal')), { from: 0, count: 600 });
  expect(table.onlyWithout).toBeGreaterThan(0);
  expect(moved.later).toBeGreaterThan(0);
});

test('a hundred cells keep the proportions of any table to within one cell', () => {
  const count = fc.nat({ max: 5000 });
  fc.assert(
    fc.property(count, count, count, count, (both, onlyWith, onlyWithout, neither) => {
      const table = { both, onlyWith, onlyWithout, neither };
      const games = both + onlyWith + onlyWithout + neither;
      const cells = hundredOf(table);
      const sum = cells.both + cells.onlyWith + cells.onlyWithout + cells.neither;
      expect(sum).toBe(games === 0 ? 0 : 100);
      for (const way of ['both', 'onlyWith', 'onlyWithout', 'neither'] as const) {
        if (games > 0) expect(Math.abs(cells[way] - (100 * table[way]) / games)).toBeLessThan(1);
      }
    }),
  );
});

test('a game has its own futures, and a longer block begins with the shorter one', () => {
  expect(futuresOf(7, 200).from).toBe(futuresOf(7, 6000).from);
  expect(futuresOf(7, 200).from).not.toBe(futuresOf(8, 200).from);
  expect(Number.isInteger(futuresOf(1_048_575, 1).from)).toBe(true);
});
