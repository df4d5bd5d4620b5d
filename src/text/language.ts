/** What a language is made of, which ones this build carries, and how one is chosen and loaded. */
import { LANGUAGES, LOADERS } from 'virtual:languages';

export const READING_LEVELS = ['standard', 'plain'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** What `language.json` says of a language. */
export interface LanguageAbout {
  /** BCP 47 tag; the folder name under assets/text. */
  readonly tag: string;
  /** Locale handed to Intl; may be narrower than the tag. */
  readonly locale: string;
  /** Its own name, as its speakers write it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Unicode numbering system: latn, arabext, arab. */
  readonly digits: string;
  /** A calendar set beside the Gregorian one. */
  readonly calendar?: 'persian';
  /** `complete`, or `draft` until a native reader signs. */
  readonly status: string;
  /** The native reader who signed it, as they wish to be named. */
  readonly reader?: string;
}

type Texts = Readonly<Record<string, string>>;

export interface Language extends LanguageAbout {
  readonly standard: Texts;
  readonly plain: Texts;
  /** English for what this language lacks. */
  readonly borrowed: { readonly standard: Texts; readonly plain: Texts };
}

/** The languages this build carries, English first. */
export const languages = (): readonly LanguageAbout[] => LANGUAGES;
/** Their tags. */
export const languageTags = (): readonly string[] => LANGUAGES.map(({ tag }) => tag);

const isKnown = (tag: string): boolean => Object.hasOwn(LOADERS, tag);

/** The first language of a list that this build carries, by whole tag or by its first part; English where there is none. */
export function chooseLanguage(wanted: readonly string[]): string {
  const forms = wanted.flatMap((tag) => [tag, tag.toLowerCase().split('-')[0] ?? '']);
  return forms.find(isKnown) ?? 'en';
}

/** Loads a language's chunk. An unknown tag is named in the console and English comes instead; so it is if the chunk does not come. */
export async function loadLanguage(tag: string): Promise<Language> {
  if (!isKnown(tag)) console.warn(`No language "${tag}" in this build; English is used.`);
  const load = LOADERS[isKnown(tag) ? tag : 'en']!;
  try {
    return (await load()).language;
  } catch (error) {
    console.warn(`The language "${tag}" did not come; English is used.`, error);
    return (await LOADERS['en']!()).language;
  }
}
