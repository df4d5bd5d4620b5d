/** How many words a text may have, by the shape of its key. */

/** Counts the words of a message; a placeholder counts as one. */
export function countWords(message: string): number {
  const plain = message.replace(/\{[^{}]*\}/g, 'x').replace(/[{}]/g, ' ');
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^event\..+\.head$/, 9],
  [/^event\..+\.text$/, 80],
  [/^event\..+\.why$/, 25],
  [/^event\..+\.doubt$/, 35],
  [/^letter\..+\.question$/, 14],
  [/^letter\..+\.face\..+\.name$/, 6],
  [/^letter\..+\.face\..+\.does$/, 18],
  [/^letter\..+\.(face\..+|silence)\.reply$/, 28],
  [/^letter\..+\.other\.reply$/, 24],
  [/^letter\..+\.due\..+$/, 20],
  [/^wire\.(open|quiet)\..+$/, 16],
  [/^wire\.outcome\..+$/, 20],
  [/^promise\..+\.(ask|kept|broken)\..+$/, 20],
  [/^promise\..+\.(to|made)$/, 20],
  [/^callback\..+\.name$/, 6],
  [/^callback\..+\.text$/, 20],
  [/^file\..+$/, 25],
  [/^adviser\.(?!chair\.).+\.line$/, 18],
  [/^adviser\.(?!chair\.).+\.stance$/, 2],
  [/^curtain\.\d\.text$/, 50],
  [/^choice\.[^.]+\.name$/, 6],
  [/^choice\.[^.]+(\.quiet)?\.does$/, 18],
  [/^choice\.[^.]+(\.quiet)?\.hint$/, 10],
  [/^(term|derived|dated|rule|factor|basket|noise)\..+$/, 30],
  [/^sentence\..+$/, 35],
];

/** How many words another language may take to say what English says in one: some write apart what it writes together. */
const TRANSLATED = 1.4;

/** The most words a text may have; `undefined` where no limit is set. */
export function limitOf(key: string, isEnglish = true): number | undefined {
  const limit = LIMITS.find(([shape]) => shape.test(key))?.[1];
  return limit === undefined || isEnglish ? limit : Math.ceil(limit * TRANSLATED);
}

/** How long a dispatch may be that is not the letter of its turn. */
export const DISPATCH_WORDS = 45;
/** The plain form of what must be read has at most this share of the words of the standard form. */
export const PLAIN_SHARE = 0.6;
