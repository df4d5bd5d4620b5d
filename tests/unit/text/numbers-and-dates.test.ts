/** Figures, months, seasons and dates as the reader's language writes them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { dateWritten, monthLong, monthSpan, seasonOf } from '../../../src/text/dates.ts';
import { number, range, roman, share, signed } from '../../../src/text/numbers.ts';
import { setReadingLevel, useLanguage } from '../../../src/text/text.ts';
import { testLanguage } from './test-language.ts';

beforeEach(() => {
  useLanguage(testLanguage);
  setReadingLevel('standard');
});

describe('figures', () => {
  it('always write the sign of a change, with a true minus and no minus nought', () => {
    expect(signed(2.34, 1)).toBe('+2.3');
    expect(signed(-2.34, 1)).toBe('\u22122.3');
    expect(signed(-0.04, 1)).toBe('0.0');
  });

  it('keep a range in its order', () => {
    expect(range(45.6, 70.2)).toBe('46–70');
  });

  it('follow the digits of the language', () => {
    useLanguage({ ...testLanguage, locale: 'fa', digits: 'arabext' });
    expect(number(38)).toBe('۳۸');
    expect(share(0.5)).toContain('۵۰');
  });

  it('number the acts as the posters do', () => {
    expect([1, 2, 3, 4, 5].map(roman)).toEqual(['I', 'II', 'III', 'IV', 'V']);
  });
});

describe('months and seasons', () => {
  it('count from July 1958 to February 1963', () => {
    expect(monthLong(0)).toBe('July 1958');
    expect(monthLong(55)).toBe('February 1963');
    expect(monthSpan(7, 7)).toBe('February 1959');
  });

  it('name a turn by the season of its middle', () => {
    expect(seasonOf(0, 1)).toBe('Summer 1958');
    expect(seasonOf(16, 18)).toBe('Winter 1959–60');
    expect(seasonOf(19, 24)).toBe('Spring 1960');
    expect(seasonOf(25, 31)).toBe('Autumn 1960');
    expect(seasonOf(51, 55)).toBe('Winter 1962–63');
  });

  it('write a date as exact as its source has it', () => {
    expect(dateWritten('1959-12-02')).toBe('2 December 1959');
    expect(dateWritten('1961-10')).toBe('October 1961');
    expect(dateWritten('1961')).toBe('1961');
    expect(dateWritten('spring')).toBe('spring');
  });
});
