/** Words are counted as a reader counts them. */
import { expect, test } from 'vitest';
import { countWords, limitOf } from '../../../src/content/limits.ts';
import { monthOfDate } from '../../../src/content/dates.ts';

test('dashes and dots are no words, a placeholder is one', () => {
  expect(countWords('Harbour {value} — without your order: {other}.')).toBe(6);
  expect(countWords('')).toBe(0);
});

test('limits follow the shape of the key', () => {
  expect(limitOf('event.1959-12-18-ahvaz.head')).toBe(9);
  expect(limitOf('letter.kennedy-1962.face.accept.reply')).toBe(28);
  expect(limitOf('adviser.kennedy-1962.army.a.stance')).toBe(2);
  expect(limitOf('adviser.chair.army.deputy.sadri.want')).toBeUndefined();
  expect(limitOf('ui.desk.seal')).toBeUndefined();
});

test('months of dates count from July 1958', () => {
  expect(monthOfDate('1958-07-14')).toBe(0);
  expect(monthOfDate('1963-02')).toBe(55);
  expect(monthOfDate('1961')).toBeUndefined();
});
