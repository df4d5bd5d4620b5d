/** A lesson: everything a teacher chooses, as plain data, with the schema that checks whatever comes in from outside. */
import * as z from 'zod/mini';
import presetFile from '../../levels/lessons/presets.json';

// A strict content policy forbids compiled checks; zod is told before its first use.
z.config({ jitless: true });

export const LANGUAGES = ['en', 'fa', 'ar', 'ckb'] as const;
export const SEATS = ['single', 'pairs', 'chairs', 'screen'] as const;
export const PLANS = ['45', '50', '90', 'act', 'home', 'cover'] as const;
/** Levels by the number that codes carry; a test holds this list against the level files. */
export const LEVEL_IDS = ['standard', 'express', 'recognition', 'mosul', 'river', 'fires', 'winter'] as const;
export const SEED_COUNT = 0x100000;

const schema = z.object({
  level: z.enum(LEVEL_IDS),
  /** The luck of the class; with different luck only the number from which gate words are derived. */
  seed: z.int().check(z.minimum(0), z.maximum(SEED_COUNT - 1)),
  luck: z.enum(['same', 'different']),
  language: z.enum(LANGUAGES),
  reading: z.enum(['standard', 'plain']),
  /** Whether each curtain waits for a spoken word. */
  gates: z.boolean(),
  seats: z.enum(SEATS),
  plan: z.enum(PLANS),
  hints: z.boolean(),
  lowDetail: z.boolean(),
  /** Whether a turn may be reopened before its curtain. */
  undo: z.boolean(),
  questions: z.enum(['short', 'full']),
  /** Whether the chronicler's seat is offered: history's orders, own forecasts. */
  chronicler: z.boolean(),
  /** When the reveal opens: by the teacher's word, or with the verdict. */
  reveal: z.enum(['gate', 'verdict']),
});

export type Lesson = Readonly<z.infer<typeof schema>>;
export type LessonLevel = Lesson['level'];
export type PlanId = Lesson['plan'];

/** Checks a lesson that came from outside; `undefined` when it is none. */
export function parseLesson(value: unknown): Lesson | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}

const USUAL = { language: 'en', hints: true, lowDetail: false, chronicler: true } as const;

export interface Preset {
  readonly id: string;
  readonly number: number;
  /** The lesson but for its luck. */
  readonly lesson: Omit<Lesson, 'seed'>;
}

/** The lessons that can be dictated in seven characters. */
export const PRESETS: readonly Preset[] = presetFile.map(({ id, number, lesson }) => {
  const { seed: _, ...checked } = schema.parse({ ...USUAL, ...lesson, seed: 0 });
  return { id, number, lesson: checked };
});

/** The lesson of a preset on a luck. Throws on a preset there is not. */
export function lessonOf(id: string, seed: number): Lesson {
  const preset = PRESETS.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`there is no preset ${id}`);
  return { ...preset.lesson, seed };
}

/** Whether two lessons are the same but for their luck. */
export const isAlike = (a: Omit<Lesson, 'seed'>, b: Omit<Lesson, 'seed'>): boolean =>
  (Object.keys(schema.shape) as (keyof Lesson)[]).every(
    (key) => key === 'seed' || a[key as keyof Omit<Lesson, 'seed'>] === b[key as keyof Omit<Lesson, 'seed'>],
  );
