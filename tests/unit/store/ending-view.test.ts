/** The last ten minutes as data: what is told to whom, and what is not told too early. */
import { beforeAll, describe, expect, test } from 'vitest';
import { bookView } from '../../../src/store/book-view.ts';
import { codeOf } from '../../../src/store/codes.ts';
import {
  drawerView,
  endingView,
  epilogueView,
  fallView,
  fridayView,
  lastMonthsView,
  lastWordsView,
  morningView,
  promiseHistories,
} from '../../../src/store/ending-view.ts';
import { gameFrom, presentState, sealInto } from '../../../src/store/game.ts';
import type { Game } from '../../../src/store/game.ts';
import { logView, orderLines } from '../../../src/store/log-view.ts';
import { isOver } from '../../../src/rules/play.ts';
import { loadLanguage } from '../../../src/text/language.ts';
import { useLanguage } from '../../../src/text/text.ts';

beforeAll(async () => useLanguage(await loadLanguage('en')));

const HOLD = { open: 'hold', quiet: 'hold' };

/** A game in which Tehran does nothing, to its end or for so many turns. */
function heldGame(seed: number, turns = 99, level = 'standard'): Game {
  let game = gameFrom({ level, seed, orders: [], forecasts: [] });
  for (let turn = 0; turn < turns && !isOver(game.scenario, presentState(game)); turn += 1) game = sealInto(game, HOLD);
  return game;
}

/** The first seed on which a held game does what is asked. */
function seedWhere(holds: (game: Game) => boolean): Game {
  for (let seed = 1; seed < 200; seed += 1) {
    const game = heldGame(seed);
    if (holds(game)) return game;
  }
  throw new Error('no such seed below 200');
}

const stands = seedWhere((game) => fallView(game).fell === undefined);
const fellEarly = seedWhere((game) => (fallView(game).fell ?? 99) < 50);
const fellOnFriday = seedWhere((game) => fallView(game).fell === 55);

describe('the clock', () => {
  test('who only held was the twin: the two dates are one', () => {
    for (const game of [stands, fellEarly, fellOnFriday]) expect(endingView(game).mine).toBe(endingView(game).twinFell);
  });
  test('a game stopped early is not whole', () => {
    expect(endingView(heldGame(3, 3)).isWhole).toBe(false);
    expect(endingView(stands).isWhole).toBe(true);
  });
});

describe('the last words', () => {
  test('each chair says one thing', () =>
    expect(lastWordsView(stands).map(({ chair }) => chair)).toEqual(['ministry', 'savak', 'army', 'court']));
  test('five months, the last of them February 1963', () =>
    expect(lastMonthsView(stands).map(({ month }) => month)).toEqual([51, 52, 53, 54, 55]));
  test('no month card tells what Friday decides', () => {
    const told = lastMonthsView(fellOnFriday).flatMap(({ lines }) => lines.map(({ key }) => key));
    expect(told.filter((key) => key.includes('.fell.'))).toEqual([]);
  });
});

describe('Friday', () => {
  test('is the same in every game until its last line', () => {
    const [a, b, c] = [stands, fellEarly, fellOnFriday].map(fridayView);
    expect(a!.hours).toEqual(b!.hours);
    expect(b!.hours).toEqual(c!.hours);
    expect([a, b, c].map((one) => one!.last.id)).toEqual(['last.stands', 'last.fell-earlier', 'last.fell']);
  });
  test('lists nobody when nothing was promised', () => expect(fridayView(stands).promises).toEqual([]));
});

test('the record is named for what it is', () => {
  expect([stands, fellEarly, fellOnFriday].map((game) => fallView(game).record)).toEqual(['stands', 'earlier', 'same']);
});

test('after a game of holding the drawer is empty, and the file is not', () => {
  const view = drawerView(stands);
  expect(view.deeds).toEqual([]);
  expect(view.neverKnown).toEqual([]);
  expect(view.charges.length).toBeGreaterThan(0);
  expect(view.charges.every(({ stood }) => stood.length === 0)).toBe(true);
});

test('whoever promised nothing finds that said in 1969, 1975 and 1980', () => {
  expect(epilogueView(stands).map(({ promise }) => promise)).toEqual([
    'epilogue.1969.with-none',
    'epilogue.1975.with-none',
    'epilogue.1980.with-none',
  ]);
  expect(morningView(fellEarly).promises).toEqual([]);
});

describe('promises', () => {
  const lent = sealInto(gameFrom({ level: 'standard', seed: 3, orders: [], forecasts: [] }), {
    open: 'hold',
    quiet: 'source-1',
  });
  test('a commitment is a promise to somebody, from the turn that made it', () => {
    expect(promiseHistories(lent).map(({ id, since, stands: still }) => [id, since, still])).toEqual([
      ['the-bookseller', 0, true],
    ]);
    expect(orderLines(lent)[0]!.promised).toEqual(['the-bookseller']);
  });
  test('the log names every turn in the words it was sealed in', () => {
    expect(logView(lent).map(({ open, quiet }) => [open, quiet])).toEqual([
      ['choice.hold.name', expect.stringMatching(/^(choice[.]source-1|letter[.].*)[.]name$/)],
    ]);
  });
});

describe('the book', () => {
  test('lists endings, call-backs, deeds and promises, and nowhere counts a fall', () => {
    const view = bookView([codeOf(stands), codeOf(fellEarly)]);
    expect(view.games).toHaveLength(2);
    expect(view.endings.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(Object.keys(view).some((key) => /fall|fell/.test(key))).toBe(false);
  });
  test('says which codes it cannot replay', () => expect(bookView(['AAAAA']).unread).toEqual(['AAAAA']));
});
