/** The lesson this device is in: its settings, the luck it was dealt, the seat, the gates that have opened, the notes kept for the memo. */
import { createStore } from 'zustand/vanilla';
import type { GateId } from '../lesson/gates.ts';
import { parseLesson } from '../lesson/lesson.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Game } from './game.ts';
import { makeShelf } from './storage.ts';

export const LESSON_SEATS = ['player', 'chronicler'] as const;
export type LessonSeat = (typeof LESSON_SEATS)[number];

/** A wait card that was kept, and what was written on it. */
export interface KeptCard {
  readonly card: string;
  readonly words: string;
}

export interface LessonState {
  readonly lesson: Lesson | undefined;
  /** The luck this device was dealt; the lesson's own where the class shares it. */
  readonly seed: number;
  readonly seat: LessonSeat;
  readonly opened: readonly GateId[];
  /** Four chairs: whether the hands are being counted for the orders on the desk. */
  readonly table: 'closed' | 'asked' | 'answered';
  /** Four chairs: the last act whose private briefs have been read. */
  readonly briefed: number;
  readonly kept: readonly KeptCard[];
  /** The act at which a late comer was put down; the story so far is to be told. */
  readonly story: number | undefined;
}

const NONE: LessonState = {
  lesson: undefined,
  seed: 0,
  seat: 'player',
  opened: [],
  table: 'closed',
  briefed: 0,
  kept: [],
  story: undefined,
};

const shelf = makeShelf(() => localStorage);
const isGate = (value: unknown): value is GateId =>
  typeof value === 'string' && /^(act-[2-5]|reveal|stop)$/.test(value);
const isCard = (value: unknown): value is KeptCard =>
  typeof value === 'object' && value !== null && 'card' in value && 'words' in value && typeof value.words === 'string';

/** What the browser kept of a lesson, field by field; anything odd is as if there were none. */
function restored(): LessonState {
  const value = shelf.read('lesson');
  if (typeof value !== 'object' || value === null) return NONE;
  const given = value as Record<string, unknown>;
  const lesson = parseLesson(given['lesson']);
  if (lesson === undefined || typeof given['seed'] !== 'number') return NONE;
  const list = <T>(name: string, is: (one: unknown) => one is T): readonly T[] =>
    Array.isArray(given[name]) ? given[name].filter(is) : [];
  return {
    ...NONE,
    lesson,
    seed: given['seed'],
    seat: given['seat'] === 'chronicler' ? 'chronicler' : 'player',
    opened: list('opened', isGate),
    briefed: typeof given['briefed'] === 'number' ? given['briefed'] : 0,
    kept: list('kept', isCard),
  };
}

export const lessonStore = createStore<LessonState>()(restored);

/** Changes the lesson and keeps it; where storage is refused the lesson lasts as long as the page. */
export function changeLesson(part: Partial<LessonState>): void {
  lessonStore.setState(part);
  shelf.write('lesson', lessonStore.getState());
}

export const forgetLesson = (): void => {
  lessonStore.setState(NONE);
  shelf.remove('lesson');
};

/** The lesson that a game belongs to; a game on another luck or level is the player's own affair. */
export function lessonFor(game: Game | undefined, state = lessonStore.getState()): Lesson | undefined {
  const { lesson, seed } = state;
  if (game === undefined || lesson === undefined) return undefined;
  return game.record.level === lesson.level && game.record.seed === seed ? lesson : undefined;
}

/** At a table of four the hands are counted before an order is sealed: true stops the sealing and opens the count. */
export function isTableAsked(game: Game): boolean {
  if (lessonFor(game)?.seats !== 'chairs') return false;
  const { table } = lessonStore.getState();
  lessonStore.setState({ table: table === 'answered' ? 'closed' : 'asked' });
  return table !== 'answered';
}
