/** The class wall as the screen holds it: games, what was set aside, new luck, the tally, the reckoning. The work is done at a desk of its own. */
import { createStore } from 'zustand/vanilla';
import { content } from '../content/bundle.ts';
import { RULES_HASH } from '../lesson/code-book.ts';
import { DEMO_IDS, demoPaste, readDemo, type DemoId } from '../lesson/demo.ts';
import { readLesson } from '../lesson/lesson-code.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { NewLuck } from '../lesson/new-luck.ts';
import { EMPTY_TALLY, type Tally } from '../lesson/tally.ts';
import { makeWallFile, wallData, wallTable } from '../lesson/wall-file.ts';
import { EMPTY_WALL, withoutGame, type Progress, type Wall } from '../lesson/wall.ts';
import type { WallAnswers, WallWorkKind, WallWorks } from '../worker/wall-messages.ts';
import { analyst, HISTORY, type Ground } from './analyst.ts';
import { people } from './scenarios.ts';
import { wallDesk } from './wall-desk.ts';

export interface Reckoning {
  /** Shares of army, allies, institutions, kurdish_war, powers, tehran, out of 100, on history's orders. */
  readonly hundredths: readonly number[];
  readonly isWhole: boolean;
  /** Twice the standard error of Tehran's share, out of 100. */
  readonly tehranMargin: number;
}

export interface WallState {
  readonly wall: Wall;
  readonly lesson: Lesson | undefined;
  readonly demo: DemoId | undefined;
  readonly progress: Progress | undefined;
  /** What the last work took, in milliseconds. */
  readonly took: number | undefined;
  readonly luck: NewLuck | undefined;
  readonly block: number;
  readonly tally: Tally | undefined;
  readonly reckoning: Reckoning | undefined;
  /** The text key of what went wrong with the last work. */
  readonly problem: 'wall.none' | 'wall.failed' | undefined;
}

const EMPTY: WallState = {
  wall: EMPTY_WALL,
  lesson: undefined,
  demo: undefined,
  progress: undefined,
  took: undefined,
  luck: undefined,
  block: 0,
  tally: undefined,
  reckoning: undefined,
  problem: undefined,
};

export const wallStore = createStore<WallState>()(() => EMPTY);
const change = (part: Partial<WallState>): void => wallStore.setState(part);

/** An empty wall; what was reckoned of the level stays known. */
const emptied = (): WallState => ({ ...EMPTY, reckoning: wallStore.getState().reckoning });

/** Works are done one after another; a cancel ends what is under way and whatever waits behind it. */
let queue: Promise<void> = Promise.resolve();
let round = 0;
let drop: (() => void) | undefined;

/** Does a piece of work at the desk and shows how far it is; `undefined` when it was cancelled or failed. */
function work<Kind extends WallWorkKind>(make: () => WallWorks[Kind]): Promise<WallAnswers[Kind] | undefined> {
  const own = round;
  const done = queue.then(() => (own === round ? workNow(make()) : undefined));
  queue = done.then(
    () => undefined,
    () => undefined,
  );
  return done;
}

async function workNow<Kind extends WallWorkKind>(given: WallWorks[Kind]): Promise<WallAnswers[Kind] | undefined> {
  const started = performance.now();
  change({ progress: { done: 0, of: 0 }, problem: undefined });
  const underway = wallDesk.ask(given, (progress) => change({ progress }));
  const dropped = new Promise<undefined>((resolve) => {
    drop = () => {
      underway.drop();
      resolve(undefined);
    };
  });
  try {
    const answer = await Promise.race([underway.answer, dropped]);
    change({ progress: undefined, took: performance.now() - started });
    return answer;
  } catch {
    change({ progress: undefined, problem: 'wall.failed' });
    return undefined;
  }
}

export function cancelWork(): void {
  round += 1;
  drop?.();
  change({ progress: undefined });
}

/** Opens what the wall will need before it is needed: whoever loses the network later loses nothing. */
export function openWall(): void {
  wallDesk.open();
  askReckoning();
}

const heldBy = (wall: Wall): number => wall.games.length + wall.refused.length + wall.unlisted;

/** Puts every code of some texts and files on the wall; says so when there is none in them. */
export async function addToWall(...given: readonly (string | Blob)[]): Promise<void> {
  let before = 0;
  const hung = await work<'take'>(() => {
    const { wall, lesson, tally } = wallStore.getState();
    before = heldBy(wall);
    return { kind: 'take', given, hung: { wall, ...(lesson ? { lesson } : {}), ...(tally ? { tally } : {}) } };
  });
  if (hung === undefined) return;
  const { wall, lesson, tally } = hung;
  change({ wall, lesson, tally, luck: undefined, demo: undefined });
  if (heldBy(wall) === before) change({ problem: 'wall.none' });
  // In a task of its own: the wall is being drawn in this one.
  setTimeout(askReckoning);
}

