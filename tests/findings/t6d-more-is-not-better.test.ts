/** Patience beats intensity. Source: study C6 ("soft coercion"), C9 ("calibrated"); that zeal is slower is ours. */
import { medianFall } from '../../src/analysis/ensemble.ts';
import { falls, play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const median = (policy: string, seeds: Seeds, parameters = {}): number =>
  medianFall(falls(play(policy, { parameters }), seeds)) ?? NaN;
const lead = (seeds: Seeds, parameters = {}): number =>
  median('zeal', seeds, parameters) - median('patient', seeds, parameters);

await claim({
  id: 'T6d',
  title: 'More is not better: patient support brings the fall sooner than zeal',
  source: 'study C6, C9',
  measures: [
    { what: 'median under zeal less median under patience, in months', value: (seeds) => lead(seeds), least: 2 },
  ],
  opposite: [
    {
      what: 'in a world without scandals: median under zeal less median under patience, in months',
      value: (seeds) => lead(seeds, { scan: 0 }),
      most: 1.5,
    },
  ],
});
