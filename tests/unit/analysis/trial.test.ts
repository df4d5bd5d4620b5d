// The locked doors, opened to show why they are locked; and weights moved.
import { describe, expect, test } from 'vitest';
import { fallenBy, fallsOf } from '../../../src/analysis/ensemble.ts';
import { monthsOf } from '../../../src/analysis/levers.ts';
import { askCoup, askWar, parametersWith, withFireOpened } from '../../../src/analysis/trial.ts';
import { AT, PARAMETER_NAMES, RULES } from '../../../src/rules/step.generated.ts';
import { runProgram } from '../../../src/rules/run.ts';
import { ask, askInChunks, caseOf, policy, SEEDS } from './support.ts';

describe('weights', () => {
  test('a moved weight leaves the rules themselves alone', () => {
    const before = RULES.parameters.slice();
    const moved = parametersWith(RULES, { kW: 0.3 });
    expect(moved[PARAMETER_NAMES.indexOf('kW')]).toBe(0.3);
    expect(RULES.parameters).toEqual(before);
    expect(() => parametersWith(RULES, { nonsense: 1 } as never)).toThrow('no weight "nonsense"');
  });

  test('a regime whose weakness counts for less stands longer', () => {
    const harder = fallsOf(policy('historical'), SEEDS, { parameters: parametersWith(RULES, { kW: 0.26 }) });
    expect(fallenBy(harder, 57)).toBeLessThan(fallenBy(fallsOf(policy('historical'), SEEDS), 57) - 0.05);
  });
});

describe('fire opened on the river for a year', () => {
  const history = { program: monthsOf(policy('historical')), options: {} };
  const war = ask(askWar(history, 19));

  test('rallies Iraq round him and costs Tehran at home, in Washington, on the river and in the treasury', () => {
    const { RAL, SOV, DOM, WAS, SHT, TRS } = war.gauges;
    expect(RAL.value).toBeGreaterThan(10);
    expect(SOV.value).toBeGreaterThan(5);
    for (const loss of [DOM, WAS, SHT, TRS]) expect(loss.value).toBeLessThan(-10);
    expect(war.change.value).toBeLessThan(-2 * war.change.se);
    expect(war.clashes.value).toBeGreaterThan(1);
  });

  test('is over after twelve months, and what stood stands again', () => {
    const armed = withFireOpened(history.program, 19);
    for (const [t, expected] of [
      [18, 2],
      [19, 3],
      [30, 3],
      [31, 0],
    ] as const) {
      const state = runProgram(armed, 2, { until: t + 1 });
      expect(state[AT.chosen_nav]).toBe(expected);
    }
  });

  test('is told the same in chunks of any size', () => {
    expect(askInChunks(askWar(history, 19), 37)).toEqual(war);
  });
});

describe('a coup that is ordered', () => {
  test('is tried for certain, at the odds the rules give', () => {
    const { games, ruled, succeeded, odds } = ask(askCoup(caseOf('historical'), 50));
    expect(ruled).toBeLessThan(games);
    expect(ruled).toBeGreaterThan(0.6 * games);
    const noise = 3 * Math.sqrt((odds.value * (1 - odds.value)) / ruled);
    expect(Math.abs(succeeded / ruled - odds.value)).toBeLessThan(noise);
  });

  test('has poor odds against a regime that is still whole, better ones late', () => {
    const early = ask(askCoup(caseOf('historical'), 20));
    const late = ask(askCoup(caseOf('historical'), 54));
    expect(early.odds.value).toBeLessThan(0.2);
    expect(late.odds.value).toBeGreaterThan(2 * early.odds.value);
  });

  test('leaves the games before it, and those without it, as they were', () => {
    const { fallenWithout } = ask(askCoup(caseOf('historical'), 50));
    expect(fallenWithout.value).toBe(fallenBy(fallsOf(policy('historical'), SEEDS), 57));
    const tooLate = ask(askCoup(caseOf('historical'), 60));
    expect(tooLate.change.value).toBe(0);
  });

  test('cannot be ordered before there is anyone to order', () => {
    expect(() => askCoup(caseOf('historical'), 8)).toThrow('9 to 89');
  });
});
