/** The road not taken: the same turn on the same luck, told in the five places only. */
import { expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { play } from '../../../src/rules/play.ts';
import { placesOf, roadNotTaken } from '../../../src/rules/road.ts';
import { PLACES, type GameState } from '../../../src/rules/types.ts';
import { HISTORY, HOLD, testGame } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');

test('after an order it is Hold, on the same luck', () => {
  const game = testGame({ line: HISTORY, until: 8 });
  const [before, after] = [game.before(7), game.after(7)];
  const road = roadNotTaken(standard, before, after);
  const held = play(standard, before, HOLD).state;
  expect(road).toMatchObject({ orders: HOLD, isHold: true });
  expect(road.notTaken).toEqual(placesOf(held.values));
  expect(road.taken).toEqual(placesOf(after.values));
  expect(road.difference.harbour).toBeGreaterThan(0);
});

test('after Hold it is what the chairs would have had', () => {
  const game = testGame({ until: 7 });
  const road = roadNotTaken(standard, game.before(6), game.after(6));
  expect(road.isHold).toBe(false);
  expect(road.orders).not.toEqual(HOLD);
});

test('it tells the five places and nothing of Iraq', () => {
  const game = testGame({ line: HISTORY });
  game.ledgers.forEach((_, i) => {
    const road = roadNotTaken(standard, game.states[i] as GameState, game.states[i + 1] as GameState);
    expect(Object.keys(road.difference).sort()).toEqual([...PLACES].sort());
  });
});

test('the safe is deniability: it falls with exposure and with each scandal', () => {
  const game = testGame({ line: { 1: { open: 'press-2', quiet: 'kurds-3' }, 2: { quiet: 'officers-3' } }, seed: 5 });
  const start = placesOf(game.before(1).values).safe;
  expect(placesOf(game.before(5).values).safe).toBeLessThan(start - 15);
});
