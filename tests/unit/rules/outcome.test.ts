/** Endings, dials and the twin on the same luck; which luck is fit for a lesson. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { scriptOn } from '../../../src/policies/policies.ts';
import { securityOf } from '../../../src/rules/dials.ts';
import { outlivesActThree, rulesAtStart } from '../../../src/rules/lesson-seeds.ts';
import { dialsOf, fellIn, holds, outcome, twinFall } from '../../../src/rules/outcome.ts';
import { runProgram, WITHOUT_TEHRAN } from '../../../src/rules/run.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import { ENDINGS, type GameState } from '../../../src/rules/types.ts';
import { HISTORY, testGame } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const games = Array.from({ length: 60 }, (_, seed) => testGame({ line: HISTORY, seed }).end);

/** A state with some of its values set. */
function withValues(state: GameState, set: Partial<Record<keyof typeof AT, number>>): GameState {
  const values = [...state.values];
  for (const [name, value] of Object.entries(set)) values[AT[name as keyof typeof AT]] = value;
  return { ...state, values };
}

describe('the twin', () => {
  test('is the same seed without Tehran, to December 1965', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const bare = runProgram(scriptOn(standard.level, {}), seed, { switches: WITHOUT_TEHRAN, scenario: standard });
      expect(twinFall(standard, seed)).toBe(fellIn(bare));
    }
  });

  test('does not depend on what was ordered', () => {
    const restraint = outcome(standard, testGame({ seed: 9 }).end);
    const history = outcome(standard, testGame({ seed: 9, line: HISTORY }).end);
    expect(history.twinFell).toBe(restraint.twinFell);
  });
});

describe('endings', () => {
  const fallen = games.find(
    (state) => fellIn(state.values) !== undefined && state.scandalMonths.length === 0,
  ) as GameState;
  const standing = games.find(
    (state) => fellIn(state.values) === undefined && state.scandalMonths.length === 0,
  ) as GameState;
  const twin = twinFall(standard, fallen.seed) ?? 90;
  const named = (state: GameState, fell: number, scandals: readonly number[]): string =>
    outcome(standard, { ...withValues(state, { FELL: fell, DOM: 50 }), scandalMonths: scandals }).ending;

  test('he fell earlier: Catalyst, or Fingerprints when the hand is known', () => {
    expect(named(fallen, twin - 1, [])).toBe('catalyst');
    expect(named(fallen, twin - 1, [12])).toBe('fingerprints');
  });

  test('one month is not earlier: he fell in his own time', () => {
    expect(named(fallen, twin, [])).toBe('footnote');
    expect(named(fallen, twin, [12])).toBe('blamed-for-the-weather');
  });

  test('he stands: Still Standing, or a Burnt Hand', () => {
    expect(outcome(standard, standing).ending).toBe('still-standing');
    expect(outcome(standard, { ...standing, scandalMonths: [20] }).ending).toBe('burnt-hand');
  });

  test('trouble at home befalls any game', () => {
    for (const state of [fallen, standing])
      expect(outcome(standard, withValues(state, { DOM: 24.9 })).ending).toBe('trouble-at-home');
    expect(outcome(standard, withValues(standing, { DOM: 25 })).ending).toBe('still-standing');
  });

  test('each ending has a variant for every game', () => {
    for (const state of games) {
      const { ending, variant } = outcome(standard, state);
      expect(ENDINGS).toContain(ending);
      expect(variant).not.toBe('');
    }
  });

  test('a game stopped at a curtain has an ending too', () => {
    expect(outcome(standard, testGame({ until: 7 }).end).ending).toMatch(/still-standing|footnote|catalyst/);
  });
});

describe('dials', () => {
  test('Security is the mean over the months he ruled, as the ensembles have it', () => {
    for (const seed of [3, 5, 8]) {
      let sum = 0;
      let months = 0;
      const program = scriptOn(standard.level, HISTORY);
      runProgram(program, seed, { scenario: standard, until: 56 }, (t, state) => {
        const fell = state[AT.FELL] as number;
        if (fell !== 0 && fell !== t + 1) return;
        sum += securityOf(state);
        months += 1;
      });
      const { end } = testGame({ line: HISTORY, seed });
      expect(dialsOf(standard, end, []).security).toBeCloseTo(sum / months, 9);
    }
  });

  test('Judgement is absent while nothing was forecast', () => {
    expect(dialsOf(standard, games[0] as GameState, []).judgement).toBeUndefined();
  });
});

test('conditions of the level files can be asked of a finished game', () => {
  const state = testGame({ line: HISTORY }).end;
  expect(holds(standard, state, 'did(recognise, 1, 0, 1) and kur >= 1')).toBe(true);
  expect(holds(standard, state, 'NSCAN > 9')).toBe(false);
});

describe('luck fit for a lesson', () => {
  const history = scriptOn(standard.level, HISTORY);

  test('most seeds outlive Act III both ways, some do not', () => {
    const fit = Array.from({ length: 200 }, (_, seed) => outlivesActThree(standard, history, seed));
    const share = fit.filter(Boolean).length / fit.length;
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(1);
  });

  test('a single act needs him in power when it begins', () => {
    const winter = scenarioNamed('winter');
    for (let seed = 0; seed < 60; seed += 1) {
      const until = winter.level.turns[winter.firstTurn]?.from ?? 0;
      const fell = fellIn(runProgram(history, seed, { scenario: standard, until }));
      expect(rulesAtStart(winter, seed)).toBe(fell === undefined);
    }
  });
});
