/** Who does not press too hard is seldom seen. Source: ours, for play. */
import { meanOf } from '../../src/analysis/ensemble.ts';
import { express, play, playSeeds, type Play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const unseen = (what: Play, seeds: Seeds): number =>
  meanOf(
    Float64Array.from(
      playSeeds({ ...what, name: `${what.name}|play`, options: { ...what.options, until: 56 } }, seeds).scandals,
      (count) => (count === 0 ? 1 : 0),
    ),
  );

await claim({
  id: 'P2',
  title: 'Being exposed is a choice, not a fate',
  source: 'ours: patience beats intensity',
  measures: [
    {
      what: 'random play: share of games without a scandal',
      value: (seeds) => unseen(play('random'), seeds),
      least: 0.3,
      share: true,
    },
    {
      what: 'random play, Express: share of games without a scandal',
      value: (seeds) => unseen(play('random', { level: express }), seeds),
      least: 0.3,
      share: true,
    },
    { what: 'zeal: scandals a game', value: (seeds) => meanOf(playSeeds(play('zeal'), seeds).scandals), least: 1 },
  ],
  opposite: [
    {
      what: 'restraint: share of games without a scandal',
      value: (seeds) => unseen(play('restraint'), seeds),
      least: 1,
    },
    {
      what: 'zeal: share of games without a scandal',
      value: (seeds) => unseen(play('zeal'), seeds),
      most: 0.45,
      share: true,
    },
  ],
});
