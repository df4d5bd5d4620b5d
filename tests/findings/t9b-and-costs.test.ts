/** Backing a failed coup has a price in Baghdad and for Tehran's cover. Source: study D6; the price is ours. */
import { AT } from '../../src/rules/step.generated.ts';
import { once, watchSeeds, type Play, type Seeds } from '../support/play-seeds.ts';
import { nod } from './mosul-nods.ts';
import { claim } from './claim.ts';

const BEFORE = 7;
const MAY_1959 = 10;
type Gauge = 'SOV' | 'ICP' | 'NAT' | 'REL' | 'EXP';

function level(what: Play, gauge: Gauge, month: number, seeds: Seeds): number {
  return once(`level ${what.name} ${gauge} ${month}|${seeds.from}+${seeds.count}`, () => {
    let sum = 0;
    let ruled = 0;
    watchSeeds(what, seeds, month + 1, (_, t, state) => {
      if (t !== month || state[AT.FELL]! > 0) return;
      sum += state[AT[gauge]]!;
      ruled += 1;
    });
    return sum / ruled;
  });
}
const differs =
  (gauge: Gauge, month = MAY_1959) =>
  (seeds: Seeds) =>
    level(nod(3), gauge, month, seeds) - level(nod(0), gauge, month, seeds);

await claim({
  id: 'T9b',
  title: 'Backing the rising at Mosul has a price',
  source: 'study D6; the price is ours',
  measures: [
    { what: 'May 1959, everything less nothing given: Soviet tilt', value: differs('SOV'), least: 6 },
    { what: 'May 1959, everything less nothing given: goodwill of the communists', value: differs('ICP'), least: 8 },
    { what: 'May 1959, everything less nothing given: goodwill of the nationalists', value: differs('NAT'), most: -5 },
    { what: 'May 1959, everything less nothing given: relations with Baghdad', value: differs('REL'), most: -8 },
    { what: 'May 1959, everything less nothing given: exposure', value: differs('EXP'), least: 12 },
  ],
  opposite: [
    {
      what: 'the month before the rising, everything less nothing given: relations with Baghdad',
      value: (seeds) => Math.abs(differs('REL', BEFORE)(seeds)),
      most: 1,
    },
    {
      what: 'the month before the rising, everything less nothing given: exposure',
      value: differs('EXP', BEFORE),
      most: 6,
    },
  ],
});
