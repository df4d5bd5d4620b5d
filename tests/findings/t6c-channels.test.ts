/** Tehran works by draining the army, emboldening rivals and feeding their network, and by nothing else. Source: study D9, C6. */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { BY, falls, play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const DRAIN = { wa: 0 };
const BOLDNESS = { bo: 0, bp: 0, bk: 0 };
const NETWORK = { no: 0 };

/** Tehran's effect by March 1963: history against nothing done, in the same world. */
function effect(parameters: Readonly<Record<string, number>>, seeds: Seeds): number {
  const share = (policy: string): number => fallenBy(falls(play(policy, { parameters }), seeds), BY.mar1963);
  return share('historical') - share('restraint');
}
const left = (parameters: Readonly<Record<string, number>>) => (seeds: Seeds) =>
  effect(parameters, seeds) / effect({}, seeds);

await claim({
  id: 'T6c',
  title: 'Drain, boldness and network are the channels of Tehran, and there is no other',
  source: 'study D7, D9, C6',
  measures: [
    {
      what: 'without the drain on the army: part left of the effect of Tehran',
      value: left(DRAIN),
      most: 0.8,
      share: true,
    },
    { what: 'without boldness: part left of the effect of Tehran', value: left(BOLDNESS), most: 0.8, share: true },
    { what: 'without the network: part left of the effect of Tehran', value: left(NETWORK), most: 0.8, share: true },
    {
      what: 'without all three: part left of the effect of Tehran',
      value: left({ ...DRAIN, ...BOLDNESS, ...NETWORK }),
      most: 0.15,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'with all three: the effect of Tehran on the share fallen by March 1963',
      value: (seeds) => effect({}, seeds),
      least: 0.12,
      share: true,
    },
  ],
});
