/** Whoever is late gets the turns that were missed, marked; nobody loses more than an act. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed, scenarios } from '../../../src/content/bundle.ts';
import { writeCode, codeBook } from '../../../src/lesson/code-book.ts';
import { catchUp, HOLD } from '../../../src/lesson/late.ts';
import { fitSeedFrom, isFit } from '../../../src/lesson/seeds.ts';
import { LEVEL_IDS } from '../../../src/lesson/lesson.ts';
import { fellIn, twinFall } from '../../../src/rules/outcome.ts';
import { replay, startGame } from '../../../src/rules/play.ts';
import type { GameRecord } from '../../../src/rules/types.ts';

const express = scenarioNamed('express');
const seed = fitSeedFrom('express', 1000);
const fresh: GameRecord = { level: 'express', seed, orders: [], forecasts: [] };

describe('catching up', () => {
  test('gives a late joiner neutral orders up to his act, and marks them', () => {
    for (const act of [2, 3, 4]) {
      const record = catchUp(express, fresh, act, 'neutral');
      expect(record.orders.every(({ open, quiet }) => open === HOLD.open && quiet === HOLD.quiet)).toBe(true);
      expect(record.marks).toEqual(record.orders.map(() => 'given'));
      expect(express.level.turns[record.orders.length]?.act).toBe(act);
      expect(record.forecasts).toHaveLength(act - 1);
      expect(codeBook.read(writeCode(record))).toMatchObject({ ok: true, coded: { record: { marks: record.marks } } });
    }
  });

  test("gives history's orders to whoever lost a game, and keeps what was the player's own", () => {
    const own = { ...fresh, orders: [{ open: 'talk-1', quiet: 'hold' }] };
    const record = catchUp(express, own, 3, 'history');
    expect(record.orders[0]).toEqual(own.orders[0]);
    expect(record.marks).toEqual(['own', 'given', 'given', 'given']);
    expect(record.orders.slice(1)).not.toEqual([HOLD, HOLD, HOLD]);
    expect(() => replay(express, record)).not.toThrow();
  });

  test('leaves a game alone that is there already', () => {
    const there = catchUp(express, fresh, 3, 'neutral');
    expect(catchUp(express, there, 3, 'neutral')).toBe(there);
    expect(catchUp(express, there, 2, 'history')).toBe(there);
  });
});

describe('the luck of a lesson', () => {
  test('is only dealt where he lasts as long as the lesson is about him', () => {
    for (const level of LEVEL_IDS) {
      const scenario = scenarios.get(level)!;
      const one = fitSeedFrom(level, 4242);
      expect(isFit(level, one)).toBe(true);
      expect(fellIn(startGame(scenario, one).values)).toBeUndefined();
      if (scenario.firstTurn === 0) expect(twinFall(scenario, one) ?? 99).toBeGreaterThan(31);
    }
  });

  test('passes over the luck on which he falls early', () => {
    const early = Array.from({ length: 400 }, (_, i) => i).filter((one) => (twinFall(express, one) ?? 99) <= 31);
    expect(early.length).toBeGreaterThan(0);
    for (const one of early) expect(isFit('express', one)).toBe(false);
  });
});
