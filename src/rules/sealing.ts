/** Seals a turn with all that hangs on it: a partner's answer, levers and acts, what people do, and chairs that have had enough. */
import { LEVERS } from './choices.ts';
import type { Moment } from './condition.ts';
import type { Entry, Moved } from './entries.ts';
import type { Level } from './model.ts';
import type { Folded, Schedule, Step, TurnSchedule } from './schedule.ts';
import { AT } from './step.generated.ts';
import { MEMORY_SIZE, refusalChance, refusalDraw, sealTurn } from './turn-layer.ts';
import { CHAIRS, type Chair } from './types.ts';

const MOST_TURNS = 16;
// Names of this module's own: imported ones are looked up at every use in some loaders.
const LEVER_COUNT = LEVERS.length;
const FIRST_LEVER = AT.chosen_dip;
const FELL = AT.FELL;

interface TableMoment extends Moment {
  open: Uint8Array;
  quiet: Uint8Array;
  log: Int8Array;
  readonly refused: Uint8Array;
}

/** What is remembered beside the state while a game is played: flat arrays, used again for the next game. */
export interface Table {
  readonly state: Float64Array;
  readonly memory: Float64Array;
  readonly moment: TableMoment;
  /** By chair: consecutive grave advice overruled, and the first turn in which the chair is filled again. */
  readonly overruled: Int8Array;
  readonly emptyUntil: Int8Array;
  /** Arrays of the table's own, for orders that are written down as they are given. */
  readonly own: { readonly open: Uint8Array; readonly quiet: Uint8Array; readonly log: Int8Array };
  /** A partner has refused what a folded schedule took for granted: from here on everything is asked as it comes. */
  isOpen: boolean;
}

/** Lays a table for one game or for many in a row. */
export function layTable(state: Float64Array, memory = new Float64Array(MEMORY_SIZE)): Table {
  const own = {
    open: new Uint8Array(MOST_TURNS),
    quiet: new Uint8Array(MOST_TURNS),
    log: new Int8Array(MOST_TURNS * LEVER_COUNT),
  };
  return {
    state,
    memory,
    moment: { values: state, turn: 0, ...own, refused: new Uint8Array(MOST_TURNS) },
    overruled: new Int8Array(CHAIRS.length),
    emptyUntil: new Int8Array(CHAIRS.length),
    own,
    isOpen: false,
  };
}

/** Clears a table for the next game; the state itself is left to the engine. */
export function clearTable(table: Table): void {
  table.memory.fill(0);
  table.moment.refused.fill(0);
  table.overruled.fill(0);
  table.emptyUntil.fill(0);
}

/** Readies a table for a game: a folded program's orders are read where they are written, nothing is copied meanwhile. */
export function readFrom(table: Table, { folded }: Schedule): void {
  const { moment, own } = table;
  table.isOpen = false;
  moment.open = folded === undefined ? own.open : folded.program.open;
  moment.quiet = folded === undefined ? own.quiet : folded.program.quiet;
  moment.log = folded === undefined ? own.log : folded.log;
}

/** A partner refuses: what was read from the program is written down, and the rest is asked as it comes. */
function openUp(table: Table, { program, log, chairs }: Folded, turn: number): void {
  const { moment, own, overruled, emptyUntil } = table;
  own.open.set(program.open.subarray(0, turn));
  own.quiet.set(program.quiet.subarray(0, turn));
  own.log.set(log.subarray(0, turn * LEVER_COUNT));
  Object.assign(moment, own);
  const before = chairs[turn] as Folded['chairs'][number];
  before.overruled.forEach((count, chair) => {
    if (count < 0) return;
    overruled[chair] = count;
    emptyUntil[chair] = before.emptyUntil[chair] as number;
  });
  table.isOpen = true;
}

/** Told of everything a turn's sealing did; play writes it into the ledger. */
export interface Listener {
  readonly refusal: (probability: number, draw: number, isRefused: boolean) => void;
  /** One gauge moved by an entry, and what 0 and 100 held back; `undefined` for an entry that moves nothing. */
  readonly entry: (entry: Entry, moved: Moved | undefined, limit: number) => void;
  readonly grave: (chair: Chair, isFollowed: boolean) => void;
  readonly resignation: (chair: Chair, moved: Moved, limit: number) => void;
}

/**
 * Seals a turn of a folded program in place. It plays to the same bits as `sealWithPeople`: whatever a folded step leaves
 * out the orders had decided, as long as no partner refuses; from a refusal on it is `sealWithPeople`. No allocation.
 */
