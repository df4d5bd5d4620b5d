/** A cohesive regime cannot be toppled from outside. Source: study D8, D10, C10. Tried with random policies, too: only they catch an additive effect. */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { randomProgram } from '../../src/policies/random.ts';
import { BY, falls, once, PEACEFUL, play, standard, type Play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const HEALED = { off: ['army', 'allies', 'institutions'] } as const;
const POLICIES = 200;
const few = (seeds: Seeds): Seeds => ({ from: seeds.from, count: 250 });

function worst(setting: { readonly off?: typeof HEALED.off }, seeds: Seeds): number {
  return once(`worst|${JSON.stringify(setting)}|${seeds.from}+${seeds.count}`, () => {
    const share = (what: Play, on: Seeds): number => fallenBy(falls(what, on), BY.dec1965);
    const random = Array.from({ length: POLICIES }, (_, i) =>
      play(`random-${i}`, { ...setting, program: randomProgram(standard, i) }),
    );
    const sorted = random.map((what) => ({ what, first: share(what, few(seeds)) })).sort((a, b) => b.first - a.first);
    const outer = sorted.slice(0, 5).map(({ what }) => what);
    return Math.max(
      ...[...outer, ...[...PEACEFUL, 'confrontation'].map((name) => play(name, setting))].map((what) =>
        share(what, seeds),
      ),
    );
  });
}

await claim({
  id: 'T4',
  title: 'A cohesive regime cannot be toppled from outside',
  source: 'study D8, D10, C10',
  measures: [
    {
      what: 'cracks healed, every outside hand at work: worst share fallen by December 1965, named and 200 random policies',
      value: (seeds) => worst(HEALED, seeds),
      most: 0.05,
    },
  ],
  opposite: [
    {
      what: 'cracks as they were: worst share fallen by December 1965',
      value: (seeds) => worst({}, seeds),
      least: 0.9,
      share: true,
    },
  ],
});
