/** Builds and tests: one static folder with a relative base, and the Vitest projects. */
import { defineConfig } from 'vitest/config';
import { mapPicture } from './src/build/map/plugin.ts';
import { smallPhaser } from './src/build/phaser.ts';

/** Tests share what they have loaded: the rules are pure, and a test that leaves something behind is a fault to be found. */
const project = (name: string, include: readonly string[], testTimeout = 20_000, exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: [...exclude], testTimeout, hookTimeout: testTimeout, isolate: false },
});

const LONG = 'tests/unit/**/*.long.test.{ts,tsx}';

export default defineConfig({
  base: './',
  plugins: [mapPicture(), smallPhaser()],
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
      project('unit', ['tests/unit/**/*.test.{ts,tsx}'], 20_000, [LONG]),
      // What plays many whole games or starts other processes; not among the quick checks.
      project('long', [LONG], 120_000),
      project('content', ['tests/content/**/*.test.ts'], 60_000),
      project('golden', ['tests/golden/**/*.test.ts'], 60_000),
      // Findings share the games they have played.
      project('findings', ['tests/findings/**/*.test.ts'], 600_000),
    ],
  },
});
