/** Without Tehran he still mostly falls, later. Source: study A6, C9 (our reading of "accelerated"). */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { BY, falls, play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const share = (months: number, off: ('army' | 'allies' | 'institutions')[], seeds: Seeds): number =>
  fallenBy(falls(play('restraint', { off }), seeds), months);

await claim({
  id: 'T3',
  title: 'Without Tehran he still mostly falls, later',
  source: 'study A6, C9',
  measures: [
    {
      what: 'restraint: share fallen by March 1963',
      value: (seeds) => share(BY.mar1963, [], seeds),
      most: 0.34,
      share: true,
    },
    {
      what: 'restraint: share fallen by December 1965',
      value: (seeds) => share(BY.dec1965, [], seeds),
      least: 0.7,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'restraint, with the inner cracks healed: share fallen by December 1965',
      value: (seeds) => share(BY.dec1965, ['army', 'allies', 'institutions'], seeds),
      most: 0.01,
    },
  ],
});
