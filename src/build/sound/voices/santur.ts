/**
 * The santur: four strings to a course, a hair apart, struck by a light wooden hammer near the bridge; the knock of the hammer,
 * the walnut body, and the other courses that sound along.
 */
import { RATE, settledRound, silence } from '../core/buffer.ts';
import type { Mono, Stereo } from '../core/buffer.ts';
import { bandPass, filtered, highPass } from '../core/filters.ts';
import { between, chanceOf, lean } from '../core/hash.ts';
import type { Chance } from '../core/hash.ts';
import { puff } from '../core/noise.ts';
import { stringOf } from './string.ts';

export interface Stroke {
  readonly hertz: number;
  /** 0 to 1; a harder stroke is brighter too. */
  readonly force: number;
  readonly seconds: number;
  /** Names the stroke, so that no two are quite alike. */
  readonly name: string;
  /** 0 is bare wood, 1 a hammer wrapped in felt. */
  readonly felt: number;
}

const STRINGS_OF_A_COURSE = 4;
const STRIKE_POINT = 0.11;
/** Two strings of a course die quickly and two linger: the bright stroke first, the singing after it. */
const LINGER = [0.3, 0.55, 1, 1.15];

/** The push of the hammer: half a wave of one or two milliseconds, and its echo from the near bridge. */
function push(hertz: number, force: number, felt: number, chance: Chance): Mono {
  const contact = (0.0003 + 0.0007 * felt) * (1.3 - 0.6 * force) * (1 + 0.12 * lean(chance));
  const echo = STRIKE_POINT / hertz;
  const out = silence(contact + echo + 0.001);
  const size = Math.round(contact * RATE);
  const shift = Math.round(echo * RATE);
  for (let index = 0; index < size; index++) {
    const value = Math.sin((Math.PI * index) / size) ** 2 + 0.05 * (chance() * 2 - 1) * (1 - felt);
    out[index]! += value;
    out[index + shift]! -= 0.92 * value;
  }
  return out.map((sample) => (sample * 1.6) / Math.sqrt(size));
}

const fallOf = (hertz: number): number => Math.min(6.5, Math.max(1.7, 5.6 * (220 / hertz) ** 0.62));

function courseOf({ hertz, force, seconds, felt }: Stroke, chance: Chance): Mono {
  const out = silence(seconds);
  for (let index = 0; index < STRINGS_OF_A_COURSE; index++) {
    const cents = (index - 1.5) * 1.1 + lean(chance) * 0.9;
    const string = stringOf({
      hertz: hertz * 2 ** (cents / 1200),
      fall60: fallOf(hertz) * LINGER[index]! * between(chance, 0.9, 1.1),
      loss: 0.035 + 0.06 * felt + 0.03 * (1 - force),
      stiff: 0.12,
    });
    const hit = push(hertz, force, felt, chance);
    const late = Math.round(between(chance, 0, 0.0007) * RATE);
    for (let sample = 0; sample < out.length; sample++) out[sample]! += string(hit[sample - late] ?? 0) * force;
  }
  return out;
}

/** The body answers at a few places; the bare strings alone would sound like wire. */
function onBody(sound: Mono): Mono {
  const wood = [bandPass(190, 5), bandPass(285, 6), bandPass(420, 6), bandPass(690, 5), bandPass(1150, 3)];
  const air = highPass(70);
  return sound.map((sample) => air(0.55 * sample + wood.reduce((sum, filter) => sum + 0.42 * filter(sample), 0)));
}

/** One stroke on one course. */
export function strike(stroke: Stroke): Mono {
  const chance = chanceOf(stroke.name);
  const sound = onBody(courseOf(stroke, chance));
  const knock = puff(0.06, 0.05, bandPass(between(chance, 1500, 2100), 1.2), chance);
  const tap = puff(0.06, 0.035, bandPass(620, 2.5), chance);
  for (let index = 0; index < knock.length; index++) {
    sound[index]! += stroke.force * (1 - 0.6 * stroke.felt) * (0.11 * knock[index]! + 0.16 * tap[index]!);
  }
  const fade = Math.min(sound.length, Math.round(0.25 * RATE));
  for (let index = 0; index < fade; index++) sound[sound.length - 1 - index]! *= index / fade;
  return sound;
}

/** The courses nobody strikes: they pick up what is near their own pitch, round and round the loop. */
export function soundingAlong(loop: Stereo, courses: readonly number[], gain: number): Stereo {
  const force = loop.left.map((sample, index) => (sample + loop.right[index]!) * 0.002);
  const side = (odd: number): Mono => {
    const strings = courses
      .filter((_, index) => index % 2 === odd)
      .map((hertz) => stringOf({ hertz, fall60: 3.2, loss: 0.16, stiff: 0.12 }));
    const answer = settledRound(force, (sample) => strings.reduce((sum, string) => sum + string(sample), 0), 6);
    return filtered(answer, highPass(120));
  };
  const [left, right] = [side(0), side(1)];
  return {
    left: loop.left.map((sample, index) => sample + gain * (left[index]! + 0.35 * right[index]!)),
    right: loop.right.map((sample, index) => sample + gain * (right[index]! + 0.35 * left[index]!)),
  };
}
