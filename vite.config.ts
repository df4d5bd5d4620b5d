/** Builds and tests: one static folder with a relative base, and the Vitest projects. */
import { defineConfig } from 'vitest/config';
import { mapPicture } from './src/build/map/plugin.ts';
import { smallPhaser } from './src/build/phaser.ts';
import { webShape } from './src/build/shapes/web.ts';

const project = (name: string, include: readonly string[], testTimeout = 20_000, isolate = true) => ({
  extends: true as const,
  test: { name, include: [...include], testTimeout, hookTimeout: testTimeout, isolate },
});

export default defineConfig({
  base: './',
  plugins: [mapPicture(), smallPhaser(), webShape()],
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
    projects: [
      project('unit', ['tests/unit/**/*.test.{ts,tsx}']),
      project('content', ['tests/content/**/*.test.ts'], 60_000),
      project('golden', ['tests/golden/**/*.test.ts'], 60_000),
      // Findings share the games they have played, so their files run in one place.
      project('findings', ['tests/findings/**/*.test.ts'], 600_000, false),
    ],
  },
});
