/** A bibliography line from a CSL-JSON record: who, what, where, when, in Chicago's order. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { citationOf, dateOf, sortNameOf } from '../../../src/content/citation.ts';
import type { CitationWords, CslRecord } from '../../../src/content/citation.ts';

const words: CitationWords = {
  and: 'and',
  undated: 'undated',
  editors: (names) => `edited by ${names}`,
  volume: (volume) => `vol. ${volume}`,
  issue: (issue) => `no. ${issue}`,
  pages: (pages) => `pp. ${pages}`,
  date: (iso) => iso,
};
const line = (record: CslRecord): string =>
  citationOf(record, words)
    .map((part) => (part.form === 'quoted' ? `“${part.text}.”` : part.form === 'italic' ? `*${part.text}*` : part.text))
    .join(' ');

describe('a source is cited', () => {
  test('a book: author, title in italics, place and house, year', () => {
    const book: CslRecord = {
      id: 'batatu-1978',
      type: 'book',
      title: 'The Old Social Classes',
      author: [{ family: 'Batatu', given: 'Hanna' }],
      publisher: 'Princeton University Press',
      'publisher-place': 'Princeton',
      issued: { 'date-parts': [[1978]] },
    };
    expect(line(book)).toBe('Batatu, Hanna. *The Old Social Classes.* Princeton: Princeton University Press, 1978.');
  });

  test('a paper of the time: title in quotation marks, then the volume it stands in, its editor and number', () => {
    const paper: CslRecord = {
      id: 'frus',
      type: 'document',
      title: 'Briefing Notes',
      'container-title': 'Foreign Relations, Volume XII',
      editor: [{ family: 'Keefer', given: 'Edward C.' }],
      volume: 'XII',
      number: 'Document 110',
      issued: { 'date-parts': [[1958, 7, 14]] },
    };
    expect(line(paper)).toBe(
      '“Briefing Notes.” *Foreign Relations, Volume XII,* edited by Edward C. Keefer, Document 110. 1958-07-14.',
    );
  });

  test('an article: volume, issue and pages, two authors with only the first turned round', () => {
    const article: CslRecord = {
      id: 'x',
      type: 'article-journal',
      title: 'A Value',
      author: [
        { family: 'Sluglett', given: 'Marion' },
        { family: 'Sluglett', given: 'Peter' },
      ],
      'container-title': 'Cold War History',
      volume: '14',
      issue: '3',
      page: '75-96',
      issued: { 'date-parts': [[2014]] },
    };
    expect(line(article)).toBe(
      'Sluglett, Marion and Peter Sluglett. “A Value.” *Cold War History,* vol. 14, no. 3, pp. 75-96. 2014.',
    );
  });

  test('an office as author keeps its name, and no date is said, not guessed', () => {
    expect(line({ id: 'x', type: 'webpage', title: 'A page', author: [{ literal: 'Ministry of X' }] })).toBe(
      'Ministry of X. “A page.” undated.',
    );
  });

  test('a question keeps its own mark', () => {
    expect(line({ id: 'x', type: 'book', title: 'Who ruled?' })).toContain('*Who ruled?*');
  });
});

test('dates are as exact as the record has them', () => {
  const of = (...parts: number[]): CslRecord => ({ id: 'x', type: 'book', issued: { 'date-parts': [parts] } });
  expect([dateOf(of(1959)), dateOf(of(1959, 3)), dateOf(of(1959, 3, 4)), dateOf({ id: 'x', type: 'book' })]).toEqual([
    '1959',
    '1959-03',
    '1959-03-04',
    undefined,
  ]);
});

test('every source of the game makes a line that starts with a name or a title and ends with a full stop', () => {
  const records = JSON.parse(readFileSync('levels/sources.json', 'utf8')) as readonly CslRecord[];
  expect(records.length).toBeGreaterThan(250);
  for (const record of records) {
    expect(line(record), record.id).toMatch(/^[\p{L}\p{N}“*'‘].*\.$/u);
    expect(line(record), record.id).not.toMatch(/undefined|\.\.|,,| {2}/);
    expect(sortNameOf(record), record.id).not.toBe('');
  }
});
