// The debrief's store: tracks and notes, the lines of the replay, cells and counts, benches under a reading, cards, calibration.
import { describe, expect, test } from 'vitest';
import { oneGame } from '../../../src/analysis/record.ts';
import { caseOf, HISTORY } from '../../../src/analysis/cases.ts';
import { playPolicy } from '../../../src/cli/play-policy.ts';
import { PRESETS, lessonOf } from '../../../src/lesson/lesson.ts';
import { policyNamed } from '../../../src/policies/policies.ts';
import type { Program } from '../../../src/rules/run.ts';
import { calibrationOfBook, calibrationOfGame } from '../../../src/store/calibration-view.ts';
import { codeOf } from '../../../src/store/codes.ts';
import { cellsOf, fallsOf } from '../../../src/store/debrief-view.ts';
import {
  note,
  notesOf,
  notesStore,
  parseNotes,
  SHORT_STEPS,
  shortSteps,
  trackOf,
  trackOfLesson,
  understandingOf,
} from '../../../src/store/debrief-notes.ts';
import { gameFrom, type Game } from '../../../src/store/game.ts';
import {
  distanceToHistory,
  lastShown,
  monthsPlayed,
  replayLines,
  replayMonth,
  valueAt,
} from '../../../src/store/replay-view.ts';
import { scenarioOf } from '../../../src/store/scenarios.ts';
import { canStopHere } from '../../../src/store/stages.ts';
import { benchCode, packs, readBench, readCard, slidersOf, SLIDERS } from '../../../src/store/trial-view.ts';

const scenario = scenarioOf('standard');
const recordOf = (policy: string, seed = 7) =>
  playPolicy(policyNamed(policy, scenario.level) as Exclude<Program, { kind: 'table' }>, scenario, seed);
const play = (policy: string, seed = 7): Game => gameFrom(recordOf(policy, seed));
const held = play('restraint');
const historical = play('historical');
const covert = play('covert-early');
const stopped = gameFrom(
  { ...recordOf('covert-early'), orders: recordOf('covert-early').orders.slice(0, 9) },
  { isStopped: true },
);

/** The replay's lines of a game, as the analyst would let them be drawn. */
function linesOf(game: Game) {
  const { orders, seed } = game.record;
  const mine = oneGame(caseOf(scenario, { kind: 'game', orders, isStopped: game.isStopped }), seed);
  return replayLines(game, mine, oneGame(caseOf(scenario, HISTORY), seed).mine);
}
const names = (game: Game): readonly string[] => linesOf(game).map(({ name }) => name);

describe('the replay', () => {
  test('who only held shares a line with the twin, and sees history beside it', () => {
    expect(names(held)[0]).toBe('mine-twin');
    expect(names(held)).not.toContain('twin');
    expect(names(held)).toContain('history');
  });
  test('who gave history’s orders shares a line with history', () => {
    expect(names(historical)).toContain('mine-history');
    expect(names(historical)).not.toContain('history');
    expect(names(historical)).toContain('twin');
  });
  test('a stopped game’s own line ends where it was stopped; what stands on begins there', () => {
    const lines = linesOf(stopped);
    const [own, standing] = [
      lines.find(({ name }) => name === 'mine')!,
      lines.find(({ name }) => name === 'standing')!,
    ];
    expect(own.values).toHaveLength(monthsPlayed(stopped));
    expect(own.fell).toBeUndefined();
    expect(standing.from).toBe(monthsPlayed(stopped) - 1);
    expect(valueAt(standing, standing.from)).toBe(own.values.at(-1));
  });
  test('the chart goes on for as long as anybody rules, and to the end of play at least', () => {
    for (const game of [held, historical, covert, stopped]) {
      const lines = linesOf(game);
      const last = lastShown(lines);
      expect(last).toBeGreaterThanOrEqual(55);
      expect(last).toBeLessThanOrEqual(89);
      if (lines.some(({ fell }) => fell === undefined && lines.length > 1 && lines[0]!.fell === undefined))
        expect(last).toBeGreaterThanOrEqual(Math.max(...lines.map(({ from, values }) => from + values.length - 1)));
    }
  });
  test('a sealed order leaves Tehran in its month and is gone a season later; a lever is a thread for as long as it stands', () => {
    const turn = covert.record.orders.findIndex(({ quiet }) => quiet.startsWith('kurds'));
    const { from } = scenario.level.turns[turn]!;
    expect(replayMonth(covert, from).arrows.map(({ hand }) => hand)).toContain('quiet');
    expect(replayMonth(covert, from).threads.map(({ lever }) => lever)).toContain('kur');
    expect(replayMonth(held, from).threads).toEqual([]);
    expect(replayMonth(held, 89).arrows).toEqual([]);
  });
  test('history’s own orders lie at no distance from history’s', () => {
    expect(distanceToHistory(historical)).toMatchObject({ levels: 0, alike: 1, actsApart: [] });
    expect(distanceToHistory(held).levels).toBeGreaterThan(1);
  });
});

