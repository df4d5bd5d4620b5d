/** Words by key: t(key, params) over ICU messages, with a reading level that falls back from plain to standard. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, ReadingLevel } from './language.ts';

export type TextParams = Readonly<Record<string, string | number>>;

const EMPTY: Language = {
  tag: 'en',
  locale: 'en-GB',
  name: 'English',
  direction: 'ltr',
  digits: 'latn',
  status: 'complete',
  standard: {},
  plain: {},
};

/** Shown in place of a text that is missing: neutral, never the key. */
const MISSING = '…';

let language = EMPTY;
let level: ReadingLevel = 'standard';
let doubled = false;
let mirrored = false;
const compiled = new Map<string, IntlMessageFormat | string>();
const reported = new Set<string>();

export function useLanguage(next: Language): void {
  language = next;
  compiled.clear();
  reported.clear();
}

export function setReadingLevel(next: ReadingLevel): void {
  level = next;
}

/** Pseudo-locales for layout checks: `?text=double` says everything twice, `?dir=rtl` mirrors the page. */
export function setPseudo(pseudo: { readonly double: boolean; readonly rtl: boolean }): void {
  doubled = pseudo.double;
  mirrored = pseudo.rtl;
}

export const currentLanguage = (): Language => language;
export const direction = (): 'ltr' | 'rtl' => (mirrored ? 'rtl' : language.direction);
export const locale = (): string => language.locale;

const lookUp = (key: string): readonly [string, string] | undefined => {
  const plain = level === 'plain' ? language.plain[key] : undefined;
  if (plain !== undefined) return [`p:${key}`, plain];
  const standard = language.standard[key];
  return standard === undefined ? undefined : [`s:${key}`, standard];
};

/** Whether the language has this key at all. */
export const hasText = (key: string): boolean => language.standard[key] !== undefined;

function report(key: string, problem: string): void {
  if (reported.has(key)) return;
  reported.add(key);
  console.error(`Text "${key}" (${language.tag}): ${problem}`);
}

function compile(slot: string, message: string): IntlMessageFormat | string {
  const known = compiled.get(slot);
  if (known !== undefined) return known;
  const made = /[{}'<]/.test(message)
    ? new IntlMessageFormat(message, language.locale, undefined, { ignoreTag: true })
    : message;
  compiled.set(slot, made);
  return made;
}

/** In a right-to-left page, words put into a sentence are isolated so that they keep their own direction. */
function isolate(params: TextParams): TextParams {
  if (direction() === 'ltr') return params;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  );
}

function say(slot: string, key: string, message: string, params: TextParams): string {
  try {
    const form = compile(slot, message);
    const text = typeof form === 'string' ? form : String(form.format(isolate(params)));
    return doubled ? `${text} ${text}` : text;
  } catch (error) {
    report(key, error instanceof Error ? error.message : 'cannot be shown');
    return MISSING;
  }
}

/** The text of a key in the reader's level, filled in; a neutral sign (and a line in the console) where there is none. */
export function t(key: string, params: TextParams = {}): string {
  const found = lookUp(key);
  if (!found) {
    report(key, 'missing');
    return MISSING;
  }
  return say(found[0], key, found[1], params);
}

/** The same, but undefined where the language has no such key, for words that only some things have. */
export function maybeT(key: string, params: TextParams = {}): string | undefined {
  const found = lookUp(key);
  return found && say(found[0], key, found[1], params);
}

/** The first key of a list that the language has; for words written for one act before those for any act. */
export function firstOf(keys: readonly string[], params: TextParams = {}): string | undefined {
  const key = keys.find(hasText);
  return key === undefined ? undefined : t(key, params);
}

/** Every key that starts with a prefix, in order; what an index or a search walks through. */
export const keysUnder = (prefix: string): readonly string[] =>
  Object.keys(language.standard)
    .filter((key) => key.startsWith(prefix))
    .sort();
