/** Numbers as the reader's language writes them; digits follow the language, not the browser. */
import { currentLanguage } from './text.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { locale, digits } = currentLanguage();
  const name = `${locale}|${digits}|${JSON.stringify(options)}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { numberingSystem: digits, ...options });
  formats.set(name, made);
  return made;
}

export const number = (value: number, decimals = 0): string =>
  format({ minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: true }).format(value);

/** A change with its sign always written, a true minus, and no "-0". */
export function signed(value: number, decimals = 0): string {
  const scale = [1, 10, 100][decimals] ?? 1;
  const rounded = Math.round(value * scale) / scale;
  if (rounded === 0) return number(0, decimals);
  return `${rounded < 0 ? '\u2212' : '+'}${number(Math.abs(rounded), decimals)}`;
}

/** A range such as 46–70, kept in this order in either direction of writing. */
export const range = (low: number, high: number): string => `${number(low)}\u2013${number(high)}`;

export const share = (value: number): string => format({ style: 'percent', maximumFractionDigits: 0 }).format(value);

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V'] as const;

/** Act numbers as the posters write them. */
export const roman = (act: number): string => ROMAN[act] ?? number(act);
