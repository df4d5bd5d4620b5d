// A fingerprint of what can change a result: two models with the same fingerprint play the same games.
import type { ModelData } from './data.ts';

// Words and reasons may be mended without making old run codes void.
const WORDS = new Set([
  'means',
  'title',
  'date',
  'basis',
  'source',
  'where',
  'says',
  'why',
  'timeline',
  'monthKnown',
  'finding',
  'side',
  'name',
]);

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([key]) => !WORDS.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${key}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function hash32(text: string, seed: number): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h ^= h >>> 15;
  }
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Hashes the numbers and formulas of a model to 16 hexadecimal digits; words, sources and reasons do not count. */
export function hashModel(model: ModelData): string {
  const text = canonical(model);
  return [0x811c9dc5, 0x1b873593].map((seed) => hash32(text, seed).toString(16).padStart(8, '0')).join('');
}
