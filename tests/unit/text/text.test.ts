/** Words by key: reading levels, plurals, missing keys, pseudo-locales. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  direction,
  firstOf,
  hasText,
  keysUnder,
  maybeT,
  setPseudo,
  setReadingLevel,
  t,
  useLanguage,
} from '../../../src/text/text.ts';
import { testLanguage } from './test-language.ts';

beforeEach(() => {
  useLanguage(testLanguage);
  setReadingLevel('standard');
  setPseudo({ stretch: 'usual', rtl: false });
});
afterEach(() => {
  vi.restoreAllMocks();
  setPseudo({ stretch: 'usual', rtl: false });
});

describe('words by key', () => {
  it('fills a sentence in, with plurals by the language’s own rules', () => {
    expect(t('papers', { count: 1 })).toBe('1 paper');
    expect(t('papers', { count: 3 })).toBe('3 papers');
  });

  it('gives the plain wording to a plain reader, and the standard one where there is no plain', () => {
    setReadingLevel('plain');
    expect(t('both')).toBe('Short.');
    expect(t('only-standard')).toBe('Only in standard.');
  });

  it('never shows a key that is missing, and names it once in the console', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(t('not.there')).toBe('…');
    expect(t('not.there')).toBe('…');
    expect(error).toHaveBeenCalledTimes(1);
    expect(String(error.mock.calls[0]?.[0])).toContain('not.there');
  });

  it('survives a placeholder that is not filled', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(t('papers')).toBe('…');
  });

  it('tells apart words that are there and words that are not', () => {
    expect(hasText('both')).toBe(true);
    expect(maybeT('not.there')).toBeUndefined();
    expect(firstOf(['not.there', 'only-standard'])).toBe('Only in standard.');
    expect(keysUnder('only')).toEqual(['only-standard']);
  });

  it('says everything twice in the pseudo-locale for long words', () => {
    setPseudo({ stretch: 'double', rtl: false });
    expect(t('only-standard')).toBe('Only in standard. Only in standard.');
  });

  it('says two fifths more in the pseudo-locale for the usual growth of a translation', () => {
    setPseudo({ stretch: 'long', rtl: false });
    expect(t('only-standard').length / 'Only in standard.'.length).toBeCloseTo(1.4, 0);
  });

  it('leaves a word by which a sentence chooses bare, so that it chooses the same from right to left', () => {
    useLanguage({
      ...testLanguage,
      standard: { chosen: '{way, select, more {{name}: more} other {no choice}}' },
    });
    expect(t('chosen', { way: 'more', name: 'Basra' })).toBe('Basra: more');
    setPseudo({ stretch: 'usual', rtl: true });
    expect(t('chosen', { way: 'more', name: 'Basra' })).toBe('\u2068Basra\u2069: more');
  });

  it('isolates what is put into a sentence that runs from right to left', () => {
    setPseudo({ stretch: 'usual', rtl: true });
    expect(direction()).toBe('rtl');
    expect(t('hello', { name: 'Qasim' })).toBe('To \u2068Qasim\u2069.');
  });
});
