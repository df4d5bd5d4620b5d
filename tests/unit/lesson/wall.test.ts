/** The class wall: every code replayed, duplicates and strangers set aside with a reason, and counts that add up. */
import { describe, expect, test } from 'vitest';
import { BY_MARCH_1963 } from '../../../src/analysis/paired.ts';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { codeBook, RULES_HASH, writeCode } from '../../../src/lesson/code-book.ts';
import { compare } from '../../../src/lesson/compare.ts';
import { DEMO_IDS } from '../../../src/lesson/demo.ts';
import { DEALS, dealNewLuck } from '../../../src/lesson/new-luck.ts';
import { EMPTY_TALLY, readTally } from '../../../src/lesson/tally.ts';
import { verify } from '../../../src/lesson/verify.ts';
import { take } from '../../../src/lesson/take.ts';
import { makeWallFile, parseWallFile, wallData, wallTable } from '../../../src/lesson/wall-file.ts';
import {
  byQuarter,
  countsOf,
  forecastsOf,
  gather,
  guessesOf,
  isSameLuck,
  posturesIn,
  EMPTY_WALL,
  withoutGame,
} from '../../../src/lesson/wall.ts';
import { outcome, twinFall } from '../../../src/rules/outcome.ts';
import { replay } from '../../../src/rules/play.ts';
import { demo, pasteOf, run, runCounted, wallOf } from './support.ts';

const { lesson, records } = demo('one-luck');
const paste = pasteOf('one-luck');
const wall = wallOf(paste, lesson);

describe('the demo classes', () => {
  test.each(DEMO_IDS)('%s is 28 games that all replay, none twice, and they differ', (id) => {
    const made = wallOf(pasteOf(id), demo(id).lesson);
    expect(made.refused).toEqual([]);
    expect(made.games).toHaveLength(28);
    expect(isSameLuck(made.games)).toBe(demo(id).lesson.luck === 'same');
    expect(new Set(made.games.map(({ fell }) => fell)).size).toBeGreaterThan(
      { 'one-luck': 4, 'many-lucks': 8, 'quiet-hands': 1, 'stopped-early': 2 }[id],
    );
    expect(guessesOf(made.games)!.verdicts).toBeGreaterThan(20);
  });
});

