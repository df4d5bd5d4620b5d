/** Every language that is here is whole: no text missing or left over, the same placeholders, made from the English of today. */
import { describe, expect, test } from 'vitest';
import { readLanguages, readMadeFrom, readTexts } from '../../src/build/words/read.ts';
import { borrowedFor, doubtsOf, printOf, soundTexts, TEXT_LEVELS } from '../../src/content/translation.ts';

const english = readTexts('en');
const translations = readLanguages().filter(({ tag }) => tag !== 'en');
/** How many faults a failure names. */
const SOME = 12;

test('English is there to be translated', () => {
  expect(Object.keys(english.standard).length).toBeGreaterThan(4000);
  expect(Object.keys(english.plain).length).toBeGreaterThan(1000);
});

describe.each(translations.map(({ tag }) => tag))('%s', (tag) => {
  const theirs = readTexts(tag);
  const made = readMadeFrom(tag);

  test.each(TEXT_LEVELS)('its %s words are whole and fresh', (level) => {
    const doubts = doubtsOf(english[level], theirs[level], made[level]);
    for (const [kind, keys] of Object.entries(doubts)) expect(keys.slice(0, SOME), kind).toEqual([]);
  });

  test('says who it is, and is a draft until a native reader is named', () => {
    const about = translations.find((one) => one.tag === tag)!;
    expect(['draft', 'complete']).toContain(about.status);
    expect(about.status === 'draft' || (about.reader ?? '') !== '', 'reader').toBe(true);
  });

  test('writes figures inside sentences in its own digits', () => {
    const english = /[0-9]/;
    const own = /[\u0660-\u0669\u06f0-\u06f9]/;
    const all = Object.values(theirs.standard);
    expect(all.filter((text) => own.test(text)).length).toBeGreaterThan(
      all.filter((text) => english.test(text)).length,
    );
    const wrong = tag === 'fa' ? /[\u0660-\u0669]/ : /[\u06f0-\u06f9]/;
    const mixed = [...Object.entries(theirs.standard), ...Object.entries(theirs.plain)];
    expect(mixed.flatMap(([key, text]) => (wrong.test(text) ? [key] : [])).slice(0, SOME)).toEqual([]);
  });

  test('uses the letters of its own keyboard', () => {
    const foreign = tag === 'ar' ? /[\u06a9\u06cc\u06d5]/ : /[\u0643\u064a\u0649]/;
    const mixed = [...Object.entries(theirs.standard), ...Object.entries(theirs.plain)];
    const named = mixed.filter(([key]) => !key.startsWith('lesson.language.'));
    expect(named.flatMap(([key, text]) => (foreign.test(text) ? [key] : [])).slice(0, SOME)).toEqual([]);
  });
});

describe('the check itself', () => {
  const texts = {
    kept: 'One {n, number}.',
    gone: 'Two.',
    changed: 'Three {name}.',
    odd: 'Four {a, select, yes {y} other {o}}.',
  };
  const made = { kept: printOf(texts.kept), changed: printOf('Three.'), odd: printOf(texts.odd) };

  test('finds what is missing, extra, broken and stale', () => {
    const theirs = { kept: 'یک {n}', changed: 'سه {nom}', odd: '{a, select, oui {y} other {o}}', more: 'پنج' };
    expect(doubtsOf(texts, theirs, made)).toEqual({
      missing: ['gone'],
      extra: ['more'],
      broken: ['changed', 'odd'],
      stale: ['changed'],
    });
  });

  test('lends English for what is missing or broken, and keeps what can be shown', () => {
    const half = { standard: { kept: 'یک {n}', changed: 'سه {' }, plain: {} };
    const lent = borrowedFor({ standard: texts, plain: { changed: 'Plain {name}.' } }, half);
    expect(Object.keys(lent.standard)).toEqual(['gone', 'changed', 'odd']);
    expect(lent.plain).toEqual({ changed: 'Plain {name}.' });
    expect(soundTexts(texts, half.standard)).toEqual({ kept: 'یک {n}' });
  });
});
