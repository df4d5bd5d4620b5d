/** Persian, Arabic and Sorani: own digits, own months, own plurals, joined letters, and English where words are lacking. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { besideSpan, dateWritten, monthLong, monthSpan } from '../../../src/text/dates.ts';
import { chooseLanguage, languages, loadLanguage, type Language } from '../../../src/text/language.ts';
import { pluralRule } from '../../../src/text/messages.ts';
import { number, range, share, signed } from '../../../src/text/numbers.ts';
import { hasText, setReadingLevel, t, useLanguage } from '../../../src/text/text.ts';
import { testLanguage } from './test-language.ts';

const MONTHS = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    [`date.month.${i + 1}`, `m${i + 1}`],
    [`date.month-short.${i + 1}`, `k${i + 1}`],
    [`date.solar.${i + 1}`, `s${i + 1}`],
  ]).flat(),
);
const PATTERNS = {
  'date.day': '{day} {month} {year}',
  'date.month-year': '{month} {year}',
  'date.span': '{from} – {to}',
  'date.beside': '{date} ({beside})',
};

const made = (part: Partial<Language>): Language => ({
  ...testLanguage,
  direction: 'rtl',
  status: 'draft',
  plain: {},
  standard: { ...MONTHS, ...PATTERNS, ...part.standard },
  ...Object.fromEntries(Object.entries(part).filter(([name]) => name !== 'standard')),
});
const persian = made({ tag: 'fa', locale: 'fa', digits: 'arabext', calendar: 'persian' });
const sorani = made({ tag: 'ckb', locale: 'ckb', digits: 'arab' });
const bare = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u061c]/g, '');

afterEach(() => {
  vi.restoreAllMocks();
  useLanguage(testLanguage);
  setReadingLevel('standard');
});

describe('figures', () => {
  it('are Persian in Persian, and Arabic in Arabic and Sorani', () => {
    useLanguage(persian);
    expect([number(1234.5, 1), share(0.38), bare(signed(-4)), bare(range(46, 70))]).toEqual([
      '\u06f1\u066c\u06f2\u06f3\u06f4\u066b\u06f5',
      '\u06f3\u06f8\u066a',
      '\u2212\u06f4',
      '\u06f4\u06f6\u2013\u06f7\u06f0',
    ]);
    useLanguage(sorani);
    expect(number(1958)).toBe('\u0661\u066c\u0669\u0665\u0668');
  });

  it('follow the language inside sentences too, plain, counted or formatted', () => {
    useLanguage(made({ digits: 'arab', standard: { all: '{a} {a, number} {a, plural, one {x} other {#}}' } }));
    expect(t('all', { a: 12 })).toBe('\u0661\u0662 \u0661\u0662 \u0661\u0662');
  });

  it('of a code stay as they are', () => {
    useLanguage(made({ digits: 'arab', standard: { code: '{code}' } }));
    expect(bare(t('code', { code: 'AB12' }))).toBe('AB12');
  });
});

describe('plurals', () => {
  it('come out where the browser knows nothing of the language', () => {
    vi.spyOn(Intl.PluralRules, 'supportedLocalesOf').mockReturnValue([]);
    expect([0, 1, 2].map((count) => pluralRule('ckb').select(count))).toEqual(['other', 'one', 'other']);
  });

  it('have all six forms in Arabic', () => {
    const { select } = { select: (count: number) => pluralRule('ar').select(count) };
    expect([0, 1, 2, 3, 11, 100].map(select)).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
  });
});

describe('dates', () => {
  it('are written with the language’s own words, whatever the browser knows', () => {
    vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(() => {
      throw new RangeError('no data');
    });
    useLanguage(sorani);
    expect(bare(monthLong(0))).toBe('m7 \u0661\u0669\u0665\u0668');
    expect(bare(monthSpan(16, 18))).toBe('k11 \u0661\u0669\u0665\u0669 – k1 \u0661\u0669\u0666\u0660');
    expect(bare(dateWritten('1959-12-02'))).toBe('\u0662 m12 \u0661\u0669\u0665\u0669');
  });

  it('stand beside the Solar Hijri ones in Persian', () => {
    useLanguage(persian);
    expect(bare(dateWritten('1958-07-14'))).toBe('۱۴ m7 ۱۹۵۸ (۲۳ s4 ۱۳۳۷)');
    expect(bare(dateWritten('1963-02-08'))).toBe('۸ m2 ۱۹۶۳ (۱۹ s11 ۱۳۴۱)');
    expect(bare(besideSpan(0, 1)!)).toBe('s4 – s6 ۱۳۳۷');
    expect(bare(besideSpan(7, 8)!)).toBe('s11 ۱۳۳۷ – s1 ۱۳۳۸');
    useLanguage(sorani);
    expect(besideSpan(0, 1)).toBeUndefined();
  });
});

describe('words put into a sentence', () => {
  it('join to their neighbours when they run the same way, and are set apart when they do not', () => {
    useLanguage(made({ standard: { of: '{place}ی' } }));
    expect(t('of', { place: 'شوبات' })).toBe('شوباتی');
    expect(t('of', { place: 'Abadan' })).toBe('\u2068Abadan\u2069ی');
  });

  it('choose a wording by their value, not by how they are shown', () => {
    useLanguage(made({ standard: { choose: '{same, select, yes {a} other {b}}' } }));
    expect(t('choose', { same: 'yes' })).toBe('a');
  });
});

describe('a half-translated language', () => {
  const half = made({
    standard: { both: 'کورت' },
    borrowed: { standard: { lent: '{n, number} papers' }, plain: { lent: '{n, number} sheets' } },
  });

  it('says in English what it lacks, in English figures and set apart', () => {
    setReadingLevel('standard');
    useLanguage({ ...half, digits: 'arab' });
    expect(hasText('lent')).toBe(true);
    expect(t('lent', { n: 3 })).toBe('\u20663 papers\u2069');
    setReadingLevel('plain');
    expect(t('lent', { n: 3 })).toBe('\u20663 sheets\u2069');
    expect(t('both')).toBe('کورت');
  });
});

describe('the languages of this build', () => {
  it('have the direction and digits of their writing, whatever libraries think', () => {
    const table = Object.fromEntries(languages().map(({ tag, direction, digits }) => [tag, `${direction} ${digits}`]));
    const known: Record<string, string> = {
      en: 'ltr latn',
      fa: 'rtl arabext',
      ar: 'rtl arab',
      ckb: 'rtl arab',
    };
    for (const [tag, ways] of Object.entries(table)) expect(ways, tag).toBe(known[tag]);
    expect(Object.keys(table)[0]).toBe('en');
  });

  it('are chosen by whole tag or first part, else English', () => {
    expect(chooseLanguage(['en-US', 'fr'])).toBe('en');
    expect(chooseLanguage(['xx', '??'])).toBe('en');
    expect(chooseLanguage([])).toBe('en');
  });

  it('fall back to English for a tag nobody knows, and name it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await loadLanguage('tlh')).tag).toBe('en');
    expect(String(warn.mock.calls[0]?.[0])).toContain('tlh');
    expect((await loadLanguage('constructor')).tag).toBe('en');
  });
});
