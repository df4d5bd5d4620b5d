/** The fingerprint of everything that can change a result: the compiled model and what people do. Words and reasons do not count. */
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

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([key, inner]) => !WORDS.has(key) && inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${key}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function hash32(text: string, seed: number): string {
  let h = seed | 0;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h ^= h >>> 15;
  }
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return ((h ^ (h >>> 15)) >>> 0).toString(16).padStart(8, '0');
}

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
  const text = rules.hash + canonical(deedsOf(content));
  return hash32(text, 0x811c9dc5) + hash32(text, 0x1b873593);
}

/** The first ten bits of a hash, as a run code carries them. */
export const codeBitsOf = (hash: string): number => Number.parseInt(hash.slice(0, 8), 16) >>> 22;
