/** The code book of this build: which codes there can be, and how they are read and written. */
import { content } from '../content/bundle.ts';
import { codeLevelOf, codesFor } from '../content/codes.ts';
import { codeBitsOf } from '../content/rules-hash.ts';
import { markedLength } from '../rules/marked-code.ts';
import { codeLength } from '../rules/run-code.ts';
import type { CodeBook } from './find-codes.ts';

const codes = codesFor(content);
export const writeCode = codes.write;
export const RULES_HASH = codes.rulesHash;

const descending = (lengths: readonly number[]): readonly number[] => [...new Set(lengths)].sort((a, b) => b - a);

const LENGTHS = new Map(
  content.levels.map(codeLevelOf).map((level) => {
    const turns = Array.from({ length: level.curtainAfter.length + 1 }, (_, i) => i);
    // A game nobody has begun is no game of a class.
    const played = turns.slice(1);
    return [
      level.number,
      {
        plain: descending(played.map((count) => codeLength(level, count))),
        marked: descending(played.map((count) => markedLength(level, count))),
      },
    ] as const;
  }),
);

export const codeBook: CodeBook = {
  read: codes.read,
  lengths: (level, isMarked) => LENGTHS.get(level)?.[isMarked ? 'marked' : 'plain'] ?? [],
  rules: codeBitsOf(codes.rulesHash),
};
