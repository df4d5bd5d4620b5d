/** The quick checks: everything that needs no browser and no long runs. */
import type { Step } from './steps.ts';

const npx = (name: string, ...args: readonly string[]): Step => ({ name, command: 'npx', args });

export const vitest = (
  name: string,
  projects: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Step => ({
  name,
  command: 'npx',
  args: [
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=reports/vitest-${name}.json`,
  ],
  report: { kind: 'vitest', file: `reports/vitest-${name}.json` },
  env,
});

export const CHECK_STEPS: readonly Step[] = [
  npx('generate', 'tsx', 'src/build/generate.ts'),
  npx('types of the game', 'tsc', '-p', 'tsconfig.json'),
  npx('types of the rules', 'tsc', '-p', '.config/tsconfig.rules.json'),
  npx('types of the worker', 'tsc', '-p', '.config/tsconfig.worker.json'),
  npx('types of tools and tests', 'tsc', '-p', '.config/tsconfig.node.json'),
  npx('lint', 'oxlint', '--type-aware', 'src', 'tests'),
  npx('format', 'prettier', '--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'),
  npx('unused code', 'knip', '--config', '.config/knip.json'),
  vitest('unit', ['unit', 'stateful', 'content', 'golden']),
];
