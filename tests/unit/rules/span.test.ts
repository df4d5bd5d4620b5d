/** The Catalyst Rule on a quiet card: push times crack, a span that knowledge shortens. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { crackOf, spanOf } from '../../../src/rules/span.ts';
import type { GameState } from '../../../src/rules/types.ts';
import { HISTORY, testGame, type Line } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const states = (line: Line, turn: number): GameState[] =>
  seeds.map((seed) => testGame({ line, seed, until: turn })).flatMap(({ end }) => (end.turn === turn - 1 ? [end] : []));
const span = (state: GameState, choice: string) => spanOf(standard, state, choice);

test('the officers’ card reads weaker in March 1959 than in spring 1962', () => {
  const early = states(HISTORY, 4).map((state) => span(state, 'officers-3'));
  const late = states(HISTORY, 13).map((state) => span(state, 'officers-3'));
  expect(mean(early.map(({ from }) => from))).toBeLessThan(0.2);
  expect(mean(early.map(({ to }) => to))).toBeLessThan(1.7);
  expect(mean(late.map(({ to }) => to))).toBeGreaterThan(2.2);
  expect(mean(late.map(({ effectHigh }) => effectHigh))).toBeGreaterThan(
    3 * mean(early.map(({ effectHigh }) => effectHigh)),
  );
});

test('knowledge shortens the span', () => {
  const width = (line: Line): number =>
    mean(
      states(line, 6)
        .map((state) => span(state, 'officers-3'))
        .map(({ effectHigh, effectLow }) => effectHigh - effectLow),
    );
  expect(width({ 1: { quiet: 'source-3' } })).toBeLessThan(0.7 * width({}));
});

describe('the multiplication', () => {
  const state = testGame({ line: HISTORY, until: 13 }).end;
  const card = span(state, 'officers-2');

  test('effect is push times crack at either end', () => {
    expect(card.effectLow).toBe(card.push * card.crackLow);
    expect(card.effectHigh).toBe(card.push * card.crackHigh);
    expect(card.crackLow).toBeLessThan(card.crackHigh);
  });

  test('a higher level pushes in proportion', () => {
    expect(span(state, 'officers-3').push).toBeCloseTo(1.5 * card.push, 9);
    expect(span(state, 'officers-0').push).toBe(0);
  });

  test('what does not press on Baghdad comes to nothing', () => {
    for (const choice of ['hold', 'source-2', 'guard']) {
      expect(span(state, choice)).toMatchObject({ push: 0, effectHigh: 0, low: 'nothing', high: 'nothing' });
    }
  });

  test('its parts are told by name, and one crack serves every card', () => {
    expect(card.parts.map(({ name }) => name)).toContain('W');
    expect(spanOf(standard, state, 'officers-2', crackOf(standard, state))).toEqual(card);
  });
});

test('the price in the safe grows with the square of the level, and Mosul has one of its own', () => {
  const state = testGame({ until: 4 }).end;
  const later = testGame({ until: 5 }).end;
  expect(span(state, 'officers-3').safe).toBeGreaterThan(15);
  expect(span(later, 'officers-3').safe).toBeGreaterThan(2 * span(later, 'officers-2').safe);
  expect(span(later, 'hold').safe).toBe(0);
  expect(span(later, 'partners').safe).toBe(1.5);
});
