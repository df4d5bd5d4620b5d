/** A regime that survives a backed rising is harder to topple later: the network is burnt. Source: ours, from study D6. */
import { BY, falls, playSeeds, type Play, type Seeds } from '../support/play-seeds.ts';
import { nod } from './mosul-nods.ts';
import { claim } from './claim.ts';

/** Share fallen by March 1963 of the games in which Mosul did not win. */
function laterFall(what: Play, seeds: Seeds): number {
  const { mosul } = playSeeds(what, seeds);
  const fell = falls(what, seeds).filter((_, i) => mosul[i] !== 2);
  return fell.filter((month) => month > 0 && month <= BY.mar1963).length / fell.length;
}

await claim({
  id: 'T9c',
  title: 'Whoever backs Mosul and sees it fail has made the later fall less likely',
  source: 'ours, from study D6',
  measures: [
    {
      what: 'share fallen by March 1963 after surviving Mosul, nothing less everything given',
      value: (seeds) => laterFall(nod(0), seeds) - laterFall(nod(3), seeds),
      least: 0.05,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'the same where no rising is possible, outside powers and allies at peace',
      value: (seeds) =>
        Math.abs(laterFall(nod(0, { off: ['allies'] }), seeds) - laterFall(nod(3, { off: ['allies'] }), seeds)),
      most: 0.04,
      share: true,
    },
  ],
});
