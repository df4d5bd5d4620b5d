/** The codex as one web: every entry can be reached, and what points at something points at what exists. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/text/language.ts';
import { t, useLanguage } from '../../../src/text/text.ts';
import {
  codex,
  disputes,
  hasEntry,
  peopleNamedIn,
  persons,
  rowsNaming,
  searchCodex,
  sentences,
  sourceById,
  years,
} from '../../../src/store/codex.ts';

beforeAll(async () => useLanguage(await loadLanguage('en')));

describe('search', () => {
  test('Kassem finds Qasim, first', () =>
    expect(searchCodex('Kassem')[0]).toMatchObject({ tab: 'people', id: 'qasim' }));
  test('a river is found by either of its names', () => {
    for (const name of ['Shatt', 'Arvand'])
      expect(searchCodex(name).some(({ tab, id }) => tab === 'places' && id === 'shatt-al-arab')).toBe(true);
  });
  test('a sentence of the study is found by its id', () =>
    expect(searchCodex('D6')[0]).toMatchObject({ tab: 'study', id: 'D6' }));
  test('every entry it gives has a page', () => {
    for (const { tab, id } of searchCodex('a')) expect(hasEntry(tab, id), `${tab}/${id}`).toBe(true);
  });
});

describe('cross-links', () => {
  test('papers that name Barzani know that they do', () => {
    const rows = rowsNaming('barzani');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(peopleNamedIn(row).map(({ id }) => id)).toContain('barzani');
  });
  test('a family name that two people share stands for neither alone', () => {
    const surnames = [...persons.keys()].map((id) => t(`person.${id}.name`).split(' ').at(-1)!);
    const shared = surnames.find((one, place) => surnames.indexOf(one) !== place)!;
    const sharers = [...persons.keys()].filter((id) => t(`person.${id}.name`).endsWith(` ${shared}`));
    expect(sharers.length).toBeGreaterThan(1);
    const [one, other] = sharers.map((id) => rowsNaming(id).map((row) => row.id));
    expect(one).not.toEqual(other);
  });
  test('every row of the timeline has a title, a year, and sources that exist', () => {
    const { rows } = codex();
    expect(rows.length).toBeGreaterThan(180);
    for (const row of rows) {
      expect(row.title, row.id).not.toBe('…');
      expect(years().get(row.date.slice(0, 4)), row.id).toContain(row);
      for (const { key } of [...row.sources, ...(row.event?.sources ?? [])])
        expect(sourceById.has(key), `${row.id}: ${key}`).toBe(true);
      for (const claim of row.event?.claims ?? []) expect(sentences.has(claim), `${row.id}: ${claim}`).toBe(true);
      if (row.event?.dispute) expect(disputes.has(row.event.dispute), row.id).toBe(true);
      for (const other of row.see) expect(hasEntry('timeline', other), `${row.id}: ${other}`).toBe(true);
    }
  });
});
