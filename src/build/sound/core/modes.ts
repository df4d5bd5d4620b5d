/** Things that ring when struck (skin, wood, bell): a sum of partials that die away, each at its own pace. */
import { RATE, silence } from './buffer.ts';
import type { Mono } from './buffer.ts';
import { decayAt } from './filters.ts';

export interface Partial {
  readonly hertz: number;
  readonly gain: number;
  /** Seconds until it is 60 dB down. */
  readonly fall60: number;
}

export interface Struck {
  readonly seconds: number;
  /** How much higher it starts than it rests: 0.1 is a tenth. A tight skin gives under the hand and springs back. */
  readonly bend?: number;
  readonly bendSeconds?: number;
  /** Seconds of contact, during which it speaks up. */
  readonly touch?: number;
}

export function ring(
  partials: readonly Partial[],
  { seconds, bend = 0, bendSeconds = 0.03, touch = 0.0006 }: Struck,
): Mono {
  const out = silence(seconds);
  for (const { hertz, gain, fall60 } of partials) {
    if (hertz > RATE * 0.45) continue;
    let phase = 0;
    for (let index = 0; index < out.length; index++) {
      const time = index / RATE;
      phase += (2 * Math.PI * hertz * (1 + bend * Math.exp(-time / bendSeconds))) / RATE;
      out[index]! += gain * Math.sin(phase) * decayAt(time, fall60) * (1 - Math.exp(-time / touch));
    }
  }
  return out;
}
