/** Everything that reads what someone else wrote survives whatever it is given: nothing thrown, no hang, no half state. */
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { compileTrial } from '../../../src/build/model/compile.ts';
import { readModel } from '../../../src/build/model/data.ts';
import type { Pack } from '../../../src/build/model/data.ts';
import { sheetsOfProject } from '../../../src/cli/sheets.ts';
import { checkFile, deskOf } from '../../../src/content/check.ts';
import { kindOf } from '../../../src/content/schema.ts';
import { parseLesson, lessonOf, PRESETS } from '../../../src/lesson/lesson.ts';
import { codeOfLesson, longCodeOf, readLesson } from '../../../src/lesson/lesson-code.ts';
import { take } from '../../../src/lesson/take.ts';
import { makeWallFile, parseWallFile } from '../../../src/lesson/wall-file.ts';
import { EMPTY_WALL } from '../../../src/lesson/wall.ts';
import { feed, spoiltData, spoiltText } from '../../support/mutate.ts';
import { pasteOf, run, wallOf } from '../lesson/support.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
});
vi.stubGlobal('location', { hash: '' });
afterAll(() => vi.unstubAllGlobals());

const actions = await import('../../../src/store/actions.ts');
const { getState, STAGES } = await import('../../../src/store/store.ts');
const { gameFrom, isGameOver, presentState, sealInto } = await import('../../../src/store/game.ts');
const { codeOf, luckOf, readCode, readLuck } = await import('../../../src/store/codes.ts');
const { makeSave, parseSave } = await import('../../../src/store/save.ts');
const { lmsStateOf, readLmsState } = await import('../../../src/store/lms-state.ts');
const { nextStage } = await import('../../../src/store/stages.ts');
const { parseOptions, parseRoute, hashOf } = await import('../../../src/store/route.ts');
const { parseSettings, DEFAULT_SETTINGS } = await import('../../../src/store/settings.ts');
type Game = ReturnType<typeof gameFrom>;
type Stage = ReturnType<typeof getState>['stage'];

const HOLD = { open: 'hold', quiet: 'hold' };
const forecast = { plot: 7, exposed: 3, crack: 'army', sureness: 1 } as const;
const gameOf = (turns: number, seed: number, level = 'express'): Game => {
  const orders = Array.from({ length: turns }, (_, i) => (i === 0 ? { open: 'recognise', quiet: 'hold' } : HOLD));
  return gameFrom({ level, seed, orders, forecasts: turns > 2 ? [forecast] : [] });
};
const games: readonly Game[] = [gameOf(0, 1), gameOf(3, 7), gameOf(10, 99)];
const last = games[2]!;
const finished = gameFrom({ ...last.record, verdict: { counters: [2, 2, 2, 2, 1, 1], quarter: 30 } });
const samples: readonly (readonly [Game, Stage])[] = [
  [games[0]!, 'desk'],
  [games[1]!, 'wire'],
  [finished, 'result'],
  [{ ...gameOf(1, 7), ghost: games[1]!, charge: 'money-left' }, 'desk'],
];
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** A game let in can be gone on with, coded and kept again: nothing of it is half there. */
function isWhole(game: Game, stage: Stage): void {
  const again = parseSave(plain(makeSave(game, stage)));
  expect(again.kind).toBe('game');
  expect(again.kind === 'game' && again.stage).toBe(stage);
  const read = readCode(codeOf(game));
  expect(read.ok && read.record.orders).toEqual(game.record.orders);
  const said = (forecasts: readonly unknown[]): readonly unknown[] => forecasts.filter((one) => one !== undefined);
  expect(read.ok && said(read.record.forecasts)).toEqual(said(game.record.forecasts));
  nextStage(game, stage);
  if (!isGameOver(game)) expect(presentState(sealInto(game, HOLD)).turn).toBe(presentState(game).turn + 1);
}

