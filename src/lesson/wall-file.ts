/** The wall as a file that reopens offline, and as a table for a spreadsheet. Codes only: no name is in it. */
import * as z from 'zod/mini';
import { LEVERS } from '../rules/choices.ts';
import { monthName } from '../rules/model.ts';
import { caseOf } from '../analysis/cases.ts';
import { scenarioNamed } from '../content/bundle.ts';
import { codeOfLesson, readLesson } from './lesson-code.ts';
import type { Lesson } from './lesson.ts';
import { meansOf } from './postures.ts';
import { tallySchema, type Tally } from './tally.ts';
import type { WallGame } from './verify.ts';

const KIND = 'push-and-fall-wall';
const MOST_CODES = 2000;

const schema = z.object({
  kind: z.literal(KIND),
  version: z.literal(1),
  /** Fingerprint of the rules under which the codes were made. */
  rules: z.string().check(z.maxLength(64)),
  lesson: z.optional(z.string().check(z.maxLength(40))),
  codes: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(MOST_CODES)),
  tally: z.optional(tallySchema),
});

export interface WallFile {
  readonly lesson?: Lesson;
  readonly codes: readonly string[];
  readonly tally?: Tally;
}

/** Writes a wall as a file's text. */
export function makeWallFile(
  games: readonly WallGame[],
  rules: string,
  more: { readonly lesson?: Lesson; readonly tally?: Tally } = {},
): string {
  const file: z.infer<typeof schema> = {
    kind: KIND,
    version: 1,
    rules,
    ...(more.lesson ? { lesson: codeOfLesson(more.lesson) } : {}),
    codes: games.map(({ code }) => code),
    ...(more.tally ? { tally: { ...more.tally, counters: [...more.tally.counters] } } : {}),
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/** Reads a wall file's text; `undefined` when it is not one. The codes are still to be verified. */
export function parseWallFile(text: string): WallFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = schema.safeParse(value);
  if (!read.success) return undefined;
  const lesson = read.data.lesson === undefined ? undefined : readLesson(read.data.lesson);
  return {
    codes: read.data.codes,
    ...(lesson?.ok === true ? { lesson: lesson.lesson } : {}),
    ...(read.data.tally ? { tally: read.data.tally } : {}),
  };
}

const PLATES = ['army', 'allies', 'institutions', 'kurdish_war', 'powers', 'tehran'] as const;
const cell = (value: string | number): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** Writes the games as comma-separated values, one game a line. Months as 1963-02; an empty cell is "not" or "not yet". */
export function wallTable(games: readonly WallGame[]): string {
  const head = [
    'game',
    'code',
    'level',
    'seed',
    'turns',
    'stopped',
    'fell',
    'fell_without_tehran',
    'hand_known',
    'security',
    ...PLATES.map((plate) => `counters_${plate}`),
    'guessed_quarter',
    ...LEVERS.map((lever) => `mean_${lever}`),
    'turns_given',
    'turns_with_dissent',
  ];
  const lines = games.map((game, i) => {
    const { record } = game;
    const scenario = scenarioNamed(record.level);
    const { program, firstTurn } = caseOf(scenario, { kind: 'game', orders: record.orders, isStopped: game.isStopped });
    return [
      i + 1,
      game.code,
      record.level,
      record.seed,
      game.turns,
      game.isStopped ? 1 : 0,
      game.fell === undefined ? '' : monthName(game.fell),
      game.twinFell === undefined ? '' : monthName(game.twinFell),
      game.isKnown ? 1 : 0,
      game.security.toFixed(1),
      ...PLATES.map((_, plate) => record.verdict?.counters[plate] ?? ''),
      record.verdict === undefined ? '' : record.verdict.quarter,
      ...meansOf(program, firstTurn).map((mean) => mean.toFixed(2)),
      game.marks.filter((mark) => mark === 'given').length,
      game.marks.filter((mark) => mark !== 'given' && mark !== 'own').length,
    ];
  });
  return `${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