/** Looks for a square code in a frame of the camera; beside whatever else is being done. */
export const lookAt = (picture: ImageBitmap): Promise<string | undefined> =>
  wallDesk.ask<'look'>({ kind: 'look', picture }).answer;

const demoFiles: Readonly<Record<string, unknown>> = import.meta.glob('../../levels/lessons/demo/*.json', {
  eager: true,
  import: 'default',
});
export { DEMO_IDS };

/** Puts a demo class on an empty wall. */
export async function openDemo(id: DemoId): Promise<void> {
  cancelWork();
  const demo = readDemo(demoFiles[`../../levels/lessons/demo/${id}.json`]);
  change({ ...emptied(), lesson: demo.lesson });
  await addToWall(demoPaste(demo));
  change({ demo: id });
}

/** Ties the wall to a lesson, by its code or link; codes of another lesson are then set aside. */
export function setWallLesson(text: string): boolean {
  const read = readLesson(text);
  if (!read.ok) return false;
  const { wall } = wallStore.getState();
  change({ lesson: read.lesson });
  // What is there is looked at again under the lesson.
  if (wall.games.length > 0) {
    change({ wall: EMPTY_WALL });
    void addToWall(wall.games.map(({ code }) => code).join('\n'));
  }
  return true;
}

export function clearWall(): void {
  cancelWork();
  change(emptied());
}

export const removeGame = (code: string): void =>
  change({ wall: withoutGame(wallStore.getState().wall, code), luck: undefined });

/** Deals new luck to every game of the wall; pressed again, the next hundred deals. */
export async function dealLuck(): Promise<void> {
  const { wall, luck, block } = wallStore.getState();
  const next = luck === undefined ? block : block + 1;
  const dealt = await work<'luck'>(() => ({ kind: 'luck', games: wall.games, block: next }));
  if (dealt !== undefined) change({ luck: dealt, block: next });
}
export const backToOwnLuck = (): void => change({ luck: undefined });

export const setTally = (tally: Tally | undefined): void => change({ tally });
export const startTally = (): void => change({ tally: wallStore.getState().tally ?? EMPTY_TALLY });

export const wallFileText = (): string => {
  const { wall, lesson, tally } = wallStore.getState();
  return makeWallFile(wall.games, RULES_HASH, { ...(lesson ? { lesson } : {}), ...(tally ? { tally } : {}) });
};
export const wallTableText = (): string => wallTable(wallStore.getState().wall.games);
export const wallDataText = (): string => wallData(wallStore.getState().wall.games, RULES_HASH);

const grounds = new Map<string, Ground>();
/** How many futures the wall's reckoning plays: enough for a bar chart seen from the back row. */
const RECKONING_GAMES = 600;
let asked: string | undefined;

/** Asks the analyst for the shares on history's orders, once a level. Before there is a game, for the level most classes play. */
function askReckoning(): void {
  const { wall, lesson } = wallStore.getState();
  const level = wall.games[0]?.record.level ?? lesson?.level ?? 'express';
  if (asked === level) return;
  asked = level;
  change({ reckoning: undefined });
  const def = content.levels.find(({ id }) => id === level)!;
  const ground = grounds.get(level) ?? { level: def, people };
  grounds.set(level, ground);
  const tell = (shares: Readonly<Record<string, number>>, margin: number, isWhole: boolean): void => {
    if (asked !== level) return;
    const hundredths = PLATES.map((plate) => (shares[plate] ?? 0) * 100);
    change({ reckoning: { hundredths, isWhole, tehranMargin: margin * 200 } });
  };
  analyst.ask(
    ground,
    { kind: 'shares', subject: HISTORY, seed: 0, games: RECKONING_GAMES },
    {
      partial: ({ answer }) => tell(answer.shares, answer.se.tehran ?? 0, false),
      done: ({ answer }) => tell(answer.shares, answer.se.tehran ?? 0, true),
      trouble: () => {
        asked = undefined;
      },
    },
  );
}
const PLATES = ['army', 'allies', 'institutions', 'kurdish_war', 'powers', 'tehran'] as const;

interface PackMeasure {
  readonly measured?: { readonly tehran?: number };
}
const packs: Readonly<Record<string, PackMeasure>> = import.meta.glob('../../levels/model/packs/*.json', {
  eager: true,
  import: 'default',
});

/** The smallest and largest share of Tehran among the rival readings, out of 100, as they were measured. */
export const rivalRange = (): { readonly low: number; readonly high: number } => {
  const shares = Object.values(packs).flatMap(({ measured }) => measured?.tehran ?? []);
  return { low: Math.round(Math.min(...shares) * 100), high: Math.round(Math.max(...shares) * 100) };
};
