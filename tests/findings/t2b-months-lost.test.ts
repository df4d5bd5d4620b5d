/** The same in time: of the months that he lost, Tehran took a supplementary part. Source: study C9 ("accelerated"). */
import { monthsLost } from '../../src/analysis/shapley.ts';
import { play, shares } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

await claim({
  id: 'T2b',
  title: 'Of the months that he lost, Tehran took a small part',
  source: 'study A6, C9',
  measures: [
    {
      what: 'history: share of Tehran in the months lost by December 1965',
      value: (seeds) => shares(play('historical'), seeds, 'months lost', monthsLost).shares.tehran,
      least: 0.08,
      most: 0.25,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'a Tehran that does nothing: share of Tehran in the months lost',
      value: (seeds) => Math.abs(shares(play('restraint'), seeds, 'months lost', monthsLost).shares.tehran),
      most: 0.005,
    },
  ],
});
