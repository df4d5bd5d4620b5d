/** Low strings: a bowed tone that swells and sinks, and a plucked bass for the ground. */
import { RATE, silence } from '../core/buffer.ts';
import type { Mono } from '../core/buffer.ts';
import { bandPass, lowPass } from '../core/filters.ts';
import { between, chanceOf } from '../core/hash.ts';
import { wander } from '../core/noise.ts';
import { stringOf } from './string.ts';

export interface Tone {
  readonly hertz: number;
  readonly force: number;
  readonly seconds: number;
  readonly name: string;
}

const PLAYERS = 3;

function swell(time: number, seconds: number): number {
  const attack = Math.min(0.55, seconds * 0.35);
  const release = Math.min(0.9, seconds * 0.4);
  const rise = Math.min(1, time / attack);
  const fall = Math.min(1, Math.max(0, seconds - time) / release);
  const arch = 0.78 + 0.22 * Math.sin((Math.PI * time) / seconds);
  return Math.sin((rise * Math.PI) / 2) ** 2 * Math.sin((fall * Math.PI) / 2) ** 2 * arch;
}

/** A bowed tone of three players, each with a trembling of his own. */
export function bow({ hertz, force, seconds, name }: Tone): Mono {
  const out = silence(seconds);
  const partials = Math.min(26, Math.floor(3400 / hertz));
  for (let player = 0; player < PLAYERS; player++) {
    const chance = chanceOf(`${name} ${player}`);
    const own = hertz * 2 ** (between(chance, -5, 5) / 1200);
    const vibrato = between(chance, 4.6, 5.6);
    const sway = wander(Math.ceil(seconds * 3), chance);
    let phase = chance();
    for (let index = 0; index < out.length; index++) {
      const time = index / RATE;
      const depth = 0.0028 * Math.min(1, time / 0.9);
      phase +=
        (own * (1 + depth * Math.sin(2 * Math.PI * vibrato * time) + 0.0015 * (sway(time / seconds) - 0.5))) / RATE;
      const bright = 0.55 + 0.45 * swell(time, seconds);
      let value = 0;
      let gain = 1;
      for (let partial = 1; partial <= partials; partial++) {
        value += (gain / partial) * Math.sin(2 * Math.PI * partial * phase);
        gain *= 0.86 * bright + 0.1;
      }
      out[index]! += value * (0.85 + 0.3 * sway(time / seconds + 0.37)) * swell(time, seconds);
    }
  }
  const body = [bandPass(230, 3), bandPass(440, 3), bandPass(820, 2.5)];
  const dull = lowPass(2300);
  return out.map(
    (sample) => dull(0.5 * sample + 0.5 * body.reduce((sum, filter) => sum + filter(sample), 0)) * force * 0.3,
  );
}

/** A plucked bass string, round and short. */
export function pluck({ hertz, force, seconds, name }: Tone): Mono {
  const chance = chanceOf(name);
  const string = stringOf({ hertz, fall60: 2.6, loss: 0.36, stiff: 0.05 });
  const soft = lowPass(900 + 900 * force);
  const size = Math.round(RATE / hertz);
  const out = silence(seconds).map((_, index) => string(index < size ? soft(chance() * 2 - 1) : 0));
  return out.map((sample, index) => sample * force * 1.4 * Math.min(1, (out.length - index) / (0.1 * RATE)));
}