describe('what a player may hand in', () => {
  const saves = samples.map(([game, stage]) => plain(makeSave(game, stage)));

  test('a save, as data', () => {
    const records = samples.map(([game]) => plain(game.record));
    const envelope = saves[0] as Record<string, unknown>;
    // Half of the time only the record is spoilt, and the stage is any there is, so that much gets past the first look.
    const near = fc
      .tuple(spoiltData(records), fc.constantFrom(...STAGES))
      .map(([record, stage]): unknown => ({ ...envelope, record, stage }));
    feed<unknown>({
      inputs: fc.oneof(near, spoiltData(saves)),
      good: saves,
      share: 0.25,
      parse: (value) => {
        const read = parseSave(value);
        if (read.kind === 'game') isWhole(read.game, read.stage);
      },
    });
  });

  test('a save’s file: what cannot be opened leaves the game in play as it was', () => {
    actions.startGame({ level: 'express', seed: 5, isTutorial: false });
    const texts = saves.map((one) => JSON.stringify(one));
    feed({
      inputs: spoiltText(texts),
      good: texts,
      share: 0.1,
      parse: (text) => {
        const before = getState();
        const shelf = kept.get('push-and-fall.game');
        const trouble = actions.openSaveText(text);
        if (trouble === undefined) return isWhole(getState().game!, getState().stage);
        expect(getState()).toBe(before);
        expect(kept.get('push-and-fall.game')).toBe(shelf);
      },
    });
  });

  test('a run code', () => {
    const codes = [...games, finished].map(codeOf);
    feed({
      inputs: spoiltText(codes),
      good: codes,
      share: 0.1,
      parse: (text) => {
        const before = getState();
        if (actions.openCode(text) !== undefined) expect(getState()).toBe(before);
        else isWhole(getState().game!, getState().stage);
      },
    });
  });

  test('a luck code', () => {
    const codes = games.map(luckOf);
    feed({ inputs: spoiltText(codes), good: codes, share: 0.1, parse: (text) => void readLuck(text) });
  });

  test('the state a school’s platform kept', () => {
    const states = samples.map(([game, stage]) => lmsStateOf(game, stage));
    feed({
      inputs: spoiltText(states),
      good: states,
      share: 0.1,
      parse: (text) => {
        const read = readLmsState(text);
        if (read.kind === 'game') isWhole(read.game, read.stage);
      },
    });
  });

  test('an address, its settings, and the settings kept', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const addresses = [hashOf('codex', 'people', 'qasim'), '#/play', `#code=${codeOf(last)}`, '?motion=off&dir=rtl'];
    feed({
      inputs: spoiltText(addresses),
      good: addresses,
      share: 0.05,
      parse: (text) => {
        expect(parseRoute(text).page).not.toBe('');
        parseOptions(text);
      },
    });
    feed({
      inputs: spoiltData([DEFAULT_SETTINGS]),
      good: [DEFAULT_SETTINGS],
      share: 0.05,
      parse: (value) => {
        expect(Object.keys(parseSettings(value)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      },
    });
  });
});

describe('what a class may hand in', () => {
  const lessons = PRESETS.map(({ id }) => lessonOf(id, 4711));

  test('a lesson’s code, short or long, or its link', () => {
    const texts = lessons.flatMap((one) => [
      codeOfLesson(one),
      longCodeOf(one),
      `https://example.org/game/#/lesson/${codeOfLesson(one)}`,
    ]);
    feed({
      inputs: spoiltText(texts),
      good: texts,
      share: 0.1,
      parse: (text) => {
        const read = readLesson(text);
        if (read.ok) expect(readLesson(codeOfLesson(read.lesson))).toEqual(read);
      },
    });
    feed({ inputs: spoiltData(lessons), good: lessons, share: 0.05, parse: (value) => void parseLesson(value) });
  });

  test('a paste for the wall, or its file', () => {
    const wall = wallOf(pasteOf('one-luck'));
    const file = makeWallFile(wall.games.slice(0, 3), 'abc', {});
    const texts = [pasteOf('one-luck').split('\n').slice(0, 2).join('\n'), file, `ok: ${codeOf(last)} <b>x</b>`];
    feed({
      inputs: spoiltText(texts),
      good: texts,
      share: 0.02,
      parse: (text) => {
        parseWallFile(text);
        const hung = run(take(text, { wall: EMPTY_WALL }));
        for (const game of hung.wall.games) expect(readCode(game.code).ok).toBe(true);
      },
    });
  });
});

describe('what an author may hand in', () => {
  const sheets = sheetsOfProject();
  const desk = deskOf(sheets);
  const paths = Object.keys(sheets);
  /** One small file of each kind. */
  const perKind = new Map(
    paths
      .toSorted((a, b) => sheets[b]!.length - sheets[a]!.length)
      .map((path) => [kindOf(path)?.name ?? path.split('/').slice(0, 4).join('/'), path]),
  );

  test('a file of any kind under levels and assets/text, as text', () => {
    const good = [...perKind.values()].map((path) => [path, sheets[path]!] as const);
    feed({
      inputs: fc.tuple(fc.constantFrom(...perKind.values()), spoiltText(good.map(([, sheet]) => sheet))),
      good,
      share: 0.05,
      parse: ([path, sheet]) => {
        for (const { file, line, reason, fix } of checkFile(desk, path, sheet)) {
          expect(file).toBe(path);
          expect(line).toBeGreaterThan(0);
          expect(`${reason}${fix}`.length).toBeGreaterThan(10);
        }
      },
    });
  });

  test('a rival reading: what the compiler refuses, it refuses in words', () => {
    const packs = paths
      .filter((path) => path.startsWith('levels/model/packs/'))
      .map((path) => JSON.parse(readFileSync(path, 'utf8')) as unknown);
    const model = readModel('levels/model');
    feed({
      inputs: spoiltData(packs),
      good: packs,
      share: 0.05,
      parse: (pack) => {
        if (checkFile(desk, 'levels/model/packs/mine.json', JSON.stringify(pack, undefined, 2)).length > 0) return;
        try {
          compileTrial(model, pack as Pack);
        } catch (error) {
          expect((error as Error).message.length).toBeGreaterThan(10);
        }
      },
    });
  });
});
