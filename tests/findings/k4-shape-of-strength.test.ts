/** The strength of the regime has the record's shape: a high, a low in late 1959, a crest in spring 1960, a long slide. Source: regime index. */
import { play, series, type Seeds } from '../support/play-seeds.ts';
import type { SeriesByQuarter } from '../../src/analysis/series.ts';
import { claim } from './claim.ts';

const QUARTERS = [
  '1958Q3', '1958Q4', '1959Q1', '1959Q2', '1959Q3', '1959Q4', '1960Q1', '1960Q2', '1960Q3', '1960Q4',
  '1961Q1', '1961Q2', '1961Q3', '1961Q4', '1962Q1', '1962Q2', '1962Q3', '1962Q4',
]; // prettier-ignore
const CREST = QUARTERS.indexOf('1960Q2');
const strength = (all: SeriesByQuarter): number[] =>
  QUARTERS.map((quarter) => all[quarter]?.regime_strength.mean ?? NaN);
const history = (seeds: Seeds): number[] => strength(series(play('historical'), seeds));
const healed = (seeds: Seeds): number[] =>
  strength(series(play('historical', { off: ['army', 'allies', 'institutions'] }), seeds));
const at = (values: number[], quarter: string): number => values[QUARTERS.indexOf(quarter)] as number;
const fallingAfterCrest = (values: number[]): number =>
  values.slice(CREST).filter((value, i, rest) => i > 0 && value < (rest[i - 1] as number)).length;

await claim({
  id: 'K4',
  title: 'The strength of the regime takes the course that the record has',
  source: 'regime-index.json, regime_strength, 1958Q3 to 1962Q4',
  measures: [
    {
      what: 'quarters stronger than 1958Q3',
      value: (seeds) => history(seeds).filter((value) => value > (history(seeds)[0] as number)).length,
      most: 0,
    },
    {
      what: '1960Q2 above 1959Q4, in points',
      value: (seeds) => at(history(seeds), '1960Q2') - at(history(seeds), '1959Q4'),
      least: 2,
    },
    { what: 'falling quarters of the ten after 1960Q2', value: (seeds) => fallingAfterCrest(history(seeds)), least: 9 },
    {
      what: 'drop from 1960Q2 to 1962Q4, in points',
      value: (seeds) => at(history(seeds), '1960Q2') - at(history(seeds), '1962Q4'),
      least: 15,
    },
  ],
  opposite: [
    {
      what: 'with the three inner cracks healed: drop from 1960Q2 to 1962Q4, in points',
      value: (seeds) => at(healed(seeds), '1960Q2') - at(healed(seeds), '1962Q4'),
      most: 10,
    },
  ],
});
