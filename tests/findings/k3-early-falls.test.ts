/** A regime rated weak for three years stood: early falls are rare under history's orders. Source: iraq-timeline, estimates of 1959 and 1960. */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { BY, falls, play } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const share = (policy: string, months: number) => (seeds: Parameters<typeof falls>[1]) =>
  fallenBy(falls(play(policy), seeds), months);

await claim({
  id: 'K3',
  title: 'Early falls are rare under the orders that history gave',
  source: 'calibration to the record: weak by every estimate, and yet he stood',
  measures: [
    { what: 'history: share fallen by December 1960', value: share('historical', BY.dec1960), most: 0.08, share: true },
    { what: 'history: share fallen by December 1961', value: share('historical', BY.dec1961), most: 0.17, share: true },
  ],
  opposite: [
    {
      what: 'early covert work: share fallen by December 1961',
      value: share('covert-early', BY.dec1961),
      least: 0.2,
      share: true,
    },
  ],
});
