// `npm run --silent attribute -- --policy P ...`: shares of the six drivers, and what Tehran moved, as JSON.
import { answerTo } from '../analysis/inquiry.ts';
import { askPaired } from '../analysis/paired.ts';
import { askShares } from '../analysis/shapley.ts';
import { scenarioFromDisk } from './load-node.ts';
import { readOptions } from './options.ts';
import { levelOf, policyOf, rulesOf, seedsOf } from './setting.ts';

const options = readOptions(process.argv.slice(2), ['policy', 'policy-file', 'level', 'rules', 'runs', 'seed']);
const level = levelOf(options);
const { program } = policyOf(options, level);
const rules = await rulesOf(options);
const seeds = seedsOf(options, 2000);

const started = performance.now();
const asked = { program, options: { rules, scenario: scenarioFromDisk(level.id) } };
const { shares, se, together } = answerTo(askShares(asked), seeds);
const { games, fallWith, fallWithout, moved } = answerTo(askPaired(asked), seeds);

process.stdout.write(
  `${JSON.stringify(
    {
      shares,
      se,
      together,
      fallWith: fallWith.value,
      fallWithout: fallWithout.value,
      monthsMoved: { mean: moved.mean.value, median: moved.median },
      unchanged: moved.unchanged / games,
      seconds: Math.round(performance.now() - started) / 1000,
    },
    undefined,
    2,
  )}\n`,
);
