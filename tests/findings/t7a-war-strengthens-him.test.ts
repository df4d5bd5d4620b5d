/** Open force rallies Iraq round him. Source: study C7 ("direct intervention is unfeasible"), D10. */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { BY, falls, play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

/** Fallen in months 16 to 28, the year of war and after. */
const inWar = (policy: string, seeds: Seeds): number =>
  fallenBy(falls(play(policy), seeds), 29) - fallenBy(falls(play(policy), seeds), 16);
const byMarch = (policy: string, seeds: Seeds): number => fallenBy(falls(play(policy), seeds), BY.mar1963);

await claim({
  id: 'T7a',
  title: 'War on the river strengthens him',
  source: 'study C7, D10',
  measures: [
    {
      what: 'chance of a fall in months 16 to 28, war over peace',
      value: (seeds) => inWar('confrontation', seeds) / inWar('confrontation-twin', seeds),
      most: 0.6,
    },
    {
      what: 'share fallen by March 1963, war over peace',
      value: (seeds) => byMarch('confrontation', seeds) / byMarch('confrontation-twin', seeds),
      most: 0.7,
    },
  ],
  opposite: [
    {
      what: 'share fallen by March 1963, covert pressure over peace',
      value: (seeds) => byMarch('covert-late', seeds) / byMarch('confrontation-twin', seeds),
      least: 1.3,
    },
  ],
});
