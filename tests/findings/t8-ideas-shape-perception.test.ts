/** Ideational threats shape what Tehran perceives, and so what it does. Source: study F2, F3, C8. */
import { adviser, adviserTurns } from './adviser-turns.ts';
import { adviserIn, NO_IDEAS } from './frozen-threats.ts';
import { claim } from './claim.ts';

await claim({
  id: 'T8',
  title: 'Ideas shape the threat that Tehran sees',
  source: 'study F2, F3, C8',
  measures: [
    {
      what: 'with the pull of ideas frozen at 1958: covert share of turns 11 to 15 falls by',
      value: (seeds) => adviserTurns(adviser(), seeds).covertLate - adviserTurns(adviserIn(NO_IDEAS), seeds).covertLate,
      least: 0.25,
      share: true,
    },
    {
      what: 'with the pull of ideas frozen at 1958: turns by which the first covert line opens later',
      value: (seeds) =>
        adviserTurns(adviserIn(NO_IDEAS), seeds).firstCovert - adviserTurns(adviser(), seeds).firstCovert,
      least: 1,
    },
  ],
  opposite: [
    {
      what: 'with ideas as they were: first turn with a covert line open',
      value: (seeds) => adviserTurns(adviser(), seeds).firstCovert,
      most: 10,
    },
  ],
});
