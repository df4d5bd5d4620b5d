/** Search that forgives: case, accents, half rings and hyphens do not matter, in Latin or in Arabic script. Pure. */

/** Letters that different keyboards and schools write differently, and one form for each. */
const SAME: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ى: 'ی',
  ي: 'ی',
  ك: 'ک',
  ة: 'ه',
  ە: 'ه',
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  æ: 'ae',
};

/** A text without case, marks and punctuation, its words set apart by single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u02be\u02bf\u2018\u2019\u02bb\u02bc'`\u0640\u200c]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[آأإىيكةەßıøæ]/g, (letter) => SAME[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What can be found: its name, its other spellings, and the words that tell of it. */
export interface Findable {
  readonly title: string;
  readonly alternates: readonly string[];
  readonly body: string;
}

interface Indexed<T> {
  readonly item: T;
  readonly title: string;
  readonly names: string;
  readonly body: string;
}
export type SearchIndex<T> = readonly Indexed<T>[];

/** Folds everything once, so that each key pressed only compares. */
export function makeIndex<T extends Findable>(items: readonly T[]): SearchIndex<T> {
  return items.map((item) => {
    const title = ` ${fold(item.title)}`;
    const names = ` ${item.alternates.map(fold).join('  ')}`;
    return { item, title, names, body: `${title} ${names} ${fold(item.body)}` };
  });
}

const EXACT = 4;
const STARTS = 3;
const NAMED = 2;

function rank(entry: Indexed<unknown>, words: readonly string[], whole: string): number {
  if (!words.every((word) => entry.body.includes(` ${word}`))) return 0;
  if (entry.title === ` ${whole}` || entry.names.includes(` ${whole} `) || entry.names.endsWith(` ${whole}`))
    return EXACT;
  if (words.every((word) => entry.title.includes(` ${word}`))) return STARTS;
  return words.every((word) => entry.names.includes(` ${word}`) || entry.title.includes(` ${word}`)) ? NAMED : 1;
}

/** Everything in which each word of the query begins some word; names before mere mentions, otherwise in the index's order. */
export function find<T>(index: SearchIndex<T>, query: string): readonly T[] {
  const whole = fold(query);
  if (!whole) return [];
  const words = whole.split(' ');
  return index
    .map((entry, place) => ({ entry, place, rank: rank(entry, words, whole) }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .map(({ entry }) => entry.item);
}

/** Whether a folded text names one of the folded names as whole words. */
export const isNamedIn = (names: readonly string[], folded: string): boolean => {
  const text = ` ${folded} `;
  return names.some((name) => text.includes(` ${name} `));
};
