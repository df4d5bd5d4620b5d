/** Forecasts: asked at four curtains, settled by what happened, scored against even odds. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import {
  baseRates,
  curtainAfter,
  curtainsOf,
  deepestCrack,
  judgementOf,
  settleForecasts,
} from '../../../src/rules/forecast.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import type { Forecast } from '../../../src/rules/types.ts';
import { testGame, type Line } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const guess: Forecast = { plot: 5, exposed: 5, crack: 'army', sureness: 0 };

describe('curtains', () => {
  test('fall after acts I to IV, in every whole game at the same months', () => {
    for (const id of ['standard', 'express']) {
      const curtains = curtainsOf(scenarioNamed(id));
      expect(curtains.map(({ month }) => month)).toEqual([6, 15, 31, 41]);
      expect(curtains.map(({ until }) => until)).toEqual([15, 31, 41, 55]);
      expect(curtains.map(({ question }) => question)).toEqual(['plot', 'plot', 'plot', 'stands']);
    }
  });

  test('a single act has its own curtain only', () => {
    const river = scenarioNamed('river');
    const asked = river.level.turns
      .map((_, turn) => curtainAfter(river, turn)?.number)
      .filter((number) => number !== undefined);
    expect(asked).toEqual([3]);
    expect(curtainAfter(scenarioNamed('winter'), 14)).toBeUndefined();
  });

  test('base rates are those of the specification', () => {
    const [, second] = curtainsOf(standard);
    expect(baseRates(standard, second as NonNullable<typeof second>)).toEqual({
      plot: 0.31,
      exposed: 0.1,
      stands: 0.96,
    });
  });
});

describe('the deepest crack', () => {
  const usual = standard.settings.forecasts.usual[0];
  const state = (army: number, allies: number, institutions: number): number[] => {
    const values: number[] = [];
    values[AT.FAC] = army;
    values[AT.NAT] = values[AT.ICP] = values[AT.KRD] = 100 - allies;
    values[AT.INS] = 100 - institutions;
    return values;
  };

  test('is the one farthest above its usual value, not the largest', () => {
    const [army, allies, institutions] = [usual?.army[0] ?? 0, usual?.allies[0] ?? 0, usual?.institutions[0] ?? 0];
    expect(deepestCrack(standard, 1, state(army + 10, allies, institutions))).toBe('army');
    expect(deepestCrack(standard, 1, state(army + 4, allies + 3, institutions))).toBe('allies');
    expect(deepestCrack(standard, 1, state(army, allies, institutions + 1))).toBe('institutions');
  });

  test('each of the three is the answer in a fair share of games', () => {
    const answers = Array.from({ length: 150 }, (_, seed) => testGame({ seed, until: 4 }).end.curtains[0]?.deepest);
    for (const crack of ['army', 'allies', 'institutions'])
      expect(answers.filter((answer) => answer === crack).length / answers.length).toBeGreaterThan(0.15);
  });
});

describe('scores', () => {
  test('even odds score a quarter, and a guess at the crack about a third', () => {
    const { end } = testGame({ seed: 3 });
    const settled = settleForecasts(standard, end, [guess, guess, guess, guess]);
    for (const { question, score } of settled) {
      if (question === 'crack') expect(score).toBeLessThan(0.4);
      else expect(score).toBe(0.25);
    }
    expect(judgementOf(settled)?.dial).toBeGreaterThan(44);
    expect(judgementOf(settled)?.dial).toBeLessThan(56);
  });

  test('who is sure and right scores near a hundred, who is sure and wrong near nothing', () => {
    const { end } = testGame({ seed: 3 });
    const fell = (end.values[AT.FELL] as number) > 0;
    const told = end.curtains.map(({ deepest }, i): Forecast => {
      const months = curtainsOf(standard)[i];
      const within = (month: number): boolean => month > (months?.month ?? 0) && month <= (months?.until ?? 0);
      const first = i === 3 ? !fell : end.attemptMonths.some(within);
      return { plot: first ? 10 : 0, exposed: end.scandalMonths.some(within) ? 10 : 0, crack: deepest, sureness: 2 };
    });
    const wrong = told.map(({ plot, exposed }): Forecast => ({
      plot: 10 - plot,
      exposed: 10 - exposed,
      crack: 'army',
      sureness: 2,
    }));
    expect(judgementOf(settleForecasts(standard, end, told))?.dial).toBeGreaterThan(98);
    expect(judgementOf(settleForecasts(standard, end, wrong))?.dial).toBeLessThan(10);
  });

  test('what lies ahead is not settled, what has happened already is', () => {
    const { end } = testGame({ until: 4 });
    expect(settleForecasts(standard, end, [guess]).map(({ question }) => question)).toEqual(['crack']);
    const later = testGame({ until: 7 }).end;
    expect(settleForecasts(standard, later, [guess, guess]).map(({ question }) => question)).toEqual([
      'plot',
      'exposed',
      'crack',
      'crack',
    ]);
  });

  test('an unanswered curtain counts for nothing', () => {
    const { end } = testGame({});
    expect(settleForecasts(standard, end, [undefined, undefined])).toEqual([]);
    expect(judgementOf([])).toBeUndefined();
  });

  test('a plot tried in play makes the forecast come true', () => {
    const covert: Line = { 1: { quiet: 'source-1' }, 2: { quiet: 'kurds-2' }, 3: { quiet: 'officers-2' } };
    const game = Array.from({ length: 80 }, (_, seed) => testGame({ line: covert, seed })).find(({ end }) =>
      end.attemptMonths.some((month) => month > 15 && month <= 31),
    );
    const settled = settleForecasts(standard, game?.end as NonNullable<typeof game>['end'], [guess, guess]);
    expect(settled.find(({ curtain, question }) => curtain === 2 && question === 'plot')?.truth).toBe(true);
  });
});
