/** The levels of this build for whoever plays them, and the fingerprint of what they are made of. */
import { content, scenarioNamed } from '../content/bundle.ts';
import { codesFor } from '../content/codes.ts';
import { SEEDS } from '../rules/run-code.ts';
import type { Scenario } from '../rules/scenario.ts';

/** The level of an id, ready to play. Throws on an id this build does not have. */
export const scenarioOf = (id: string): Scenario => scenarioNamed(id);

/** Seeds run from 0 to this, exclusive. */
export const SEED_LIMIT = SEEDS;

/** What people say and do, the same for every level. */
export const { people } = content;

export const codes = codesFor(content);
/** Fingerprint of the rules and the people in force; a save of another is refused by name. */
export const CONTENT_HASH = codes.rulesHash;

/** Levels by the number a code carries. */
export const levelByNumber = (number: number): string | undefined =>
  content.levels.find((level) => level.number === number)?.id;
export const numberOfLevel = (id: string): number => content.levels.find((level) => level.id === id)?.number ?? 0;

/** What a player may choose: the two whole games, and the single acts in their order. */
export const LENGTHS = ['standard', 'express'] as const;
export const ACT_LEVELS: readonly string[] = content.levels
  .filter(({ act }) => act !== undefined)
  .sort((a, b) => a.act! - b.act!)
  .map(({ id }) => id);
