/** Policy moved from recognition and engagement to covert pressure as threats grew. Source: study D1-D5, C3-C5. */
import { adviser, adviserTurns } from './adviser-turns.ts';
import { adviserIn, NOTHING_FELT } from './frozen-threats.ts';
import { claim } from './claim.ts';

await claim({
  id: 'T5a',
  title: 'A Tehran that reacts to what it fears moves from engagement to covert pressure',
  source: 'study D1-D5, C3-C5',
  measures: [
    {
      what: 'adviser: share of turns 1 to 5 in which he engages',
      value: (seeds) => adviserTurns(adviser(), seeds).engagingEarly,
      least: 0.6,
      share: true,
    },
    {
      what: 'adviser: share of turns 1 to 5 with a covert line open',
      value: (seeds) => adviserTurns(adviser(), seeds).covertEarly,
      most: 0.1,
      share: true,
    },
    {
      what: 'adviser: share of turns 11 to 15 with a covert line open',
      value: (seeds) => adviserTurns(adviser(), seeds).covertLate,
      least: 0.6,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'with nothing to fear: share of turns 11 to 15 with a covert line open',
      value: (seeds) => adviserTurns(adviserIn(NOTHING_FELT), seeds).covertLate,
      most: 0.1,
      share: true,
    },
  ],
});
