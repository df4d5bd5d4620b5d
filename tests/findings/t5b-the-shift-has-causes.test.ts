/** The shift was caused by the claims on river and province and by the tilt to Moscow. Source: study D3, D5, C5, F1, F4. */
import { adviser, adviserTurns } from './adviser-turns.ts';
import { adviserIn, NO_CLAIM, NO_TILT, NOTHING_FELT } from './frozen-threats.ts';
import type { Pack } from '../../src/build/model/data.ts';
import type { Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const falls = (pack: Pack) => (seeds: Seeds) =>
  adviserTurns(adviser(), seeds).covertLate - adviserTurns(adviserIn(pack), seeds).covertLate;

await claim({
  id: 'T5b',
  title: 'The turn to covert pressure has its causes in the claim and in the tilt to Moscow',
  source: 'study D3, D5, C5, F1, F4',
  measures: [
    {
      what: 'without the claim: covert share of turns 11 to 15 falls by',
      value: falls(NO_CLAIM),
      least: 0.2,
      share: true,
    },
    {
      what: 'without the tilt: covert share of turns 11 to 15 falls by',
      value: falls(NO_TILT),
      least: 0.2,
      share: true,
    },
    {
      what: 'with claim, tilt, border, river and ideas frozen: covert share of turns 11 to 15',
      value: (seeds) => adviserTurns(adviserIn(NOTHING_FELT), seeds).covertLate,
      most: 0.1,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'with every fear in place: covert share of turns 11 to 15',
      value: (seeds) => adviserTurns(adviser(), seeds).covertLate,
      least: 0.6,
      share: true,
    },
  ],
});
