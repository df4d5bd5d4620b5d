/** The dial of a short-wave set, turned: static, carriers that whistle down to nothing and up again, never a word. */
import { RATE, silence, softened } from '../core/buffer.ts';
import type { Mono } from '../core/buffer.ts';
import { bandPass, highPass, inRow, lowPass } from '../core/filters.ts';
import { between, chanceOf } from '../core/hash.ts';
import { wander } from '../core/noise.ts';

const SECONDS = 2;

interface Carrier {
  /** Where on the dial it lies, as a share of the turn. */
  readonly place: number;
  readonly force: number;
  /** How fast its ripple goes in hertz: a far station's fading, or a jammer's growl. */
  readonly ripple: number;
}

const CARRIERS: readonly Carrier[] = [
  { place: 0.16, force: 0.5, ripple: 3 },
  { place: 0.37, force: 0.9, ripple: 7 },
  { place: 0.52, force: 0.35, ripple: 23 },
  { place: 0.74, force: 1, ripple: 5 },
];

/** How far the dial has come; a hand turns, waits, turns on. */
const dial = (share: number): number => share + 0.055 * Math.sin(4 * Math.PI * share);

export function radioDial(): Mono {
  const chance = chanceOf('radio');
  const set = inRow(highPass(320), lowPass(3000), lowPass(3400));
  const grain = bandPass(1900, 0.8);
  const fading = wander(9, chance);
  const phases = CARRIERS.map(() => chance());
  let crack = 0;
  const sound = silence(SECONDS).map((_, index) => {
    const share = index / (SECONDS * RATE);
    let value = grain(chance() * 2 - 1) * (0.5 + 0.6 * fading(share));
    let tuned = 0;
    CARRIERS.forEach(({ place, force, ripple }, nth) => {
      const off = dial(share) - place;
      const hertz = Math.abs(off) * 15_000;
      phases[nth]! += hertz / RATE;
      const near = Math.exp(-((off / 0.085) ** 2));
      tuned = Math.max(tuned, Math.exp(-((off / 0.03) ** 2)) * force);
      const flutter = 1 - 0.35 * (0.5 + 0.5 * Math.sin(2 * Math.PI * ripple * share * SECONDS));
      value += 0.5 * force * near * flutter * Math.sin(2 * Math.PI * phases[nth]!);
    });
    if (chance() < 0.00035) crack = between(chance, 0.8, 2.2);
    crack *= 0.994;
    return set(value * (1 - 0.5 * tuned) + crack * (chance() - 0.5)) * 0.6;
  });
  return softened(sound, 0.06, 0.25);
}
