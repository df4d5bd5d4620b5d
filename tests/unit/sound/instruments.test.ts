/** The instruments: in tune to a few cents, the same at every render, and quiet when they should be. */
import { describe, expect, test } from 'vitest';
import { MOTIFS } from '../../../src/build/sound/catalogue.ts';
import { RATE, layRound, peakOf, stereoSilence } from '../../../src/build/sound/core/buffer.ts';
import type { Mono } from '../../../src/build/sound/core/buffer.ts';
import { gainFor, limited, loudness } from '../../../src/build/sound/core/level.ts';
import { inRoomRound } from '../../../src/build/sound/core/room.ts';
import { pitch } from '../../../src/build/sound/score/dastgah.ts';
import { HITS, beat } from '../../../src/build/sound/voices/drum.ts';
import { strike } from '../../../src/build/sound/voices/santur.ts';
import { stringOf } from '../../../src/build/sound/voices/string.ts';

/** Strength of one frequency in a stretch of sound. */
function strength(sound: Mono, hertz: number): number {
  let re = 0;
  let im = 0;
  for (let index = 0; index < sound.length; index++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / sound.length);
    re += window * sound[index]! * Math.cos((2 * Math.PI * hertz * index) / RATE);
    im += window * sound[index]! * Math.sin((2 * Math.PI * hertz * index) / RATE);
  }
  return Math.hypot(re, im);
}

/** By how many cents the fundamental lies away from where it should be. */
function strayCents(sound: Mono, hertz: number): number {
  let best = { cents: 0, found: 0 };
  for (let cents = -30; cents <= 30; cents++) {
    const found = strength(sound, hertz * 2 ** (cents / 1200));
    if (found > best.found) best = { cents, found };
  }
  return best.cents;
}

const power = (sound: Mono): number => sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length;

describe('the string', () => {
  test.each([110, 220, 293.66, 440, 697.3])('at %d Hz is in tune within two cents', (hertz) => {
    const string = stringOf({ hertz, fall60: 4, loss: 0.06, stiff: 0.12 });
    const sound = new Float32Array(RATE).map((_, index) => string(index < 30 ? 1 : 0));
    expect(Math.abs(strayCents(sound, hertz))).toBeLessThanOrEqual(2);
  });
});

describe('the santur', () => {
  const neutral = pitch(MOTIFS[0]!.dastgah, MOTIFS[0]!.rest, 2);
  const stroke = { hertz: neutral, force: 0.7, seconds: 1.5, name: 'test', felt: 0.35 };

  test('plays the neutral second of Shur, which no piano has', () => {
    expect(1200 * Math.log2(neutral / MOTIFS[0]!.rest)).toBeCloseTo(135);
    expect(Math.abs(strayCents(strike(stroke), neutral))).toBeLessThanOrEqual(4);
  });

  test('speaks at once and dies away', () => {
    const sound = strike(stroke);
    const [first, later, last] = [0.01, 0.5, 1.2].map((from) =>
      power(sound.slice(from * RATE, (from + 0.1) * RATE)),
    ) as [number, number, number];
    expect(first).toBeGreaterThan(4 * later);
    expect(later).toBeGreaterThan(2 * last);
  });

  test('gives the same stroke for the same name, and another for another', () => {
    expect(strike(stroke)).toEqual(strike(stroke));
    expect(strike({ ...stroke, name: 'other' })).not.toEqual(strike(stroke));
  });
});

test.each(HITS)('the frame drum answers to %s and falls silent', (hit) => {
  const sound = beat({ hit, force: 0.7, name: 'test', skin: 86 });
  expect(peakOf(sound)).toBeGreaterThan(0.02);
  expect(sound.every(Number.isFinite)).toBe(true);
  expect(peakOf(sound.slice(-200))).toBeLessThan(peakOf(sound) / 50);
});

describe('loops', () => {
  test('what sticks out over the end comes in again at the beginning', () => {
    const loop = stereoSilence(0.01);
    layRound(loop, new Float32Array([1, 1, 1, 1]), { at: 0.01 - 2 / RATE, gain: 1 });
    expect([...loop.left.slice(-2), ...loop.left.slice(0, 3)].map((sample) => Math.round(sample))).toEqual([
      1, 1, 1, 1, 0,
    ]);
  });

  test('a room round a loop rings over the seam', () => {
    const dry = stereoSilence(1);
    dry.left[RATE - 400] = 1;
    dry.right[RATE - 400] = 1;
    const wet = inRoomRound(dry, { fall60: 1.5, dark: 4000, wet: 0.5 });
    expect(power(wet.left.slice(0, 4000))).toBeGreaterThan(power(wet.left.slice(RATE - 6000, RATE - 2000)));
  });
});

describe('level', () => {
  const tone = (gain: number): Mono =>
    new Float32Array(RATE).map((_, index) => gain * Math.sin((2 * Math.PI * 997 * index) / RATE));

  test('a full-scale tone of 997 Hz in one channel measures -3 LUFS, as the standard says', () => {
    expect(loudness({ left: tone(1), right: new Float32Array(RATE) })).toBeCloseTo(-3.01, 1);
  });

  test('the limiter lets nothing over its ceiling and leaves the quiet alone', () => {
    const sound = { left: tone(0.2), right: tone(0.2) };
    sound.left[20_000] = 0.95;
    const ceiling = gainFor(-6);
    const out = limited(sound, ceiling, true);
    expect(peakOf(out.left)).toBeLessThanOrEqual(ceiling + 1e-6);
    expect(out.left[5000]).toBe(sound.left[5000]);
  });
});
