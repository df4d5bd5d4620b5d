// `npm run --silent simulate -- --policy P ...`: plays a policy on many seeds and prints what came of it as JSON.
import { correlationOf, fallenBy, meanOf, medianFall } from '../analysis/ensemble.ts';
import { seriesOf } from '../analysis/series.ts';
import { HORIZON, MONTHS_OF_PLAY, monthName, monthNumber } from '../rules/model.ts';
import { rulesHashOf } from '../content/rules-hash.ts';
import { contentFromDisk, scenarioFromDisk } from './load-node.ts';
import { readOptions, refuse } from './options.ts';
import { levelOf, offOf, policyOf, rulesOf, seedsOf } from './setting.ts';

const options = readOptions(process.argv.slice(2), [
  'policy',
  'policy-file',
  'level',
  'rules',
  'runs',
  'seed',
  'until',
  'off',
]);
const level = levelOf(options);
const { name, program } = policyOf(options, level);
const rules = await rulesOf(options);
const seeds = seedsOf(options, 4000);
const { names: off, switches } = offOf(options);
const last = monthOf(options.get('until') ?? monthName(HORIZON - 1));

const started = performance.now();
const { ensemble, series } = seriesOf(program, seeds, {
  until: last + 1,
  switches,
  rules,
  scenario: scenarioFromDisk(level.id),
});
const median = medianFall(ensemble.fell, last + 1);
const fellInPlay = Float64Array.from(ensemble.fell, (month) => (month > 0 && month <= MONTHS_OF_PLAY ? 1 : 0));
const months = Array.from({ length: last + 1 }, (_, t) => t);

process.stdout.write(
  `${JSON.stringify(
    {
      level: level.id,
      rules: rules.id,
      rulesHash: rulesHashOf(contentFromDisk(), rules),
      policy: name,
      runs: seeds.count,
      seed: seeds.from,
      until: monthName(last),
      off,
      fallenBy: Object.fromEntries(months.map((t) => [monthName(t), fallenBy(ensemble.fell, t + 1)])),
      medianFall: median === undefined ? null : monthName(Math.ceil(median) - 1),
      index: series,
      dials: { security: { mean: meanOf(ensemble.security) } },
      exposures: { mean: meanOf(ensemble.scandals) },
      corrFallSecurity: correlationOf(fellInPlay, ensemble.security),
      seconds: Math.round(performance.now() - started) / 1000,
    },
    undefined,
    2,
  )}\n`,
);

function monthOf(text: string): number {
  return (
    monthNumber(text) ??
    refuse(`--until must be a month from ${monthName(0)} to ${monthName(HORIZON - 1)}, not "${text}"`)
  );
}
