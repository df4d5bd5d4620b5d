/** Builds and tests: one static folder with a relative base, and the Vitest projects. */
import { defineConfig } from 'vitest/config';
import { mapPicture } from './src/build/map/plugin.ts';
import { smallPhaser } from './src/build/phaser.ts';
import { words } from './src/build/words/plugin.ts';
import { webShape } from './src/build/shapes/web.ts';

interface Where {
  readonly exclude?: readonly string[];
  /** Pure code is loaded once and shared by test files; what holds state (words, store, screens) is loaded anew for each. */
  readonly isolate?: boolean;
}

const project = (name: string, include: readonly string[], testTimeout: number, where: Where = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [...include],
    exclude: [...(where.exclude ?? [])],
    testTimeout,
    hookTimeout: testTimeout,
    isolate: where.isolate ?? false,
  },
});

const UNIT = 'tests/unit/**/*.test.{ts,tsx}';
const LONG = 'tests/unit/**/*.long.test.{ts,tsx}';
const STATEFUL = 'tests/unit/{store,text,ui,sound}/**/*.test.{ts,tsx}';

export default defineConfig({
  base: './',
  plugins: [mapPicture(), smallPhaser(), words(), webShape()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser/ }] } },
    },
  },
  // The analyst loads rival readings when they are asked for, which only a module worker can.
  worker: { format: 'es' },
  preview: { host: 'localhost' },
  server: { host: 'localhost' },
  test: {
    environment: 'node',
    pool: 'threads',
    projects: [
      project('unit', [UNIT], 20_000, { exclude: [LONG, STATEFUL] }),
      project('stateful', [STATEFUL], 20_000, { exclude: [LONG], isolate: true }),
      // What plays many whole games or starts other processes; not among the quick checks.
      project('long', [LONG], 120_000, { isolate: true }),
      project('content', ['tests/content/**/*.test.ts'], 60_000),
      project('golden', ['tests/golden/**/*.test.ts'], 60_000),
      // Findings share the games they have played.
      project('findings', ['tests/findings/**/*.test.ts'], 600_000),
    ],
  },
});
