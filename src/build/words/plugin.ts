/** Vite plugin: each folder under assets/text is a language, one chunk each, with English lent for what it lacks. */
import type { Plugin } from 'vite';
import { borrowedFor, soundTexts } from '../../content/translation.ts';
import type { Language } from '../../text/language.ts';
import { filesOf, readLanguages, readTexts } from './read.ts';

const LIST = 'virtual:languages';
const WORDS = 'virtual:words/';
const inside = (id: string): string => `\0${id}`;

function listModule(): string {
  const languages = readLanguages();
  const loaders = languages.map(({ tag }) => `${JSON.stringify(tag)}: () => import('${WORDS}${tag}')`);
  return `export const LANGUAGES = ${JSON.stringify(languages)};\nexport const LOADERS = { ${loaders.join(', ')} };\n`;
}

/** A language as the game loads it; a half-translated one says in English what it cannot say itself. */
function languageOf(tag: string): Language {
  const about = readLanguages().find((one) => one.tag === tag)!;
  const [english, own] = [readTexts('en'), readTexts(tag)];
  if (tag === 'en') return { ...about, ...own, borrowed: { standard: {}, plain: {} } };
  return {
    ...about,
    standard: soundTexts(english.standard, own.standard),
    plain: soundTexts(english.plain, own.plain),
    borrowed: borrowedFor(english, own),
  };
}

/** Serves `virtual:languages` and `virtual:words/<tag>`. */
export function words(): Plugin {
  return {
    name: 'words',
    resolveId: (id) => (id === LIST || id.startsWith(WORDS) ? inside(id) : undefined),
    load(id) {
      if (id === inside(LIST)) return listModule();
      if (!id.startsWith(inside(WORDS))) return undefined;
      const tag = id.slice(inside(WORDS).length);
      for (const file of [...filesOf('en'), ...filesOf(tag)]) this.addWatchFile(file);
      // Parsed as JSON, which a browser reads faster than the same object written as code.
      const json = JSON.stringify(JSON.stringify(languageOf(tag)));
      return `export const language = JSON.parse(${json});\n`;
    },
  };
}
