/** Loudness and peaks: how loud a sound is by ITU-R BS.1770, and a limiter that looks ahead. */
import { samplesIn } from './buffer.ts';
import type { Mono, Stereo } from './buffer.ts';
import type { Filter } from './filters.ts';

const section = (b: readonly [number, number, number], a: readonly [number, number]): Filter => {
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  return (sample) => {
    const out = b[0] * sample + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    x2 = x1;
    x1 = sample;
    y2 = y1;
    y1 = out;
    return out;
  };
};

/** The K weighting at 48 kHz, coefficients of ITU-R BS.1770-4, tables 1 and 2. */
const kWeighting = (): Filter => {
  const head = section([1.53512485958697, -2.69169618940638, 1.19839281085285], [-1.69065929318241, 0.73248077421585]);
  const low = section([1, -2, 1], [-1.99004745483398, 0.99007225036621]);
  return (sample) => low(head(sample));
};

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(Math.max(power, 1e-12));

/** Mean K-weighted power of blocks of 400 ms, a quarter apart; a short sound is followed by silence. */
function blocks({ left, right }: Stereo): readonly number[] {
  const size = samplesIn(0.4);
  const hop = size / 4;
  const length = Math.max(left.length, size);
  const power = new Float64Array(length + 1);
  const [one, other] = [kWeighting(), kWeighting()];
  for (let index = 0; index < length; index++) {
    const a = one(left[index] ?? 0);
    const b = other(right[index] ?? 0);
    power[index + 1] = power[index]! + a * a + b * b;
  }
  const found: number[] = [];
  for (let from = 0; from + size <= length; from += hop) found.push((power[from + size]! - power[from]!) / size);
  return found;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Integrated loudness in LUFS, gated at -70 and at 10 below the rest. */
export function loudness(sound: Stereo): number {
  const loud = blocks(sound).filter((power) => toLufs(power) > -70);
  const gate = toLufs(mean(loud)) - 10;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

/** The loudest 400 ms in LUFS: the measure for single effects, which are too short for the other. */
export const loudestMoment = (sound: Stereo): number => toLufs(Math.max(...blocks(sound)));

export const gainFor = (decibels: number): number => 10 ** (decibels / 20);

function heldPeaks(sound: Stereo, reach: number, isLoop: boolean): Float32Array {
  const length = sound.left.length;
  const out = new Float32Array(length);
  const window: number[] = [];
  let head = 0;
  const peakAt = (index: number): number => {
    if (!isLoop && (index < 0 || index >= length)) return 0;
    const place = ((index % length) + length) % length;
    return Math.max(Math.abs(sound.left[place]!), Math.abs(sound.right[place]!));
  };
  for (let index = -reach; index < length + reach; index++) {
    while (window.length > head && peakAt(window[window.length - 1]!) <= peakAt(index)) window.pop();
    window.push(index);
    while (window[head]! < index - 2 * reach) head++;
    const middle = index - reach;
    if (middle >= 0 && middle < length) out[middle] = peakAt(window[head]!);
  }
  return out;
}

/** Holds peaks under a ceiling (a share of full scale) by turning down smoothly around them; a loop stays a loop. */
export function limited(sound: Stereo, ceiling: number, isLoop: boolean): Stereo {
  const reach = samplesIn(0.004);
  const length = sound.left.length;
  const wanted = heldPeaks(sound, reach, isLoop).map((peak) => (peak > ceiling ? ceiling / peak : 1));
  const gain = new Float32Array(length);
  const at = (index: number): number =>
    isLoop ? wanted[((index % length) + length) % length]! : wanted[Math.min(length - 1, Math.max(0, index))]!;
  let sum = 0;
  for (let index = -reach; index <= reach; index++) sum += at(index);
  for (let index = 0; index < length; index++) {
    gain[index] = sum / (2 * reach + 1);
    sum += at(index + reach + 1) - at(index - reach);
  }
  const turn = (side: Mono): Mono => side.map((sample, index) => sample * gain[index]!);
  return { left: turn(sound.left), right: turn(sound.right) };
}

export const raised = ({ left, right }: Stereo, gain: number): Stereo => ({
  left: left.map((sample) => sample * gain),
  right: right.map((sample) => sample * gain),
});
