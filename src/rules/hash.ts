// Hashing of plain data: the same numbers and formulas give the same sixteen digits, whatever their order in a file.

/** Writes a value with sorted keys, leaving out the keys of `words` and those without a value. */
export function canonical(value: unknown, words: ReadonlySet<string>): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, words)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([key, inner]) => !words.has(key) && inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${key}:${canonical(inner, words)}`).join(',')}}`;
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

/** Hashes a text to 16 hexadecimal digits. It guards against mistakes, not against forgers. */
export const hashOf = (text: string): string => hash32(text, 0x811c9dc5) + hash32(text, 0x1b873593);
