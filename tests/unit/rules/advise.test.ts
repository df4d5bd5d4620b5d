/** The four chairs: lines that fit the state, a bias that lasts, a record told at curtains, and resignations. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import {
  adviceOf,
  biasOf,
  chanceRight,
  deputyOf,
  estimateOf,
  favouriteOf,
  wordFor,
} from '../../../src/rules/advise.ts';
import { ordersFor } from '../../../src/rules/offers.ts';
import { CHAIRS, type Chair, type GameState } from '../../../src/rules/types.ts';
import { HISTORY, testGame, type Line } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');

describe('what they say', () => {
  test('each has one line to every letter, and a wish that can be given by some hand', () => {
    for (const line of [{}, HISTORY])
      for (const state of testGame({ line, seed: 2 }).states.slice(0, -1)) {
        const advice = adviceOf(standard, state);
        expect(advice.map(({ chair }) => chair)).toEqual([...CHAIRS]);
        for (const { isEmpty, line: says, choice, hand } of advice) {
          if (isEmpty) continue;
          expect(says, `turn ${state.turn + 1}`).toBeDefined();
          expect(
            [...ordersFor(standard, state).open, ...ordersFor(standard, state).quiet].some(
              (offer) => offer.choice === choice && offer.hand === hand,
            ),
          ).toBe(true);
        }
      }
  });

  test('no chair is grave more than once an act', () => {
    const { turns } = standard.level;
    for (const chair of CHAIRS)
      for (let act = 1; act <= 5; act += 1) {
        const times = standard.graves.filter(
          (graves, i) => turns[i]?.act === act && graves.some((grave) => grave.chair === chair),
        );
        expect(times.length, `${chair}, act ${act}`).toBeLessThanOrEqual(1);
      }
  });
});

describe('how far to trust them', () => {
  test('the chance of being right is that of the specification', () => {
    // At a half-width of 12 about three in four, whoever sits there; more knowledge, more often.
    expect(chanceRight(standard, 12)).toBeGreaterThan(0.72);
    expect(chanceRight(standard, 12)).toBeLessThan(0.8);
    expect(chanceRight(standard, 4)).toBeGreaterThan(chanceRight(standard, 18));
  });

  test('it is also how often they are right', () => {
    let right = 0;
    let all = 0;
    let expected = 0;
    for (let seed = 0; seed < 250; seed += 1) {
      const state = testGame({ seed, until: 2 }).end;
      for (const chair of CHAIRS) {
        right += estimateOf(standard, state, chair).isRight ? 1 : 0;
        expected += adviceOf(standard, state).find((advice) => advice.chair === chair)?.chance ?? 0;
        all += 1;
      }
    }
    expect(Math.abs(right - expected) / all).toBeLessThan(0.04);
  });

  test('words of confidence stand for fixed chances', () => {
    expect(wordFor(standard, 0.7)).toBe('likely');
    expect(wordFor(standard, 0.8)).toBe('very-likely');
    expect(wordFor(standard, 0)).toBe('almost-none');
  });

  test('a bias lasts as long as the man, and differs between men', () => {
    expect(biasOf(standard, 5, 'army', 0)).toBe(biasOf(standard, 5, 'army', 0));
    expect(biasOf(standard, 5, 'army', 0)).not.toBe(biasOf(standard, 5, 'army', 1));
    expect(biasOf(standard, 5, 'army', 1)).not.toBe(biasOf(standard, 5, 'court', 0));
    for (let seed = 0; seed < 50; seed += 1)
      expect(Math.abs(biasOf(standard, seed, 'savak', 0))).toBeLessThanOrEqual(10);
  });

  test('the record is told at the curtain, not before', () => {
    const game = testGame({ seed: 4 });
    expect(game.before(3).advisers.army).toMatchObject({
      record: [],
      pending: [expect.any(Boolean), expect.any(Boolean)],
    });
    expect(game.before(4).advisers.army.record).toHaveLength(3);
    expect(game.before(4).advisers.army.pending).toEqual([]);
  });
});

describe('resignation', () => {
  const resigned = (line: Line, seed = 7) =>
    testGame({ line, seed }).ledgers.flatMap((ledger) =>
      ledger.resigned.map((chair) => ({ chair, turn: ledger.turn + 1 })),
    );

  test('who is overruled twice running on grave advice goes, and is paid for from the basket', () => {
    const game = testGame({ line: HISTORY });
    const gone = resigned(HISTORY);
    expect(gone.length).toBeGreaterThan(0);
    for (const { chair, turn } of gone) {
      const ledger = game.ledger(turn);
      const paid = ledger.lines.filter(
        (line) => line.kind === 'basket' && line.source === 'resignation' && line.id === chair,
      );
      const points = paid.reduce((sum, line) => sum + ('amount' in line ? Math.abs(line.amount) : 0), 0);
      expect(points).toBeGreaterThanOrEqual(2);
      expect(points).toBeLessThanOrEqual(3);
    }
  });

  test('one turn of empty chair, then a stranger with a blank record', () => {
    const game = testGame({ line: HISTORY });
    const { chair, turn } = resigned(HISTORY)[0] as { chair: Chair; turn: number };
    const empty = adviceOf(standard, game.before(turn + 1)).find((advice) => advice.chair === chair);
    const next = adviceOf(standard, game.before(turn + 2)).find((advice) => advice.chair === chair);
    expect(empty).toMatchObject({ isEmpty: true, right: 0, of: 0 });
    expect(empty?.line).toBeUndefined();
    expect(next?.isEmpty).toBe(false);
    expect(next?.deputy).toBe(deputyOf(standard, chair, 1));
    expect(game.before(turn + 2).advisers[chair].overruled).toBe(0);
  });

  test('nobody can keep all four by chance: doing nothing loses some of them', () => {
    expect(resigned({}).length).toBeGreaterThan(0);
  });

  test('the new chief of the Service brings his own man in 1961', () => {
    const game = testGame({ line: HISTORY, seed: 3 });
    const before = game.before(10).advisers.savak;
    const after = game.before(11).advisers.savak;
    expect(after.holder).toBe(before.holder + 1);
    expect(after.record).toEqual([]);
    expect(adviceOf(standard, game.before(11)).find(({ chair }) => chair === 'savak')?.chief).toBe('pakravan');
  });
});

test('the favourite is what most chairs would give', () => {
  const state = testGame({ until: 4 }).end;
  const favourite = favouriteOf(standard, state, () => true);
  const wishes = adviceOf(standard, state);
  const votes = (hand: 'open' | 'quiet', choice: string): number =>
    wishes.filter((each) => each.hand === hand && each.choice === choice).length;
  for (const hand of ['open', 'quiet'] as const)
    for (const wish of wishes.filter((each) => each.hand === hand && each.choice !== 'hold'))
      expect(votes(hand, favourite[hand])).toBeGreaterThanOrEqual(votes(hand, wish.choice as string));
  expect(favouriteOf(standard, state, () => false)).toEqual({ open: 'hold', quiet: 'hold' });
});

test('an old state is advised as it was: nothing here remembers', () => {
  const state: GameState = testGame({ line: HISTORY, until: 6 }).end;
  const first = adviceOf(standard, state);
  testGame({ line: HISTORY, seed: 99 });
  expect(adviceOf(standard, state)).toEqual(first);
});
