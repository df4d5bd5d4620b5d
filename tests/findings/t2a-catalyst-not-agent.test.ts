/** Iran played a supplementary, non-negligible part. Source: study A6, D9, C1, C2, C9. */
import { fallenWithin } from '../../src/analysis/shapley.ts';
import { BY, play, shares } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const byMarch = fallenWithin(BY.mar1963);

await claim({
  id: 'T2a',
  title: 'Tehran was a catalyst of the fall, not its agent',
  source: 'study A6, D9, C1, C2, C9',
  measures: [
    {
      what: 'history: share of Tehran in the fall by March 1963',
      value: (seeds) => shares(play('historical'), seeds, 'by March 1963', byMarch).shares.tehran,
      least: 0.08,
      most: 0.25,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'a Tehran that does nothing: share of Tehran in the fall by March 1963',
      value: (seeds) => Math.abs(shares(play('restraint'), seeds, 'by March 1963', byMarch).shares.tehran),
      most: 0.005,
    },
  ],
});