describe('notes and tracks', () => {
  test('a damaged note is as if it were not there', () => {
    expect(parseNotes('x')).toEqual({ games: {} });
    expect(parseNotes({ track: 'long', games: { A: { mended: 'luck', understanding: { right: 'all' } } } })).toEqual({
      games: { A: {} },
    });
    expect(
      parseNotes({ track: 'short', games: { A: { mended: 'army', understanding: { right: 2, of: 6 } } } }),
    ).toEqual({
      track: 'short',
      games: { A: { mended: 'army', understanding: { right: 2, of: 6 } } },
    });
  });
  test('understanding is kept for its game only, as a dial', () => {
    note(held, { understanding: { right: 3, of: 6 } });
    note(held, { mended: 'army' });
    expect(notesOf(held)).toEqual({ mended: 'army', understanding: { right: 3, of: 6 } });
    expect(understandingOf(codeOf(held))).toBe(50);
    expect(understandingOf(codeOf(covert))).toBeUndefined();
  });
  test('a lesson of 45 minutes takes the short track, one of 90 or at home the full one', () => {
    const track = (id: string) => trackOfLesson(lessonOf(id, 1));
    expect([track('pairs-45'), track('class-50'), track('act-mosul')]).toEqual(['short', 'short', 'short']);
    expect([track('class-90'), track('homework')]).toEqual(['full', 'full']);
    expect(PRESETS.length).toBeGreaterThan(5);
  });
  test('without a lesson the track is full until the short one is chosen; it takes fourteen minutes', () => {
    expect(trackOf(held, { games: {} })).toBe('full');
    expect(trackOf(held, { games: {}, track: 'short' })).toBe('short');
    expect(shortSteps(held).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(14);
    expect(SHORT_STEPS.map(({ room }) => room)).toEqual(['verdict', 'without', 'who', 'study', 'talk']);
    expect(notesStore.getState().track).toBeUndefined();
  });
  test('a game may be stopped at a curtain with a turn behind it, and nowhere else', () => {
    const some = gameFrom({ ...recordOf('covert-early'), orders: recordOf('covert-early').orders.slice(0, 3) });
    expect(canStopHere(some, 'curtain')).toBe(true);
    expect(canStopHere(some, 'desk')).toBe(false);
    expect(canStopHere(held, 'curtain')).toBe(false);
    expect(canStopHere(stopped, 'curtain')).toBe(false);
  });
});

describe('counts', () => {
  test('the sentence gives the counts that can be counted in the cells', () => {
    for (const table of [
      { both: 1701, onlyWith: 1233, onlyWithout: 14, neither: 3052 },
      { both: 1, onlyWith: 1, onlyWithout: 1, neither: 0 },
    ]) {
      const cells = cellsOf(table);
      const count = (...ways: string[]): number => cells.filter((way) => ways.includes(way)).length;
      expect(cells).toHaveLength(100);
      expect(fallsOf(table)).toEqual({
        withFalls: count('both', 'onlyWith'),
        withoutFalls: count('both', 'onlyWithout'),
      });
    }
  });
  test('calibration adds up after Murphy, and a book adds only other games', () => {
    const forecast = { plot: 7, exposed: 2, crack: 'army', sureness: 1 } as const;
    const told = gameFrom({ ...recordOf('covert-early'), forecasts: [forecast, forecast, forecast, forecast] });
    const { of } = calibrationOfGame(told)!;
    expect(of.reliability - of.resolution + of.uncertainty).toBeCloseTo(of.brier, 12);
    expect(calibrationOfGame(held)).toBeUndefined();
    expect(calibrationOfBook(told, [codeOf(told)])).toBeUndefined();
    const other = gameFrom({ ...recordOf('zeal', 9), forecasts: [forecast] });
    expect(calibrationOfBook(told, [codeOf(told), codeOf(other)])!.of.forecasts).toBeGreaterThan(of.forecasts);
  });
});

describe('the bench', () => {
  test('a slider stands at the weight of the reading it is moved in', () => {
    for (const pack of [undefined, ...packs.map(({ id }) => id)])
      for (const { id, base, least, most } of slidersOf(pack)) {
        const changed = packs.find((one) => one.id === pack)?.changes.find(({ what }) => what === id);
        if (changed) expect(base).toBe(Number(changed.after));
        expect(base).toBeGreaterThanOrEqual(least);
        expect(base).toBeLessThanOrEqual(most);
        expect(most).toBeGreaterThan(least);
      }
    const moved = packs
      .flatMap(({ changes }) => changes)
      .filter(({ what }) => (SLIDERS as readonly string[]).includes(what));
    expect(moved.length).toBeGreaterThan(0);
  });
  test('a card reopens bench and game from its whole address or its code, and a torn one opens nothing', () => {
    const bench = { pack: packs[0]!.id, weights: { alpha: slidersOf(packs[0]!.id).at(-1)!.base / 2 } };
    const code = benchCode(bench);
    expect(readCard(`https://school.example/game/#/debrief/trial/${code}/${codeOf(held)}`)).toEqual({
      bench: code,
      game: codeOf(held),
    });
    expect(readCard(code)).toEqual({ bench: code });
    expect(readBench(code)).toEqual(bench);
    for (const torn of ['', `${code}~`, code.slice(0, 6), 'https://school.example/'])
      expect(readCard(torn), torn).toBeUndefined();
  });
});
