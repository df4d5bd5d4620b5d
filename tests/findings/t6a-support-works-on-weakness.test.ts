/** Support weakens a regime that is already weak. Source: study D9, D10 ("capitalize on his vulnerabilities"), C6, C9. */
import { addedByAYear } from './one-year-of-support.ts';
import { claim } from './claim.ts';

const STRONG = 12;
const WEAK = 45;

await claim({
  id: 'T6a',
  title: 'The same year of support does many times more to a weak regime than to a strong one',
  source: 'study D9, D10, C6, C9',
  measures: [
    {
      what: 'added chance of a fall by a year of support from April 1962, over that from July 1959',
      value: (seeds) => addedByAYear(WEAK, [], seeds) / addedByAYear(STRONG, [], seeds),
      least: 4,
    },
  ],
  opposite: [
    {
      what: 'with the army healed: added chance by a year of support from April 1962',
      value: (seeds) => addedByAYear(WEAK, ['army'], seeds),
      most: 0.05,
      share: true,
    },
  ],
});
