/** The codex's search: what a reader types and what is meant by it. */
import { describe, expect, test } from 'vitest';
import { find, fold, isNamedIn, makeIndex } from '../../../src/store/fold.ts';

describe('folding', () => {
  test('case, accents, half rings and hyphens do not matter', () => {
    expect(fold('Ba‘th')).toBe(fold('bath'));
    expect(fold('al-Shawwāf')).toBe('al shawwaf');
    expect(fold('Détente')).toBe('detente');
    expect(fold('  Shatt al-Arab / Arvand Rud ')).toBe('shatt al arab arvand rud');
  });
  test('Arabic and Persian keyboards write the same names', () => {
    expect(fold('عبد الكريم')).toBe(fold('عبد الکریم'));
    expect(fold('أحمد')).toBe(fold('احمد'));
  });
  test('nothing stays nothing', () => expect(fold(' – ')).toBe(''));
});

const index = makeIndex([
  {
    id: 'qasim',
    title: 'Abd al-Karim Qasim',
    alternates: ['Kassem', 'عبد الكريم قاسم'],
    body: 'Prime minister of Iraq',
  },
  { id: 'arif', title: 'Abd al-Salam Arif', alternates: ['Aref'], body: 'Broke with Qasim in 1958' },
  { id: 'mosul', title: 'Mosul', alternates: [], body: 'A city; the rising of March 1959' },
]);
const ids = (query: string): readonly string[] => find(index, query).map(({ id }) => id);

describe('search', () => {
  test('another spelling finds the person: Kassem is Qasim', () => expect(ids('kassem')).toEqual(['qasim']));
  test('so does his name in Arabic', () => expect(ids('قاسم')).toEqual(['qasim']));
  test('names come before mere mentions', () => expect(ids('qasim')).toEqual(['qasim', 'arif']));
  test('the beginning of a word is enough, its middle is not', () => {
    expect(ids('mos')).toEqual(['mosul']);
    expect(ids('osul')).toEqual([]);
  });
  test('every word must be found', () => {
    expect(ids('abd salam')).toEqual(['arif']);
    expect(ids('abd mosul')).toEqual([]);
  });
  test('an empty query finds nothing', () => expect(ids('  ')).toEqual([]));
});

test('a name is found in a text only as whole words', () => {
  expect(isNamedIn(['arif'], fold('Arif returns.'))).toBe(true);
  expect(isNamedIn(['arif'], fold('A tariff returns.'))).toBe(false);
});
