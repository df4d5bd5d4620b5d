// Plays whole games fast: a program of orders, a seed, months in a row, no allocation on the way.
import { firstKey, secondKey } from './random.ts';
import { AT, RULES, SWITCH_NAMES } from './step.generated.ts';
import { clearActs, MEMORY_SIZE, sealTurn } from './turn-layer.ts';
import { HORIZON, type Level, type Rules } from './model.ts';

/** Orders fixed beforehand: the code of each hand, turn by turn. After the last turn the posture stands. */
export interface FixedProgram {
  readonly kind: 'fixed';
  readonly level: Level;
  readonly open: Uint8Array;
  readonly quiet: Uint8Array;
}
/** Orders chosen turn by turn from the state: writes the open code into `hands[0]` and the quiet code into `hands[1]`. */
export interface ReactiveProgram {
  readonly kind: 'reactive';
  readonly level: Level;
  readonly choose: (turn: number, sight: Sight, hands: Uint8Array) => void;
}
/** Levers and acts given month by month, past the turn layer: 8 levers and 5 acts a month. For tests and the bench. */
export interface TableProgram {
  readonly kind: 'table';
  readonly months: Float64Array;
}
export type Program = FixedProgram | ReactiveProgram | TableProgram;

/** What a reacting program may look at. It belongs to the run and must not be kept or changed. */
export interface Sight {
  readonly state: Float64Array;
  readonly memory: Float64Array;
  readonly key0: number;
  readonly key1: number;
}

export interface RunOptions {
  /** How many months to play, 1 to 90; the default is 90, to December 1965. */
  readonly until?: number;
  /** Bit i switches driver i of `SWITCH_NAMES` on; the default is all on. */
  readonly switches?: number;
  /** Parameters in the order of `PARAMETER_NAMES`; the default is those of the rules. */
  readonly parameters?: Float64Array;
  /** The rules to play by; the default is the base. */
  readonly rules?: Rules;
  /** Stop after the month of the fall. */
  readonly stopAtFall?: boolean;
}

/** All drivers on. */
export const ALL_ON = (1 << SWITCH_NAMES.length) - 1;
/** All but Tehran. */
export const WITHOUT_TEHRAN = ALL_ON & ~(1 << SWITCH_NAMES.indexOf('swI'));
export const LEVERS_AND_ACTS = 13;
// Names of this module's own: imported ones are looked up at every use in some loaders.
const FELL = AT.FELL;
const FIRST_SWITCH = AT.swF;
const FIRST_LEVER = AT.chosen_dip;
const SWITCH_COUNT = SWITCH_NAMES.length;

// One set of arrays for every run: games are played one after another, and an ensemble plays thousands.
const scratch = {
  state: new Float64Array(RULES.stateSize),
  memory: new Float64Array(MEMORY_SIZE),
  hands: new Uint8Array(2),
};
const sight = { state: scratch.state, memory: scratch.memory, key0: 0, key1: 0 };

/** Sets a state to the eve of month 0 of a seed, with the drivers of the mask on. */
export function beginGame(rules: Rules, state: Float64Array, key0: number, key1: number, switches = ALL_ON): void {
  rules.begin(state, key0, key1);
  for (let i = 0; i < SWITCH_COUNT; i += 1) state[FIRST_SWITCH + i] = (switches >> i) & 1;
}

/**
 * Plays a program on a seed and returns the final state, which the next run overwrites: copy what you keep.
 * `onMonth` is called after each month with its number (from 0) and the state, and may read but not write.
 */
export function runProgram(
  program: Program,
  seed: number,
  options: RunOptions = {},
  onMonth?: (t: number, state: Float64Array) => void,
): Float64Array {
  const rules = options.rules ?? RULES;
  const parameters = options.parameters ?? rules.parameters;
  const until = options.until ?? HORIZON;
  const stopAtFall = options.stopAtFall === true;
  const { state, memory, hands } = scratch;
  const key0 = firstKey(seed);
  const key1 = secondKey(seed);
  sight.key0 = key0;
  sight.key1 = key1;
  memory.fill(0);
  beginGame(rules, state, key0, key1, options.switches ?? ALL_ON);
  let turn = 0;
  for (let t = 0; t < until; t += 1) {
    turn = prepareMonth(program, t, turn, hands);
    rules.step(state, parameters, key0, key1, t);
    if (onMonth !== undefined) onMonth(t, state);
    if (stopAtFall && state[FELL]! > 0) break;
  }
  return state;
}

/**
 * Plays as `runProgram` does, to the same bits, through the explaining step: `onMonth` also gets the ledger of the
 * month, which the next month overwrites.
 */
export function explainProgram(
  program: Program,
  seed: number,
  options: RunOptions,
  onMonth: (t: number, state: Float64Array, ledger: Float64Array) => void,
): Float64Array {
  const rules = options.rules ?? RULES;
  const ledger = new Float64Array(rules.ledgerSize);
  const told: Rules = {
    ...rules,
    step: (state, parameters, key0, key1, t) => rules.explain(state, parameters, key0, key1, t, ledger),
  };
  return runProgram(program, seed, { ...options, rules: told }, (t, state) => onMonth(t, state, ledger));
}

// Sets levers and acts for month t; returns the turn now reached.
function prepareMonth(program: Program, t: number, turn: number, hands: Uint8Array): number {
  const { state, memory } = scratch;
  if (program.kind === 'table') {
    for (let i = 0; i < LEVERS_AND_ACTS; i += 1) {
      state[FIRST_LEVER + i] = program.months[t * LEVERS_AND_ACTS + i]!;
    }
    return turn;
  }
  const next = program.level.turns[turn];
  if (next === undefined || next.from !== t) {
    clearActs(state);
    return turn;
  }
  if (program.kind === 'fixed') {
    sealTurn(state, memory, program.level, turn, program.open[turn]!, program.quiet[turn]!);
  } else {
    program.choose(turn, sight, hands);
    sealTurn(state, memory, program.level, turn, hands[0]!, hands[1]!);
  }
  return turn + 1;
}
