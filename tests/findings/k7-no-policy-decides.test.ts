/** No policy short of war makes the fall certain, none prevents it. Source: study C9, C10: limits of foreign influence. */
import { fallenBy } from '../../src/analysis/ensemble.ts';
import { randomProgram } from '../../src/policies/random.ts';
import { BY, falls, once, PEACEFUL, play, standard, type Play, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const POLICIES = 500;
// Sort 500 random policies on few seeds, then look again at the outermost with all seeds: extremes of noisy figures mislead.
const few = (seeds: Seeds): Seeds => ({ from: seeds.from, count: 200 });
const share = (what: Play, seeds: Seeds): number => fallenBy(falls(what, seeds), BY.feb1963);

function extremes(seeds: Seeds): { highest: number; lowest: number } {
  return once(`extremes|${seeds.from}+${seeds.count}`, () => {
    const random = Array.from({ length: POLICIES }, (_, i) =>
      play(`random-${i}`, { program: randomProgram(standard, i) }),
    );
    const sorted = random.map((what) => ({ what, first: share(what, few(seeds)) })).sort((a, b) => a.first - b.first);
    const outer = [...sorted.slice(0, 6), ...sorted.slice(-6)].map(({ what }) => what);
    const all = [...outer, ...PEACEFUL.map((name) => play(name))].map((what) => share(what, seeds));
    return { highest: Math.max(...all), lowest: Math.min(...all) };
  });
}

await claim({
  id: 'K7',
  title: 'No policy short of war decides his fate by February 1963',
  source: 'study C9, C10',
  measures: [
    {
      what: 'highest share fallen by February 1963, 500 random and the named policies',
      value: (seeds) => extremes(seeds).highest,
      most: 0.85,
      share: true,
    },
    {
      what: 'lowest share fallen by February 1963, 500 random and the named policies',
      value: (seeds) => extremes(seeds).lowest,
      least: 0.2,
      share: true,
    },
  ],
  opposite: [
    {
      what: 'at war: share fallen by February 1963',
      value: (seeds) => share(play('confrontation'), seeds),
      most: 0.2,
      share: true,
    },
    {
      what: 'with his cracks healed: share fallen by February 1963',
      value: (seeds) => share(play('historical', { off: ['army'] }), seeds),
      most: 0.1,
      share: true,
    },
  ],
});
