// The layer between a turn's two choices and the monthly step: it sets levers and acts, and remembers what was done.
import { AT } from './step.generated.ts';
import { BENCH_CODE, OPEN_CODES, QUIET_CODES } from './choices.ts';
import type { Level, Turn } from './model.ts';
import { draw, PAGE } from './random.ts';

/** Places of the turn layer's memory, a flat array beside the state; all 0 at the start of a game. */
export const MEMORY = {
  /** 1 once Tehran has recognised the republic. */
  recognised: 0,
  /** 1 once Kharg is begun. */
  kharg: 1,
  /** 1 once the pledge to Moscow is given. */
  pledged: 2,
  /** The act (1 to 5) in which Khuzestan was last guarded. */
  guardAct: 3,
  /** The act (1 to 5) in which the Turks and Israelis were last worked with. */
  partnersAct: 4,
  /** Month in which each lever was last cut to zero plus one, in the order of the levers; 0 if never. */
  cut: 8,
  /** How many scandals there had been when each turn began. */
  scandals: 16,
} as const;
export const MEMORY_SIZE = 32;

/** The Shah's attention: how many levers may stand above zero at once. */
export const MOST_STANDING = 5;
// Names of this module's own: imported ones are looked up at every use in some loaders.
const { lever: OPEN_LEVER, level: OPEN_LEVEL, act: OPEN_ACT } = OPEN_CODES;
const { lever: QUIET_LEVER, level: QUIET_LEVEL, act: QUIET_ACT } = QUIET_CODES;
const FIRST_LEVER = AT.chosen_dip;
const LEVER_COUNT = 8;
const FIRST_ACT = AT.chosen_rec;
const ACT_COUNT = 5;
const NSCAN = AT.NSCAN;
const SCANDALS = MEMORY.scandals;
const REC = 0;
const PLED = 1;
const KHG = 2;
const GRD = 3;
const ISR = 4;
// Recognise is on the desk to January 1959, Kharg from February 1960, the pledge from January 1962.
const RECOGNISE_UNTIL = 6;
const KHARG_FROM = 19;
const PLEDGE_FROM = 42;

/**
 * Seals the two choices of a turn (`turn` counts from 0): levers and acts of the state are set for its first month.
 * It does not ask whether they are legal: `isOpenLegal` and `isQuietLegal` stand at the door, and an analysis
 * that leaves one order out must be able to give the later ones as they were.
 */
export function sealTurn(
  state: Float64Array,
  memory: Float64Array,
  level: Level,
  turn: number,
  open: number,
  quiet: number,
): void {
  clearActs(state);
  memory[SCANDALS + turn] = state[NSCAN]!;
  const now = level.turns[turn]!;
  apply(state, memory, turn, now, OPEN_LEVER[open]!, OPEN_LEVEL[open]!, OPEN_ACT[open]!);
  apply(state, memory, turn, now, QUIET_LEVER[quiet]!, QUIET_LEVEL[quiet]!, QUIET_ACT[quiet]!);
}

/** Ends the acts of a turn: they belong to its first month only. */
export function clearActs(state: Float64Array): void {
  for (let i = 0; i < ACT_COUNT; i += 1) state[FIRST_ACT + i] = 0;
}

function apply(
  state: Float64Array,
  memory: Float64Array,
  turn: number,
  now: Turn,
  lever: number,
  level: number,
  deed: number,
): void {
  if (lever >= 0) {
    if (level === 0 && state[FIRST_LEVER + lever]! > 0) memory[MEMORY.cut + lever] = now.from + 1;
    state[FIRST_LEVER + lever] = level;
    // Talking to a republic one has not recognised is recognition with conditions.
    if (lever === 0 && level > 0 && memory[MEMORY.recognised] === 0) recognise(state, memory, 1);
  } else if (deed === REC) {
    state[FIRST_LEVER] = 1;
    recognise(state, memory, turn === 0 ? 2 : 1);
  } else if (deed >= 0) {
    state[FIRST_ACT + deed] = 1;
    if (deed === KHG) memory[MEMORY.kharg] = 1;
    if (deed === PLED) memory[MEMORY.pledged] = 1;
    if (deed === GRD) memory[MEMORY.guardAct] = now.act;
    if (deed === ISR) memory[MEMORY.partnersAct] = now.act;
  }
}

