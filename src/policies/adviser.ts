// A player who reacts: an adviser who reads the threat as the court feels it, with an error, and answers one step at a time.
import { draw, PAGE } from '../rules/random.ts';
import { AT } from '../rules/step.generated.ts';
import { openCode, quietCode } from '../rules/choices.ts';
import type { Level } from '../rules/model.ts';
import type { ReactiveProgram } from '../rules/run.ts';

/** Below this reading he engages; the unit is a point of THR. */
export const CALM_BELOW = 47;
/** Up to this reading he withdraws; above it he turns to the quiet hand. */
export const UNEASY_BELOW = 58;
const ERROR = 6;

const open = (choice: string): number => openCode(choice);
const quiet = (choice: string): number => quietCode(choice);
const OPEN = {
  hold: 0,
  engage: open('talk-2'),
  breakOff: open('talk-0'),
  consult: open('pact-1'),
  answer: open('press-1'),
  reform: open('reform-1'),
};
const QUIET = {
  hold: 0,
  cutKurds: quiet('kurds-0'),
  dropOfficers: quiet('officers-0'),
  openKurds: quiet('kurds-1'),
  raiseKurds: quiet('kurds-2'),
  hearOfficers: quiet('officers-1'),
  source: quiet('source-1'),
};

/** Makes the reacting adviser of the study's test: engagement while calm, distance while uneasy, covert pressure above. */
export function adviserPolicy(level: Level): ReactiveProgram {
  return {
    kind: 'reactive',
    level,
    choose: (turn, { state, key0, key1 }, hands) => {
      const error = ERROR * (2 * draw(key0, key1, PAGE.adviserPolicy + turn, 0) - 1);
      const reading = state[AT.THR]! + error;
      hands[0] = openAnswer(state, reading);
      hands[1] = quietAnswer(state, reading);
    },
  };
}

function openAnswer(state: Float64Array, reading: number): number {
  if (reading < CALM_BELOW) {
    if (state[AT.chosen_dip] !== 2) return OPEN.engage;
    return state[AT.chosen_all] !== 1 ? OPEN.consult : OPEN.hold;
  }
  if (state[AT.chosen_dip]! > 0) return OPEN.breakOff;
  if (reading >= UNEASY_BELOW) return OPEN.hold;
  if (state[AT.chosen_all] !== 1) return OPEN.consult;
  if (state[AT.chosen_pro] !== 1) return OPEN.answer;
  return state[AT.chosen_home] !== 1 ? OPEN.reform : OPEN.hold;
}

function quietAnswer(state: Float64Array, reading: number): number {
  if (reading < UNEASY_BELOW) {
    if (state[AT.chosen_kur]! > 0) return QUIET.cutKurds;
    return state[AT.chosen_off]! > 0 ? QUIET.dropOfficers : QUIET.hold;
  }
  const wanted = state[AT.WARF]! > 0 ? 2 : 1;
  if (state[AT.chosen_kur]! < wanted) return wanted === 2 ? QUIET.raiseKurds : QUIET.openKurds;
  if (state[AT.chosen_off] !== 1) return QUIET.hearOfficers;
  return state[AT.chosen_int] !== 1 ? QUIET.source : QUIET.hold;
}
