/** Measures the packed files: loudness and true peak by ffmpeg's ebur128, length, weight, and what happens where a loop meets itself. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { RATE, middle, samplesIn } from './core/buffer.ts';
import type { Mono } from './core/buffer.ts';
import { loudestMoment } from './core/level.ts';
import { FORMATS, MARGIN_SECONDS, channelsIn, ffmpeg, fileOf, isLoop, unpack } from './pack.ts';
import type { Format } from './pack.ts';
import type { Recipe } from './catalogue.ts';

/** Where the loop begins in its file, and how long it is, in milliseconds. */
export type Loop = readonly [start: number, length: number];

export interface Seam {
  /** The jump at the seam in dB against the local loudness (root mean square of 100 ms about it). */
  readonly jump: number;
  /** The same jump against the usual step from one sample to the next thereabouts: 1 is no seam at all. */
  readonly steps: number;
  /** The worst jump in dB if the window lay up to two milliseconds elsewhere, as it does in some browsers. */
  readonly worst: number;
}

export interface Measured {
  readonly bytes: number;
  readonly sha256: string;
  readonly seconds: number;
  /** LUFS: integrated for loops, the loudest 400 ms for effects. */
  readonly lufs: number;
  /** dBTP. */
  readonly truePeak: number;
  readonly seam?: Seam;
}

const round = (value: number, places = 2): number => Number(value.toFixed(places));
const rms = (sound: Mono): number => Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length);

/** Plays over the seam: the last samples of the loop, then its first ones, as a looping player would. */
function seamOf(sound: Mono, start: number, length: number): Seam {
  const end = start + length;
  const reach = samplesIn(0.05);
  const around = new Float32Array([...sound.subarray(end - reach, end), ...sound.subarray(start, start + reach)]);
  const steps = around.subarray(1).map((sample, index) => sample - around[index]!);
  // The true next sample is in the margin: what the player leaves out when it jumps back.
  const error = Math.abs(sound[start]! - sound[end]!);
  return {
    jump: round(20 * Math.log10(Math.max(1e-6, error / Math.max(1e-6, rms(around)))), 1),
    steps: round(Math.abs(sound[start]! - sound[end - 1]!) / Math.max(1e-7, rms(steps))),
    worst: round(20 * Math.log10(Math.max(1e-6, misfit(sound, start, length))), 1),
  };
}

/** How badly the two ends of a window fit at worst, if the browser's decoder is up to two milliseconds early or late. */
function misfit(sound: Mono, start: number, length: number): number {
  const reach = samplesIn(0.002);
  const scale = Math.max(1e-4, rms(sound.subarray(start, start + samplesIn(0.05))));
  let most = 0;
  for (let index = start - reach; index <= start + reach; index++) {
    most = Math.max(most, Math.abs(sound[index]! - sound[index + length]!) / scale);
  }
  return most;
}

/** Where in the margin, in whole milliseconds, the loop had best begin: where both packed files fit their own repetition best. */
export function bestStart(recipe: Recipe, loopSeconds: number): number {
  const sounds = FORMATS.map((format) => middle(unpack(fileOf(recipe.id, format), channelsIn(recipe, format))));
  const length = samplesIn(loopSeconds);
  const edge = 60;
  let best = { milliseconds: MARGIN_SECONDS * 1000, misfit: Infinity };
  for (let milliseconds = edge; milliseconds <= 2 * MARGIN_SECONDS * 1000 - edge; milliseconds++) {
    const found = Math.max(...sounds.map((sound) => misfit(sound, samplesIn(milliseconds / 1000), length)));
    if (found < best.misfit) best = { milliseconds, misfit: found };
  }
  return best.milliseconds;
}

function ebur128(file: string): { readonly integrated: number; readonly truePeak: number } {
  const { log } = ffmpeg(['-i', file, '-af', 'ebur128=peak=true:dualmono=true:framelog=verbose', '-f', 'null', '-']);
  const summary = log.slice(log.lastIndexOf('Summary:'));
  const read = (pattern: RegExp): number => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  return { integrated: read(/I:\s+(-?[\d.]+) LUFS/), truePeak: read(/Peak:\s+(-?[\d.]+) dBFS/) };
}

function measureFile(recipe: Recipe, format: Format, loop: Loop | undefined): Measured {
  const file = fileOf(recipe.id, format);
  const sound = unpack(file, channelsIn(recipe, format));
  const { integrated, truePeak } = ebur128(file);
  return {
    bytes: statSync(file).size,
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    seconds: round(sound.left.length / RATE, 3),
    lufs: round(isLoop(recipe) ? integrated : loudestMoment(sound), 1),
    truePeak: round(truePeak, 1),
    ...(loop ? { seam: seamOf(middle(sound), samplesIn(loop[0] / 1000), samplesIn(loop[1] / 1000)) } : {}),
  };
}

export interface Measurement {
  readonly kind: Recipe['kind'];
  readonly target: number;
  readonly webm: Measured;
  readonly mp3: Measured;
}

export function measure(recipe: Recipe, loop: Loop | undefined): Measurement {
  const [webm, mp3] = FORMATS.map((format) => measureFile(recipe, format, loop)) as [Measured, Measured];
  return { kind: recipe.kind, target: recipe.target, webm, mp3 };
}
