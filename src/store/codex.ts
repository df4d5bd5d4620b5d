/** The codex as its pages show it: entries of each kind, what points at what, and one search over all of it. */
import { baseRates, curtainsOf } from '../rules/forecast.ts';
import { CRACKS } from '../rules/types.ts';
import type { Crack } from '../rules/types.ts';
import sentenceList from '../../levels/sentences.json';
import timelineList from '../../levels/timeline.json';
import { sortNameOf } from '../content/citation.ts';
import type { CslRecord } from '../content/citation.ts';
import { dateWritten } from '../text/dates.ts';
import { currentLanguage, hasText, maybeT, t } from '../text/text.ts';
import { events, places, sources } from './catalogue.ts';
import type { EventDef, SourceRef } from './catalogue.ts';
import { find, fold, isNamedIn, makeIndex } from './fold.ts';
import type { Findable, SearchIndex } from './fold.ts';
import { scenarioOf } from './scenarios.ts';
import { getState } from './store.ts';

export { citationOf } from '../content/citation.ts';
export type { CitationWords, CslRecord } from '../content/citation.ts';
export type { EventDef, SourceRef } from './catalogue.ts';

export const CODEX_TABS = [
  'people',
  'places',
  'terms',
  'disputes',
  'timeline',
  'sources',
  'base-rates',
  'study',
] as const;
export type CodexTab = (typeof CODEX_TABS)[number];

export const isCodexTab = (value: string | undefined): value is CodexTab =>
  (CODEX_TABS as readonly (string | undefined)[]).includes(value);

type Names = Readonly<Record<string, string>>;

/** A date in a file, with a word on how exact it is. */
export interface Bound {
  readonly date: string;
  readonly exact?: string;
}
export interface PersonDef {
  readonly id: string;
  readonly names: Names;
  readonly alternates: readonly string[];
  readonly side: string;
  readonly from: Bound;
  readonly to?: Bound;
  readonly sources: readonly SourceRef[];
}
export interface TermDef {
  readonly id: string;
  readonly names: Names;
  readonly sources: readonly SourceRef[];
}
export interface DisputeDef {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly study: readonly SourceRef[];
  readonly papers: readonly SourceRef[];
}
export interface SentenceDef {
  readonly id: string;
  readonly section: string;
  readonly modelled: boolean;
}
interface TimelineDef {
  readonly id: string;
  readonly date: string;
  readonly end?: string;
  readonly place: string;
  readonly status: string;
  readonly sources: readonly SourceRef[];
  readonly see?: readonly string[];
  readonly approximate?: boolean;
}

