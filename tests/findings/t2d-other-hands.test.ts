/** The Kurdish war counts by itself; outside powers are a balance of Cairo against Moscow. Source: study D7, C6; the balance is ours. */
import { fallenWithin, type Driver } from '../../src/analysis/shapley.ts';
import { BY, play, shares, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const share = (policy: string, driver: Driver, seeds: Seeds): number =>
  shares(play(policy), seeds, 'by March 1963', fallenWithin(BY.mar1963)).shares[driver];

await claim({
  id: 'T2d',
  title: 'Other hands were at work: a war in the north, and powers that all but cancel out',
  source: 'study D7, C6',
  measures: [
    {
      what: 'history: share of the Kurdish war',
      value: (seeds) => share('historical', 'kurdish_war', seeds),
      least: 0.05,
      most: 0.2,
      share: true,
    },
    {
      what: 'history: share of outside powers',
      value: (seeds) => share('historical', 'powers', seeds),
      least: -0.05,
      most: 0.1,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'under zeal, which calls Moscow in: share of outside powers less that under history',
      value: (seeds) => share('zeal', 'powers', seeds) - share('historical', 'powers', seeds),
      most: -0.015,
    },
  ],
});
