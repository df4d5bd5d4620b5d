/** What goes on all the time: the office at night, the river, a crowd far off, a clock in a quiet room. All are loops. */
import { RATE, both, layRound, settledRound, silence, stereoSilence } from '../core/buffer.ts';
import type { Mono, Stereo } from '../core/buffer.ts';
import { bandPass, highPass, inRow, lowPass } from '../core/filters.ts';
import type { Filter } from '../core/filters.ts';
import { between, chanceOf } from '../core/hash.ts';
import type { Chance } from '../core/hash.ts';
import { hiss, wander } from '../core/noise.ts';
import { inRoomRound } from '../core/room.ts';
import { tick } from './desk.ts';

/** A whole number of frames of both packings (20 and 24 ms), so that both ends of a loop are packed alike. */
const PLACE_SECONDS = 10.08;

/** Filtered noise that meets its own beginning. */
const roundNoise = (seconds: number, filter: Filter, chance: Chance): Mono =>
  settledRound(hiss(seconds, chance), filter, 1);

const breathing = (sound: Mono, curve: (share: number) => number, depth: number): Mono =>
  sound.map((sample, index) => sample * (1 - depth + depth * curve(index / sound.length)));

function mixed(seconds: number, parts: readonly (readonly [Mono, number])[]): Mono {
  const out = silence(seconds);
  for (const [sound, gain] of parts)
    for (let index = 0; index < out.length; index++) out[index]! += sound[index]! * gain;
  return out;
}

/** A whole number of waves to the loop. */
const steadyTone = (seconds: number, hertz: number): Mono => {
  const waves = Math.round(hertz * seconds);
  const out = silence(seconds);
  return out.map((_, index) => Math.sin((2 * Math.PI * waves * index) / out.length));
};

/** A motor car passing streets away: a low murmur that comes and goes. */
function passing(seconds: number, chance: Chance): Mono {
  const low = inRow(lowPass(260), lowPass(420), highPass(50));
  return hiss(seconds, chance).map(
    (sample, index) => low(sample) * Math.sin((Math.PI * index) / (seconds * RATE)) ** 3,
  );
}

/** The desk at night: mains hum in the lamp, the air of a high room, a street far below. */
export function room(): Stereo {
  const seconds = PLACE_SECONDS;
  const chance = chanceOf('room');
  const air = roundNoise(seconds, inRow(lowPass(520), lowPass(900), highPass(70)), chance);
  const street = breathing(
    roundNoise(seconds, inRow(bandPass(210, 0.8), lowPass(400)), chance),
    wander(7, chance),
    0.6,
  );
  const hum = mixed(seconds, [
    [steadyTone(seconds, 100), 0.5],
    [steadyTone(seconds, 200), 0.22],
    [steadyTone(seconds, 300), 0.1],
    [steadyTone(seconds, 400), 0.035],
  ]);
  const out = both(
    mixed(seconds, [
      [air, 1],
      [street, 1.1],
      [breathing(hum, wander(5, chance), 0.25), 0.045],
    ]),
  );
  layRound(out, passing(4.2, chance), { at: 2.6, gain: 2.2 });
  layRound(out, passing(3.4, chance), { at: 7.9, gain: 1.3 });
  return out;
}

/** One bubble: a small resonance that rises as it closes. Source of the picture: M. Minnaert 1933, on the sound of running water. */
function bubble(hertz: number, chance: Chance): Mono {
  const seconds = between(chance, 0.03, 0.09) * (900 / hertz) ** 0.4;
  let phase = 0;
  return silence(seconds).map((_, index) => {
    const time = index / RATE;
    phase += (hertz * (1 + (0.22 * time) / seconds)) / RATE;
    return Math.sin(2 * Math.PI * phase) * Math.min(1, time / 0.003) * (1 - time / seconds) ** 2;
  });
}

/** Slow water along a hull and a mud bank. */
export function river(): Stereo {
  const seconds = PLACE_SECONDS;
  const chance = chanceOf('river');
  const wash = breathing(
    roundNoise(seconds, inRow(bandPass(420, 0.5), lowPass(1500)), chance),
    wander(9, chance),
    0.55,
  );
  const spray = breathing(
    roundNoise(seconds, inRow(bandPass(1700, 0.6), lowPass(3200)), chance),
    wander(13, chance),
    0.8,
  );
  const deep = roundNoise(seconds, inRow(lowPass(140), highPass(45)), chance);
  const out = both(
    mixed(seconds, [
      [wash, 0.5],
      [spray, 0.1],
      [deep, 0.7],
    ]),
  );
  const flow = wander(11, chance);
  for (let count = 0; count < 620; count++) {
    const at = chance() * seconds;
    if (chance() > 0.25 + 0.75 * flow(at / seconds)) continue;
    const hertz = 320 * 2 ** (2.6 * chance() ** 1.3);
    layRound(out, bubble(hertz, chance), { at, gain: between(chance, 0.025, 0.13) * (500 / hertz) ** 0.5 });
  }
  for (let lap = 0; lap < 5; lap++) {
    const at = lap * 2 + between(chance, 0, 0.9);
    for (let drop = 0; drop < 14; drop++) {
      layRound(out, bubble(between(chance, 260, 620), chance), {
        at: at + 0.35 * chance(),
        gain: between(chance, 0.05, 0.15),
      });
    }
  }
  return out;
}

const VOWELS = [
  [700, 1150],
  [480, 1750],
  [320, 2100],
  [460, 900],
  [340, 760],
] as const;

/** A breath of voice with no language in it: a buzz through two formants that drift from one vowel to another. */
function murmur(chance: Chance): Mono {
  const seconds = between(chance, 0.25, 0.8);
  const pitch = between(chance, 95, 210);
  const from = VOWELS[Math.floor(chance() * VOWELS.length)]!;
  const first = bandPass(from[0] * between(chance, 0.92, 1.08), 4);
  const second = bandPass(from[1] * between(chance, 0.92, 1.08), 6);
  const fall = between(chance, -0.2, 0.12);
  let phase = 0;
  return silence(seconds).map((_, index) => {
    const share = index / (seconds * RATE);
    phase += (pitch * (1 + fall * share)) / RATE;
    const buzz = 1 - 2 * (phase % 1) + 0.12 * (chance() - 0.5);
    return (first(buzz) + 0.5 * second(buzz)) * Math.sin(Math.PI * share) ** 0.8;
  });
}

/** Many people some streets away. */
export function crowd(): Stereo {
  const seconds = PLACE_SECONDS;
  const chance = chanceOf('crowd');
  const out = stereoSilence(seconds);
  const surge = wander(6, chance);
  for (let count = 0; count < 900; count++) {
    const at = chance() * seconds;
    layRound(out, murmur(chance), { at, gain: between(chance, 0.05, 0.16) * (0.45 + 0.55 * surge(at / seconds)) });
  }
  const far = (side: Mono): Mono => settledRound(side, inRow(lowPass(620), lowPass(1100), highPass(130)), 1);
  return inRoomRound({ left: far(out.left), right: far(out.right) }, { fall60: 2.6, dark: 1400, wet: 0.7 });
}

/** A clock on the wall, four beats to the loop. */
export function clockLoop(): Stereo {
  const seconds = 4;
  const chance = chanceOf('clock-loop');
  const out = stereoSilence(seconds);
  for (let beat = 0; beat < 4; beat++)
    layRound(out, tick(beat % 2 === 1, chance), { at: 0.02 + beat, gain: beat % 2 ? 0.9 : 1 });
  return inRoomRound(out, { fall60: 0.8, dark: 3400, wet: 0.24 });
}
