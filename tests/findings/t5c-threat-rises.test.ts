/** Tehran's alarm grew from 1958 to mid-1962. Source: study A4, D3-D5, C5. */
import { AT } from '../../src/rules/step.generated.ts';
import { once, play, watchSeeds, trial, type Play, type Seeds } from '../support/play-seeds.ts';
import { NOTHING_FELT } from './frozen-threats.ts';
import { claim } from './claim.ts';

const END_OF_1958 = 5;
const MID_1962 = 47;

/** Mean threat in mid-1962 less its mean over 1958, in games in which he still ruled. */
function rise(what: Play, seeds: Seeds): number {
  return once(`rise|${what.name}|${seeds.from}+${seeds.count}`, () => {
    const sums = { early: 0, games: 0, later: 0, ruled: 0 };
    watchSeeds(what, seeds, MID_1962 + 1, (_, t, state) => {
      if (t <= END_OF_1958) {
        sums.early += state[AT.THR]!;
        sums.games += 1;
      }
      if (t === MID_1962 && state[AT.FELL] === 0) {
        sums.later += state[AT.THR]!;
        sums.ruled += 1;
      }
    });
    return sums.later / sums.ruled - sums.early / sums.games;
  });
}

await claim({
  id: 'T5c',
  title: 'The threat that Tehran saw grew from 1958 to 1962',
  source: 'study A4, D3-D5, C5',
  measures: [
    {
      what: 'history: rise of the threat from 1958 to mid-1962, in points',
      value: (seeds) => rise(play('historical'), seeds),
      least: 18,
    },
  ],
  opposite: [
    {
      what: 'with claim, tilt, border, river and ideas frozen: rise of the threat, in points',
      value: (seeds) => rise(play('historical', { rules: trial(NOTHING_FELT) }), seeds),
      most: 6,
    },
  ],
});
