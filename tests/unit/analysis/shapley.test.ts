// Who weakened him: the shares are a fair division, and a division of what was played.
import { describe, expect, test } from 'vitest';
import { fallenBy, fallsOf } from '../../../src/analysis/ensemble.ts';
import { addToTally, askShares, attributionOf, fallenWithin, newTally } from '../../../src/analysis/shapley.ts';
import { ALL_ON, WITHOUT_TEHRAN } from '../../../src/rules/run.ts';
import { DRIVER_NAMES } from '../../../src/rules/step.generated.ts';
import { ask, askInChunks, caseOf, policy } from './support.ts';

const FEW = { from: 0, count: 120 };
const history = ask(askShares(caseOf('historical')), FEW);
const sum = (values: Readonly<Record<string, number>>): number =>
  Object.values(values).reduce((total, value) => total + value, 0);

/** The attribution of one made-up game in which a coalition brings him down if `falls` says so. */
function madeUp(falls: (mask: number) => boolean) {
  const tally = newTally();
  addToTally(
    tally,
    Uint8Array.from({ length: 64 }, (_, mask) => (falls(mask) ? 10 : 0)),
    fallenWithin(57),
  );
  return attributionOf(tally);
}

describe('a fair division', () => {
  test('shares sum to one', () => {
    expect(sum(history.shares)).toBeCloseTo(1, 12);
    expect(sum(ask(askShares(caseOf('zeal')), FEW).shares)).toBeCloseTo(1, 12);
  });

  test('drivers that can stand in for each other get the same share', () => {
    const needsAll = madeUp((mask) => mask === ALL_ON);
    for (const name of DRIVER_NAMES) expect(needsAll.shares[name]).toBeCloseTo(1 / 6, 12);
    const needsTwo = madeUp((mask) => (mask & 3) === 3);
    expect([needsTwo.shares.army, needsTwo.shares.allies]).toEqual([needsTwo.shares.allies, needsTwo.shares.army]);
    expect(needsTwo.shares.army).toBeCloseTo(0.5, 12);
  });

  test('a driver that never changes anything gets nothing', () => {
    const { shares, mended } = madeUp((mask) => (mask & 3) === 3);
    expect([shares.tehran, shares.powers]).toEqual([0, 0]);
    expect(mended.tehran.change.value).toBeCloseTo(0, 12);
    expect(mended.army.change.value).toBe(-1);
  });

  test('a driver that holds him up has a share below zero', () => {
    const { shares, together } = madeUp((mask) => (mask & 7) === 7 && (mask & 32) === 0);
    expect(shares.tehran).toBe(0);
    expect(together).toBe(-1);
    const mixed = newTally();
    addToTally(
      mixed,
      Uint8Array.from({ length: 64 }, (_, mask) => ((mask & 7) === 7 ? 10 : 0)),
      fallenWithin(57),
    );
    addToTally(
      mixed,
      Uint8Array.from({ length: 64 }, (_, mask) => ((mask & 7) === 7 && (mask & 32) === 0 ? 10 : 0)),
      fallenWithin(57),
    );
    expect(attributionOf(mixed).shares.tehran).toBeLessThan(0);
  });
});

describe('what was played', () => {
  test('take one away: each row is the ensemble with that driver mended', () => {
    for (const [driver, name] of DRIVER_NAMES.entries()) {
      const falls = fallsOf(policy('historical'), FEW, { switches: ALL_ON & ~(1 << driver), until: 57 });
      expect(history.mended[name].worth.value).toBe(fallenBy(falls, 57));
      expect(history.mended[name].change.value).toBeCloseTo(fallenBy(falls, 57) - history.all, 12);
    }
  });

  test('together is the effect of Tehran when all else is there, less its effect alone', () => {
    const share = (switches: number): number =>
      fallenBy(fallsOf(policy('historical'), FEW, { switches, until: 57 }), 57);
    expect(history.together).toBeCloseTo(share(ALL_ON) - share(WITHOUT_TEHRAN) - share(ALL_ON & ~WITHOUT_TEHRAN), 12);
    expect(history.togetherEstimate.value).toBeCloseTo(history.together, 12);
  });

  test('a Tehran that only held has a share of exactly nothing', () => {
    const { shares, se, together } = ask(askShares(caseOf('restraint')), FEW);
    expect([shares.tehran, se.tehran, together]).toEqual([0, 0, 0]);
  });

  test('chunks of 50 and of 200 end in the same figures', () => {
    expect(askInChunks(askShares(caseOf('historical')), 50, FEW)).toEqual(history);
    expect(askInChunks(askShares(caseOf('historical')), 200, FEW)).toEqual(history);
  });

  test('the error told is about what fresh blocks of seeds show', () => {
    const blocks = Array.from({ length: 6 }, (_, block) =>
      ask(askShares(caseOf('historical')), { from: 5000 * block, count: 100 }),
    );
    const mean = blocks.reduce((total, { shares }) => total + shares.tehran, 0) / blocks.length;
    const spread = Math.sqrt(
      blocks.reduce((total, { shares }) => total + (shares.tehran - mean) * (shares.tehran - mean), 0) /
        (blocks.length - 1),
    );
    const told = blocks.reduce((total, { se }) => total + se.tehran, 0) / blocks.length;
    expect(spread / told).toBeGreaterThan(0.35);
    expect(spread / told).toBeLessThan(2.2);
  });
});
