// A player without a plan: each hand holds with a set chance, else gives one of its legal orders.
import { draw, firstKey, PAGE, secondKey } from '../rules/random.ts';
import { AT } from '../rules/step.generated.ts';
import { OPEN_CHOICES, OPEN_CODES, QUIET_CHOICES, QUIET_CODES } from '../rules/choices.ts';
import type { Level } from '../rules/model.ts';
import type { FixedProgram, ReactiveProgram, Sight } from '../rules/run.ts';
import { RULES } from '../rules/step.generated.ts';
import { isOpenLegal, isQuietLegal, MEMORY_SIZE, sealTurn } from '../rules/turn-layer.ts';

/** How often a hand of the random policy holds. */
export const HOLD_CHANCE = 0.25;

const FIRST_LEVER = AT.chosen_dip;
const LEVER_COUNT = 8;
// Streams of the random policy within its page of a turn.
const OPEN_HOLDS = 0;
const OPEN_PICK = 1;
const QUIET_HOLDS = 2;
const QUIET_PICK = 3;

const after = new Float64Array(RULES.stateSize);
const legal = new Uint8Array(64);

/**
 * Makes the random policy: its orders are drawn from the game's own seed, uniformly over the legal orders that would
 * change something. `hold` (0 to 1) is the chance that a hand holds.
 */
export function randomPolicy(level: Level, hold = HOLD_CHANCE): ReactiveProgram {
  return { kind: 'reactive', level, choose: (turn, sight, hands) => chooseAtRandom(level, hold, turn, sight, hands) };
}

function chooseAtRandom(level: Level, hold: number, turn: number, sight: Sight, hands: Uint8Array): void {
  const { state, memory, key0, key1 } = sight;
  const roll = (stream: number): number => draw(key0, key1, PAGE.randomPolicy + turn, stream);
  let count = 0;
  for (let code = 1; code < OPEN_CHOICES.length; code += 1) {
    if (isOpenLegal(state, memory, level, turn, code)) legal[count++] = code;
  }
  const open = roll(OPEN_HOLDS) < hold || count === 0 ? 0 : legal[Math.floor(roll(OPEN_PICK) * count)]!;
  // The quiet hand is asked after the open one has moved, for the Shah's attention is one.
  for (let i = 0; i < LEVER_COUNT; i += 1) after[FIRST_LEVER + i] = state[FIRST_LEVER + i]!;
  const lever = OPEN_CODES.lever[open]!;
  if (lever >= 0) after[FIRST_LEVER + lever] = OPEN_CODES.level[open]!;
  else if (OPEN_CODES.act[open] === 0) after[FIRST_LEVER] = 1;
  count = 0;
  for (let code = 1; code < QUIET_CHOICES.length; code += 1) {
    // Two hands on the same lever in one turn: the quiet one would undo the open one.
    if (lever >= 0 && QUIET_CODES.lever[code] === lever) continue;
    if (isQuietLegal(after, memory, level, turn, code)) legal[count++] = code;
  }
  hands[0] = open;
  hands[1] = roll(QUIET_HOLDS) < hold || count === 0 ? 0 : legal[Math.floor(roll(QUIET_PICK) * count)]!;
}

/** Makes one fixed sequence of random legal orders, number `which`: the same orders for every seed it is then played on. */
export function randomProgram(level: Level, which: number, hold = HOLD_CHANCE): FixedProgram {
  const state = new Float64Array(RULES.stateSize);
  const memory = new Float64Array(MEMORY_SIZE);
  const hands = new Uint8Array(2);
  const sight = { state, memory, key0: firstKey(which), key1: secondKey(which) };
  const open = new Uint8Array(level.turns.length);
  const quiet = new Uint8Array(level.turns.length);
  for (let turn = 0; turn < level.turns.length; turn += 1) {
    chooseAtRandom(level, hold, turn, sight, hands);
    open[turn] = hands[0]!;
    quiet[turn] = hands[1]!;
    sealTurn(state, memory, level, turn, hands[0]!, hands[1]!);
  }
  return { kind: 'fixed', level, open, quiet };
}
