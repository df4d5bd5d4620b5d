/** The Security dial does not reward the fall. Source: ours; a game in which toppling him wins has failed. */
import { correlationOf } from '../../src/analysis/ensemble.ts';
import { BY, play, playSeeds, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

// Ten thousand random games whatever the run, for a correlation is noisier than a share.
const many = (seeds: Seeds): Seeds => ({ from: seeds.from, count: Math.max(10_000, seeds.count) });
function games(seeds: Seeds) {
  return playSeeds(play('random'), many(seeds));
}

await claim({
  id: 'K6',
  title: 'Whether he falls says next to nothing about how secure Iran was',
  source: 'ours: "he fell" enters nowhere in the Security dial',
  measures: [
    {
      what: 'random play: correlation of "fell by February 1963" with the Security dial',
      value: (seeds) => {
        const { fell, security } = games(seeds);
        return correlationOf(
          Float64Array.from(fell, (month) => (month > 0 && month <= BY.feb1963 ? 1 : 0)),
          security,
        );
      },
      least: -0.15,
      most: 0.15,
    },
  ],
  opposite: [
    {
      what: 'random play: correlation of scandals with the Security dial',
      value: (seeds) => correlationOf(Float64Array.from(games(seeds).scandals), games(seeds).security),
      most: -0.2,
    },
  ],
});
