/** What comes to the wall: a saved wall replaces what hangs there, a saved game gives its code, in any other text codes are searched. */
import { codeBook, writeCode } from './code-book.ts';
import type { Lesson } from './lesson.ts';
import type { Tally } from './tally.ts';
import { parseWallFile } from './wall-file.ts';
import { EMPTY_WALL, gather, type Progress, type Wall } from './wall.ts';

/** A wall and what it is tied to. */
export interface Hung {
  readonly wall: Wall;
  readonly lesson?: Lesson;
  readonly tally?: Tally;
}

/** No save of one game, and no wall of two thousand codes, is longer; what is longer is searched, not parsed. */
const LONGEST_FILE = 400_000;

/** Hangs what a text holds. Yields like `gather`; the wall given is not changed. */
export function* take(text: string, hung: Hung): Generator<Progress | undefined, Hung> {
  const isFile = text.length <= LONGEST_FILE && text.trimStart().startsWith('{');
  const file = isFile ? parseWallFile(text) : undefined;
  if (file === undefined) {
    const code = isFile ? savedCode(text) : undefined;
    return { ...hung, wall: yield* gather(code ?? text, hung.wall, hung.lesson) };
  }
  const { lesson, tally, codes } = file;
  const wall = yield* gather(codes.join('\n'), EMPTY_WALL, lesson);
  return { wall, ...(lesson ? { lesson } : {}), ...(tally ? { tally } : {}) };
}

/** The code of a saved game's file, so that a pupil who can hand in nothing else can hand in that. */
function savedCode(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('record' in value)) return undefined;
    const code = writeCode(value.record as Parameters<typeof writeCode>[0]);
    return codeBook.read(code).ok ? code : undefined;
  } catch {
    return undefined;
  }
}