export function sealFolded(
  schedule: Schedule,
  table: Table,
  level: Level,
  turn: number,
  openCode: number,
  quietCode: number,
  key0: number,
  key1: number,
): void {
  const { state, memory, moment } = table;
  const now = schedule.turns[turn] as TurnSchedule;
  const folded = schedule.folded as Folded;
  if (!table.isOpen && now.mayRefuse) {
    const risk = refusalChance(state, memory, schedule.refusal, level, turn, quietCode);
    if (risk > 0 && refusalDraw(turn, quietCode, key0, key1) < risk) openUp(table, folded, turn);
  }
  if (table.isOpen) {
    sealWithPeople(folded.otherwise, table, level, turn, openCode, quietCode, key0, key1);
    return;
  }
  sealTurn(state, memory, level, turn, openCode, quietCode);
  moment.turn = turn;
  if ((state[FELL] as number) > 0) return;
  const { steps } = now;
  for (let i = 0; i < steps.length; i += 1) {
    const { test, ats, amounts } = steps[i] as Step;
    if (test !== undefined && !test(moment)) continue;
    for (let j = 0; j < ats.length; j += 1) {
      const at = ats[j] as number;
      const value = (state[at] as number) + (amounts[j] as number);
      state[at] = value < 0 ? 0 : value > 100 ? 100 : value;
    }
  }
  if (now.graves.length > 0 || now.newcomers.length > 0) settleChairs(schedule, now, table, turn, undefined);
}

/**
 * Seals a turn in place: asks the partner, sets levers and acts, then lets people act while Qasim rules.
 * It does not ask whether the orders are legal.
 */
export function sealWithPeople(
  schedule: Schedule,
  table: Table,
  level: Level,
  turn: number,
  openCode: number,
  quietCode: number,
  key0: number,
  key1: number,
  listener?: Listener,
): void {
  const { state, memory, moment } = table;
  const now = schedule.turns[turn] as TurnSchedule;
  let quiet = quietCode;
  const risk = refusalChance(state, memory, schedule.refusal, level, turn, quietCode);
  if (risk > 0) {
    const drawn = refusalDraw(turn, quietCode, key0, key1);
    if (drawn < risk) quiet = 0;
    if (listener !== undefined) listener.refusal(risk, drawn, drawn < risk);
  }
  sealTurn(state, memory, level, turn, openCode, quiet);
  moment.turn = turn;
  moment.open[turn] = openCode;
  moment.quiet[turn] = quietCode;
  moment.refused[turn] = quiet === quietCode ? 0 : 1;
  for (let i = 0; i < LEVER_COUNT; i += 1) moment.log[turn * LEVER_COUNT + i] = state[FIRST_LEVER + i] as number;
  if ((state[FELL] as number) > 0) return;
  for (const step of now.steps) if (step.test === undefined || step.test(moment)) settle(step, state, listener);
  settleChairs(schedule, now, table, turn, listener);
}

function settle({ entry, ats, amounts }: Step, state: Float64Array, listener: Listener | undefined): void {
  for (let j = 0; j < ats.length; j += 1) {
    const limit = addWithin(state, ats[j] as number, amounts[j] as number);
    if (listener !== undefined && entry !== undefined) listener.entry(entry, entry.effects[j], limit);
  }
  if (listener !== undefined && entry !== undefined && ats.length === 0) listener.entry(entry, undefined, 0);
}

/** Adds points to one gauge, held within 0 and 100; returns what the ends of the scale took. */
function addWithin(state: Float64Array, at: number, amount: number): number {
  const wanted = (state[at] as number) + amount;
  const value = wanted < 0 ? 0 : wanted > 100 ? 100 : wanted;
  state[at] = value;
  return value - wanted;
}

function settleChairs(
  schedule: Schedule,
  now: TurnSchedule,
  table: Table,
  turn: number,
  listener: Listener | undefined,
): void {
  const { overruled, emptyUntil, moment, state } = table;
  for (const chair of now.newcomers) {
    overruled[chair] = 0;
    emptyUntil[chair] = 0;
  }
  for (const { chair, isFollowed } of now.graves) {
    if (turn < (emptyUntil[chair] as number)) continue;
    const isGood = typeof isFollowed === 'boolean' ? isFollowed : isFollowed(moment);
    overruled[chair] = isGood ? 0 : (overruled[chair] as number) + 1;
    if (listener !== undefined) listener.grave(CHAIRS[chair] as Chair, isGood);
    if ((overruled[chair] as number) < schedule.after) continue;
    overruled[chair] = 0;
    emptyUntil[chair] = turn + 1 + schedule.emptyTurns;
    for (const moved of schedule.resignations[chair] as readonly Moved[]) {
      const limit = addWithin(state, moved.at, moved.amount);
      if (listener !== undefined) listener.resignation(CHAIRS[chair] as Chair, moved, limit);
    }
  }
}
