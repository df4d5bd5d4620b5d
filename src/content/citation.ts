/**
 * A CSL-JSON record as one line of a bibliography, author first, in the manner of Chicago's notes and bibliography.
 *
 * Written here because the sources are of a dozen plain kinds: the CSL processor would bring its own licence (AGPL), style
 * and locale files, and some 300 kB for the same few joins. No words are in this file: "edited by" and its like are given.
 */

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}
export interface CslRecord {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[]; readonly literal?: string };
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly page?: string;
  readonly URL?: string;
  readonly note?: string;
}

/** The few words of a bibliography, in the reader's language. */
export interface CitationWords {
  readonly and: string;
  readonly undated: string;
  readonly editors: (names: string) => string;
  readonly volume: (volume: string) => string;
  readonly issue: (issue: string) => string;
  readonly pages: (pages: string) => string;
  /** A date as exact as the record has it: "1959", "1959-03" or "1959-03-24". */
  readonly date: (iso: string) => string;
}

export interface CitationPart {
  readonly text: string;
  /** Book and journal titles stand in italics, shorter pieces in quotation marks. */
  readonly form: 'plain' | 'italic' | 'quoted';
}

const ITALIC_TITLES = ['book', 'report', 'pamphlet', 'thesis'];

const naturally = ({ given, family, literal }: CslName): string => literal ?? [given, family].filter(Boolean).join(' ');
const inverted = ({ given, family, literal }: CslName): string => literal ?? [family, given].filter(Boolean).join(', ');

function joined(names: readonly string[], and: string): string {
  if (names.length < 2) return names[0] ?? '';
  return names.length === 2 ? names.join(` ${and} `) : `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`;
}

/** The date of a record as "1959", "1959-03" or "1959-03-24"; `undefined` where it has none. */
export function dateOf({ issued }: CslRecord): string | undefined {
  const parts = issued?.['date-parts']?.[0];
  if (!parts) return issued?.literal;
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
}

/** What a record is sorted by: its first author's family name, or its title. */
export const sortNameOf = (record: CslRecord): string =>
  record.author?.[0]?.family ?? record.author?.[0]?.literal ?? record.title ?? record.id;

/** A title with its full stop, unless it closes with a sign of its own. */
const closed = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`);

function numbersOf(record: CslRecord, words: CitationWords): readonly string[] {
  const container = record['container-title'] ?? '';
  // A volume that the container's own name already gives is not said twice.
  const volume =
    record.volume && !container.includes(`Volume ${record.volume}`) ? words.volume(record.volume) : undefined;
  const issue = record.issue ? words.issue(record.issue) : undefined;
  return [volume, issue, record.number, record.page ? words.pages(record.page) : undefined].filter(
    (part): part is string => part !== undefined,
  );
}

/** The pieces of a citation in order; each carries its own closing point or comma. */
export function citationOf(record: CslRecord, words: CitationWords): readonly CitationPart[] {
  const parts: CitationPart[] = [];
  const add = (text: string, form: CitationPart['form'] = 'plain'): void => void (text && parts.push({ text, form }));
  const authors = (record.author ?? []).map((name, place) => (place === 0 ? inverted(name) : naturally(name)));
  const author = joined(authors, words.and);
  if (author) add(author.endsWith('.') ? author : `${author}.`);
  const isItalic = ITALIC_TITLES.includes(record.type);
  const title = record.title ?? '';
  add(isItalic ? closed(title) : title, isItalic ? 'italic' : 'quoted');
  const container = record['container-title'];
  const editors = joined((record.editor ?? []).map(naturally), words.and);
  const middle = [editors ? words.editors(editors) : '', ...numbersOf(record, words)].filter(Boolean).join(', ');
  if (container && container !== record.title) add(middle ? `${container},` : closed(container), 'italic');
  if (middle) add(`${middle}.`);
  const house = [record['publisher-place'], record.publisher].filter(Boolean).join(': ');
  const iso = dateOf(record);
  const when = iso === undefined ? words.undated : words.date(iso);
  add(`${house ? `${house}, ` : ''}${when}.`);
  return parts;
}
