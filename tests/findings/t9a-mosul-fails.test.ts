/** The Mosul coup failed, and would have failed with more help. Source: study D6. */
import { meanOf } from '../../src/analysis/ensemble.ts';
import { playSeeds, type Play, type Seeds } from '../support/play-seeds.ts';
import { nod } from './mosul-nods.ts';
import { claim } from './claim.ts';

const wins = (what: Play, seeds: Seeds): number =>
  meanOf(Float64Array.from(playSeeds(what, seeds).mosul, (mosul) => (mosul === 2 ? 1 : 0)));
const tried = (what: Play, seeds: Seeds): number =>
  meanOf(Float64Array.from(playSeeds(what, seeds).mosul, (mosul) => (mosul > 0 ? 1 : 0)));

await claim({
  id: 'T9a',
  title: 'The rising at Mosul fails, whatever Tehran nods to',
  source: 'study D6',
  measures: [
    {
      what: 'no nod: share of games in which Mosul wins',
      value: (seeds) => wins(nod(0), seeds),
      most: 0.03,
      share: true,
    },
    {
      what: 'officers heard: share of games in which Mosul wins',
      value: (seeds) => wins(nod(1), seeds),
      most: 0.05,
      share: true,
    },
    {
      what: 'everything given: share of games in which Mosul wins',
      value: (seeds) => wins(nod(3), seeds),
      most: 0.1,
      share: true,
    },
    {
      what: 'no nod: share of games in which Mosul rises',
      value: (seeds) => tried(nod(0), seeds),
      least: 0.9,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'with the army whole: share of games in which Mosul rises',
      value: (seeds) => tried(nod(3, { off: ['army'] }), seeds),
      most: 0,
    },
  ],
});
