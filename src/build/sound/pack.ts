/** Packs sounds with ffmpeg, as Opus in WebM and as MP3, and reads packed files back. Needs ffmpeg with libopus and libmp3lame. */
import { spawnSync } from 'node:child_process';
import { RATE, both, middle, samplesIn } from './core/buffer.ts';
import type { Mono, Stereo } from './core/buffer.ts';
import { gainFor, limited, loudestMoment, loudness, raised } from './core/level.ts';
import type { Recipe } from './catalogue.ts';

export const FOLDER = 'assets/sound';
export const FORMATS = ['webm', 'mp3'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * A loop is packed with a piece of its own end before it and of its beginning after it. Whatever delay a decoder adds, any window of the
 * loop's length inside is the whole loop, so the seam does not depend on the browser; `measure.ts` picks the best window.
 * Half a second lets the encoder settle first: with a quarter the two ends of the window were packed up to 30 dB less alike.
 */
export const MARGIN_SECONDS = 0.5;

export const isLoop = ({ kind }: Recipe): boolean => kind !== 'effect';
export const fileOf = (id: string, format: Format): string => `${FOLDER}/${id}.${format}`;

export const loudnessOf = (recipe: Recipe): ((sound: Stereo) => number) => (isLoop(recipe) ? loudness : loudestMoment);

/** Brings a sound to a loudness and under its ceiling, in the number of channels it is packed with. */
function levelled(sound: Stereo, recipe: Recipe, channels: 1 | 2, target: number): Stereo {
  let out = channels === 1 ? both(middle(sound)) : sound;
  for (let round = 0; round < 3; round++) {
    out = limited(raised(out, gainFor(target - loudnessOf(recipe)(out))), gainFor(recipe.ceiling), isLoop(recipe));
  }
  return out;
}

function withMargins(side: Mono): Mono {
  const margin = samplesIn(MARGIN_SECONDS);
  const out = new Float32Array(side.length + 2 * margin);
  for (let index = 0; index < out.length; index++) out[index] = side[(index - margin + side.length) % side.length]!;
  return out;
}

function interleaved({ left, right }: Stereo, channels: 1 | 2): Buffer {
  const out = new Float32Array(left.length * channels);
  for (let index = 0; index < left.length; index++) {
    if (channels === 1) out[index] = (left[index]! + right[index]!) / 2;
    else {
      out[2 * index] = left[index]!;
      out[2 * index + 1] = right[index]!;
    }
  }
  return Buffer.from(out.buffer);
}

export function ffmpeg(args: readonly string[], input?: Buffer): { readonly out: Buffer; readonly log: string } {
  const run = spawnSync('ffmpeg', ['-nostdin', '-hide_banner', '-y', ...args].slice(input ? 1 : 0), {
    input,
    maxBuffer: 1 << 28,
  });
  const log = run.stderr?.toString() ?? '';
  if (run.error || run.status !== 0) throw new Error(`ffmpeg: ${run.error?.message ?? log}`);
  return { out: run.stdout, log };
}

const ENCODER: Readonly<Record<Format, (recipe: Recipe) => readonly string[]>> = {
  webm: ({ opusKilobits }) => [
    '-c:a',
    'libopus',
    '-b:a',
    `${opusKilobits}k`,
    '-vbr',
    'constrained',
    '-compression_level',
    '10',
    '-f',
    'webm',
  ],
  mp3: ({ mp3Kilobits }) => [
    '-ar',
    '24000',
    '-c:a',
    'libmp3lame',
    '-b:a',
    `${mp3Kilobits}k`,
    '-id3v2_version',
    '0',
    '-f',
    'mp3',
  ],
};

/** MP3 is the fallback of old browsers: one channel, half the samples. */
export const channelsIn = (recipe: Recipe, format: Format): 1 | 2 => (format === 'mp3' ? 1 : recipe.channels);

function encode(sound: Stereo, recipe: Recipe, format: Format): void {
  const channels = channelsIn(recipe, format);
  const padded = isLoop(recipe) ? { left: withMargins(sound.left), right: withMargins(sound.right) } : sound;
  const raw = ['-f', 'f32le', '-ar', String(RATE), '-ac', String(channels), '-i', 'pipe:0'];
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  ffmpeg([...raw, ...ENCODER[format](recipe), ...plain, fileOf(recipe.id, format)], interleaved(padded, channels));
}

/** Writes both files of a sound; packing takes a decibel or two from noise, so each is heard again and made up for. */
export function pack(sound: Stereo, recipe: Recipe): void {
  for (const format of FORMATS) {
    const channels = channelsIn(recipe, format);
    encode(levelled(sound, recipe, channels, recipe.target), recipe, format);
    const lost = recipe.target - loudnessOf(recipe)(unpack(fileOf(recipe.id, format), channels));
    if (Math.abs(lost) > 0.2) encode(levelled(sound, recipe, channels, recipe.target + lost), recipe, format);
  }
}

/** Reads a packed file back, as a browser would hear it. */
export function unpack(file: string, channels: 1 | 2): Stereo {
  const { out } = ffmpeg([
    '-v',
    'error',
    '-i',
    file,
    '-f',
    'f32le',
    '-ar',
    String(RATE),
    '-ac',
    String(channels),
    'pipe:1',
  ]);
  const samples = new Float32Array(new Uint8Array(out).buffer, 0, Math.floor(out.byteLength / 4));
  if (channels === 1) return both(samples);
  const side = (which: 0 | 1): Mono => samples.filter((_, index) => index % 2 === which);
  return { left: side(0), right: side(1) };
}
