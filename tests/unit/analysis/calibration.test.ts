// How good forecasts were.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adviserRecordsOf,
  brierOf,
  calibrationOf,
  crackScoreOf,
  poolOf,
  tallyOf,
} from '../../../src/analysis/calibration.ts';

const said = fc.array(fc.record({ tenths: fc.integer({ min: 0, max: 10 }), happened: fc.boolean() }), {
  minLength: 1,
  maxLength: 80,
});

describe('forecasts', () => {
  test('the three parts make up the Brier score, for any forecasts', () => {
    fc.assert(
      fc.property(said, (forecasts) => {
        const score = calibrationOf(tallyOf(forecasts))!;
        const plain = brierOf(forecasts.map(({ tenths, happened }) => ({ probability: tenths / 10, happened })))!;
        expect(score.brier).toBeCloseTo(plain, 12);
        expect(score.reliability - score.resolution + score.uncertainty).toBeCloseTo(score.brier, 12);
        expect(score.resolution).toBeLessThanOrEqual(score.uncertainty + 1e-12);
      }),
    );
  });

  test('always saying five in ten scores a quarter and tells nothing apart', () => {
    const score = calibrationOf(tallyOf([true, false, false, true].map((happened) => ({ tenths: 5, happened }))))!;
    expect([score.brier, score.reliability, score.resolution]).toEqual([0.25, 0, 0]);
  });

  test('a class is scored as if one had made all its forecasts', () => {
    fc.assert(
      fc.property(said, said, (one, other) => {
        expect(poolOf([tallyOf(one), tallyOf(other)])).toEqual(tallyOf([...one, ...other]));
      }),
    );
    expect(calibrationOf(poolOf([]))).toBeUndefined();
  });

  test('a forecast that is not in tenths is refused', () => {
    expect(() => tallyOf([{ tenths: 2.5, happened: true }])).toThrow('0 to 10 tenths');
    expect(() => tallyOf([{ tenths: 11, happened: true }])).toThrow('0 to 10 tenths');
  });
});

describe('cracks', () => {
  test('a third each scores a third, whatever was named', () => {
    expect(crackScoreOf([{ sure: 1 / 3, isRight: true }])!.brier).toBeCloseTo(1 / 3, 12);
    expect(crackScoreOf([{ sure: 1 / 3, isRight: false }])!.brier).toBeCloseTo(1 / 3, 12);
  });

  test('certainty scores nothing when right and all when wrong', () => {
    expect(crackScoreOf([{ sure: 1, isRight: true }])).toEqual({ answers: 1, right: 1, brier: 0 });
    expect(crackScoreOf([{ sure: 1, isRight: false }])).toEqual({ answers: 1, right: 0, brier: 1 });
    expect(crackScoreOf([])).toBeUndefined();
  });
});

test('an adviser’s lean is the mean of what he said less what was true, for each man in the chair apart', () => {
  const given = [
    { chair: 'savak', holder: 0, estimate: 52, truth: 40 },
    { chair: 'savak', holder: 0, estimate: 47, truth: 43 },
    { chair: 'court', holder: 0, estimate: 30, truth: 30 },
    { chair: 'savak', holder: 1, estimate: 20, truth: 28 },
  ];
  const records = adviserRecordsOf(given, 8);
  expect(records.map(({ chair, holder, estimates, right }) => [chair, holder, estimates, right])).toEqual([
    ['savak', 0, 2, 1],
    ['court', 0, 1, 1],
    ['savak', 1, 1, 1],
  ]);
  expect(records[0]!.lean.value).toBe(8);
  expect(records[2]!.lean).toEqual({ value: -8, se: 0 });
});
