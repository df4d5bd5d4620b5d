/** `npm test` and `npm run test:night`: the quick checks, the findings, the build and the journeys in a browser. */
import { CHECK_STEPS, vitest } from './check-steps.ts';
import { runSteps } from './steps.ts';
import type { Step } from './steps.ts';

const isNight = process.argv.includes('--night');

const build: Step = { name: 'build', command: 'npx', args: ['tsx', 'src/build/shapes/main.ts'] };

const journeys: Step = {
  name: 'journeys',
  command: 'npx',
  args: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
  report: { kind: 'playwright', file: 'reports/playwright.json' },
  env: isNight ? { NIGHT: '1' } : {},
};

const script = (name: string, file: string): Step => ({ name, command: 'npx', args: ['tsx', file] });
/** Other engines, and the load beside its peer, are asked for at night only. */
const atNight: readonly Step[] = [
  script('the same game in every engine', 'tests/engines/main.ts'),
  script('budgets', 'tests/budgets/main.ts'),
];

const seeds = isNight ? '20000' : '4000';

await runSteps([
  ...CHECK_STEPS,
  vitest('long', ['long'], { FUZZ_INPUTS: isNight ? '100000' : '5000' }),
  vitest('findings', ['findings'], { FINDINGS_SEEDS: seeds }),
  build,
  journeys,
  ...(isNight ? atNight : []),
]);
