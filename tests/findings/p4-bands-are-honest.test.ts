/** The bands on the desk hold the truth about five times in six, whatever the policy. Source: ours; a test of estimates must be fair. */
import { HIDDEN_GAUGES, type GameState } from '../../src/rules/types.ts';
import { AT } from '../../src/rules/step.generated.ts';
import { observe, truthOf } from '../../src/rules/observe.ts';
import { once, PEACEFUL, peopleOf, play, standard, watchSeeds, type Seeds } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const GAMES = 150;
const POLICIES = [...PEACEFUL, 'random'];
const turnStarts = new Set<number>(standard.turns.map((turn) => turn.from));

/** Share of bands that hold the truth, at the start of every turn in which he rules; `narrow` halves the bands. */
function honest(policy: string, seeds: Seeds, narrow = 1): number {
  return once(`honest|${policy}|${narrow}|${seeds.from}`, () => {
    const scenario = peopleOf(standard);
    let inside = 0;
    let shown = 0;
    watchSeeds(play(policy), { from: seeds.from, count: GAMES }, 56, (place, t, state) => {
      if (!turnStarts.has(t + 1) || state[AT.FELL]! > 0) return;
      // Only what a look at the desk reads.
      const seen = { values: state, seed: seeds.from + place, month: t + 1, levers: { int: state[AT.chosen_int] } };
      const bands = observe(scenario, seen as unknown as GameState);
      const truth = truthOf(state);
      for (const gauge of HIDDEN_GAUGES) {
        const { low, high } = bands[gauge];
        const middle = (low + high) / 2;
        if (Math.abs(truth[gauge] - middle) <= (narrow * (high - low)) / 2) inside += 1;
        shown += 1;
      }
    });
    return inside / shown;
  });
}

await claim({
  id: 'P4',
  title: 'The bands on the desk are honest under every policy',
  source: 'ours: five times in six may be printed as a fact',
  measures: [
    {
      what: 'lowest share of bands that hold the truth, any named policy and random',
      value: (seeds) => Math.min(...POLICIES.map((policy) => honest(policy, seeds))),
      least: 0.8,
    },
    {
      what: 'highest share of bands that hold the truth, any named policy and random',
      value: (seeds) => Math.max(...POLICIES.map((policy) => honest(policy, seeds))),
      most: 0.9,
    },
  ],
  opposite: [
    {
      what: 'bands half as wide: highest share that hold the truth',
      value: (seeds) => Math.max(...POLICIES.map((policy) => honest(policy, seeds, 0.5))),
      most: 0.65,
    },
  ],
});
