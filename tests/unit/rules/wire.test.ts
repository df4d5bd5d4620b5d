/** The wire: what followed, in order, in sixty words, with nothing that is not in the ledger. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import { movesOf, partsOf, whyKey, wireOf, WIRE_WORDS } from '../../../src/rules/wire.ts';
import type { GameState, LedgerLine } from '../../../src/rules/types.ts';
import { HISTORY, testGame, type Line } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const few = (): number => 10;
const keysOf = (line: Line, turn: number, seed = 7, words?: (key: string) => number): string[] => {
  const game = testGame({ line, seed, until: turn + 1 });
  return wireOf(standard, game.before(turn), game.ledger(turn), words).map(({ key }) => key);
};

describe('the sentences', () => {
  test('a face answers in its own words', () => {
    expect(keysOf({ 1: { open: 'recognise' } }, 1)).toEqual([
      'letter.recognition.face.at-once.reply',
      'wire.quiet.hold.a1',
    ]);
  });

  test('silence is answered too', () => {
    expect(keysOf({}, 1)[0]).toBe('letter.recognition.silence.reply');
  });

  test('another open order has the letter’s word and its own', () => {
    expect(keysOf({ 1: { open: 'pact-1' } }, 1, 7, few).slice(0, 2)).toEqual([
      'letter.recognition.other.reply',
      'wire.open.pact-1.a1',
    ]);
  });

  test('two games of the same orders but other luck may read differently, two of the same luck never', () => {
    expect(keysOf(HISTORY, 4, 7)).toEqual(keysOf(HISTORY, 4, 7));
  });

  test('Mosul is told by what was given to its officers', () => {
    const failed = Array.from({ length: 40 }, (_, seed) => seed).find((seed) =>
      testGame({ seed, until: 5 })
        .ledger(4)
        .outcomes.some(({ what }) => what === 'mosul-failed'),
    ) as number;
    const told = (quiet: string): string | undefined =>
      keysOf({ 4: { quiet } }, 4, failed, few).find((key) => key.startsWith('wire.outcome.mosul'));
    expect(told('hold')).toBe('wire.outcome.mosul-failed.a2');
    expect(told('officers-1')).toBe('wire.outcome.mosul-failed-heard.a2');
    expect(told('officers-3')).toBe('wire.outcome.mosul-failed-backed.a2');
  });

  test('a refusal takes the place of the quiet sentence', () => {
    const line: Line = { 1: { quiet: 'kurds-1' }, 3: { quiet: 'kurds-0' }, 4: { quiet: 'kurds-1' } };
    const seed = Array.from({ length: 40 }, (_, i) => i).find(
      (each) => testGame({ line, seed: each, until: 5 }).ledger(4).isRefused,
    );
    const keys = keysOf(line, 4, seed as number, few);
    expect(keys).toContain('wire.outcome.refused-kurds.a2');
    expect(keys).not.toContain('wire.quiet.kurds-1.a2');
  });

  test('a call-back comes last, and only one', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const game = testGame({ line: HISTORY, seed });
      for (const ledger of game.ledgers) {
        const lines = wireOf(standard, game.states[ledger.turn] as GameState, ledger, few);
        const calls = lines.filter(({ tone }) => tone === 'callback');
        expect(calls.length).toBeLessThanOrEqual(1);
        if (calls.length > 0) expect(lines.at(-1)).toBe(calls[0]);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }
    }
  });
});

test('no wire is longer than sixty words, whatever the sentences weigh', () => {
  const limits: Readonly<Record<string, number>> = { reply: 28, order: 16, other: 20 };
  const weigh = (key: string): number =>
    (key.endsWith('other.reply')
      ? 24
      : key.endsWith('reply')
        ? limits.reply
        : /^wire\.(open|quiet)/.test(key)
          ? limits.order
          : limits.other) as number;
  for (let seed = 0; seed < 20; seed += 1) {
    const game = testGame({ line: HISTORY, seed });
    for (const ledger of game.ledgers) {
      const keys = wireOf(standard, game.states[ledger.turn] as GameState, ledger).map(({ key }) => key);
      expect(keys.reduce((sum, key) => sum + weigh(key), 0)).toBeLessThanOrEqual(WIRE_WORDS);
      expect(keys.length).toBeGreaterThan(0);
    }
  }
});

test('a fall is never left out for want of room', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const game = testGame({ line: HISTORY, seed });
    const ledger = game.ledgers.find(({ outcomes }) => outcomes.some(({ what }) => what === 'fell'));
    if (ledger === undefined) continue;
    const keys = wireOf(standard, game.states[ledger.turn] as GameState, ledger).map(({ key }) => key);
    expect(keys.some((key) => /^wire\.outcome\.(fell|mosul-won)/.test(key))).toBe(true);
  }
});

describe('the gauges that moved', () => {
  const game = testGame({ line: HISTORY });

  test('are two to four of Tehran’s own, with their reasons', () => {
    for (const ledger of game.ledgers) {
      const moves = movesOf(ledger);
      expect(moves.length).toBeGreaterThanOrEqual(2);
      expect(moves.length).toBeLessThanOrEqual(4);
      for (const { variable, parts } of moves) {
        expect(['SHT', 'KHZ', 'WAS', 'DOM', 'TRS', 'EXP', 'REL', 'MOS']).toContain(variable);
        expect(parts.length).toBeGreaterThan(0);
      }
    }
  });

  test('the one that moved most comes first', () => {
    const sizes = movesOf(game.ledger(7)).map(({ before, after }) => Math.abs(after - before));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('reasons name the why lines', () => {
    const keys = partsOf(game.ledger(1), 'WAS').map(({ key }) => key);
    expect(keys).toContain('term.WAS.trend');
    expect(keys).toContain('basket.letter');
    const failed: LedgerLine = { kind: 'rule', month: 9, rule: 'attempt.failure', variable: 'NET', amount: -6 };
    expect(whyKey(failed)).toBe('rule.attempt');
    expect(whyKey({ ...failed, rule: 'attempt.success', variable: 'FELL' })).toBe('rule.success');
    expect(AT.NET).toBe(10);
  });
});
