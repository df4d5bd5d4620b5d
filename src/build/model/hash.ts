// A fingerprint of what can change a result: two models with the same fingerprint play the same games.
import { canonical, hashOf } from '../../rules/hash.ts';
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

/** Hashes the numbers and formulas of a model to 16 hexadecimal digits; words, sources and reasons do not count. */
export const hashModel = (model: ModelData): string => hashOf(canonical(model, WORDS));
