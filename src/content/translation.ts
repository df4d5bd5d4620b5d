/** Holds a translation against the English it was made from: what is missing, extra, broken or stale. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { hashOf } from '../rules/hash.ts';

export const TEXT_LEVELS = ['standard', 'plain'] as const;
export type TextLevel = (typeof TEXT_LEVELS)[number];
/** Texts of one reading level by their keys. */
export type Texts = Readonly<Record<string, string>>;
export type ByTextLevel<T> = Readonly<Record<TextLevel, T>>;

/** What is wrong with a translation, key by key. */
export interface Doubts {
  /** In English, not in the translation. */
  readonly missing: readonly string[];
  /** In the translation, not in English. */
  readonly extra: readonly string[];
  /** No ICU message, or other placeholders than English has: cannot be shown. */
  readonly broken: readonly string[];
  /** The English has changed since this was translated, or nobody has said from which English it was made. */
  readonly stale: readonly string[];
}

/** The fingerprint of an English text, as the record of a translation keeps it. */
export const printOf = (english: string): string => hashOf(english).slice(0, 8);

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return namesIn(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value];
    const inside = Object.values(element.options).flatMap(({ value }) => namesIn(value));
    const choices = element.type === TYPE.select ? Object.keys(element.options).sort().join('/') : '';
    return [element.value, ...(choices ? [`${element.value}:${choices}`] : []), ...inside];
  });
}

/** The placeholders of a message and the words it chooses by, sorted; `undefined` where it is no ICU message. */
function placeholders(message: string): string | undefined {
  try {
    return [...new Set(namesIn(parse(message, { ignoreTag: true })))].sort().join(' ');
  } catch {
    return undefined;
  }
}

/** Whether a translation of a text cannot be shown in its place. */
function isBroken(english: string, theirs: string): boolean {
  if (theirs.trim() === '') return true;
  const names = placeholders(theirs);
  return names === undefined || names !== placeholders(english);
}

/** Doubts one reading level of a translation; `made` holds the fingerprints of the English it was made from. */
export function doubtsOf(english: Texts, theirs: Texts, made: Texts): Doubts {
  const keys = Object.keys(english);
  const translated = keys.filter((key) => theirs[key] !== undefined);
  return {
    missing: keys.filter((key) => theirs[key] === undefined),
    extra: Object.keys(theirs).filter((key) => english[key] === undefined),
    broken: translated.filter((key) => isBroken(english[key]!, theirs[key]!)),
    stale: translated.filter((key) => made[key] !== printOf(english[key]!)),
  };
}

/** The English that stands in for what a translation lacks or cannot show. */
export function borrowedFor(english: ByTextLevel<Texts>, theirs: ByTextLevel<Texts>): ByTextLevel<Texts> {
  const { missing, broken } = doubtsOf(english.standard, theirs.standard, {});
  const lent = new Set([...missing, ...broken]);
  const pick = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).filter(([key]) => lent.has(key)));
  return { standard: pick(english.standard), plain: pick(english.plain) };
}

/** A level of a translation without what cannot be shown. */
export function soundTexts(english: Texts, theirs: Texts): Texts {
  const { extra, broken } = doubtsOf(english, theirs, {});
  const bad = new Set([...extra, ...broken]);
  return Object.fromEntries(Object.entries(theirs).filter(([key]) => !bad.has(key)));
}
