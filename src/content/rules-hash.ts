/** The fingerprint of everything that can change a result: the compiled model and what people do. Words and reasons do not count. */
import { canonical, hashOf } from '../rules/hash.ts';
import type { Rules } from '../rules/model.ts';
import type { Content } from './load.ts';

/** Keys that only say why, from where, or in whose name. */
const WORDS = new Set([
  'basis',
  'why',
  'source',
  'sources',
  'where',
  'says',
  'claims',
  'event',
  'shutBy',
  'person',
  'ours',
  'dispute',
  'place',
  'places',
  'terms',
  'stance',
]);

/** What people do, without the lines they say. */
function deedsOf({ levels, people }: Content): unknown {
  return {
    levels: levels.map(({ id, number, turns, prelude }) => ({ id, number, turns, prelude })),
    letters: people.letters.map(({ id, turns, faces, silence, due }) => ({ id, turns, faces, silence, due })),
    windows: people.windows,
    promises: people.promises.map(({ id, lever, asks }) => ({ id, lever, asks })),
    callbacks: people.callbacks,
    graves: people.advice.map(({ letter, chairs }) => ({
      letter,
      wants: Object.entries(chairs).map(([chair, { grave }]) => [chair, grave?.wants ?? '']),
    })),
    chairs: people.chairs.map(({ id, chiefs, resignation }) => ({
      id,
      comings: chiefs.filter(({ brings }) => brings === true).map(({ from }) => from),
      resignation,
    })),
    refusal: people.settings.refusal,
    resignation: people.settings.resignation,
  };
}

/** Hashes a model together with what people do, to 16 hexadecimal digits. */
export function rulesHashOf(content: Content, rules: Pick<Rules, 'hash'>): string {
  return hashOf(rules.hash + canonical(deedsOf(content), WORDS));
}

/** The first ten bits of a hash, as a run code carries them. */
export const codeBitsOf = (hash: string): number => Number.parseInt(hash.slice(0, 8), 16) >>> 22;
