/** The one door: same seed and orders, same game; nothing illegal gets past; a state is never changed. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioNamed, scenarios } from '../../../src/content/bundle.ts';
import { policyNamed } from '../../../src/policies/policies.ts';
import { LASTING } from '../../../src/rules/moment.ts';
import { ordersFor } from '../../../src/rules/offers.ts';
import { isMorningAfter, isOver, play, replay, startGame } from '../../../src/rules/play.ts';
import { AT, STATE_NAMES } from '../../../src/rules/step.generated.ts';
import { partsOf } from '../../../src/rules/wire.ts';
import type { FixedProgram } from '../../../src/rules/program.ts';
import type { GameState } from '../../../src/rules/types.ts';
import { deepFreeze, HISTORY, HOLD, ordersIn, testGame } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');

/** Legal orders picked by a list of numbers. */
function picked(state: GameState, picks: readonly number[], turn: number) {
  const at = (list: readonly { choice: string; status: string }[], pick: number): string => {
    const may = list.filter(({ status }) => status === 'available');
    return may[pick % may.length]?.choice ?? 'hold';
  };
  const open = at(ordersFor(standard, state).open, picks[2 * turn] ?? 0);
  return { open, quiet: at(ordersFor(standard, state, open).quiet, picks[2 * turn + 1] ?? 0) };
}

const seeds = fc.integer({ min: 0, max: 0xfffff });
const games = fc.record({ seed: seeds, picks: fc.array(fc.nat(500), { minLength: 30, maxLength: 30 }) });

test('a game is the same game whenever its seed and orders are the same', () => {
  expect(testGame({ line: HISTORY }).end).toEqual(testGame({ line: HISTORY }).end);
  expect(testGame({ line: HISTORY, seed: 8 }).end).not.toEqual(testGame({ line: HISTORY }).end);
});

test('playing leaves the state it was given alone', () => {
  let state = startGame(standard, 21);
  while (!isOver(standard, state)) state = play(standard, deepFreeze(state), ordersIn(HISTORY, state.turn)).state;
  expect(state.turn).toBeGreaterThan(0);
});

test('a state is plain data: printed and read back it plays on to the same end', () => {
  let state = startGame(standard, 33);
  let copy = state;
  while (!isOver(standard, state)) {
    state = play(standard, state, ordersIn(HISTORY, state.turn)).state;
    copy = play(standard, JSON.parse(JSON.stringify(copy)) as GameState, ordersIn(HISTORY, copy.turn)).state;
  }
  expect(JSON.parse(JSON.stringify(copy))).toEqual(JSON.parse(JSON.stringify(state)));
});

test('any legal game keeps its gauges in bounds and replays to the same state', () => {
  fc.assert(
    fc.property(games, ({ seed, picks }) => {
      let state = startGame(standard, seed);
      while (!isOver(standard, state)) {
        state = play(standard, state, picked(state, picks, state.turn)).state;
        for (let i = 0; i < STATE_NAMES.length; i += 1) {
          expect(state.values[i]).toBeGreaterThanOrEqual(0);
          expect(state.values[i]).toBeLessThanOrEqual(100);
        }
      }
      expect(replay(standard, { seed, orders: state.orders }).state).toEqual(state);
    }),
    { numRuns: 25 },
  );
});

test('what is offered can be played, and what is greyed is refused by name', () => {
  fc.assert(
    fc.property(games, fc.nat(14), ({ seed, picks }, turn) => {
      let state = startGame(standard, seed);
      while (!isOver(standard, state) && state.turn < turn)
        state = play(standard, state, picked(state, picks, state.turn)).state;
      if (isOver(standard, state)) return;
      const { open, quiet } = ordersFor(standard, state);
      for (const { hand, choice, status } of [...open, ...quiet]) {
        const orders = { ...HOLD, [hand]: choice };
        if (status === 'available') expect(() => play(standard, state, orders)).not.toThrow();
        else expect(() => play(standard, state, orders)).toThrow(RangeError);
      }
    }),
    { numRuns: 8 },
  );
});

test.each(['river-3', 'invade', 'order-a-coup', 'kurds-1', 'nonsense', ''])(
  'the open hand cannot give "%s"',
  (open) => {
    expect(() => play(standard, startGame(standard, 1), { open, quiet: 'hold' })).toThrow(RangeError);
  },
);

test('a game of one level cannot be played on another', () => {
  expect(() => play(scenarioNamed('express'), startGame(standard, 1), HOLD)).toThrow('cannot be played on express');
});