function recognise(state: Float64Array, memory: Float64Array, warmth: number): void {
  state[FIRST_ACT + REC] = warmth;
  memory[MEMORY.recognised] = 1;
}

/** When a partner may say no: his lines, how many months he remembers, and how often he does. */
export interface RefusalRule {
  /** Places of the levers in the order of the state. */
  readonly lines: readonly number[];
  readonly months: number;
  readonly chance: number;
}

/**
 * Tells with what chance a partner refuses a quiet choice, asked before the turn is sealed: 0 unless it opens or raises
 * his line while he remembers that it was cut, or that a scandal broke. He dates a scandal by the end of its turn.
 */
export function refusalChance(
  state: Float64Array,
  memory: Float64Array,
  rule: RefusalRule,
  level: Level,
  turn: number,
  quiet: number,
): number {
  const lever = QUIET_LEVER[quiet]!;
  if (lever < 0 || !rule.lines.includes(lever) || QUIET_LEVEL[quiet]! <= state[FIRST_LEVER + lever]!) return 0;
  const since = level.turns[turn]!.from - rule.months;
  const cut = memory[MEMORY.cut + lever]! - 1;
  return (cut >= 0 && cut >= since) || hadScandalSince(state, memory, level, turn, since) ? rule.chance : 0;
}

function hadScandalSince(
  state: Float64Array,
  memory: Float64Array,
  level: Level,
  turn: number,
  since: number,
): boolean {
  let first = turn;
  while (first > 0 && level.turns[first - 1]!.to >= since) first -= 1;
  return first < turn && state[NSCAN]! > memory[MEMORY.scandals + first]!;
}

/** Draws a partner's answer: below the chance of a refusal he refuses. Luck of its own, by turn and lever. */
export function refusalDraw(turn: number, quiet: number, key0: number, key1: number): number {
  return draw(key0, key1, PAGE.refusal + turn, QUIET_LEVER[quiet]!);
}

/** Counts the levers that stand above zero. */
export function standing(state: Float64Array): number {
  let count = 0;
  for (let i = 0; i < LEVER_COUNT; i += 1) if (state[FIRST_LEVER + i]! > 0) count += 1;
  return count;
}

/** Tells whether an open choice may be given in this turn (from 0), on the state before either hand has moved. */
export function isOpenLegal(
  state: Float64Array,
  memory: Float64Array,
  level: Level,
  turn: number,
  code: number,
): boolean {
  if (code === 0) return true;
  if (code >= BENCH_CODE) return false;
  const { from } = level.turns[turn]!;
  const deed = OPEN_ACT[code]!;
  if (deed === REC) {
    return from <= RECOGNISE_UNTIL && memory[MEMORY.recognised] === 0 && hasAttention(state, 0);
  }
  if (deed === KHG) return from >= KHARG_FROM && memory[MEMORY.kharg] === 0;
  if (deed === PLED) return from >= PLEDGE_FROM && memory[MEMORY.pledged] === 0;
  return isLeverLegal(state, OPEN_LEVER[code]!, OPEN_LEVEL[code]!);
}

/** Tells whether a quiet choice may be given, on a state where the open hand may already have moved. */
export function isQuietLegal(
  state: Float64Array,
  memory: Float64Array,
  level: Level,
  turn: number,
  code: number,
): boolean {
  if (code === 0) return true;
  const { act } = level.turns[turn]!;
  const deed = QUIET_ACT[code]!;
  if (deed === GRD) return memory[MEMORY.guardAct] !== act;
  if (deed === ISR) return memory[MEMORY.partnersAct] !== act;
  return isLeverLegal(state, QUIET_LEVER[code]!, QUIET_LEVEL[code]!);
}

function isLeverLegal(state: Float64Array, lever: number, level: number): boolean {
  return state[FIRST_LEVER + lever] !== level && (level === 0 || hasAttention(state, lever));
}

function hasAttention(state: Float64Array, lever: number): boolean {
  return state[FIRST_LEVER + lever]! > 0 || standing(state) < MOST_STANDING;
}
