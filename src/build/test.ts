/** `npm test` and `npm run test:night`: the quick checks, the findings, the build and the journeys in a browser. */
import { CHECK_STEPS, vitest } from './check-steps.ts';
import { runSteps } from './steps.ts';
import type { Step } from './steps.ts';

const isNight = process.argv.includes('--night');

const build: Step = { name: 'build', command: 'npx', args: ['vite', 'build', '--logLevel', 'warn'] };

const journeys: Step = {
  name: 'journeys',
  command: 'npx',
  args: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
  report: { kind: 'playwright', file: 'reports/playwright.json' },
};

const seeds = isNight ? '20000' : '4000';

await runSteps([
  ...CHECK_STEPS,
  vitest('long', ['long']),
  vitest('findings', ['findings'], { FINDINGS_SEEDS: seeds }),
  build,
  journeys,
]);
