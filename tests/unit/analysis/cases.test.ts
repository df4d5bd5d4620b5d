// Whose orders: the player's game as it was sealed, stopped or whole, or a policy by name.
import { expect, test } from 'vitest';
import { caseOf, HISTORY, isIdle } from '../../../src/analysis/cases.ts';
import { fallsOf } from '../../../src/analysis/ensemble.ts';
import { pathOf } from '../../../src/analysis/record.ts';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { ordersFor } from '../../../src/rules/offers.ts';
import { isOver, play, startGame } from '../../../src/rules/play.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import type { TurnOrders } from '../../../src/rules/types.ts';
import { policy } from './support.ts';

const standard = scenarioNamed('standard');
const held = (turns: number): TurnOrders[] => Array.from({ length: turns }, () => ({ open: 'hold', quiet: 'hold' }));

test('a sealed game, replayed by the analyst, falls in the month in which it fell in play and leaves the same places', () => {
  for (const seed of [3, 17, 40, 99]) {
    let state = startGame(standard, seed);
    const orders: TurnOrders[] = [];
    while (!isOver(standard, state)) {
      // The last available order of each hand: as wild a game as the desk allows.
      const open = ordersFor(standard, state)
        .open.filter(({ status }) => status === 'available')
        .at(-1 - (seed % 3));
      const quiet = ordersFor(standard, state, open?.choice)
        .quiet.filter(({ status }) => status === 'available')
        .at(-1 - (seed % 4));
      const pair = { open: open?.choice ?? 'hold', quiet: quiet?.choice ?? 'hold' };
      state = play(standard, state, pair).state;
      orders.push(pair);
    }
    const { program, options } = caseOf(standard, { kind: 'game', orders });
    const path = pathOf(program, seed, options, state.month);
    expect(path.fell ?? -1).toBe(state.values[AT.FELL]! - 1);
    if (path.fell === undefined) expect(path.places.harbour.at(-1)).toBe(state.values[AT.SHT]);
  }
});

test('a game stopped after Act III keeps its posture, and its months of play end with it', () => {
  const orders = [{ open: 'pact-2', quiet: 'source-1' }, ...held(8)];
  const stopped = caseOf(standard, { kind: 'game', orders, isStopped: true });
  expect(stopped.months).toBe(32);
  expect(caseOf(standard, { kind: 'game', orders }).months).toBe(56);
  expect([stopped.program.open.length, stopped.program.open[0]]).toEqual([15, policy('alliance').open[0]! - 1]);
  expect(fallsOf(stopped.program, { from: 0, count: 20 }, stopped.options)).toHaveLength(20);
});

test('history is a subject like any other, on every level', () => {
  expect(caseOf(standard, HISTORY).program).toEqual(policy('historical'));
  const express = caseOf(scenarioNamed('express'), HISTORY);
  expect(express.program.open).toHaveLength(10);
});

test('a single act carries history before it, and only the player’s turns are his', () => {
  const fires = scenarioNamed('fires');
  const asked = caseOf(fires, { kind: 'game', orders: held(3) });
  expect(asked.firstTurn).toBe(fires.firstTurn);
  expect(asked.program.open[0]).toBe(policy('historical').open[0]);
  expect(isIdle(asked)).toBe(true);
  expect(isIdle(caseOf(standard, HISTORY))).toBe(false);
});

test('what cannot be a game is refused in words', () => {
  expect(() => caseOf(standard, { kind: 'policy', name: 'random' })).toThrow('not a policy with orders of its own');
  expect(() => caseOf(standard, { kind: 'game', orders: held(16) })).toThrow('has no turn 16');
  expect(() => caseOf(standard, { kind: 'game', orders: [{ open: 'invade', quiet: 'hold' }] })).toThrow('"invade"');
});