describe('the ledger', () => {
  test('explains every change of every gauge, to the last bits', () => {
    for (const seed of [3, 7, 11]) {
      const game = testGame({ line: HISTORY, seed });
      for (const ledger of game.ledgers)
        for (const variable of STATE_NAMES) {
          const change = (ledger.path.at(-1)?.[AT[variable]] ?? 0) - (ledger.path[0]?.[AT[variable]] ?? 0);
          const told = partsOf(ledger, variable).reduce((sum, { amount }) => sum + amount, 0);
          expect(Math.abs(told - change), `${variable}, turn ${ledger.turn + 1}`).toBeLessThan(1e-9);
        }
    }
  });

  test('begins and ends where the states do', () => {
    const game = testGame({ line: HISTORY });
    game.ledgers.forEach((ledger, i) => {
      expect(ledger.path[0]).toEqual(game.states[i]?.values);
      expect(ledger.path.at(-1)).toEqual(game.states[i + 1]?.values);
      expect(ledger.path).toHaveLength(ledger.to - ledger.from + 2);
    });
  });

  test('tells Mosul in one of three ways, in March 1959', () => {
    const ways = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const told = testGame({ seed, until: 5 }).ledgers.at(-1)?.outcomes ?? [];
      const mosul = told.filter(({ what }) => what.startsWith('mosul'));
      expect(mosul).toHaveLength(1);
      expect(mosul[0]?.month).toBe(8);
      ways.add(mosul[0]?.what ?? '');
    }
    expect(ways).toContain('mosul-failed');
    expect(ways).toContain('mosul-none');
  });
});

describe('commitments', () => {
  const game = testGame({ line: HISTORY });

  test('stand until another order changes them, with the month since which they stand', () => {
    expect(game.before(9).levers).toMatchObject({ dip: 1, all: 2, pro: 1, nav: 0 });
    expect(game.before(9).standingSince).toMatchObject({ dip: 0, all: 2, int: 2, pro: 9 });
    expect(game.before(9).cutAt).toMatchObject({ off: 9, nav: 19 });
  });

  test('talking to a republic one has not recognised is recognition with conditions', () => {
    expect(testGame({ line: { 2: { open: 'talk-2' } }, until: 3 }).end.recognised).toBe(true);
    expect(testGame({ line: { 2: { open: 'pact-1' } }, until: 3 }).end.recognised).toBe(false);
  });
});

describe('the morning after', () => {
  const seed = Array.from({ length: 300 }, (_, i) => i).find((each) => {
    const { end } = testGame({ seed: each });
    return (end.values[AT.FELL] as number) > 0 && (end.values[AT.FELL] as number) < 47;
  }) as number;

  test('he fell, one more pair of orders is sealed, then the game is over', () => {
    const game = testGame({ seed });
    const fallTurn = game.ledgers.findIndex(({ outcomes }) => outcomes.some(({ what }) => what === 'fell'));
    expect(game.ledgers).toHaveLength(fallTurn + 2);
    expect(isMorningAfter(standard, game.states[fallTurn + 1] as GameState)).toBe(true);
    expect(isOver(standard, game.end)).toBe(true);
    expect(() => play(standard, game.end, HOLD)).toThrow('over');
  });

  test('the Security dial counts only the months in which he ruled', () => {
    const { end } = testGame({ seed });
    expect(end.security.months).toBe(end.values[AT.FELL]);
  });
});

describe('single acts', () => {
  test.each(['recognition', 'mosul', 'river', 'fires', 'winter'])('%s starts from history’s orders replayed', (id) => {
    const scenario = scenarioNamed(id);
    const start = startGame(scenario, 7);
    const history = policyNamed('historical', standard.level) as FixedProgram;
    const whole = testGame({ line: HISTORY, until: scenario.firstTurn + 1 });
    expect(start.turn).toBe(scenario.firstTurn);
    expect(start.values).toEqual(whole.end.values);
    expect(start.orders.map(({ open }) => open)).toEqual(whole.end.orders.map(({ open }) => open));
    expect(history.kind).toBe('fixed');
  });

  test('their turns are those of the campaign', () => {
    for (const [id, { level }] of scenarios)
      if (!['standard', 'express'].includes(id))
        expect(level.turns).toEqual(standard.level.turns.slice(0, level.turns.length));
  });

  test('a record of one holds that act’s turns only', () => {
    const scenario = scenarioNamed('fires');
    const { end } = testGame({ level: 'fires', line: HISTORY });
    const own = end.orders.slice(scenario.firstTurn);
    expect(own).toHaveLength(3);
    expect(replay(scenario, { seed: 7, orders: own }).state).toEqual(end);
  });
});

test('what lives on between months is all a state needs', () => {
  expect(startGame(standard, 1).values).toHaveLength(LASTING);
});
