// What stood month by month under a program of orders, on paper: no partner refuses and nothing is played.
import { ACTS, LEVERS } from '../rules/choices.ts';
import { HORIZON, MONTHS_OF_PLAY } from '../rules/model.ts';
import { LEVERS_AND_ACTS, type FixedProgram, type TableProgram } from '../rules/run.ts';
import { AT, RULES } from '../rules/step.generated.ts';
import { clearActs, MEMORY_SIZE, sealTurn } from '../rules/turn-layer.ts';

const FIRST_LEVER = AT.chosen_dip;

/** Tells levers and acts of all 90 months, 13 numbers a month: what the program would have stand if nobody refused. */
export function monthsOf(program: FixedProgram): TableProgram {
  const state = new Float64Array(RULES.stateSize);
  const memory = new Float64Array(MEMORY_SIZE);
  const months = new Float64Array(HORIZON * LEVERS_AND_ACTS);
  let turn = 0;
  for (let t = 0; t < HORIZON; t += 1) {
    if (program.level.turns[turn]?.from === t) {
      sealTurn(state, memory, program.level, turn, program.open[turn] ?? 0, program.quiet[turn] ?? 0);
      turn += 1;
    } else {
      clearActs(state);
    }
    for (let i = 0; i < LEVERS_AND_ACTS; i += 1) months[t * LEVERS_AND_ACTS + i] = state[FIRST_LEVER + i]!;
  }
  return { kind: 'table', months };
}

/** How far a program of orders lies from another, over the months of play. */
export interface Distance {
  /** Mean over the months of the sum of all differences in level: 0 is the same posture throughout, 24 the utmost. */
  readonly levels: number;
  /** Share of months in which every lever stands alike. */
  readonly alike: number;
  /** Acts (recognition, Kharg, pledge, guards, partners) that only one of the two did, by name. */
  readonly actsApart: readonly string[];
}

/**
 * Tells how far two programs lie apart, through `months` months (1 to 90). A level of any lever counts the same: the
 * measure asks what was ordered, not what it did.
 */
export function distanceOf(a: FixedProgram, b: FixedProgram, months = MONTHS_OF_PLAY): Distance {
  const own = monthsOf(a).months;
  const other = monthsOf(b).months;
  let apart = 0;
  let alike = 0;
  for (let t = 0; t < months; t += 1) {
    let now = 0;
    for (let i = 0; i < LEVERS.length; i += 1) {
      now += Math.abs(own[t * LEVERS_AND_ACTS + i]! - other[t * LEVERS_AND_ACTS + i]!);
    }
    apart += now;
    if (now === 0) alike += 1;
  }
  const did = (table: Float64Array, act: number): boolean => {
    for (let t = 0; t < months; t += 1) if (table[t * LEVERS_AND_ACTS + LEVERS.length + act]! > 0) return true;
    return false;
  };
  return {
    levels: apart / months,
    alike: alike / months,
    actsApart: ACTS.filter((_, act) => did(own, act) !== did(other, act)),
  };
}
