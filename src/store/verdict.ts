/** The verdict's arithmetic: ten counters on six plates, and the quarters a date can be guessed in. Pure. */
import type { Verdict } from '../rules/types.ts';

export type { Verdict } from '../rules/types.ts';

/** The plates in the order of the code. */
export const PLATES = ['army', 'allies', 'institutions', 'kurdish_war', 'powers', 'tehran'] as const;
export const COUNTERS = 10;
/** Quarter 0 is July to September 1958; 30 says that he still stands in December 1965. */
export const FIRST_QUARTER = 0;
export const STANDS = 30;

/** Moves counters onto a plate (or off it, below zero), never past none or past the ten there are. */
export function withCounter(counters: Verdict['counters'], plate: number, by: number): Verdict['counters'] {
  const others = counters.reduce((sum, count, place) => sum + (place === plate ? 0 : count), 0);
  const count = Math.max(0, Math.min(COUNTERS - others, (counters[plate] ?? 0) + by));
  return counters.map((one, place) => (place === plate ? count : one)) as unknown as Verdict['counters'];
}

/** Calendar year and quarter, 1 to 4, of a quarter of the guess. */
export const quarterOf = (quarter: number): { readonly year: number; readonly part: number } => ({
  year: 1958 + Math.floor((quarter + 2) / 4),
  part: ((quarter + 2) % 4) + 1,
});

/** The quarter of the guess that a month of the campaign lies in. */
export const quarterOfMonth = (month: number): number => Math.floor(month / 3);
