// Every policy by its name, on every level; and policies read from a file.
import { LEVELS } from '../rules/step.generated.ts';
import type { Level } from '../rules/model.ts';
import type { FixedProgram, Program } from '../rules/run.ts';
import { adviserPolicy } from './adviser.ts';
import { EXPRESS_SCRIPTS, STANDARD_SCRIPTS } from './named.ts';
import { randomPolicy } from './random.ts';
import { programOf, type Script } from './script.ts';

/** Names of all policies that `simulate` knows, the reacting ones last. */
export const POLICY_NAMES: readonly string[] = [...Object.keys(STANDARD_SCRIPTS), 'random', 'adviser'];
export const LEVEL_NAMES = Object.keys(LEVELS) as (keyof typeof LEVELS)[];

const standardScripts: Readonly<Record<string, Script>> = STANDARD_SCRIPTS;
const expressScripts: Readonly<Record<string, Script>> = EXPRESS_SCRIPTS;

/** Finds a level by its id; `undefined` when there is none. */
export function levelNamed(id: string): Level | undefined {
  return (LEVELS as Readonly<Record<string, Level>>)[id];
}

/**
 * Makes the program of a named policy on a level; `undefined` when the name is not known. A policy that has no script of
 * its own for the level gives its Standard orders in the turn that covers their month; where two fall together, the
 * later stands. On a single act the turns before it are history's.
 */
export function policyNamed(name: string, level: Level): Program | undefined {
  if (name === 'random') return withPrelude(randomPolicy(level), level);
  if (name === 'adviser') return withPrelude(adviserPolicy(level), level);
  const script = standardScripts[name];
  if (script === undefined) return undefined;
  const own = level.id === 'express' ? expressScripts[name] : undefined;
  return scriptOn(level, own ?? translate(script, level));
}

/** Makes a program of a script's own turns on a level; the turns of a single act's prelude are history's whatever it says. */
export function scriptOn(level: Level, script: Script): FixedProgram {
  const prelude = Object.fromEntries((level.prelude ?? []).map((orders, turn) => [turn + 1, orders]));
  return programOf(level, { ...script, ...prelude });
}

function translate(script: Script, level: Level): Script {
  const standard = LEVELS.standard.turns;
  if (standard.every((turn, place) => level.turns[place] === undefined || level.turns[place].from === turn.from)) {
    return Object.fromEntries(Object.entries(script).filter(([turn]) => level.turns[Number(turn) - 1] !== undefined));
  }
  const told: Record<number, { open?: string; quiet?: string }> = {};
  for (const [turn, orders] of Object.entries(script)) {
    const month = standard[Number(turn) - 1]!.from;
    const place = level.turns.findIndex((other) => other.from <= month && month <= other.to);
    if (place >= 0) told[place + 1] = { ...told[place + 1], ...orders };
  }
  return told;
}

function withPrelude(program: Program, level: Level): Program {
  const given = level.prelude?.length ?? 0;
  if (program.kind !== 'reactive' || given === 0) return program;
  const history = scriptOn(level, {});
  return {
    ...program,
    choose: (turn, sight, hands) => {
      if (turn >= given) return program.choose(turn, sight, hands);
      hands[0] = history.open[turn]!;
      hands[1] = history.quiet[turn]!;
    },
  };
}

/**
 * Reads a policy written in a file: `{"turns": {"1": {"open": "recognise", "quiet": "hold"}}}`, turns counted from 1.
 * Throws, in words a player understands, when it is not one. `river-3` is allowed, for the bench.
 */
export function parsePolicyFile(text: string, level: Level): FixedProgram {
  const data: unknown = JSON.parse(text);
  const turns = typeof data === 'object' && data !== null && 'turns' in data ? data.turns : undefined;
  if (typeof turns !== 'object' || turns === null) throw new Error('a policy file is an object with "turns"');
  for (const [turn, orders] of Object.entries(turns)) {
    if (!/^\d+$/.test(turn) || typeof orders !== 'object' || orders === null) {
      throw new Error(`"turns" holds turn numbers with {"open", "quiet"}, not "${turn}"`);
    }
    for (const [hand, choice] of Object.entries(orders as object)) {
      if (!['open', 'quiet'].includes(hand) || typeof choice !== 'string') {
        throw new Error(`turn ${turn}: "${hand}" must be "open" or "quiet" with the id of a choice`);
      }
    }
  }
  return scriptOn(level, turns as Script);
}
