/** Run codes over the levels there are: writing a game's code, reading a typed one, and refusing what other rules wrote. */
import { curtainsOf } from '../rules/forecast.ts';
import { makeMarkedCode, parseMarkedCode } from '../rules/marked-code.ts';
import { showRunCode, type CodeLevel, type ParsedRunCode } from '../rules/run-code.ts';
import { RULES } from '../rules/step.generated.ts';
import type { GameRecord } from '../rules/types.ts';
import type { Content } from './load.ts';
import type { LevelDef } from '../rules/people.ts';
import { codeBitsOf, rulesHashOf } from './rules-hash.ts';

/** What a run code needs to know of a level; of a single act it carries that act's turns only. */
export function codeLevelOf(level: LevelDef): CodeLevel {
  const first = level.prelude?.length ?? 0;
  const curtains = new Set(curtainsOf({ level }).map(({ turn }) => turn));
  return {
    id: level.id,
    number: level.number,
    curtainAfter: level.turns.slice(first).map((_, i) => curtains.has(first + i)),
  };
}

/** Writes and reads the codes of a set of level files. */
export interface Codes {
  readonly rulesHash: string;
  /** The code of a game in groups of five. Throws on a level there is not. */
  readonly write: (record: GameRecord) => string;
  readonly read: (text: string) => ParsedRunCode;
}

/** Makes the writer and reader of codes for a content and the base rules. */
export function codesFor(content: Content): Codes {
  const levels = content.levels.map(codeLevelOf);
  const rulesHash = rulesHashOf(content, RULES);
  const bits = codeBitsOf(rulesHash);
  return {
    rulesHash,
    write: (record) => {
      const level = levels.find(({ id }) => id === record.level);
      if (level === undefined) throw new RangeError(`there is no level ${record.level}`);
      return showRunCode(makeMarkedCode(level, record, bits));
    },
    read: (text) => parseMarkedCode(text, levels, bits),
  };
}
