// `npm run --silent attribute -- --policy P ...`: shares of the six drivers, and what Tehran moved, as JSON.
import { meanOf } from '../analysis/ensemble.ts';
import { addToTally, attributionOf, coalitionFalls, fallenWithin, newTally } from '../analysis/shapley.ts';
import { HORIZON } from '../rules/model.ts';
import { ALL_ON, WITHOUT_TEHRAN } from '../rules/run.ts';
import { readOptions } from './options.ts';
import { levelOf, policyOf, rulesOf, seedsOf } from './setting.ts';

/** March 1963 is the 57th month. */
const BY_MARCH_1963 = 57;
const COALITIONS = ALL_ON + 1;

const options = readOptions(process.argv.slice(2), ['policy', 'policy-file', 'level', 'rules', 'runs', 'seed']);
const level = levelOf(options);
const { program } = policyOf(options, level);
const rules = await rulesOf(options);
const seeds = seedsOf(options, 2000);

const started = performance.now();
const falls = coalitionFalls(program, seeds, { rules });
const tally = newTally();
addToTally(tally, falls, fallenWithin(BY_MARCH_1963));
const { shares, se, together, all, withoutTehran } = attributionOf(tally);

// Months by which the same luck without Tehran has him fall later; one who never falls counts to the end of 1965.
const moved = Float64Array.from({ length: seeds.count }, (_, place) => {
  const month = (mask: number): number => falls[place * COALITIONS + mask] || HORIZON + 1;
  return month(WITHOUT_TEHRAN) - month(ALL_ON);
});
const sorted = moved.slice().sort();

process.stdout.write(
  `${JSON.stringify(
    {
      shares,
      se,
      together,
      fallWith: all,
      fallWithout: withoutTehran,
      monthsMoved: { mean: meanOf(moved), median: sorted[Math.floor(sorted.length / 2)] },
      unchanged: moved.filter((months) => months === 0).length / seeds.count,
      seconds: Math.round(performance.now() - started) / 1000,
    },
    undefined,
    2,
  )}\n`,
);
