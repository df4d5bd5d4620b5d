/** `npm run check`: the quick checks, meant for before every commit. */
import { CHECK_STEPS } from './check-steps.ts';
import { runSteps } from './steps.ts';

await runSteps(CHECK_STEPS);
