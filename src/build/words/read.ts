/** Reads the words of a language from its folder under assets/text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ByTextLevel, TextLevel, Texts } from '../../content/translation.ts';
import type { LanguageAbout } from '../../text/language.ts';

export const TEXT_FOLDER = fileURLToPath(new URL('../../../assets/text/', import.meta.url));
const ENGLISH = 'en';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The files of a language, so that a server can watch them. */
export function filesOf(tag: string): readonly string[] {
  const names = readdirSync(join(TEXT_FOLDER, tag), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.json')).map((name) => join(TEXT_FOLDER, tag, name));
}

function readLevel(tag: string, level: TextLevel): Texts {
  const folder = join(TEXT_FOLDER, tag, level);
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return Object.assign({}, ...names.map((name) => readJson(join(folder, name)))) as Texts;
}

/** All words of a language. */
export const readTexts = (tag: string): ByTextLevel<Texts> => ({
  standard: readLevel(tag, 'standard'),
  plain: readLevel(tag, 'plain'),
});

/** From which English each text of a translation was made; empty where nobody has said. */
export function readMadeFrom(tag: string): ByTextLevel<Texts> {
  const path = join(TEXT_FOLDER, tag, 'made-from.json');
  return existsSync(path) ? (readJson(path) as ByTextLevel<Texts>) : { standard: {}, plain: {} };
}

const aboutOf = (tag: string): LanguageAbout => readJson(join(TEXT_FOLDER, tag, 'language.json')) as LanguageAbout;

/** The languages that have a folder with a language.json, English first, then by tag. */
export function readLanguages(): readonly LanguageAbout[] {
  return readdirSync(TEXT_FOLDER)
    .filter((tag) => existsSync(join(TEXT_FOLDER, tag, 'language.json')))
    .sort((a, b) => Number(b === ENGLISH) - Number(a === ENGLISH) || (a < b ? -1 : 1))
    .map(aboutOf);
}
