/** A fingerprint of a state's bits: two games with the same digest ended in the same place. */

const FIRST = 0x21f0aaad;
const SECOND = 0x735a2d97;

/** Hashes numbers to eight hexadecimal digits, bit by bit; minus zero counts as zero. */
export function digestOf(values: readonly number[]): string {
  const words = new Uint32Array(Float64Array.from(values, (value) => value + 0).buffer);
  let hash = 0x9e3779b9 | 0;
  // The two halves of a number lie in another order on big-endian machines.
  for (let i = 0; i < words.length; i += 2) {
    const low = words[i + LOW] as number;
    const high = words[i + 1 - LOW] as number;
    hash = Math.imul(hash ^ low, FIRST);
    hash ^= hash >>> 15;
    hash = Math.imul(hash ^ high, SECOND);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;
