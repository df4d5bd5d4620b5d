/** Baghdad's file: charges that come whatever is done, deeds with the right name on them, whispers before they break. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { deedOfExposure } from '../../../src/rules/baghdads-file.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import { testGame, type Line } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const zeal: Line = { 1: { open: 'press-2', quiet: 'kurds-3' }, 2: { quiet: 'officers-3' } };
const games = Array.from({ length: 80 }, (_, seed) => testGame({ line: zeal, seed }));

describe('charges', () => {
  test('under pure restraint three are written by January 1959, and no deed', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { file } = testGame({ seed, until: 4 }).end;
      expect(file.filter(({ kind }) => kind === 'charge')).toHaveLength(3);
      expect(file.filter(({ kind }) => kind !== 'charge')).toEqual([]);
    }
  });

  test('come on their dates, whatever is ordered', () => {
    const months = (line: Line): number[] =>
      testGame({ line, seed: 2 }).end.file.flatMap((page) => (page.kind === 'charge' ? [page.month] : []));
    expect(months({})).toEqual(months({ 1: { quiet: 'source-1' }, 4: { open: 'talk-2' } }));
    expect(months({})).toHaveLength(8);
  });
});

describe('deeds', () => {
  const deeds = games.flatMap((game) => game.end.file.filter(({ kind }) => kind === 'deed'));

  test('are as many as the scandals, in their months', () => {
    for (const { end } of games)
      expect(end.file.flatMap((page) => (page.kind === 'deed' ? [page.month] : []))).toEqual([...end.scandalMonths]);
    expect(deeds.length).toBeGreaterThan(40);
  });

  test('name the work that left most of what was seen, by a leaker who knew of it', () => {
    const leaks = new Map(standard.people.file.map((page) => [page.id, page]));
    for (const { id, lever } of deeds) {
      expect(leaks.get(id)?.kind).toBe('leak');
      expect(['kur', 'off', 'pro', 'isr']).toContain(lever);
    }
    const named = deeds.filter(({ id, lever }) => leaks.get(id)?.lever === lever);
    expect(named.length / deeds.length).toBeGreaterThan(0.8);
  });

  test('no leaker leaks twice while another is left', () => {
    for (const { end } of games) {
      const ids = end.file.filter(({ kind }) => kind === 'deed').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('hands that did nothing leave no deed', () => {
    for (let seed = 0; seed < 40; seed += 1)
      expect(testGame({ seed }).end.file.some(({ kind }) => kind !== 'charge')).toBe(false);
  });
});

test('whispers come before most scandals break, and never twice the same', () => {
  const whispers = games.map((game) => game.end.file.filter(({ kind }) => kind === 'whisper'));
  expect(whispers.flat().length / games.length).toBeGreaterThan(1);
  for (const told of whispers) expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
});

test('the parts of exposure add up to the exposure', () => {
  for (const { states } of games.slice(0, 20))
    for (const { exposure, values } of states) {
      const sum = Object.values(exposure).reduce((total, part) => total + part, 0);
      expect(sum).toBeCloseTo(values[AT.EXP] as number, 6);
    }
});

test('the deed is the largest part, suspicion left aside', () => {
  expect(deedOfExposure({ kur: 3, off: 2, pro: 5, isr: 1, other: 40 })).toBe('pro');
});