type Files<T> = Readonly<Record<string, T>>;
const byId = <T extends { readonly id: string }>(files: Files<T>): ReadonlyMap<string, T> =>
  new Map(
    Object.values(files)
      .map((one) => [one.id, one] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const peopleFiles: Files<PersonDef> = import.meta.glob('../../levels/people/*.json', {
  eager: true,
  import: 'default',
});
const termFiles: Files<TermDef> = import.meta.glob('../../levels/glossary/*.json', { eager: true, import: 'default' });
const disputeFiles: Files<DisputeDef> = import.meta.glob('../../levels/disputes/*.json', {
  eager: true,
  import: 'default',
});

export const persons = byId(peopleFiles);
export const terms = byId(termFiles);
export const disputes = byId(disputeFiles);
export const sentences = new Map((sentenceList as readonly SentenceDef[]).map((one) => [one.id, one]));
export const placeById = new Map(places.map((one) => [one.id, one]));
export const sourceById: ReadonlyMap<string, CslRecord> = sources;

/** A row of the timeline: one thing that happened, with the paper that tells it where the game has one. */
export interface TimelineRow {
  readonly id: string;
  readonly date: string;
  readonly end?: string;
  readonly isApproximate: boolean;
  readonly title: string;
  readonly place: string;
  readonly status: string;
  readonly sources: readonly SourceRef[];
  readonly event?: EventDef;
  readonly see: readonly string[];
}

/** The page of the codex where a thing stands, and the words under its name in lists. */
export interface CodexLink {
  readonly tab: CodexTab;
  readonly id: string;
  readonly title: string;
  readonly line?: string;
}
interface CodexItem extends CodexLink, Findable {}

interface Codex {
  readonly rows: readonly TimelineRow[];
  readonly rowById: ReadonlyMap<string, TimelineRow>;
  readonly rowOfEvent: ReadonlyMap<string, TimelineRow>;
  readonly index: SearchIndex<CodexItem>;
}

const slugOf = (id: string): string => id.replace(/^(ir|iq)-/, '');

function timelineRow(def: TimelineDef): TimelineRow {
  const event = events.get(slugOf(def.id));
  return {
    id: def.id,
    date: def.date,
    ...(def.end ? { end: def.end } : {}),
    isApproximate: def.approximate ?? false,
    title: t(`timeline.${def.id}`),
    place: def.place,
    status: def.status,
    sources: def.sources,
    see: def.see ?? [],
    ...(event ? { event } : {}),
  };
}

const eventRow = (event: EventDef): TimelineRow => ({
  id: event.id,
  date: event.date,
  isApproximate: false,
  title: t(`event.${event.id}.head`),
  place: event.place,
  status: event.status,
  sources: event.sources,
  event,
  see: [],
});

function allRows(): readonly TimelineRow[] {
  const told = (timelineList as readonly TimelineDef[]).map(timelineRow);
  const seen = new Set(told.map((row) => row.event?.id));
  const more = [...events.values()].filter((event) => !seen.has(event.id)).map(eventRow);
  return [...told, ...more].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

const wordsOf = (keys: readonly string[]): string => keys.map((key) => maybeT(key) ?? '').join(' ');

/** What a row says, for search and for finding the people named in it. */
const rowWords = (row: TimelineRow): string =>
  `${row.title} ${row.event ? wordsOf(['head', 'text', 'why', 'doubt'].map((part) => `event.${row.event!.id}.${part}`)) : ''}`;

function items(rows: readonly TimelineRow[]): readonly CodexItem[] {
  return [
    ...[...persons.values()].map((one): CodexItem => ({
      tab: 'people',
      id: one.id,
      title: t(`person.${one.id}.name`),
      line: t(`person.${one.id}.role`),
      alternates: [...one.alternates, ...Object.values(one.names)],
      body: wordsOf(['role', 'faction', 'wanted', 'fate'].map((part) => `person.${one.id}.${part}`)),
    })),
    ...places.map((one): CodexItem => ({
      tab: 'places',
      id: one.id,
      title: t(`place.${one.id}.name`),
      line: maybeT(`place.${one.id}.about`) ?? '',
      alternates: [],
      body: maybeT(`place.${one.id}.about`) ?? '',
    })),
    ...[...terms.values()].map((one): CodexItem => ({
      tab: 'terms',
      id: one.id,
      title: t(`glossary.${one.id}.term`),
      line: t(`glossary.${one.id}.plain`),
      alternates: Object.values(one.names),
      body: t(`glossary.${one.id}.plain`),
    })),
    ...[...disputes.values()].map((one): CodexItem => ({
      tab: 'disputes',
      id: one.id,
      title: t(`dispute.${one.id}.title`),
      alternates: [],
      body: wordsOf(['study', 'papers', 'lean'].map((part) => `dispute.${one.id}.${part}`)),
    })),
    ...rows.map((row): CodexItem => ({
      tab: 'timeline',
      id: row.id,
      title: row.title,
      line: dateWritten(row.date),
      alternates: [],
      body: `${rowWords(row)} ${row.date}`,
    })),
    ...[...sourceById.values()].map((one): CodexItem => ({
      tab: 'sources',
      id: one.id,
      title: one.title ?? one.id,
      line: [sortNameOf(one) === one.title ? undefined : sortNameOf(one), one['container-title']]
        .filter(Boolean)
        .join(', '),
      alternates: [],
      body: `${one.author?.map((name) => name.family ?? name.literal).join(' ') ?? ''} ${one['container-title'] ?? ''} ${one.number ?? ''}`,
    })),
    ...[...sentences.values()].map((one): CodexItem => ({
      tab: 'study',
      id: one.id,
      title: t(`sentence.${one.id}`),
      line: one.id,
      alternates: [one.id],
      body: '',
    })),
  ];
}

const made = new Map<string, Codex>();
/** The language and reading level the words are read in. */
const wordsNow = (): string => `${currentLanguage().tag}|${getState().settings.reading}`;

/** The codex in the reader's language and reading level; made once for each. */
export function codex(): Codex {
  const name = wordsNow();
  const known = made.get(name);
  if (known) return known;
  const rows = allRows();
  const whole: Codex = {
    rows,
    rowById: new Map(rows.map((row) => [row.id, row])),
    rowOfEvent: new Map(rows.flatMap((row) => (row.event ? [[row.event.id, row] as const] : []))),
    index: makeIndex(items(rows)),
  };
  made.set(name, whole);
  return whole;
}

/** Entries in which every word of the query begins some word, names first. */
export const searchCodex = (query: string): readonly CodexLink[] => find(codex().index, query);

/** Words that are no part of a family name. */
const PARTICLES = new Set(['al', 'von', 'de', 'ad', 'ar', 'as', 'ash', 'at', 'az', 'pasha']);
/** Family names too common, or too much a place's or a people's, to stand for one person. */
const surnameOf = (name: string): string => {
  const words = fold(name).split(' ');
  const last = words.at(-1) ?? '';
  return PARTICLES.has(words.at(-2) ?? '') ? `${words.at(-2)} ${last}` : last;
};

type NameForms = ReadonlyMap<string, readonly string[]>;

function makeNameForms(): NameForms {
  const surnames = new Map<string, number>();
  for (const id of persons.keys()) {
    const surname = surnameOf(t(`person.${id}.name`));
    surnames.set(surname, (surnames.get(surname) ?? 0) + 1);
  }
  return new Map(
    [...persons.values()].map((one) => {
      const name = t(`person.${one.id}.name`);
      const surname = surnameOf(name);
      const whole = [name, ...one.alternates].map(fold).filter((form) => form.length > 3);
      return [one.id, surnames.get(surname) === 1 && surname.length > 3 ? [...whole, surname] : whole];
    }),
  );
}

const nameForms = new Map<string, NameForms>();

/** The names by which papers call each person: whole, spelt otherwise, or by a family name that is theirs alone. */
function formsOf(person: string): readonly string[] {
  const forms = nameForms.get(wordsNow()) ?? makeNameForms();
  nameForms.set(wordsNow(), forms);
  return forms.get(person) ?? [];
}

const foldedRows = new Map<string, Map<TimelineRow, string>>();
function foldedRow(row: TimelineRow): string {
  const name = wordsNow();
  const folded = foldedRows.get(name) ?? new Map<TimelineRow, string>();
  foldedRows.set(name, folded);
  const known = folded.get(row);
  if (known !== undefined) return known;
  const text = fold(rowWords(row));
  folded.set(row, text);
  return text;
}

/** Terms of the glossary that a text uses, in the order of the codex. */
export function termsIn(text: string): readonly string[] {
  const words = fold(text);
  return [...terms.keys()].filter((id) => isNamedIn([fold(t(`glossary.${id}.term`))], words));
}

const sameTitle = (a: TimelineRow, b: TimelineRow): boolean => a.event !== undefined && a.event === b.event;
/** Two rows may tell of one paper from two sides; a list of what names somebody has it once. */
const once = (rows: readonly TimelineRow[]): readonly TimelineRow[] =>
  rows.filter((row, place) => rows.findIndex((other) => other === row || sameTitle(other, row)) === place);

export const rowsNaming = (person: string): readonly TimelineRow[] =>
  once(codex().rows.filter((row) => isNamedIn(formsOf(person), foldedRow(row))));
export const rowsAt = (place: string): readonly TimelineRow[] =>
  once(codex().rows.filter((row) => row.place === place));
export const rowsCiting = (source: string): readonly TimelineRow[] =>
  once(codex().rows.filter((row) => [...row.sources, ...(row.event?.sources ?? [])].some(({ key }) => key === source)));
export const rowsOfDispute = (dispute: string): readonly TimelineRow[] =>
  once(codex().rows.filter((row) => row.event?.dispute === dispute));
export const rowsClaiming = (sentence: string): readonly TimelineRow[] =>
  once(codex().rows.filter((row) => row.event?.claims.includes(sentence)));
export const peopleNamedIn = (row: TimelineRow): readonly PersonDef[] =>
  [...persons.values()].filter((one) => isNamedIn(formsOf(one.id), foldedRow(row)));
export const peopleCiting = (source: string): readonly PersonDef[] =>
  [...persons.values()].filter((one) => one.sources.some(({ key }) => key === source));
export const disputesCiting = (source: string): readonly DisputeDef[] =>
  [...disputes.values()].filter((one) => [...one.study, ...one.papers].some(({ key }) => key === source));
export const termsCiting = (source: string): readonly TermDef[] =>
  [...terms.values()].filter((one) => one.sources.some(({ key }) => key === source));
export const disputesAbout = (sentence: string): readonly DisputeDef[] =>
  [...disputes.values()].filter((one) => one.sentences.includes(sentence));

export const linkToPerson = (id: string): CodexLink => ({
  tab: 'people',
  id,
  title: t(`person.${id}.name`),
  line: t(`person.${id}.role`),
});
export const linkToRow = (row: TimelineRow): CodexLink => ({
  tab: 'timeline',
  id: row.id,
  title: row.title,
  line: dateWritten(row.date),
});
export const linkToDispute = (id: string): CodexLink => ({ tab: 'disputes', id, title: t(`dispute.${id}.title`) });
export const linkToTerm = (id: string): CodexLink => ({ tab: 'terms', id, title: t(`glossary.${id}.term`) });

/** The years the timeline has anything in, each with its rows. */
export function years(): ReadonlyMap<string, readonly TimelineRow[]> {
  const byYear = new Map<string, TimelineRow[]>();
  for (const row of codex().rows) {
    const year = row.date.slice(0, 4);
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  return byYear;
}

export const SOURCE_KINDS = ['papers', 'books', 'articles', 'web'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

const KIND_OF: Readonly<Record<string, SourceKind>> = {
  document: 'papers',
  report: 'papers',
  pamphlet: 'papers',
  book: 'books',
  chapter: 'books',
  thesis: 'books',
  'article-journal': 'books',
  article: 'books',
  'article-newspaper': 'articles',
  'article-magazine': 'articles',
};

/** The bibliography by kind: papers of the time by date, the rest by author. */
export function sourcesByKind(): ReadonlyMap<SourceKind, readonly CslRecord[]> {
  const name = (one: CslRecord): string => fold(sortNameOf(one));
  const date = (one: CslRecord): string =>
    (one.issued?.['date-parts']?.[0] ?? [9999]).map((part) => String(part).padStart(4, '0')).join('-');
  const of = (kind: SourceKind): readonly CslRecord[] =>
    [...sourceById.values()]
      .filter((one) => (KIND_OF[one.type] ?? 'web') === kind)
      .sort((a, b) =>
        kind === 'papers' && date(a) !== date(b) ? (date(a) < date(b) ? -1 : 1) : name(a) < name(b) ? -1 : 1,
      );
  return new Map(SOURCE_KINDS.map((kind) => [kind, of(kind)]));
}

/** How often each thing asked at a curtain happens in this model, whatever the player does. */
export interface BaseRateView {
  readonly curtain: number;
  readonly question: 'plot' | 'stands';
  readonly plot: number;
  readonly exposed: number;
  readonly stands: number;
  readonly usual: Readonly<Record<Crack, { readonly mean: number; readonly spread: number }>>;
}

export function baseRateViews(): readonly BaseRateView[] {
  const scenario = scenarioOf('standard');
  return curtainsOf(scenario).map((curtain) => {
    const usual = scenario.settings.forecasts.usual[curtain.number - 1]!;
    const of = (crack: Crack) => ({ mean: usual[crack][0]!, spread: usual[crack][1]! });
    return {
      curtain: curtain.number,
      question: curtain.question,
      ...baseRates(scenario, curtain),
      usual: Object.fromEntries(CRACKS.map((crack) => [crack, of(crack)])) as BaseRateView['usual'],
    };
  });
}

/** How many entries a tab holds. */
export function countOf(tab: CodexTab): number {
  const counts: Readonly<Record<CodexTab, number>> = {
    people: persons.size,
    places: places.length,
    terms: terms.size,
    disputes: disputes.size,
    timeline: codex().rows.length,
    sources: sourceById.size,
    'base-rates': curtainsOf(scenarioOf('standard')).length,
    study: sentences.size,
  };
  return counts[tab];
}

/** Whether the words of an entry exist at all; an address may name anything. */
export function hasEntry(tab: CodexTab, id: string): boolean {
  switch (tab) {
    case 'people':
      return persons.has(id);
    case 'places':
      return placeById.has(id);
    case 'terms':
      return terms.has(id);
    case 'disputes':
      return disputes.has(id);
    case 'timeline':
      return codex().rowById.has(id) || codex().rowOfEvent.has(id);
    case 'sources':
      return sourceById.has(id);
    case 'study':
      return sentences.has(id) && hasText(`sentence.${id}`);
    case 'base-rates':
      return false;
  }
}
