// What Tehran may want, seven ways, and which style of play serves each mixture of wants best.
import { LEVERS, type Lever } from '../../src/rules/choices.ts';
import { randomProgram } from '../../src/policies/random.ts';
import { MONTHS_OF_PLAY } from '../../src/rules/model.ts';
import { u } from '../../src/rules/random.ts';
import { runProgram, type FixedProgram } from '../../src/rules/run.ts';
import { AT } from '../../src/rules/step.generated.ts';
import { once, peopleOf, standard, type Seeds } from '../support/play-seeds.ts';

/** Territory, Shatt, containment, home, Washington, discretion, treasury. */
const WANTS = 7;
const LAST_MONTHS = 6;
const CLIP = 2.5;
const POLICIES = 800;
const WEIGHTINGS = 100;
const CLIMBS = 80;
const SEEDS_EACH = 40;
// Addresses of this study's own luck, away from those of any game.
const PAGE_HOLD = 900;
const PAGE_WEIGHT = 901;
const PAGE_CLIMB = 902;

function wantsOf(state: Float64Array, out: Float64Array): void {
  const pressure = 100 * state[AT.press]!;
  const army = 100 - state[AT.MIL]!;
  out[0] = (state[AT.KHZ]! + (100 - pressure + army) / 2) / 2;
  out[1] = state[AT.SHT]!;
  out[2] = 100 - state[AT.SOV]!;
  out[3] = state[AT.DOM]!;
  out[4] = state[AT.WAS]!;
  out[5] = Math.max(0, 100 - state[AT.EXP]! - 12 * Math.min(3, state[AT.NSCAN]!));
  out[6] = Math.min(state[AT.TRS]!, 60) / 0.6;
}

/** Mean over the run (half) and over the last six months of play (half), over a few games. */
function servedBy(program: FixedProgram, from: number): Float64Array {
  const total = new Float64Array(WANTS);
  const now = new Float64Array(WANTS);
  for (let seed = from; seed < from + SEEDS_EACH; seed += 1) {
    runProgram(program, seed, { until: MONTHS_OF_PLAY, scenario: peopleOf(standard) }, (t, state) => {
      wantsOf(state, now);
      const weight = 0.5 / MONTHS_OF_PLAY + (t >= MONTHS_OF_PLAY - LAST_MONTHS ? 0.5 / LAST_MONTHS : 0);
      for (let i = 0; i < WANTS; i += 1) total[i]! += (weight * now[i]!) / SEEDS_EACH;
    });
  }
  return total;
}

/** The lever that stood highest over the months of play; `none` when nothing stood. */
function mainLever(program: FixedProgram): Lever | 'none' {
  const months = new Float64Array(LEVERS.length);
  runProgram(program, 0, { until: MONTHS_OF_PLAY }, (_, state) => {
    for (let i = 0; i < LEVERS.length; i += 1) months[i]! += state[AT.chosen_dip + i]!;
  });
  const most = Math.max(...months);
  return most === 0 ? 'none' : LEVERS[months.indexOf(most)]!;
}

/** For a hundred mixtures of wants, the main lever of the best play that random search and hill climbing find. */
export function bestStyles(seeds: Seeds): readonly (Lever | 'none')[] {
  return once(`styles|${seeds.from}`, () => {
    const random = Array.from({ length: POLICIES }, (_, i) =>
      randomProgram(standard, i, 0.25 + 0.65 * u(i, PAGE_HOLD, 0)),
    );
    const served = random.map((program) => servedBy(program, seeds.from));
    const mean = new Float64Array(WANTS);
    const spread = new Float64Array(WANTS);
    for (let i = 0; i < WANTS; i += 1) {
      for (const each of served) mean[i]! += each[i]! / POLICIES;
      for (const each of served) spread[i]! += ((each[i]! - mean[i]!) * (each[i]! - mean[i]!)) / POLICIES;
      spread[i] = Math.sqrt(spread[i]!);
    }
    return Array.from({ length: WEIGHTINGS }, (_, weighting) => {
      const weights = Array.from({ length: WANTS }, (__, i) => u(weighting, PAGE_WEIGHT, i));
      const score = (each: Float64Array): number =>
        weights.reduce(
          (sum, weight, i) => sum + weight * Math.max(-CLIP, Math.min(CLIP, (each[i]! - mean[i]!) / spread[i]!)),
          0,
        );
      const scores = served.map(score);
      const first = scores.indexOf(Math.max(...scores));
      return mainLever(climb(random[first]!, scores[first]!, score, weighting, seeds.from));
    });
  });
}

// Replaces a stretch of one hand by that of another random play, and keeps what serves better.
function climb(
  start: FixedProgram,
  from: number,
  score: (each: Float64Array) => number,
  weighting: number,
  seed: number,
): FixedProgram {
  let best = start;
  let bestScore = from;
  const turns = standard.turns.length;
  for (let step = 0; step < CLIMBS; step += 1) {
    const roll = (stream: number): number => u(weighting * CLIMBS + step, PAGE_CLIMB, stream);
    const other = randomProgram(standard, 50_000 + weighting * CLIMBS + step, 0.25 + 0.65 * roll(0));
    const open = best.open.slice();
    const quiet = best.quiet.slice();
    const begin = Math.floor(roll(1) * turns);
    const end = Math.min(turns, begin + 1 + Math.floor(roll(2) * 4));
    for (let turn = begin; turn < end; turn += 1) {
      if (roll(3) < 0.6) open[turn] = other.open[turn]!;
      if (roll(3) > 0.4) quiet[turn] = other.quiet[turn]!;
    }
    const tried: FixedProgram = { ...best, open, quiet };
    const value = score(servedBy(tried, seed));
    if (value > bestScore) {
      best = tried;
      bestScore = value;
    }
  }
  return best;
}
