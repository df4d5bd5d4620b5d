/** What a language is made of, and which ones this build carries. */

export const READING_LEVELS = ['standard', 'plain'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

export interface Language {
  /** BCP 47 tag; the folder name under assets/text. */
  readonly tag: string;
  /** Locale handed to Intl; may be narrower than the tag. */
  readonly locale: string;
  /** Its own name, as its speakers write it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Unicode numbering system: latn, arabext, arab. */
  readonly digits: string;
  /** `complete`, or `draft` until a native reader signs. */
  readonly status: string;
  readonly standard: Readonly<Record<string, string>>;
  readonly plain: Readonly<Record<string, string>>;
}

const LOADERS: Readonly<Record<string, () => Promise<{ language: Language }>>> = {
  en: () => import('./languages/en.ts'),
};

/** The languages this build carries. */
export const languageTags = (): readonly string[] => Object.keys(LOADERS);

/** Loads a language's chunk; an unknown tag is named in the console and English comes instead. */
export async function loadLanguage(tag: string): Promise<Language> {
  const known = LOADERS[tag];
  if (!known) console.warn(`No language "${tag}" in this build; English is used.`);
  return (await (known ?? LOADERS['en']!)()).language;
}
