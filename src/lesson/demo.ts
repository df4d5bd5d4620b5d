/** Four demo classes, played by policies with a spread: for a teacher who wants to see a wall before there is a class. */
import * as z from 'zod/mini';
import { OPEN_CHOICES, QUIET_CHOICES } from '../rules/choices.ts';
import { CRACKS, MARKS, type Forecast, type GameRecord, type Verdict } from '../rules/types.ts';
import { writeCode } from './code-book.ts';
import { lessonOf, type Lesson } from './lesson.ts';

export const DEMO_IDS = ['one-luck', 'many-lucks', 'quiet-hands', 'stopped-early'] as const;
export type DemoId = (typeof DEMO_IDS)[number];

const small = (count: number) => z.int().check(z.minimum(0), z.maximum(count - 1));
const game = z.object({
  seed: z.optional(z.int()),
  /** Two numbers a turn: codes of the open and the quiet choice. */
  orders: z.array(z.tuple([small(OPEN_CHOICES.length), small(QUIET_CHOICES.length)])),
  forecasts: z.array(z.union([z.null(), z.tuple([small(11), small(11), small(3), small(3)])])),
  verdict: z.optional(z.object({ counters: z.array(small(11)).check(z.length(6)), quarter: small(31) })),
  marks: z.optional(z.array(small(MARKS.length))),
});
const schema = z.object({
  id: z.enum(DEMO_IDS),
  preset: z.string(),
  luck: z.enum(['same', 'different']),
  seed: z.int(),
  games: z.array(game).check(z.minLength(1)),
});
/** A demo class, ready to be put on the wall. */
export interface DemoClass {
  readonly lesson: Lesson;
  readonly records: readonly GameRecord[];
}

/** Reads a demo class from its file. Throws when the file is none: the build ships it, so a test reads them all. */
export function readDemo(value: unknown): DemoClass {
  const file = schema.parse(value);
  const lesson: Lesson = { ...lessonOf(file.preset, file.seed), luck: file.luck };
  const records = file.games.map((game): GameRecord => ({
    level: lesson.level,
    seed: game.seed ?? file.seed,
    orders: game.orders.map(([open, quiet]) => ({
      open: OPEN_CHOICES[open] as string,
      quiet: QUIET_CHOICES[quiet] as string,
    })),
    forecasts: game.forecasts.map((one) =>
      one === null
        ? undefined
        : { plot: one[0], exposed: one[1], crack: CRACKS[one[2]]!, sureness: one[3] as Forecast['sureness'] },
    ),
    ...(game.verdict
      ? {
          verdict: { counters: game.verdict.counters as unknown as Verdict['counters'], quarter: game.verdict.quarter },
        }
      : {}),
    ...(game.marks ? { marks: game.marks.map((mark) => MARKS[mark]!) } : {}),
  }));
  return { lesson, records };
}

/** The codes of a demo class under the rules in force, one a line, as a class would hand them in. */
export const demoPaste = ({ records }: DemoClass): string => records.map(writeCode).join('\n');
