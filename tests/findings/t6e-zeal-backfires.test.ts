/** Maximal covert pressure is exposed and rallies Baghdad. Source: ours in form; study C7, C10 in direction. */
import { fallenBy, meanOf, medianFall } from '../../src/analysis/ensemble.ts';
import { BY, falls, play, playSeeds, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const median = (policy: string, seeds: Seeds): number => medianFall(falls(play(policy), seeds)) ?? NaN;
const still = (policy: string, seeds: Seeds, parameters = {}): number =>
  1 - fallenBy(falls(play(policy, { parameters }), seeds), BY.dec1965);

/** Share of games in which he falls later under a policy than with nothing done, on the same luck. */
function later(policy: string, seeds: Seeds): number {
  const never = BY.dec1965 + 1;
  const quiet = falls(play('restraint'), seeds);
  return meanOf(
    Float64Array.from(falls(play(policy), seeds), (month, i) => ((month || never) > (quiet[i]! || never) ? 1 : 0)),
  );
}

await claim({
  id: 'T6e',
  title: 'Zeal backfires: seen, it rallies him, brings Moscow in, and in some games saves him',
  source: 'study C7, C10; form ours',
  measures: [
    {
      what: 'median under history less median under zeal, in months',
      value: (seeds) => median('historical', seeds) - median('zeal', seeds),
      most: 1,
    },
    {
      what: 'zeal: share still ruling in December 1965',
      value: (seeds) => still('zeal', seeds),
      least: 0.06,
      most: 0.2,
      share: true,
    },
    { what: 'zeal: scandals a game', value: (seeds) => meanOf(playSeeds(play('zeal'), seeds).scandals), least: 1 },
    {
      what: 'zeal: share of games with a Soviet pact',
      value: (seeds) => meanOf(playSeeds(play('zeal'), seeds).pact),
      least: 0.3,
      share: true,
    },
    {
      what: 'zeal: share of games in which he falls later than with nothing done',
      value: (seeds) => later('zeal', seeds),
      least: 0.07,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'history: scandals a game',
      value: (seeds) => meanOf(playSeeds(play('historical'), seeds).scandals),
      most: 0.3,
    },
    {
      what: 'zeal that could not be seen: share still ruling in December 1965',
      value: (seeds) => still('zeal', seeds, { scan: 0 }),
      most: 0.02,
      share: true,
    },
  ],
});
