/** The few filters everything is shaped with; each is a function that takes one sample and gives the next. */
import { RATE } from './buffer.ts';
import type { Mono } from './buffer.ts';

export type Filter = (sample: number) => number;

/** Lets the slow pass: 6 dB an octave above the corner. */
export function lowPass(hertz: number): Filter {
  const keep = Math.exp((-2 * Math.PI * hertz) / RATE);
  let held = 0;
  return (sample) => (held = sample + keep * (held - sample));
}

export function highPass(hertz: number): Filter {
  const low = lowPass(hertz);
  return (sample) => sample - low(sample);
}

/** A band about a middle; `q` is how narrow; gain at the middle is 1. Source: the audio EQ cookbook of R. Bristow-Johnson. */
export function bandPass(hertz: number, q: number): Filter {
  const angle = (2 * Math.PI * hertz) / RATE;
  const alpha = Math.sin(angle) / (2 * q);
  const scale = 1 / (1 + alpha);
  const b0 = alpha * scale;
  const a1 = -2 * Math.cos(angle) * scale;
  const a2 = (1 - alpha) * scale;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  return (sample) => {
    const out = b0 * (sample - x2) - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = sample;
    y2 = y1;
    y1 = out;
    return out;
  };
}

export const inRow =
  (...filters: readonly Filter[]): Filter =>
  (sample) =>
    filters.reduce((value, filter) => filter(value), sample);

export const filtered = (sound: Mono, filter: Filter): Mono => sound.map((sample) => filter(sample));

/** The share that is left after a time, when a sound falls by 60 dB in `fall60` seconds. */
export const decayAt = (seconds: number, fall60: number): number => Math.exp((-6.9078 * seconds) / fall60);
