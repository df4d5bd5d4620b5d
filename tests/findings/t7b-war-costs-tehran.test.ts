/** War costs Tehran at home, in Washington, on the river and in the treasury, and arms him. Source: study C7, D10; sizes ours. */
import { AT } from '../../src/rules/step.generated.ts';
import { once, play, watchSeeds, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const MONTH = 24;
type Gauge = 'RAL' | 'SOV' | 'DOM' | 'WAS' | 'SHT' | 'TRS';

/** Mean of a gauge at month 24 in games in which he still ruled. */
function level(policy: string, gauge: Gauge, seeds: Seeds): number {
  return once(`level ${policy} ${gauge}|${seeds.from}+${seeds.count}`, () => {
    let sum = 0;
    let ruled = 0;
    watchSeeds(play(policy), seeds, MONTH + 1, (_, t, state) => {
      if (t !== MONTH || state[AT.FELL]! > 0) return;
      sum += state[AT[gauge]]!;
      ruled += 1;
    });
    return sum / ruled;
  });
}
const differs = (gauge: Gauge, war: string) => (seeds: Seeds) =>
  level(war, gauge, seeds) - level('confrontation-twin', gauge, seeds);

await claim({
  id: 'T7b',
  title: 'War on the river costs Tehran dearly and arms Baghdad',
  source: 'study C7, D10',
  measures: [
    { what: 'rally round him at month 24, war less peace', value: differs('RAL', 'confrontation'), least: 20 },
    { what: 'Soviet tilt at month 24, war less peace', value: differs('SOV', 'confrontation'), least: 12 },
    { what: 'home stability at month 24, war less peace', value: differs('DOM', 'confrontation'), most: -10 },
    { what: 'standing in Washington at month 24, war less peace', value: differs('WAS', 'confrontation'), most: -20 },
    { what: 'freedom of the Shatt at month 24, war less peace', value: differs('SHT', 'confrontation'), most: -25 },
    { what: 'treasury at month 24, war less peace', value: differs('TRS', 'confrontation'), most: -40 },
  ],
  opposite: [
    {
      what: 'rally round him at month 24, show of force short of war less peace',
      value: differs('RAL', 'brink'),
      most: 20,
    },
    {
      what: 'freedom of the Shatt at month 24, show of force short of war less peace',
      value: differs('SHT', 'brink'),
      least: 0,
    },
  ],
});
