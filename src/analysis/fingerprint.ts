// A fingerprint of many games: every engine that plays the same rules must arrive at the same one, to the last bit.
import { policyNamed } from '../policies/policies.ts';
import { runProgram } from '../rules/run.ts';
import { LEVELS, STATE_NAMES } from '../rules/step.generated.ts';

const POLICIES = ['historical', 'zeal', 'confrontation', 'random'] as const;

/**
 * Hashes the bits of all gauges at the end of `count` games, a quarter each of four policies, as eight hexadecimal
 * digits. The bare engine is played, to December 1965.
 */
export function fingerprintOf(count: number): string {
  const gauges = new Float64Array(STATE_NAMES.length);
  const words = new Uint32Array(gauges.buffer);
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < count; i += 1) {
    const program = policyNamed(POLICIES[i % POLICIES.length]!, LEVELS.standard);
    if (program === undefined) throw new Error('a policy is missing');
    const end = runProgram(program, Math.floor(i / POLICIES.length));
    gauges.set(end.subarray(0, gauges.length));
    for (const word of words) hash = Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