describe('a wall', () => {
  test('tells of each game what the rules say', () => {
    for (const game of wall.games) {
      const scenario = scenarioNamed(game.record.level);
      const { state } = replay(scenario, game.record);
      const told = outcome(scenario, state);
      expect(game.twinFell).toBe(twinFall(scenario, game.record.seed));
      if (told.fell !== undefined) expect(game.fell).toBe(told.fell);
      else expect(game.fell ?? 999).toBeGreaterThan(55);
      expect(game.isKnown).toBe(told.isKnown);
    }
  });

  test('lists a code pasted twice as a duplicate of its first, however it was typed', () => {
    const again = wallOf(`${writeCode(records[3]!).toLowerCase()} ${writeCode(records[0]!)}`, lesson, wall);
    expect(again.games).toHaveLength(28);
    expect(again.refused.map(({ refusal }) => refusal)).toEqual([
      { kind: 'duplicate', of: 4 },
      { kind: 'duplicate', of: 1 },
    ]);
  });

  test('sets aside codes of another level or another luck, and orders nobody could have given', () => {
    const other = wallOf(`${pasteOf('stopped-early').split('\n')[0]}\n${pasteOf('many-lucks').split('\n')[0]}`, lesson);
    expect(other.games).toEqual([]);
    expect(other.refused.map(({ refusal }) => refusal)).toEqual([
      { kind: 'other-level', level: 'standard' },
      { kind: 'other-luck' },
    ]);
    const impossible = { ...records[0]!, orders: [{ open: 'pledge', quiet: 'hold' }, ...records[0]!.orders.slice(1)] };
    expect(wallOf(writeCode(impossible), lesson).refused).toMatchObject([{ refusal: { kind: 'illegal' } }]);
    expect(wallOf(pasteOf('many-lucks').split('\n')[0]!).games).toHaveLength(1);
  });

  test('says which codes it mended', () => {
    const code = paste.split('\n')[6]!;
    const typed = `${code.slice(0, 12)}${code[12] === 'Q' ? 'R' : 'Q'}${code.slice(13)}`;
    expect(wallOf(typed, lesson)).toMatchObject({ games: [{ code }], mended: [{ game: 1, group: 3 }], refused: [] });
  });

  test('counts by the end of March 1963, and the quarters hold every game', () => {
    const counts = countsOf(wall.games);
    expect(counts.games).toBe(28);
    expect(counts.fallen).toBe(wall.games.filter(({ fell }) => fell !== undefined && fell + 1 <= BY_MARCH_1963).length);
    const bins = byQuarter(wall.games.map(({ fell }) => fell));
    expect(bins.reduce((sum, count) => sum + count, 0)).toBe(28);
    expect(byQuarter([0, 2, 3, 89, undefined])).toEqual([2, 1, ...Array.from({ length: 27 }, () => 0), 1, 1]);
  });

  test('pools guesses to a hundred, forecasts into one curve, and counts postures', () => {
    const guesses = guessesOf(wall.games)!;
    expect(guesses.hundredths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 9);
    const forecasts = forecastsOf(wall.games)!;
    expect(forecasts.calibration.forecasts).toBeGreaterThan(30);
    expect(forecasts.cracksRight).toBeLessThanOrEqual(forecasts.cracks);
    const rows = posturesIn(wall.games);
    expect(rows.length).toBeGreaterThan(3);
    for (const { games, fallen, known } of rows) expect(Math.max(fallen, known)).toBeLessThanOrEqual(games);
    expect(guessesOf([])).toBeUndefined();
    expect(forecastsOf([])).toBeUndefined();
  });

  test('gathers 30 codes and 200, half of them typed wrong, and lets others in at every code', () => {
    const many = `${paste}\n${pasteOf('many-lucks')}\n${pasteOf('quiet-hands')}`;
    const lines = many.split('\n');
    const thirty = runCounted(gather(lines.slice(0, 30).join('\n'), EMPTY_WALL));
    const two = [...lines, ...lines.map((line) => `${line.slice(0, 7)}U${line.slice(8)}`), ...lines.slice(0, 32)];
    const hundreds = runCounted(gather(two.join('\n'), EMPTY_WALL));
    expect(two).toHaveLength(200);
    expect(thirty.value.games.length).toBe(30);
    expect(thirty.steps).toBeGreaterThanOrEqual(30);
    expect(hundreds.steps).toBeGreaterThanOrEqual(200);
  });
});

describe('new luck', () => {
  test('replays every code on the same hundred deals, and the twin on them', () => {
    const { value: luck, steps } = runCounted(dealNewLuck(wall.games));
    expect(steps).toBeGreaterThan(28);
    expect(luck.deals).toBe(DEALS);
    expect(luck.fallen).toHaveLength(28);
    for (const count of [...luck.fallen, luck.fallenWithout]) expect(count).toBeLessThanOrEqual(DEALS);
    expect(luck.quarters.reduce((sum, count) => sum + count, 0)).toBe(28 * DEALS);
    expect(luck.quartersWithout.reduce((sum, count) => sum + count, 0)).toBe(DEALS);
    // A game that only held is its own twin on every deal.
    const idle = wall.games.findIndex(({ isIdle }) => isIdle);
    if (idle >= 0) expect(luck.fallen[idle]).toBe(luck.fallenWithout);
    expect(run(dealNewLuck(wall.games))).toEqual(luck);
    expect(run(dealNewLuck(wall.games, 1))).not.toEqual(luck);
  });
});

describe('a wall file', () => {
  test('reopens to the same wall, and holds nothing but codes and counts', () => {
    const text = makeWallFile(wall.games, RULES_HASH, { lesson, tally: { ...EMPTY_TALLY, known: 3 } });
    const file = parseWallFile(text)!;
    expect(file.lesson).toEqual(lesson);
    expect(file.tally).toEqual({ ...EMPTY_TALLY, known: 3 });
    expect(wallOf(file.codes.join('\n'), file.lesson).games.map(({ code }) => code)).toEqual(
      wall.games.map(({ code }) => code),
    );
    expect(Object.keys(JSON.parse(text))).toEqual(['kind', 'version', 'rules', 'lesson', 'codes', 'tally']);
    for (const junk of [
      '',
      '{}',
      '[1]',
      '{"kind":"push-and-fall-wall","version":2}',
      text.replace('"codes"', '"cards"'),
    ])
      expect(parseWallFile(junk)).toBeUndefined();
  });

  test('is a table of one line a game for a spreadsheet', () => {
    const lines = wallTable(wall.games).trimEnd().split('\r\n');
    expect(lines).toHaveLength(29);
    for (const line of lines) expect(line.split(',')).toHaveLength(lines[0]!.split(',').length);
    expect(lines[1]).toContain(wall.games[0]!.code);
    expect(lines.join('\n')).not.toMatch(/\n[=+@-]/);
  });

  test('is the same rows as JSON for whoever reads them by program', () => {
    const { games } = JSON.parse(wallData(wall.games, RULES_HASH)) as { games: Record<string, unknown>[] };
    expect(games.map(({ code }) => code)).toEqual(wall.games.map(({ code }) => code));
    expect(Object.keys(games[0]!).join(',')).toBe(wallTable(wall.games).split('\r\n')[0]);
  });
});

