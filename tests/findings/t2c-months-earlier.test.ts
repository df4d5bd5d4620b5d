/** Tehran accelerated the fall by months, not by years. Source: study A6, C9. */
import { medianFall } from '../../src/analysis/ensemble.ts';
import { falls, play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const median = (policy: string, seeds: Seeds): number => medianFall(falls(play(policy), seeds)) ?? NaN;

await claim({
  id: 'T2c',
  title: 'History brought the fall forward by about a year',
  source: 'study A6, C9',
  measures: [
    {
      what: 'median under restraint less median under history, in months',
      value: (seeds) => median('restraint', seeds) - median('historical', seeds),
      least: 8,
      most: 20,
    },
  ],
  opposite: [
    {
      what: 'median under restraint less median under talks, in months',
      value: (seeds) => Math.abs(median('restraint', seeds) - median('talks', seeds)),
      most: 3,
    },
  ],
});
