/** Words by key: t(key, params) over ICU messages; plain falls back to standard, a language to the English it borrows. */
import { compileMessage, type Message, type TextParams } from './messages.ts';
import type { Language, ReadingLevel } from './language.ts';

export type { TextParams } from './messages.ts';

const ENGLISH = { tag: 'en', locale: 'en-GB', name: 'English', direction: 'ltr', digits: 'latn' } as const;
const NOTHING: Language = {
  ...ENGLISH,
  status: 'complete',
  standard: {},
  plain: {},
  borrowed: { standard: {}, plain: {} },
};

/** Shown in place of a text that is missing: neutral, never the key. */
const MISSING = '…';
/** How much longer words may become in translation, for `?text=long`. */
const LONGER = 0.4;

export const STRETCHES = ['usual', 'long', 'double'] as const;
export type Stretch = (typeof STRETCHES)[number];

let language = NOTHING;
let level: ReadingLevel = 'standard';
let stretch: Stretch = 'usual';
let mirrored = false;
const compiled = new Map<string, Message>();
const reported = new Set<string>();

export function useLanguage(next: Language): void {
  language = next;
  compiled.clear();
  reported.clear();
}

export function setReadingLevel(next: ReadingLevel): void {
  level = next;
}

/** Pseudo-locales for layout checks: `?text=double` says everything twice, `?text=long` 40 % more, `?dir=rtl` mirrors the page. */
export function setPseudo(pseudo: { readonly stretch: Stretch; readonly rtl: boolean }): void {
  stretch = pseudo.stretch;
  mirrored = pseudo.rtl;
}

export const currentLanguage = (): Language => language;
export const direction = (): 'ltr' | 'rtl' => (mirrored ? 'rtl' : language.direction);
export const locale = (): string => language.locale;

interface Found {
  readonly slot: string;
  readonly message: string;
  readonly isBorrowed?: boolean;
}

function lookUp(key: string): Found | undefined {
  const { plain, standard, borrowed } = language;
  const isPlain = level === 'plain';
  if (isPlain && plain[key] !== undefined) return { slot: `p:${key}`, message: plain[key] };
  if (standard[key] !== undefined) return { slot: `s:${key}`, message: standard[key] };
  const lent = (isPlain ? borrowed.plain[key] : undefined) ?? borrowed.standard[key];
  return lent === undefined ? undefined : { slot: `b:${level}:${key}`, message: lent, isBorrowed: true };
}

/** Whether there are words for this key at all. */
export const hasText = (key: string): boolean =>
  language.standard[key] !== undefined || language.borrowed.standard[key] !== undefined;

function report(key: string, problem: string): void {
  if (reported.has(key)) return;
  reported.add(key);
  console.error(`Text "${key}" (${language.tag}): ${problem}`);
}

function compile({ slot, message, isBorrowed }: Found): Message {
  const known = compiled.get(slot);
  if (known) return known;
  const made = compileMessage(message, isBorrowed ? { ...language, ...ENGLISH } : language);
  compiled.set(slot, made);
  return made;
}

const stretched = (text: string): string => {
  if (stretch === 'usual') return text;
  return stretch === 'double' ? `${text} ${text}` : `${text} ${text.slice(0, Math.ceil(text.length * LONGER))}`;
};

/** In a right-to-left page, what is put into a sentence is isolated, and so is a sentence borrowed from English. */
function say(found: Found, key: string, params: TextParams): string {
  try {
    const isRtl = direction() === 'rtl';
    const text = stretched(compile(found)(params, isRtl));
    return found.isBorrowed && isRtl ? `\u2066${text}\u2069` : text;
  } catch (error) {
    report(key, error instanceof Error ? error.message : 'cannot be shown');
    return MISSING;
  }
}

/** The text of a key in the reader's level, filled in; a neutral sign (and a line in the console) where there is none. */
export function t(key: string, params: TextParams = {}): string {
  const found = lookUp(key);
  if (found) return say(found, key, params);
  report(key, 'missing');
  return MISSING;
}

/** The same, but undefined where the language has no such key, for words that only some things have. */
export function maybeT(key: string, params: TextParams = {}): string | undefined {
  const found = lookUp(key);
  return found && say(found, key, params);
}

/** The first key of a list that the language has; for words written for one act before those for any act. */
export function firstOf(keys: readonly string[], params: TextParams = {}): string | undefined {
  const key = keys.find(hasText);
  return key === undefined ? undefined : t(key, params);
}

/** Every key that starts with a prefix, in order; what an index or a search walks through. */
export const keysUnder = (prefix: string): readonly string[] =>
  [...Object.keys(language.standard), ...Object.keys(language.borrowed.standard)]
    .filter((key) => key.startsWith(prefix))
    .sort();
