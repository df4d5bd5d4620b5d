// Lines for the charts: one game, many games, history's record.
import { expect, test } from 'vitest';
import recorded from '../../../levels/record/regime-index.json' with { type: 'json' };
import { seriesOf } from '../../../src/analysis/series.ts';
import { askGrip, oneGame, pathOf, recordLines } from '../../../src/analysis/record.ts';
import { fallsOf } from '../../../src/analysis/ensemble.ts';
import { SERIES_NAMES } from '../../../src/rules/step.generated.ts';
import { ask, askInChunks, caseOf, policy, SEEDS } from './support.ts';

test('the lines of Baghdad stop before the month of the fall, those of Tehran go on', () => {
  const falls = fallsOf(policy('historical'), SEEDS);
  const seed = falls.findIndex((fell) => fell > 40 && fell < 60);
  const { fell, series, places } = pathOf(policy('historical'), seed);
  expect(fell).toBe(falls[seed]! - 1);
  for (const name of SERIES_NAMES) expect(series[name]).toHaveLength(fell as number);
  expect(Math.min(...series.regime_strength)).toBeGreaterThan(5);
  expect(places.harbour).toHaveLength(90);
});

test('the one game is played beside its twin on the same luck', () => {
  const { mine, twin } = oneGame(caseOf('restraint'), 11);
  expect(twin).toEqual(mine);
  const { mine: history, twin: idle } = oneGame(caseOf('historical'), 11);
  expect(idle).toEqual(twin);
  expect(history.places.ally).not.toEqual(idle.places.ally);
});

test('the mean of the months of a quarter is the mean of the quarter while nobody has fallen', () => {
  const grip = ask(askGrip(caseOf('historical')), SEEDS);
  const { series } = seriesOf(policy('historical'), SEEDS, { until: 12 });
  for (const name of SERIES_NAMES) {
    const months = [0, 1, 2].map((t) => grip.series[name].mean[t] as number);
    expect((months[0]! + months[1]! + months[2]!) / 3).toBeCloseTo(series['1958Q3']![name].mean, 9);
  }
});

test('a tenth of the games lie below the lower line and a tenth above the upper one', () => {
  const months = 30;
  const { series, ruled } = ask(askGrip(caseOf('historical'), months), SEEDS);
  const last = Array.from({ length: SEEDS.count }, (_, seed) => pathOf(policy('historical'), seed, {}, months))
    .filter(({ fell }) => fell === undefined)
    .map((path) => path.series.regime_strength[months - 1] as number)
    .sort((a, b) => a - b);
  expect(ruled[months - 1]).toBe(last.length);
  expect(Math.abs(series.regime_strength.p10[months - 1]! - last[Math.floor(0.1 * last.length)]!)).toBeLessThan(0.51);
  expect(Math.abs(series.regime_strength.p90[months - 1]! - last[Math.floor(0.9 * last.length)]!)).toBeLessThan(0.51);
});

test('lines of an ensemble end when too few games are left to show', () => {
  const { series, ruled, games } = ask(askGrip(caseOf('patient'), 90), SEEDS);
  const shown = series.regime_strength.mean.length;
  expect(shown).toBeLessThan(90);
  expect(ruled[shown - 1]! / games).toBeGreaterThanOrEqual(0.05);
  expect(ruled[shown]! / games).toBeLessThan(0.05);
});

test('chunks of any size end in the same lines', () => {
  expect(askInChunks(askGrip(caseOf('zeal')), 50)).toEqual(askInChunks(askGrip(caseOf('zeal')), 200));
});

test('history’s record is laid out in order of time, each value inside its range', () => {
  const lines = recordLines(recorded.quarters);
  for (const name of SERIES_NAMES) {
    expect(lines[name].map(({ month }) => month)).toEqual(lines[name].map(({ month }) => month).sort((a, b) => a - b));
    for (const { value, low, high } of lines[name]) expect(low <= value && value <= high).toBe(true);
  }
  expect(lines.regime_strength[0]).toMatchObject({ quarter: '1958Q3', month: 1 });
  expect(lines.regime_strength).toHaveLength(Object.keys(recorded.quarters).length);
});
