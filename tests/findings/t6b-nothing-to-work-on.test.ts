/** Where there is no weakness, support adds nothing. Source: study D8, D10, C10. */
import { addedByAYear } from './one-year-of-support.ts';
import { claim } from './claim.ts';

const WEAK = 45;

await claim({
  id: 'T6b',
  title: 'Against a cohesive regime a year of support adds nothing',
  source: 'study D8, D10, C10',
  measures: [
    {
      what: 'cracks healed: added chance of a fall by a year of support from April 1962',
      value: (seeds) => addedByAYear(WEAK, ['army', 'allies', 'institutions'], seeds),
      most: 0.005,
    },
  ],
  opposite: [
    {
      what: 'cracks as they were: added chance of a fall by the same year',
      value: (seeds) => addedByAYear(WEAK, [], seeds),
      least: 0.1,
      share: true,
    },
  ],
});
