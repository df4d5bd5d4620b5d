/** Noise, whole or in short puffs: the breath, brush and knock in every struck or moving thing. */
import { RATE, silence } from './buffer.ts';
import type { Mono } from './buffer.ts';
import { decayAt } from './filters.ts';
import type { Filter } from './filters.ts';
import type { Chance } from './hash.ts';

export const hiss = (seconds: number, chance: Chance): Mono => silence(seconds).map(() => chance() * 2 - 1);

/** A puff of filtered noise that starts at once and falls by 60 dB in `fall60` seconds. */
export function puff(seconds: number, fall60: number, filter: Filter, chance: Chance): Mono {
  return hiss(seconds, chance).map((sample, index) => filter(sample) * decayAt(index / RATE, fall60));
}

/** A slow random curve from 0 to 1 that ends where it began, `points` turns long, read at a share of the loop. */
export function wander(points: number, chance: Chance): (share: number) => number {
  const values = Array.from({ length: points }, () => chance());
  return (share) => {
    const place = (((share % 1) + 1) % 1) * points;
    const from = Math.floor(place) % points;
    const way = 0.5 - 0.5 * Math.cos(Math.PI * (place - Math.floor(place)));
    return values[from]! * (1 - way) + values[(from + 1) % points]! * way;
  };
}
