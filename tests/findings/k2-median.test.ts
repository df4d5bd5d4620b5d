/** The middle game of history's orders falls close to the date that history had. Source: calibration; 8 February 1963. */
import { medianFall } from '../../src/analysis/ensemble.ts';
import { falls, play } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

await claim({
  id: 'K2',
  title: 'Under the orders that history gave, the middle game falls in the first half of 1963',
  source: 'calibration to the record: iq-1963-02-08-coup',
  measures: [
    {
      what: 'history: median month of the fall',
      value: (seeds) => medianFall(falls(play('historical'), seeds)) ?? NaN,
      least: 54.5,
      most: 60,
    },
  ],
  opposite: [
    {
      what: 'with nothing done: median month of the fall',
      value: (seeds) => medianFall(falls(play('restraint'), seeds)) ?? NaN,
      least: 62,
    },
  ],
});
