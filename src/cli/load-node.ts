/** Reads the level files from disk, for the commands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gatherContent, scenariosOf, type Content, type Files } from '../content/load.ts';
import type { Scenario } from '../rules/scenario.ts';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The paths of the JSON files in a folder and below, from the project's root, sorted. */
export function jsonPathsIn(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return jsonPathsIn(path);
      return entry.name.endsWith('.json') ? [path] : [];
    })
    .sort();
}

/** Reads and parses every JSON file below a folder. */
export function readFiles(folder: string): Files {
  return Object.fromEntries(
    jsonPathsIn(folder).map((path) => [path, JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as unknown]),
  );
}

let content: Content | undefined;

/** The content of the project's level files, read once. */
export function contentFromDisk(): Content {
  content ??= gatherContent(readFiles('levels'));
  return content;
}

let scenarios: ReadonlyMap<string, Scenario> | undefined;

/** A level of the project, ready to play; `undefined` if there is none with this id. */
export function scenarioFromDisk(id: string): Scenario | undefined {
  scenarios ??= scenariosOf(contentFromDisk());
  return scenarios.get(id);
}
