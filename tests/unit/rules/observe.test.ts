/** What Tehran sees: honest bands that narrow with knowledge, and looking that changes nothing. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { halfWidth, observe, observeOwn, ownTruth, truthOf } from '../../../src/rules/observe.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import { HIDDEN_GAUGES, OWN_GAUGES } from '../../../src/rules/types.ts';
import { HISTORY, testGame, type Line } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const lines: Readonly<Record<string, Line>> = {
  history: HISTORY,
  restraint: {},
  patient: { 1: { quiet: 'source-1' }, 2: { quiet: 'kurds-2' }, 3: { quiet: 'officers-2' } },
};
const states = Object.values(lines).flatMap((line) =>
  Array.from({ length: 60 }, (_, seed) => testGame({ line, seed }).states.slice(0, 15)).flat(),
);

test('the truth lies inside the bands five times in six', () => {
  let inside = 0;
  for (const state of states) {
    const truth = truthOf(state.values);
    const bands = observe(standard, state);
    for (const gauge of HIDDEN_GAUGES)
      if (truth[gauge] >= bands[gauge].low && truth[gauge] <= bands[gauge].high) inside += 1;
  }
  const share = inside / (states.length * HIDDEN_GAUGES.length);
  expect(share).toBeGreaterThan(0.8);
  expect(share).toBeLessThan(0.9);
});

test('own gauges are known to within two points, as often', () => {
  let inside = 0;
  for (const state of states) {
    const own = observeOwn(standard, state);
    for (const gauge of OWN_GAUGES) {
      const truth = ownTruth(state.values, gauge);
      if (truth >= own[gauge].low && truth <= own[gauge].high) inside += 1;
      expect(own[gauge].half).toBe(2);
    }
  }
  const share = inside / (states.length * OWN_GAUGES.length);
  expect(share).toBeGreaterThan(0.8);
  expect(share).toBeLessThan(0.92);
});

describe('width', () => {
  test('a source shortens it and more sources shorten it more', () => {
    const width = (line: Line): number => halfWidth(standard, testGame({ line, until: 5 }).end);
    const none = width({});
    const one = width({ 1: { quiet: 'source-1' } });
    const three = width({ 1: { quiet: 'source-3' } });
    expect(none).toBeLessThanOrEqual(18);
    expect(one).toBeLessThan(none);
    expect(three).toBeLessThan(one);
    expect(three).toBeGreaterThanOrEqual(4);
  });

  test('bands are cut to the scale', () => {
    for (const state of states.slice(0, 60))
      for (const { low, high } of Object.values(observe(standard, state))) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(high).toBeGreaterThan(low);
      }
  });
});

test('looking twice shows the same, and leaves the state alone', () => {
  const { end } = testGame({ line: HISTORY, until: 9 });
  const before = JSON.stringify(end);
  expect(observe(standard, end)).toEqual(observe(standard, end));
  expect(JSON.stringify(end)).toBe(before);
});

test('the seven series are those of the model', () => {
  const { values } = testGame({ until: 1 }).end;
  const truth = truthOf(values);
  expect(truth.army_cohesion).toBe(100 - (values[AT.FAC] as number));
  expect(truth.institutionalisation).toBe(values[AT.INS]);
  expect(truth.readiness).toBe(((values[AT.NET] as number) + (values[AT.BLD] as number)) / 2);
  expect(truth.soviet_tilt).toBe(values[AT.SOV]);
});
