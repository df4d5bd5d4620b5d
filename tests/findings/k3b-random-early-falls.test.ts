/** A class game should not end in its first half. Source: ours, for play. */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { BY, falls, play } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

await claim({
  id: 'K3b',
  title: 'A class that plays at random seldom sees its game end before 1961',
  source: 'ours: a lesson must last',
  measures: [
    {
      what: 'random play: share fallen by December 1960',
      value: (seeds) => fallenBy(falls(play('random'), seeds), BY.dec1960),
      most: 0.1,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'early covert work: share fallen by December 1960, less that of random play',
      value: (seeds) =>
        fallenBy(falls(play('covert-early'), seeds), BY.dec1960) - fallenBy(falls(play('random'), seeds), BY.dec1960),
      least: 0.02,
    },
  ],
});
