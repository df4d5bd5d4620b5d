/** A language of a few sentences for the tests of the text module. */
import dates from '../../../assets/text/en/standard/dates.json' with { type: 'json' };
import type { Language } from '../../../src/text/language.ts';

export const testLanguage: Language = {
  tag: 'en',
  locale: 'en-GB',
  name: 'English',
  direction: 'ltr',
  digits: 'latn',
  status: 'complete',
  standard: {
    ...dates,
    papers: '{count, plural, one {# paper} other {# papers}}',
    both: 'A longer sentence.',
    'only-standard': 'Only in standard.',
    hello: 'To {name}.',
    'ui.season.winter': 'Winter {year}–{next}',
    'ui.season.spring': 'Spring {year}',
    'ui.season.summer': 'Summer {year}',
    'ui.season.autumn': 'Autumn {year}',
  },
  plain: { both: 'Short.' },
  borrowed: { standard: {}, plain: {} },
};
