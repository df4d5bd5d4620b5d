/** The motifs as written: their modes, their lengths, and the cell that binds the five acts. */
import { describe, expect, test } from 'vitest';
import { MOTIFS } from '../../../src/build/sound/catalogue.ts';
import { DASTGAHS, pitch } from '../../../src/build/sound/score/dastgah.ts';
import { barCount, readDrum, readVoice } from '../../../src/build/sound/score/notation.ts';
import { secondsOfMotif } from '../../../src/build/sound/score/perform.ts';

describe.each(MOTIFS)('$id', (motif) => {
  const parts = { ...motif.base, bow: motif.tension.bow, bass: motif.tension.bass };
  const melody = readVoice(motif.base.melody, motif.pulsesInBar);

  test('all its parts can be read and are equally long', () => {
    const bars = Object.values(parts).map((voice) => (readVoice(voice, motif.pulsesInBar), barCount(voice)));
    readDrum(motif.tension.drum, motif.pulsesInBar);
    expect(new Set([...bars, barCount(motif.tension.drum)])).toEqual(new Set([bars[0]]));
  });

  test('lasts 16 to 24 seconds, and a whole number of frames of both packings', () => {
    const seconds = secondsOfMotif(motif);
    expect(seconds).toBeGreaterThanOrEqual(16);
    expect(seconds).toBeLessThanOrEqual(24);
    expect(Math.round(seconds * 1000) % 120).toBe(0);
  });

  test('opens with the leap of a fourth and ends on its resting note', () => {
    expect(melody.slice(0, 2).map(({ degree }) => degree)).toEqual([1, 4]);
    expect(melody.at(-1)!.degree).toBe(1);
  });

  test('stays within the compass of a santur', () => {
    const pitches = melody.map(({ degree }) => pitch(motif.dastgah, motif.rest, degree));
    expect(Math.min(...pitches)).toBeGreaterThan(160);
    expect(Math.max(...pitches)).toBeLessThan(1400);
  });
});

test('the last act has the fewest strokes to the second', () => {
  const pace = MOTIFS.map((motif) => readVoice(motif.base.melody, motif.pulsesInBar).length / secondsOfMotif(motif));
  expect(Math.min(...pace.slice(0, 4))).toBeGreaterThan(2 * pace[4]!);
});

test('each act has a mode of its own, and every mode comes back to its octave', () => {
  expect(new Set(MOTIFS.map(({ dastgah }) => dastgah)).size).toBe(5);
  for (const dastgah of Object.values(DASTGAHS)) {
    expect(pitch(dastgah, 200, 8)).toBeCloseTo(400);
    expect([...dastgah.steps]).toEqual([...dastgah.steps].sort((a, b) => a - b));
    const last = 1200 - dastgah.steps[6];
    expect(last).toBeGreaterThan(85);
    expect(last).toBeLessThan(210);
  }
});

describe('the notation', () => {
  test('complains of a bar that is too long, too short, or not music', () => {
    expect(() => readVoice('1:2 2:1', 4)).toThrow('bar 1 is 3 pulses long');
    expect(() => readVoice('1:4 | 9:4', 4)).toThrow('"9:4" is no note');
    expect(() => readDrum('D.x.', 4)).toThrow('"x" is no stroke');
    expect(() => readDrum('D.T', 4)).toThrow('drum bar 1 is 3 pulses long');
  });

  test('reads octaves, rests and signs', () => {
    const [low, high] = readVoice("-:1 7,,r:2 3'go!:1", 4);
    expect(low).toMatchObject({ at: 1, pulses: 2, degree: -7, isRolled: true });
    expect(high).toMatchObject({ degree: 10, hasGrace: true, isDoubled: true, stress: 1 });
  });
});