describe('whatever is dropped on a wall', () => {
  test('a saved wall takes the place of what hangs there', () => {
    const other = wallOf(pasteOf('many-lucks'));
    expect(run(take(makeWallFile(other.games, RULES_HASH, { tally: EMPTY_TALLY }), { wall, lesson }))).toEqual({
      wall: other,
      tally: EMPTY_TALLY,
    });
  });

  test('a saved game gives its code', () => {
    const saved = JSON.stringify({ version: 1, record: records[2] });
    const { games } = run(take(saved, { wall: EMPTY_WALL, lesson })).wall;
    expect(games.map(({ code }) => code)).toEqual([writeCode(records[2]!)]);
  });

  test('a text that only looks like a file is searched like any other', () => {
    const code = writeCode(records[0]!);
    for (const text of [`{"record": 7} ${code}`, `{"record": {"level": "express"}, "x": "${code}"}`, `{ ${code}`])
      expect(run(take(text, { wall: EMPTY_WALL })).wall.games.map((game) => game.code)).toEqual([code]);
  });
});

describe('taking a game off the wall', () => {
  test('closes the gap: duplicates and mends are still named by the right place', () => {
    const lines = paste.split('\n');
    const code = lines[6]!;
    const typed = `${code.slice(0, 12)}${code[12] === 'Q' ? 'R' : 'Q'}${code.slice(13)}`;
    const all = wallOf([...lines.slice(0, 3), typed, lines[2]!].join('\n'), lesson);
    expect(all.mended).toEqual([{ game: 4, group: 3 }]);
    const less = withoutGame(all, all.games[1]!.code);
    expect(less.games).toHaveLength(3);
    expect(less.mended).toEqual([{ game: 3, group: 3 }]);
    expect(less.refused).toMatchObject([{ refusal: { kind: 'duplicate', of: 2 } }]);
    expect(withoutGame(less, less.games[1]!.code).refused).toEqual([]);
    expect(withoutGame(less, 'no such code')).toBe(less);
  });
});

describe('two games', () => {
  test('are laid side by side turn by turn', () => {
    const [a, b] = [wall.games[0]!, wall.games[1]!];
    const both = compare(a, b);
    expect(both.turns.length).toBe(Math.max(a.turns, b.turns));
    expect(compare(a, a)).toMatchObject({ alike: a.turns, alikeMonths: 1 });
    if (both.sooner !== undefined) expect(both.sooner).toBe(b.fell! - a.fell!);
  });
});

describe('a tally counted by hand', () => {
  test('adds up without any code', () => {
    const told = readTally({
      falls: { 'by-1961': 1, 'by-1962': 4, 'by-february': 3, stands: 6 },
      known: 5,
      counters: [0, 2, 3, 5, 2, 1, 0, 0, 0, 0, 0],
    });
    expect(told).toMatchObject({ games: 14, fallen: 8, guesses: 13 });
    expect(told.tehran).toBeCloseTo((2 + 6 + 15 + 8 + 5) / 1.3, 6);
    expect(readTally(EMPTY_TALLY)).toEqual({ games: 0, fallen: 0, guesses: 0 });
  });
});

test('a stopped game stands on its last orders to December 1965', () => {
  const { records: stopped } = demo('stopped-early');
  const short = stopped.find(({ orders }) => orders.length === 9)!;
  const game = verify(short);
  expect(game.isStopped || game.fell !== undefined).toBe(true);
  expect(codeBook.lengths(0, false).length).toBeGreaterThan(10);
});
