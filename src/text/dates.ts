/** Months, seasons and dates of the campaign in words; month 0 is July 1958. */
import { currentLanguage, t } from './text.ts';

const FIRST_YEAR = 1958;
const FIRST_MONTH = 6;

const utc = (year: number, month: number, day = 1): Date => new Date(Date.UTC(year, month, day));

const formats = new Map<string, Intl.DateTimeFormat>();

function write(date: Date, options: Intl.DateTimeFormatOptions): string {
  const { locale, digits } = currentLanguage();
  const name = `${locale}|${JSON.stringify(options)}`;
  const format =
    formats.get(name) ??
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', numberingSystem: digits, ...options });
  formats.set(name, format);
  return format.format(date);
}

/** Calendar year of a month of the campaign. */
export const yearOf = (month: number): number => FIRST_YEAR + Math.floor((FIRST_MONTH + month) / 12);
const calendarMonth = (month: number): number => (((FIRST_MONTH + month) % 12) + 12) % 12;
const dateOf = (month: number): Date => utc(yearOf(month), calendarMonth(month));

/** "July 1958". */
export const monthLong = (month: number): string => write(dateOf(month), { month: 'long', year: 'numeric' });
/** "Jul 1958". */
export const monthShort = (month: number): string => write(dateOf(month), { month: 'short', year: 'numeric' });
/** "1958". */
export const yearName = (year: number): string => write(utc(year, 0), { year: 'numeric' });

/** "Nov 1959 – Jan 1960", or one month where both ends are the same. */
export const monthSpan = (from: number, to: number): string =>
  from === to ? monthLong(from) : `${monthShort(from)} \u2013 ${monthShort(to)}`;

const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;

/** The season a turn lies in, by its middle month: "Winter 1959–60", "Spring 1960". */
export function seasonOf(from: number, to: number): string {
  const middle = Math.ceil((from + to) / 2);
  const season = SEASONS[Math.floor(((calendarMonth(middle) + 1) % 12) / 3)]!;
  const december = calendarMonth(middle) === 11;
  const year = yearOf(middle);
  if (season !== 'winter') return t(`ui.season.${season}`, { year: yearName(year) });
  const first = december ? year : year - 1;
  return t('ui.season.winter', { year: yearName(first), next: yearName(first + 1).slice(-2) });
}

/** A date as exact as its source has it: "2 December 1959", "December 1959" or "1959". */
export function dateWritten(iso: string, style: 'long' | 'short' = 'long'): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return iso;
  if (month === undefined) return yearName(year);
  if (day === undefined) return write(utc(year, month - 1), { month: style, year: 'numeric' });
  return write(utc(year, month - 1, day), { day: 'numeric', month: style, year: 'numeric' });
}
