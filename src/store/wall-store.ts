/** The class wall as the screen holds it: games, what was set aside, new luck, the tally, the reckoning; work in slices. */
import { createStore } from 'zustand/vanilla';
import { content } from '../content/bundle.ts';
import { RULES_HASH, writeCode } from '../lesson/code-book.ts';
import { DEMO_IDS, demoPaste, readDemo, type DemoId } from '../lesson/demo.ts';
import { readLesson } from '../lesson/lesson-code.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { dealNewLuck, type NewLuck } from '../lesson/new-luck.ts';
import { EMPTY_TALLY, type Tally } from '../lesson/tally.ts';
import { makeWallFile, parseWallFile, wallTable } from '../lesson/wall-file.ts';
import { EMPTY_WALL, gather, type Progress, type Wall } from '../lesson/wall.ts';
import { analyst, HISTORY, type Ground } from './analyst.ts';
import { people } from './scenarios.ts';

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
  readonly problem: string | undefined;
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

/** Works so long at a time before the page may breathe, in milliseconds. */
const SLICE = 8;
let current = 0;

/** Runs small steps in slices; a newer piece of work ends an older one. `undefined` when it was ended. */
async function inSlices<T>(steps: Generator<Progress | undefined, T>): Promise<T | undefined> {
  const own = (current += 1);
  const started = performance.now();
  let progress: Progress = { done: 0, of: 0 };
  change({ progress, problem: undefined });
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done === true) {
        change({ progress: undefined, took: performance.now() - started });
        return step.value;
      }
      if (step.value !== undefined) progress = step.value;
    }
    if (wallStore.getState().progress !== progress) change({ progress });
    await new Promise<void>((resolve) => setTimeout(resolve));
    if (own !== current) return undefined;
  }
}

export const cancelWork = (): void => {
  current += 1;
  change({ progress: undefined });
};

/** Puts every code of a text on the wall. */
export async function addText(text: string): Promise<void> {
  const { wall, lesson } = wallStore.getState();
  const added = await inSlices(gather(text, wall, lesson));
  if (added === undefined) return;
  change({ wall: added, luck: undefined });
  askReckoning();
}

/** Opens a dropped file: a wall, a saved game, or any text with codes in it. */
export async function addFile(text: string): Promise<void> {
  const file = parseWallFile(text);
  if (file === undefined) return addText(savedCode(text) ?? text);
  change({ ...EMPTY, ...(file.lesson ? { lesson: file.lesson } : {}), ...(file.tally ? { tally: file.tally } : {}) });
  await addText(file.codes.join('\n'));
}

/** The code of a saved game's file, so that a pupil who can hand in nothing else can hand in that. */
function savedCode(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('record' in value)) return undefined;
    return writeCode(value.record as Parameters<typeof writeCode>[0]);
  } catch {
    return undefined;
  }
}

const demoFiles: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob(
  '../../levels/lessons/demo/*.json',
  { import: 'default' },
);
export { DEMO_IDS, type DemoId };

/** Puts a demo class on an empty wall. */
export async function openDemo(id: DemoId): Promise<void> {
  const demo = readDemo(await demoFiles[`../../levels/lessons/demo/${id}.json`]!());
  change({ ...EMPTY, lesson: demo.lesson, demo: id });
  await addText(demoPaste(demo));
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
    void addText(wall.games.map(({ code }) => code).join('\n'));
  }
  return true;
}

export function clearWall(): void {
  cancelWork();
  change(EMPTY);
}

export function removeGame(code: string): void {
  const { wall } = wallStore.getState();
  change({ wall: { ...wall, games: wall.games.filter((game) => game.code !== code), mended: [] }, luck: undefined });
}

/** Deals new luck to every game of the wall; pressed again, the next hundred deals. */
export async function dealLuck(): Promise<void> {
  const { wall, luck, block } = wallStore.getState();
  const next = luck === undefined ? block : block + 1;
  const dealt = await inSlices(dealNewLuck(wall.games, next));
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

const grounds = new Map<string, Ground>();
/** How many futures the wall's reckoning plays: enough for a bar chart seen from the back row. */
const RECKONING_GAMES = 600;
let asked: string | undefined;

/** Asks the analyst for the shares on history's orders, once a level. */
function askReckoning(): void {
  const level = wallStore.getState().wall.games[0]?.record.level ?? wallStore.getState().lesson?.level;
  if (level === undefined || asked === level) return;
  asked = level;
  change({ reckoning: undefined });
  const def = content.levels.find(({ id }) => id === level)!;
  const ground = grounds.get(level) ?? { level: def, people };
  grounds.set(level, ground);
  const tell = (shares: Readonly<Record<string, number>>, margin: number, isWhole: boolean): void => {
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
