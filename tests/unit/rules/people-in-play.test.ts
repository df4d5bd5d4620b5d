/** Promises and windows between turns: to whom, since when, what he asks and when it is due. */
import { expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { promisesOf, windowsOf } from '../../../src/rules/people-in-play.ts';
import { testGame } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const guide = (turn: number, line = {}) =>
  promisesOf(standard, testGame({ line: { 1: { open: 'recognise' }, ...line }, until: turn }).end).find(
    ({ id }) => id === 'the-guide',
  );

test('a commitment is a promise to someone, since the month it was made', () => {
  expect(guide(2)).toMatchObject({ lever: 'dip', to: 'pilgrim-guide', since: 0, kept: [], broken: [] });
  expect(promisesOf(standard, testGame({ until: 3 }).end)).toEqual([]);
});

test('what he asks is open from its month until it is answered', () => {
  expect(guide(2)?.ask).toBeUndefined();
  expect(guide(4)).toMatchObject({ ask: 'visas', asked: 4, due: 9, wouldKeep: true });
  expect(guide(6)).toMatchObject({ kept: ['visas'] });
  expect(guide(6)?.ask).toBeUndefined();
});

test('a line that is cut while he waits is still owed an answer', () => {
  expect(guide(5, { 4: { open: 'talk-0' } })).toMatchObject({ ask: 'visas', wouldKeep: false });
  expect(guide(6, { 4: { open: 'talk-0' } })).toBeUndefined();
});

test('a window is open in its months, and taken once it was used', () => {
  const thaw = (turn: number, line = {}) =>
    windowsOf(standard, testGame({ line, until: turn, seed: 8 }).end).find(({ id }) => id === 'the-thaw');
  expect(thaw(8)).toMatchObject({ isOpen: false, isTaken: false });
  expect(thaw(9)).toMatchObject({ isOpen: true, isTaken: false });
  expect(thaw(11)).toMatchObject({ isOpen: false });
  expect(thaw(10, { 9: { open: 'talk-2' } })).toMatchObject({ isOpen: false, isTaken: true });
});
