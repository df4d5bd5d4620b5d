/** The import rules of the house: data runs one way, and each library has its place. */
import { cruise } from 'dependency-cruiser';
import type { IFlattenedRuleSet, IReporterOutput, ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

/** Which folders of `src` each folder may import, besides itself; the map's projection, pure arithmetic, is open to all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  content: ['rules'],
  policies: ['rules', 'content'],
  analysis: ['rules', 'content', 'policies'],
  lesson: ['rules', 'content', 'policies', 'analysis'],
  worker: ['rules', 'content', 'policies', 'analysis', 'lesson'],
  text: [],
  store: ['rules', 'content', 'policies', 'analysis', 'lesson', 'worker', 'text'],
  ui: ['store', 'text'],
  scenes: ['store', 'text'],
  sound: ['store', 'text'],
  cli: ['rules', 'content', 'policies', 'analysis', 'lesson', 'build', 'text'],
  build: ['rules', 'content', 'text'],
};

/** Where each library may be used. */
const PLACE_OF_LIBRARY: Readonly<Record<string, string>> = {
  phaser: '^src/(scenes|build)/|^src/main[.]ts$',
  preact: '^src/(ui/|main[.]ts$)',
  zustand: '^src/store/',
  zod: '^src/(content|lesson)/',
  howler: '^src/sound/',
};

const folderRules = Object.entries(MAY_IMPORT).map(([from, allowed]) => ({
  name: `${from} imports only ${[from, ...allowed].join(', ')}`,
  severity: 'error' as const,
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...allowed].join('|')})/|^src/content/projection[.]ts$` },
}));

const libraryRules = Object.entries(PLACE_OF_LIBRARY).map(([library, place]) => ({
  name: `${library} is used only where it belongs`,
  severity: 'error' as const,
  from: { path: '^src/', pathNot: place },
  to: { path: `node_modules/${library}/` },
}));

const forbidden: IFlattenedRuleSet['forbidden'] = [
  ...folderRules,
  ...libraryRules,
  {
    name: 'no cycles',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'only main imports scenes',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(scenes/|main[.]ts$)' },
    to: { path: '^src/scenes/' },
  },
  {
    name: 'rules and analysis use no library',
    severity: 'error',
    from: { path: '^src/(rules|analysis|policies)/' },
    to: { path: 'node_modules/' },
  },
  {
    name: 'nothing imports cli, build or tests',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(cli|build)/' },
    to: { path: '^src/(cli|build)/|^tests/' },
  },
];

let result: ICruiseResult;

beforeAll(async () => {
  const output: IReporterOutput = await cruise(
    ['src'],
    { ruleSet: { forbidden }, validate: true, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  if (typeof output.output === 'string') throw new Error('the import checker gave text where a result was expected');
  result = output.output;
}, 60_000);

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesBelow(path);
    return /[.]tsx?$/.test(name) ? [path] : [];
  });

describe('imports', () => {
  test('the checker sees every source file, so that its silence means something', () => {
    const seen = new Set(result.modules.map((module) => module.source));
    const missed = sourcesBelow('src').filter((path) => !seen.has(path) && !path.endsWith('.d.ts'));
    expect(missed).toEqual([]);
    expect(seen.size).toBeGreaterThan(80);
  });

  test('data runs one way and each library stays in its place', () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  test('a worker is opened only by the store, which the checker cannot see by itself', () => {
    const openers = sourcesBelow('src').filter((path) => readFileSync(path, 'utf8').includes('new Worker('));
    expect(openers.filter((path) => !path.startsWith('src/store/'))).toEqual([]);
  });

  test('the rules use no power operator, which differs between engines', () => {
    const withPower = sourcesBelow('src/rules')
      .concat(sourcesBelow('src/analysis'))
      .filter((path) =>
        /[\w)\]]\s*\*\*\s*[\w(]/.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      );
    expect(withPower).toEqual([]);
  });
});
