/** The packed sounds as they lie in `assets/sound`, held against what was measured when they were made. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import loops from '../../../assets/sound/loops.json' with { type: 'json' };
import measurements from '../../../assets/sound/measurements.json' with { type: 'json' };
import words from '../../../assets/text/en/standard/ui-sound.json' with { type: 'json' };
import { RECIPES } from '../../../src/build/sound/catalogue.ts';
import type { Measurement } from '../../../src/build/sound/measure.ts';
import { ACTS, AMBIENCES, EFFECTS, STEMS, captionKey, stemId } from '../../../src/sound/ids.ts';
import type { CaptionId } from '../../../src/sound/ids.ts';

const FOLDER = 'assets/sound';
const LIMIT = 2_500_000;
const FORMATS = ['webm', 'mp3'] as const;
const measured = measurements as unknown as Readonly<Record<string, Measurement>>;
const loopOf = loops as unknown as Readonly<Record<string, readonly [number, number]>>;
const stems = ACTS.flatMap((act) => STEMS.map((stem) => stemId(act, stem)));
const played: readonly string[] = [...stems, ...AMBIENCES, ...EFFECTS];

test('every sound the game can play is made, measured and lies in the folder in both formats, and nothing else does', () => {
  expect(RECIPES.map(({ id }) => id)).toEqual(played);
  expect(Object.keys(measured)).toEqual(played);
  const files = readdirSync(FOLDER).filter((name) => /[.](webm|mp3)$/.test(name));
  expect(files.sort()).toEqual(played.flatMap((id) => FORMATS.map((format) => `${id}.${format}`)).sort());
});

test('all files together stay under two and a half megabytes', () => {
  const total = played.reduce(
    (sum, id) => sum + FORMATS.reduce((both, format) => both + statSync(`${FOLDER}/${id}.${format}`).size, 0),
    0,
  );
  expect(total).toBeLessThan(LIMIT);
});

test('every sound has words that say it', () => {
  const captions: readonly CaptionId[] = [...EFFECTS, ...AMBIENCES, ...ACTS.map((act) => `act-${act}` as const)];
  for (const id of captions) expect(words).toHaveProperty([captionKey(id)]);
  expect(Object.keys(words)).toEqual(Object.keys(words).sort());
});

describe.each(played.flatMap((id) => FORMATS.map((format) => [id, format] as const)))('%s.%s', (id, format) => {
  const { kind, target } = measured[id]!;
  const found = measured[id]![format];

  test('is the file that was measured', () => {
    const bytes = readFileSync(`${FOLDER}/${id}.${format}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(found.sha256);
    expect(bytes.length).toBe(found.bytes);
  });

  test('is as loud as it should be, and clips nowhere', () => {
    expect(Math.abs(found.lufs - target)).toBeLessThan(0.75);
    expect(found.truePeak).toBeLessThanOrEqual(-3);
    if (kind === 'music') expect(Math.abs(found.lufs + 20)).toBeLessThanOrEqual(4);
  });

  test('is an effect of two seconds at most, or a loop without a seam', () => {
    const loop = loopOf[id];
    if (kind === 'effect') {
      expect(loop).toBeUndefined();
      expect(found.seconds).toBeLessThanOrEqual(2.05);
      return;
    }
    const [start, length] = loop!;
    expect(length % 10).toBe(0);
    expect(start).toBeGreaterThanOrEqual(50);
    expect(start + length + 50).toBeLessThanOrEqual(found.seconds * 1000);
    if (kind === 'music') expect(length >= 16_000 && length <= 24_000).toBe(true);
    // The jump lies far under what sounds there, and is no bigger than the steps between neighbouring samples.
    expect(found.seam!.jump).toBeLessThan(-25);
    expect(found.seam!.steps).toBeLessThan(3);
    // In music it stays so when a browser's decoder is two milliseconds off; in noise a jump is one more grain.
    if (kind === 'music') expect(found.seam!.worst).toBeLessThan(-25);
  });
});

test('the two stems of an act are equally long', () => {
  for (const act of ACTS) expect(loopOf[stemId(act, 'base')]![1]).toBe(loopOf[stemId(act, 'tension')]![1]);
});
