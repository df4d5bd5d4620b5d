/** Play conditions: what they may ask, what they answer, and that folding over known orders changes no answer. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { compileCondition, faultsOfCondition, type Moment } from '../../../src/rules/condition.ts';
import { parseExpression } from '../../../src/rules/expression.ts';
import { momentOf } from '../../../src/rules/moment.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import { HISTORY, testGame } from '../../support/test-game.ts';

const scenario = scenarioNamed('standard');
const game = testGame({ line: HISTORY });
const ask = (condition: string, turn: number): boolean =>
  compileCondition(parseExpression(condition), scenario.grammar).holds(momentOf(scenario, game.before(turn)));

describe('questions about the orders', () => {
  test('an order counts from the turn in which it was sealed', () => {
    expect(ask('did(recognise, 1, 0, 1)', 1)).toBe(false);
    expect(ask('did(recognise, 1, 0, 1)', 2)).toBe(true);
    expect(ask('did(recognise, 1, 2, 6)', 2)).toBe(false);
  });

  test('a level below the one asked for does not count', () => {
    expect(ask('did(pact, 2, 0, 3)', 4)).toBe(false);
    expect(ask('did(pact, 2, 0, 6)', 4)).toBe(true);
  });

  test('press and radio are two orders on one lever', () => {
    expect(ask('did(press, 1, 0, 15)', 6)).toBe(true);
    expect(ask('did(radio, 1, 0, 15)', 6)).toBe(false);
    expect(ask('pro >= 1', 6)).toBe(true);
  });

  test('a lever knows how long it has stood and when it was cut', () => {
    expect(ask('since(all) == 7', 5)).toBe(true);
    expect(ask('since(off)', 4)).toBe(false);
    expect(ask('cutAgo(off) == 4', 6)).toBe(true);
    expect(ask('cutAgo(home) == 999', 6)).toBe(true);
  });

  test('a letter was answered by a face or met with silence', () => {
    expect(ask('face(recognition, at-once)', 2)).toBe(true);
    expect(ask('silent(index-card)', 7)).toBe(true);
    expect(ask('silent(index-card)', 5)).toBe(false);
  });

  test('a letter that a level does not carry has neither an answer nor a silence', () => {
    const express = scenarioNamed('express');
    const absent = express.people.letters.find(({ turns }) => turns.express === undefined)?.id ?? '';
    const { grammar } = express;
    const moment = momentOf(express, testGame({ level: 'express' }).end);
    const silent = compileCondition(parseExpression(`silent(${absent})`), grammar);
    expect(absent).not.toBe('');
    expect(silent.holds(moment)).toBe(false);
  });

  test('the calendar can be asked', () => {
    expect(ask('t == 42', 13)).toBe(true);
  });
});

describe('bad conditions', () => {
  const letters = [{ id: 'recognition', faces: [{ id: 'at-once' }] }];
  test.each([
    ['kurr >= 1', 'kurr is not a name'],
    ['did(kurdz, 1, 0, 5)', 'must be did('],
    ['did(kurds, 1, 0)', 'must be did('],
    ['face(recognition, later)', 'names no face'],
    ['face(no-letter, at-once)', 'names no letter'],
    ['since(knowledge)', 'must name one lever'],
  ])('%s is told', (condition, reason) => {
    expect(faultsOfCondition(parseExpression(condition), letters).join()).toContain(reason);
  });

  test('good ones have nothing wrong with them', () => {
    const good =
      'did(kurds, 1, 0, 15) and (kur == 0 or cutAgo(kur) < 12) and not face(recognition, at-once) and SHT > 40';
    expect(faultsOfCondition(parseExpression(good), letters)).toEqual([]);
  });
});

describe('orders known beforehand', () => {
  const foreseen = {
    open: new Uint8Array(15),
    quiet: new Uint8Array(15),
    levelOf: () => 1,
  };
  const foresee = (condition: string): boolean | undefined =>
    compileCondition(parseExpression(condition), scenario.grammar).foresee(foreseen, 5);

  test('what the orders decide is decided, what the state decides is left open', () => {
    expect(foresee('dip >= 1')).toBe(true);
    expect(foresee('kur >= 2')).toBe(false);
    expect(foresee('SHT > 10')).toBeUndefined();
    expect(foresee('FELL == 0')).toBe(true);
  });

  test('one part may settle the whole', () => {
    expect(foresee('SHT > 10 and dip == 0')).toBe(false);
    expect(foresee('SHT > 10 or dip >= 1')).toBe(true);
    expect(foresee('SHT > 10 and dip >= 1')).toBeUndefined();
  });

  test('the remainder asks only what is left, and answers alike', () => {
    const values = new Float64Array(AT.swI + 1);
    const log = new Int8Array(15 * 8).fill(1);
    const moment: Moment = {
      values,
      turn: 5,
      open: foreseen.open,
      quiet: foreseen.quiet,
      log,
      refused: new Uint8Array(15),
    };
    for (const condition of [
      'kur >= 1 and dip >= 1',
      'SHT > 10 or dip == 0',
      'kur + dip == 2',
      'dip > 0 ? kur > 1 : WAS > 3',
    ]) {
      const compiled = compileCondition(parseExpression(condition), scenario.grammar);
      expect(compiled.remainder(foreseen, 5)(moment), condition).toBe(compiled.holds(moment));
    }
  });
});
