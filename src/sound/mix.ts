/** How loud each part is: the music's two stems by tension, and the ways volumes are kept between 0 and 1. */
import type { Stem } from './ids.ts';

export const clamped = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);

/**
 * The share of each stem at a tension from 0 to 1 (both included). The drum comes in fast at first and then slowly, as loudness is
 * heard; the motif steps back a little, so that the whole grows by one or two decibels only.
 */
export function stemShare(stem: Stem, tension: number): number {
  const x = clamped(tension);
  return stem === 'base' ? 1 - 0.22 * x : Math.sin((x * Math.PI) / 2);
}

/** Sliders are even to the ear when loudness grows as their square. */
export const fromSlider = (value: number): number => clamped(value) * clamped(value);
