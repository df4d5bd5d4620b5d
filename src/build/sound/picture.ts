/** Draws what a sound looks like, for ears that are not there: a spectrogram on a scale of octaves, and the wave under it. */
import sharp from 'sharp';
import { RATE } from './core/buffer.ts';
import type { Mono } from './core/buffer.ts';

const WIDTH = 1400;
const HEIGHT = 420;
const WAVE = 120;
const SIZE = 8192;
const LOW = 40;
const HIGH = 14_000;
const RANGE = 85;

/** Magnitudes of one windowed stretch, in place, radix 2. */
function spectrum(part: Float64Array): Float64Array {
  const n = part.length;
  const re = part.map((value, index) => value * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / n)));
  const im = new Float64Array(n);
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j]!, re[i]!];
  }
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    for (let k = 0; k < half; k++) {
      const c = Math.cos((2 * Math.PI * k) / size);
      const s = -Math.sin((2 * Math.PI * k) / size);
      for (let at = k; at < n; at += size) {
        const other = at + half;
        const r = re[other]! * c - im[other]! * s;
        const i = re[other]! * s + im[other]! * c;
        re[other] = re[at]! - r;
        im[other] = im[at]! - i;
        re[at]! += r;
        im[at]! += i;
      }
    }
  }
  return re.slice(0, n / 2).map((value, index) => Math.hypot(value, im[index]!) / (n / 4));
}

const colour = (share: number): readonly [number, number, number] => [
  Math.round(255 * Math.min(1, share * 1.6)),
  Math.round(255 * Math.max(0, share * 1.7 - 0.7)),
  Math.round(255 * Math.max(0, Math.sin(share * Math.PI) * 0.5 + Math.max(0, share - 0.8) * 3)),
];

/** Writes a PNG of a sound. */
export async function draw(sound: Mono, file: string): Promise<void> {
  const pixels = Buffer.alloc(WIDTH * (HEIGHT + WAVE) * 3);
  const dot = (x: number, y: number, [r, g, b]: readonly [number, number, number]): void => {
    const at = (y * WIDTH + x) * 3;
    pixels[at] = r;
    pixels[at + 1] = g;
    pixels[at + 2] = b;
  };
  for (let x = 0; x < WIDTH; x++) {
    const from = Math.round((x / WIDTH) * sound.length) - SIZE / 2;
    const part = Float64Array.from({ length: SIZE }, (_, index) => sound[from + index] ?? 0);
    const found = spectrum(part);
    for (let y = 0; y < HEIGHT; y++) {
      const hertz = LOW * (HIGH / LOW) ** (1 - y / HEIGHT);
      const level = 20 * Math.log10(Math.max(1e-7, found[Math.round((hertz * SIZE) / RATE)] ?? 0));
      dot(x, y, colour(Math.min(1, Math.max(0, (level + RANGE + 15) / RANGE))));
    }
    const slice = sound.subarray(Math.floor((x / WIDTH) * sound.length), Math.floor(((x + 1) / WIDTH) * sound.length));
    const peak = slice.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    for (let y = 0; y < WAVE; y++) if (Math.abs(y - WAVE / 2) <= peak * (WAVE / 2)) dot(x, HEIGHT + y, [240, 200, 120]);
  }
  for (const hertz of [100, 200, 400, 800, 1600, 3200, 6400]) {
    const y = Math.round(HEIGHT * (1 - Math.log(hertz / LOW) / Math.log(HIGH / LOW)));
    for (let x = 0; x < WIDTH; x += 6) dot(x, y, [120, 160, 160]);
  }
  await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT + WAVE, channels: 3 } })
    .png()
    .toFile(file);
}
