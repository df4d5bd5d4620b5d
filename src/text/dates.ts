/** Months, seasons and dates of the campaign in the language's own words; month 0 is July 1958. */
import { inDigits } from './digits.ts';
import { currentLanguage, t } from './text.ts';

const FIRST_YEAR = 1958;
const FIRST_MONTH = 6;

/** Calendar year of a month of the campaign. */
export const yearOf = (month: number): number => FIRST_YEAR + Math.floor((FIRST_MONTH + month) / 12);
const calendarMonth = (month: number): number => (((FIRST_MONTH + month) % 12) + 12) % 12;

const figures = (value: number): string => inDigits(String(value), currentLanguage().digits);

/** "1958". */
export const yearName = figures;

type Style = 'month' | 'month-short' | 'solar';
/** The name of a month of a year, counted from 1. */
const monthName = (month: number, style: Style = 'month'): string => t(`date.${style}.${month}`);

const monthOf = (month: number, style: Style): string =>
  t('date.month-year', { month: monthName(calendarMonth(month) + 1, style), year: yearName(yearOf(month)) });

/** "July 1958". */
export const monthLong = (month: number): string => monthOf(month, 'month');
/** "Jul 1958". */
export const monthShort = (month: number): string => monthOf(month, 'month-short');

/** "Nov 1959 – Jan 1960", or one month where both ends are the same. */
export const monthSpan = (from: number, to: number): string =>
  from === to ? monthLong(from) : t('date.span', { from: monthShort(from), to: monthShort(to) });

interface SolarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day in the Solar Hijri calendar, where the language sets it beside the Gregorian one and the browser can reckon it. */
function solarDay(date: Date): SolarDay | undefined {
  if (currentLanguage().calendar !== 'persian') return undefined;
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  if (format.resolvedOptions().calendar !== 'persian') return undefined;
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  return year && month && day ? { year, month, day } : undefined;
}

const solarMonth = ({ month, year }: SolarDay, withYear: boolean): string =>
  withYear
    ? t('date.month-year', { month: monthName(month, 'solar'), year: yearName(year) })
    : monthName(month, 'solar');

/** The months of another calendar that some months of the campaign lie in, where the language has one: "تیر – شهریور ۱۳۳۷". */
export function besideSpan(from: number, to: number): string | undefined {
  const first = solarDay(new Date(Date.UTC(yearOf(from), calendarMonth(from), 1)));
  const last = solarDay(new Date(Date.UTC(yearOf(to), calendarMonth(to) + 1, 0)));
  if (!first || !last) return undefined;
  return t('date.span', { from: solarMonth(first, first.year !== last.year), to: solarMonth(last, true) });
}

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

const dayIn = (day: number, month: string, year: number): string =>
  t('date.day', { day: figures(day), month, year: yearName(year) });

function dayWritten(year: number, month: number, day: number, style: 'long' | 'short'): string {
  const date = dayIn(day, monthName(month, style === 'long' ? 'month' : 'month-short'), year);
  const solar = style === 'long' ? solarDay(new Date(Date.UTC(year, month - 1, day))) : undefined;
  if (!solar) return date;
  return t('date.beside', { date, beside: dayIn(solar.day, monthName(solar.month, 'solar'), solar.year) });
}

/** A date as exact as its source has it: "2 December 1959", "December 1959" or "1959"; a whole date in both calendars where the language has two. */
export function dateWritten(iso: string, style: 'long' | 'short' = 'long'): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return iso;
  if (month === undefined) return yearName(year);
  if (day !== undefined) return dayWritten(year, month, day, style);
  const name = monthName(month, style === 'long' ? 'month' : 'month-short');
  return t('date.month-year', { month: name, year: yearName(year) });
}
