/** The limits of foreign influence: whoever follows is not a friend by right. Source: study C10; the heir is context, not the study. */
import { AT } from '../../src/rules/step.generated.ts';
import { once, PEACEFUL, play, playSeeds, watchSeeds, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const FRIENDLY = 1;
const HOSTILE = 3;
const YEAR = 12;

function share(policy: string, heir: number, seeds: Seeds): number {
  const heirs = playSeeds(play(policy), seeds).heir.filter((who) => who > 0);
  return heirs.filter((who) => who === heir).length / heirs.length;
}

/** Mean relations with Baghdad a year after the fall, by heir. */
function relations(heir: number, seeds: Seeds): number {
  return once(`relations ${heir}|${seeds.from}+${seeds.count}`, () => {
    let sum = 0;
    let games = 0;
    watchSeeds(play('historical'), seeds, 90, (_, t, state) => {
      if (state[AT.FELL] === 0 || state[AT.SUCC] !== heir || t !== state[AT.FELL]! - 1 + YEAR) return;
      sum += state[AT.REL]!;
      games += 1;
    });
    return sum / games;
  });
}

await claim({
  id: 'T10',
  title: 'The heir is not a friend by right',
  source: 'study C10',
  measures: [
    {
      what: 'given a fall, any named policy: highest share of friendly heirs',
      value: (seeds) => Math.max(...PEACEFUL.map((policy) => share(policy, FRIENDLY, seeds))),
      most: 0.4,
      share: true,
    },
    {
      what: 'given a fall: hostile heirs under zeal less under restraint',
      value: (seeds) => share('zeal', HOSTILE, seeds) - share('restraint', HOSTILE, seeds),
      least: 0.1,
      share: true,
    },
    {
      what: 'a year later under a friendly heir: relations with Baghdad',
      value: (seeds) => relations(FRIENDLY, seeds),
      most: 60,
    },
    {
      what: 'a year later under a hostile heir: relations with Baghdad',
      value: (seeds) => relations(HOSTILE, seeds),
      most: 35,
    },
  ],
  opposite: [
    {
      what: 'given a fall: hostile heirs under talks less under restraint',
      value: (seeds) => Math.abs(share('talks', HOSTILE, seeds) - share('restraint', HOSTILE, seeds)),
      most: 0.05,
      share: true,
    },
  ],
});
