/** The frame drum: a wide skin (daf) with its ring of small chains, struck in the middle, at the edge, or stroked. */
import { lay, silence } from '../core/buffer.ts';
import type { Mono } from '../core/buffer.ts';
import { bandPass, highPass, inRow, lowPass } from '../core/filters.ts';
import { between, chanceOf, lean } from '../core/hash.ts';
import type { Chance } from '../core/hash.ts';
import { ring } from '../core/modes.ts';
import type { Partial } from '../core/modes.ts';
import { puff } from '../core/noise.ts';

/** D: the open stroke in the middle. T: a sharp one at the edge. k: a soft finger. j: the chains alone. */
export const HITS = ['D', 'T', 'k', 'j'] as const;
export type Hit = (typeof HITS)[number];

export interface Beat {
  readonly hit: Hit;
  readonly force: number;
  readonly name: string;
  /** Pitch of the open skin in hertz. */
  readonly skin: number;
}

/** Ratios of the partials of an ideal round skin, from the zeros of the Bessel functions. */
const ROUND = [1, 1.593, 2.136, 2.296, 2.653, 2.918, 3.156, 3.501, 3.6, 4.059] as const;
/** How strongly each answers a stroke in the middle, and at the edge. */
const MIDDLE = [1, 0.18, 0.1, 0.42, 0.05, 0.05, 0.04, 0.03, 0.16, 0.03];
const EDGE = [0.16, 0.6, 0.75, 0.35, 0.7, 0.5, 0.5, 0.4, 0.35, 0.35];

const skinPartials = (skin: number, answer: readonly number[], fall: number): readonly Partial[] =>
  ROUND.map((ratio, index) => ({
    hertz: skin * ratio,
    gain: answer[index]!,
    fall60: fall / (0.55 + 0.45 * ratio ** 1.25),
  }));

/** The chains inside the frame: a scatter of tiny bright touches just after the stroke. */
function chains(force: number, grains: number, spread: number, chance: Chance): Mono {
  const out = silence(spread + 0.25);
  for (let index = 0; index < grains; index++) {
    const hertz = between(chance, 3600, 9200);
    const touch = ring(
      [
        { hertz, gain: 1, fall60: between(chance, 0.03, 0.11) },
        { hertz: hertz * 1.47, gain: 0.5, fall60: 0.05 },
      ],
      { seconds: 0.12 },
    );
    lay(out, touch, spread * chance() ** 1.6, force * between(chance, 0.2, 1) * 0.05);
  }
  return out;
}

function open({ force, skin }: Beat, chance: Chance): Mono {
  const out = silence(1.5);
  const pitch = skin * (1 + 0.012 * lean(chance));
  lay(
    out,
    ring(skinPartials(pitch, MIDDLE, 1.25), { seconds: 1.4, bend: 0.05 + 0.07 * force, touch: 0.0016 }),
    0,
    force,
  );
  lay(out, puff(0.09, 0.07, lowPass(380), chance), 0, force * 1.3);
  lay(out, puff(0.03, 0.018, bandPass(1700, 0.8), chance), 0, force * 0.4);
  lay(out, chains(force, 9, 0.09, chance), 0.012);
  return out;
}

function edge({ force, skin }: Beat, chance: Chance, softness: number): Mono {
  const out = silence(0.6);
  const pitch = skin * 2.55 * (1 + 0.02 * lean(chance));
  lay(out, ring(skinPartials(pitch, EDGE, 0.34), { seconds: 0.5, touch: 0.0004 + softness * 0.0012 }), 0, force * 0.34);
  lay(
    out,
    puff(0.04, 0.022, inRow(lowPass(5200 - 3000 * softness), highPass(700)), chance),
    0,
    force * 0.9 * (1 - 0.5 * softness),
  );
  lay(out, chains(force * (1 - 0.6 * softness), softness > 0.5 ? 3 : 7, 0.07, chance), 0.008);
  return out;
}

/** One stroke. */
export function beat(one: Beat): Mono {
  const chance = chanceOf(one.name);
  switch (one.hit) {
    case 'D':
      return open(one, chance);
    case 'T':
      return edge(one, chance, 0);
    case 'k':
      return edge({ ...one, force: one.force * 0.55 }, chance, 0.8);
    case 'j':
      return chains(one.force * 1.2, 26, 0.34, chance);
  }
}
