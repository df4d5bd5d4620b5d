// Plays whole games fast: a program of orders, a seed, months in a row, no allocation on the way.
import { firstKey, secondKey } from './random.ts';
import { AT, RULES, SWITCH_NAMES } from './step.generated.ts';
import { clearActs, sealTurn } from './turn-layer.ts';
import { HORIZON, type Rules } from './model.ts';
import type { FixedProgram, Program, ReactiveProgram } from './program.ts';
import type { Scenario } from './scenario.ts';
import { holdProgram, openSchedule, scheduleFor, type Schedule } from './schedule.ts';
import { clearTable, layTable, readFrom, sealFolded, sealWithPeople } from './sealing.ts';

export type { FixedProgram, Program, ReactiveProgram, Sight, TableProgram } from './program.ts';

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
  /**
   * The level with its people: letters, promises, partners who refuse. Left out, the bare engine is played. With Tehran
   * switched off they still write, and get no answer. It must be the level the program was made for.
   */
  readonly scenario?: Scenario | undefined;
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
const table = layTable(new Float64Array(RULES.stateSize));
const hands = new Uint8Array(2);
const sight = { state: table.state, memory: table.memory, key0: 0, key1: 0 };

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
  const { state } = table;
  const switches = options.switches ?? ALL_ON;
  const played = withPeople(program, options.scenario, switches);
  const schedule = scheduleOf(played, options.scenario);
  const key0 = firstKey(seed);
  const key1 = secondKey(seed);
  sight.key0 = key0;
  sight.key1 = key1;
  clearTable(table);
  beginGame(rules, state, key0, key1, switches);
  if (schedule !== undefined) readFrom(table, schedule);
  // Nobody looks at the single month, so the months of a turn are played in one stretch.
  if (onMonth === undefined && played.kind !== 'table') {
    playStretches(played, schedule, rules, parameters, until, stopAtFall ? 1 : 0);
    return state;
  }
  let turn = 0;
  for (let t = 0; t < until; t += 1) {
    turn = prepareMonth(played, schedule, t, turn);
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

// Without Tehran nobody answers the letters, whatever the program would have ordered.
function withPeople(program: Program, scenario: Scenario | undefined, switches: number): Program {
  if (scenario === undefined || program.kind === 'table') return program;
  if (program.level.id !== scenario.id)
    throw new Error(`a program for ${program.level.id} cannot be played on ${scenario.id}`);
  return (switches & ~WITHOUT_TEHRAN) === 0 ? holdProgram(scenario) : program;
}

function scheduleOf(program: Program, scenario: Scenario | undefined): Schedule | undefined {
  if (scenario === undefined || program.kind === 'table') return undefined;
  return program.kind === 'fixed' ? scheduleFor(scenario, program) : openSchedule(scenario);
}

function playStretches(
  program: FixedProgram | ReactiveProgram,
  schedule: Schedule | undefined,
  rules: Rules,
  parameters: Float64Array,
  until: number,
  stop: number,
): void {
  const { turns } = program.level;
  let t = 0;
  for (let turn = 0; t < until; turn += 1) {
    prepareMonth(program, schedule, t, turn);
    const next = turn + 1 < turns.length ? turns[turn + 1]!.from : until;
    const to = next < until ? next : until;
    t = rules.stretch(table.state, parameters, sight.key0, sight.key1, t, to, stop);
    if (t < to) return;
    if (stop > 0 && table.state[FELL]! > 0) return;
  }
}

// Sets levers and acts for month t; returns the turn now reached.
function prepareMonth(program: Program, schedule: Schedule | undefined, t: number, turn: number): number {
  const { state, memory } = table;
  if (program.kind === 'table') {
    for (let i = 0; i < LEVERS_AND_ACTS; i += 1) {
      state[FIRST_LEVER + i] = program.months[t * LEVERS_AND_ACTS + i]!;
    }
    return turn;
  }
  const { level } = program;
  const next = level.turns[turn];
  if (next === undefined || next.from !== t) {
    clearActs(state);
    return turn;
  }
  if (program.kind === 'fixed') {
    hands[0] = program.open[turn]!;
    hands[1] = program.quiet[turn]!;
  } else {
    program.choose(turn, sight, hands);
  }
  if (schedule === undefined) sealTurn(state, memory, level, turn, hands[0]!, hands[1]!);
  else if (program.kind === 'fixed')
    sealFolded(schedule, table, level, turn, hands[0]!, hands[1]!, sight.key0, sight.key1);
  else sealWithPeople(schedule, table, level, turn, hands[0]!, hands[1]!, sight.key0, sight.key1);
  return turn + 1;
}
