/** The ground tone under a motif: a few steady partials that breathe; every movement takes a whole number of turns in a loop. */
import { samplesIn, stereoSilence } from '../core/buffer.ts';
import type { Stereo } from '../core/buffer.ts';
import { between, chanceOf } from '../core/hash.ts';

export interface Ground {
  readonly hertz: number;
  readonly gain: number;
}

const PARTIALS = 9;

/** Grounds are tuned to the nearest whole number of waves in the loop: at these lengths within two cents. */
export function drone(grounds: readonly Ground[], seconds: number, name: string): Stereo {
  const out = stereoSilence(seconds);
  const length = samplesIn(seconds);
  for (const { hertz, gain } of grounds) {
    for (let partial = 1; partial <= PARTIALS; partial++) {
      for (const side of [out.left, out.right]) {
        const chance = chanceOf(`${name} ${hertz} ${partial} ${side === out.left ? 'left' : 'right'}`);
        const waves = Math.round(hertz * partial * seconds) + Math.round(between(chance, -3, 3));
        const breaths = 1 + Math.floor(chance() * 4);
        const depth = between(chance, 0.25, 0.6);
        const start = chance();
        const start2 = chance();
        const level = (gain * 0.5) / partial ** 1.15;
        for (let index = 0; index < length; index++) {
          const share = index / length;
          const breath = 1 - depth * (0.5 - 0.5 * Math.cos(2 * Math.PI * (breaths * share + start2)));
          side[index]! += level * breath * Math.sin(2 * Math.PI * (waves * share + start));
        }
      }
    }
  }
  return out;
}
