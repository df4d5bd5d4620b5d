/** Numbers as the reader's language writes them; digits follow the language, not the browser. */
import { signLead, writeNumber } from './digits.ts';
import { currentLanguage } from './text.ts';

const write = (value: number, options: Intl.NumberFormatOptions): string =>
  writeNumber(value, currentLanguage().digits, options);

export const number = (value: number, decimals = 0): string =>
  write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: true });

/** A change with its sign always written, a true minus, and no "-0". */
export function signed(value: number, decimals = 0): string {
  const scale = [1, 10, 100][decimals] ?? 1;
  const rounded = Math.round(value * scale) / scale;
  if (rounded === 0) return number(0, decimals);
  const sign = rounded < 0 ? '\u2212' : '+';
  return `${signLead(currentLanguage().digits)}${sign}${number(Math.abs(rounded), decimals)}`;
}

/** A whole number with a true minus where it is below nothing. */
export const figure = (value: number): string => (Math.round(value) < 0 ? signed(value) : number(value));

/** A range such as 46–70, in the order of the language: its lower end comes first in the reading. */
export function range(low: number, high: number): string {
  const ends = `${number(low)}\u2013${number(high)}`;
  return currentLanguage().direction === 'rtl' ? `\u2067${ends}\u2069` : ends;
}

export const share = (value: number): string => write(value, { style: 'percent', maximumFractionDigits: 0 });

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V'] as const;

/** Act numbers as the posters write them; where Roman numerals are no part of the writing, its own digits. */
export const roman = (act: number): string =>
  currentLanguage().digits === 'latn' ? (ROMAN[act] ?? number(act)) : number(act);
