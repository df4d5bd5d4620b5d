/** Reads the text of every level and text file of the project, to be checked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheets } from '../content/check.ts';
import { jsonPathsIn, PROJECT } from './load-node.ts';

/** Every level and text file by its path from the project's root; what describes a language is not among them. */
export function sheetsOfProject(): Sheets {
  const paths = [...jsonPathsIn('levels'), ...jsonPathsIn('assets/text')];
  const checked = paths.filter((path) => !path.endsWith('/language.json'));
  return Object.fromEntries(checked.map((path) => [path, readFileSync(join(PROJECT, path), 'utf8')]));
}
