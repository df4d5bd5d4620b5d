/** Stretches of sound as plain numbers: making them, laying one into another, and going round the seam of a loop. */

export const RATE = 48_000;

export type Mono = Float32Array<ArrayBuffer>;

export interface Stereo {
  readonly left: Mono;
  readonly right: Mono;
}

export const samplesIn = (seconds: number): number => Math.round(seconds * RATE);
export const silence = (seconds: number): Mono => new Float32Array(samplesIn(seconds));
export const stereoSilence = (seconds: number): Stereo => ({ left: silence(seconds), right: silence(seconds) });
export const both = (one: Mono): Stereo => ({ left: one, right: one.slice() });

/** How far a position lies to either side: -1 is left, 1 is right; the loudness stays the same. */
export interface Placed {
  readonly at: number;
  readonly gain: number;
  readonly pan?: number;
}

/** Adds a sound to a loop; what sticks out over the end comes in again at the beginning, as it will when the loop runs. */
export function layRound(target: Stereo, sound: Mono, { at, gain, pan = 0 }: Placed): void {
  const length = target.left.length;
  const start = (((Math.round(at * RATE) % length) + length) % length) | 0;
  const angle = ((pan + 1) * Math.PI) / 4;
  const left = gain * Math.cos(angle) * Math.SQRT2;
  const right = gain * Math.sin(angle) * Math.SQRT2;
  for (let index = 0, place = start; index < sound.length; index++) {
    const sample = sound[index]!;
    target.left[place]! += sample * left;
    target.right[place]! += sample * right;
    if (++place === length) place = 0;
  }
}

/** Adds a sound to another; what sticks out is cut. */
export function lay(target: Mono, sound: Mono, at: number, gain = 1): void {
  const start = Math.round(at * RATE);
  const end = Math.min(sound.length, target.length - start);
  for (let index = Math.max(0, -start); index < end; index++) target[start + index]! += sound[index]! * gain;
}

export function added(one: Stereo, other: Stereo, gain = 1): Stereo {
  const add = (a: Mono, b: Mono): Mono => a.map((sample, index) => sample + gain * b[index]!);
  return { left: add(one.left, other.left), right: add(one.right, other.right) };
}

export const middle = ({ left, right }: Stereo): Mono => left.map((sample, index) => (sample + right[index]!) / 2);

export const peakOf = (sound: Mono): number => sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** Lets the first and last few milliseconds rise and fall, so that a single sound neither clicks in nor out. */
export function softened(sound: Mono, inSeconds: number, outSeconds: number): Mono {
  const rise = Math.max(1, samplesIn(inSeconds));
  const fall = Math.max(1, samplesIn(outSeconds));
  return sound.map((sample, index) => {
    const edge = Math.min(1, index / rise, (sound.length - 1 - index) / fall);
    return sample * (0.5 - 0.5 * Math.cos(Math.PI * edge));
  });
}

/** Runs a process that remembers (a room, a filter) round a loop until it meets itself, and returns the settled round. */
export function settledRound(loop: Mono, process: (sample: number) => number, warmUpSeconds = 4): Mono {
  const warmUp = Math.min(samplesIn(warmUpSeconds), loop.length * 3);
  const from = (((loop.length - warmUp) % loop.length) + loop.length) % loop.length;
  for (let step = 0; step < warmUp; step++) process(loop[(from + step) % loop.length]!);
  return loop.map((sample) => process(sample));
}
