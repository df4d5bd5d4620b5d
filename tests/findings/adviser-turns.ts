// How the reacting adviser spends his turns: engaging, covert, and when he first goes covert.
import { playSeeds } from '../../src/analysis/ensemble.ts';
import { AT } from '../../src/rules/step.generated.ts';
import { once, play, standard, type Play, type Seeds } from '../support/play-seeds.ts';

const EARLY = 5;
const LATE_FROM = 11;
const LAST = standard.turns.length;

export interface AdviserTurns {
  /** Shares of the turns in which he still ruled. */
  readonly engagingEarly: number;
  readonly covertEarly: number;
  readonly covertLate: number;
  /** Median over games of the first turn with a covert line open; a game without one counts as the turn after the last. */
  readonly firstCovert: number;
}

/** Plays the adviser and counts, for turns in which he still ruled at the start, what stood open after the orders. */
export function adviserTurns(what: Play, seeds: Seeds): AdviserTurns {
  return once(`adviser turns|${what.name}|${seeds.from}+${seeds.count}`, () => {
    const firstMonth = new Map<number, number>(standard.turns.map((turn) => [turn.from, turn.id]));
    const counted = { early: 0, engaging: 0, covertEarly: 0, late: 0, covertLate: 0 };
    const first = new Float64Array(seeds.count).fill(LAST + 1);
    playSeeds(what.program, seeds, { ...what.options, until: 56, stopAtFall: true }, (place, t, state) => {
      const turn = firstMonth.get(t);
      if (turn === undefined) return;
      const covert = state[AT.chosen_kur]! > 0 || state[AT.chosen_off]! > 0;
      if (turn <= EARLY) {
        counted.early += 1;
        if (state[AT.chosen_dip]! > 0) counted.engaging += 1;
        if (covert) counted.covertEarly += 1;
      }
      if (turn >= LATE_FROM) {
        counted.late += 1;
        if (covert) counted.covertLate += 1;
      }
      if (covert) first[place] = Math.min(first[place]!, turn);
    });
    return {
      engagingEarly: counted.engaging / counted.early,
      covertEarly: counted.covertEarly / counted.early,
      covertLate: counted.covertLate / counted.late,
      firstCovert: first.sort()[Math.floor(seeds.count / 2)]!,
    };
  });
}

export const adviser = (): Play => play('adviser');
