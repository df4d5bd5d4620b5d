/** What a reader leaves in the debrief beside the run code: which crack he would mend, what he understood, which track he takes. */
import { createStore } from 'zustand/vanilla';
import { codeOf } from './codes.ts';
import type { Game } from './game.ts';
import { lessonFor } from './lesson-store.ts';
import { planOf } from '../lesson/plans.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { makeShelf } from './storage.ts';
import { PLATES } from './verdict.ts';

export const TRACKS = ['short', 'full'] as const;
export type Track = (typeof TRACKS)[number];
type Plate = (typeof PLATES)[number];

/** The notes of one game. They are in no code and no file that is handed in. */
export interface GameNotes {
  /** "Which one, if mended, would have saved him?" */
  readonly mended?: Plate;
  /** Matched of those there were, when the reader looked last. */
  readonly understanding?: { readonly right: number; readonly of: number };
}

export interface DebriefNotes {
  /** The track chosen by hand; left out, the lesson's, else the full one. */
  readonly track?: Track;
  readonly games: Readonly<Record<string, GameNotes>>;
}

const shelf = makeShelf(() => localStorage);
/** Notes of so many games are kept, the newest. */
const KEPT = 200;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function noteFrom(value: unknown): GameNotes {
  if (!isObject(value)) return {};
  const { mended, understanding } = value;
  const isScore =
    isObject(understanding) && typeof understanding['right'] === 'number' && typeof understanding['of'] === 'number';
  return {
    ...((PLATES as readonly unknown[]).includes(mended) ? { mended: mended as Plate } : {}),
    ...(isScore ? { understanding: understanding as unknown as NonNullable<GameNotes['understanding']> } : {}),
  };
}

/** Reads kept notes field by field; anything odd is as if it were not there. */
export function parseNotes(value: unknown): DebriefNotes {
  if (!isObject(value)) return { games: {} };
  const games = isObject(value['games']) ? Object.entries(value['games']) : [];
  return {
    ...((TRACKS as readonly unknown[]).includes(value['track']) ? { track: value['track'] as Track } : {}),
    games: Object.fromEntries(games.map(([code, note]) => [code, noteFrom(note)])),
  };
}

export const notesStore = createStore<DebriefNotes>()(() => parseNotes(shelf.read('debrief')));

function keep(notes: DebriefNotes): void {
  notesStore.setState(notes, true);
  shelf.write('debrief', notes);
}

export const notesOf = (game: Game, notes = notesStore.getState()): GameNotes => notes.games[codeOf(game)] ?? {};

/** Adds to the notes of a game. */
export function note(game: Game, part: GameNotes): void {
  const { games, ...rest } = notesStore.getState();
  const code = codeOf(game);
  const { [code]: known, ...others } = games;
  keep({ ...rest, games: Object.fromEntries([...Object.entries(others), [code, { ...known, ...part }]].slice(-KEPT)) });
}

export const chooseTrack = (track: Track): void => keep({ ...notesStore.getState(), track });

/** Understanding as a dial, 0 to 100; undefined until it is earned. */
export const understandingOf = (code: string, notes = notesStore.getState()): number | undefined => {
  const score = notes.games[code]?.understanding;
  return score && score.of > 0 ? (100 * score.right) / score.of : undefined;
};

/** A lesson that has time for the shares, or goes home, takes the full track. */
export function trackOfLesson(lesson: Lesson): Track {
  const plan = planOf(lesson.plan);
  return plan.id === 'home' || plan.phases.some(({ id }) => id === 'shares') ? 'full' : 'short';
}

/** The track of a game: as chosen, else the lesson's, else the full one. */
export function trackOf(game: Game | undefined, notes = notesStore.getState()): Track {
  const lesson = lessonFor(game);
  return notes.track ?? (lesson ? trackOfLesson(lesson) : 'full');
}

/** The five steps of the short track: the phase of the plan, and the room it is held in. */
export const SHORT_STEPS = [
  { phase: 'wall', room: 'verdict' },
  { phase: 'without', room: 'without' },
  { phase: 'take-away', room: 'who' },
  { phase: 'quarrel', room: 'study' },
  { phase: 'memo', room: 'talk' },
] as const;

/** The steps with their minutes: the lesson's plan where it has them, else those of 45 minutes. */
export function shortSteps(game: Game | undefined) {
  const lesson = lessonFor(game);
  const usual = planOf('45').phases;
  const own = lesson ? planOf(lesson.plan).phases : usual;
  return SHORT_STEPS.map(({ phase, room }) => {
    const { from, to } = own.find(({ id }) => id === phase) ?? usual.find(({ id }) => id === phase)!;
    return { phase, room, minutes: to - from };
  });
}
