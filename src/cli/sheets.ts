/** Reads the text of every level and text file of the project, to be checked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheets } from '../content/check.ts';
import { jsonPathsIn, PROJECT } from './load-node.ts';

/** What describes a language, and from which English it was made; neither holds words. */
const ABOUT = /\/(language|made-from)\.json$/;

/** Every level and text file by its path from the project's root. */
export function sheetsOfProject(): Sheets {
  const paths = [...jsonPathsIn('levels'), ...jsonPathsIn('assets/text')];
  const checked = paths.filter((path) => !ABOUT.test(path));
  return Object.fromEntries(checked.map((path) => [path, readFileSync(join(PROJECT, path), 'utf8')]));
}
