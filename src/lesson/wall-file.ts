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

/** A game as one row of figures. Months as 1963-02; an empty cell is "not" or "not yet". */
type Row = Readonly<Record<string, string | number>>;

function rowOf(game: WallGame, place: number): Row {
  const { record, marks } = game;
  const scenario = scenarioNamed(record.level);
  const { program, firstTurn } = caseOf(scenario, { kind: 'game', orders: record.orders, isStopped: game.isStopped });
  const means = meansOf(program, firstTurn);
  const month = (fell: number | undefined): string => (fell === undefined ? '' : monthName(fell));
  return {
    game: place + 1,
    code: game.code,
    level: record.level,
    seed: record.seed,
    turns: game.turns,
    stopped: game.isStopped ? 1 : 0,
    fell: month(game.fell),
    fell_without_tehran: month(game.twinFell),
    hand_known: game.isKnown ? 1 : 0,
    security: game.security.toFixed(1),
    ...Object.fromEntries(PLATES.map((plate, i) => [`counters_${plate}`, record.verdict?.counters[i] ?? ''])),
    guessed_quarter: record.verdict?.quarter ?? '',
    ...Object.fromEntries(LEVERS.map((lever, i) => [`mean_${lever}`, (means[i] as number).toFixed(2)])),
    turns_given: marks.filter((mark) => mark === 'given').length,
    turns_with_dissent: marks.filter((mark) => mark !== 'given' && mark !== 'own').length,
  };
}

/** Writes the games as comma-separated values, one game a line. */
export function wallTable(games: readonly WallGame[]): string {
  const rows = games.map(rowOf);
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Writes the same rows as JSON, for whoever would rather read them by program. */
export const wallData = (games: readonly WallGame[], rules: string): string =>
  `${JSON.stringify({ kind: 'push-and-fall-games', version: 1, rules, games: games.map(rowOf) }, undefined, 1)}\n`;
