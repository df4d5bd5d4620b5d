// `npm run --silent play -- --policy P --seed S [--level L]`: plays one game of a policy and prints its run code.
import { codesFor } from '../content/codes.ts';
import { SEEDS } from '../rules/run-code.ts';
import { contentFromDisk, scenarioFromDisk } from './load-node.ts';
import { readOptions, refuse, wholeNumber } from './options.ts';
import { playPolicy } from './play-policy.ts';
import { levelOf, policyOf } from './setting.ts';

const options = readOptions(process.argv.slice(2), ['policy', 'policy-file', 'level', 'seed']);
const level = levelOf(options);
const { program } = policyOf(options, level);
const seed = wholeNumber(options, 'seed', 0, 0, SEEDS - 1);
const scenario = scenarioFromDisk(level.id) ?? refuse(`there is no level ${level.id}`);
if (program.kind === 'table') refuse('a policy given month by month cannot be played');

try {
  process.stdout.write(`${codesFor(contentFromDisk()).write(playPolicy(program, scenario, seed))}\n`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  refuse(error.message);
}
