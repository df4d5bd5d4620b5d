/** What src/build/words makes of the folders under assets/text. */
declare module 'virtual:languages' {
  import type { Language, LanguageAbout } from './language.ts';
  export const LANGUAGES: readonly LanguageAbout[];
  export const LOADERS: Readonly<Record<string, () => Promise<{ language: Language }>>>;
}
