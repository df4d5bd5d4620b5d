/** A partner can refuse: within a year of being dropped, or of a scandal, one time in two, and only when asked for more. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { ordersFor } from '../../../src/rules/offers.ts';
import { play } from '../../../src/rules/play.ts';
import type { GameState } from '../../../src/rules/types.ts';
import { testGame, type Line } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const cutAndBack: Line = { 1: { quiet: 'kurds-1' }, 3: { quiet: 'kurds-0' }, 4: { quiet: 'kurds-1' } };
const chance = (state: GameState, choice: string): number =>
  ordersFor(standard, state).quiet.find((offer) => offer.choice === choice)?.refusal ?? -1;

test('within twelve months of the cut the card shows one chance in two, and after that none', () => {
  const { end } = testGame({ line: { 1: { quiet: 'kurds-1' }, 3: { quiet: 'kurds-0' } }, until: 6 });
  expect(end.cutAt.kur).toBe(4);
  expect(chance(end, 'kurds-1')).toBe(0.5);
  const later = testGame({ line: { 1: { quiet: 'kurds-1' }, 3: { quiet: 'kurds-0' } }, until: 8 }).end;
  expect(later.month - 4).toBeGreaterThan(12);
  expect(chance(later, 'kurds-1')).toBe(0);
});

test('another line, a lower level and an open order are never refused', () => {
  const { end } = testGame({
    line: { 1: { quiet: 'kurds-2' }, 2: { quiet: 'officers-2' }, 3: { quiet: 'kurds-0' } },
    until: 4,
  });
  expect(chance(end, 'officers-1')).toBe(0);
  expect(chance(end, 'officers-3')).toBe(0);
  expect(chance(end, 'source-1')).toBe(0);
});

describe('over many games', () => {
  const games = Array.from({ length: 300 }, (_, seed) => testGame({ line: cutAndBack, seed, until: 5 }));
  const refused = games.filter((game) => game.ledger(4).isRefused);

  test('about half are refused', () => {
    expect(refused.length / games.length).toBeGreaterThan(0.42);
    expect(refused.length / games.length).toBeLessThan(0.58);
  });

  test('a refused order leaves the line as it was and says with what chance', () => {
    for (const game of refused) {
      expect(game.end.levers.kur).toBe(0);
      const line = game.ledger(4).lines.find(({ kind }) => kind === 'refusal');
      expect(line).toMatchObject({ choice: 'kurds-1', probability: 0.5, refused: true });
    }
    for (const game of games) if (!refused.includes(game)) expect(game.end.levers.kur).toBe(1);
  });

  test('the answer changes no other luck', () => {
    const held = testGame({ line: { 1: { quiet: 'kurds-1' }, 3: { quiet: 'kurds-0' } }, seed: 1, until: 5 });
    const asked = testGame({ line: cutAndBack, seed: 1, until: 5 });
    const draws = (ledger: ReturnType<typeof asked.ledger>) =>
      ledger.lines.flatMap((line) => (line.kind === 'chance' ? [`${line.month} ${line.rule} ${line.draw}`] : []));
    expect(draws(asked.ledger(4)).filter((draw) => !draws(held.ledger(4)).includes(draw))).toEqual([]);
  });
});

test('after a scandal both lines may be refused', () => {
  const loud: Line = { 1: { open: 'press-2', quiet: 'kurds-3' }, 2: { quiet: 'officers-2' } };
  const seed = Array.from({ length: 200 }, (_, i) => i).find((each) => {
    const { end } = testGame({ line: loud, seed: each, until: 5 });
    return end.scandalMonths.some((month) => month >= 4);
  });
  const { end } = testGame({ line: loud, seed: seed as number, until: 5 });
  expect(chance(end, 'officers-3')).toBe(0.5);
  expect(chance(end, 'officers-1')).toBe(0);
  const next = play(standard, end, { open: 'hold', quiet: 'officers-3' });
  expect(next.state.levers.off).toBe(next.ledger.isRefused ? 2 : 3);
});
