/** The primary drivers were internal: factionalism, alienated allies, no institutions. Source: study D8, A6, C9. */
import { fallenWithin, type Driver } from '../../src/analysis/shapley.ts';
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { BY, falls, play, shares, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const share = (driver: Driver, seeds: Seeds): number =>
  shares(play('historical'), seeds, 'by March 1963', fallenWithin(BY.mar1963)).shares[driver];

await claim({
  id: 'T1a',
  title: 'The causes of the fall were internal',
  source: 'study A6, D8, C9',
  measures: [
    {
      what: 'history: share of army, allies and institutions together in the fall by March 1963',
      value: (seeds) => share('army', seeds) + share('allies', seeds) + share('institutions', seeds),
      least: 0.7,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'with the three cracks healed and every outside hand at work: share fallen by March 1963',
      value: (seeds) =>
        fallenBy(falls(play('historical', { off: ['army', 'allies', 'institutions'] }), seeds), BY.mar1963),
      most: 0.01,
    },
  ],
});
