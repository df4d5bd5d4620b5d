// A policy written down as a player would give it: turn by turn, one choice a hand; what is not named is Hold.
import { openCode, quietCode } from '../rules/choices.ts';
import type { Level } from '../rules/model.ts';
import type { FixedProgram } from '../rules/run.ts';

/** Turn number (from 1) to the choices of the two hands. */
export type Script = Readonly<Record<number, { readonly open?: string; readonly quiet?: string }>>;

/** Makes a program of a script on a level. Throws on a choice that does not exist or a turn the level lacks. */
export function programOf(level: Level, script: Script): FixedProgram {
  const open = new Uint8Array(level.turns.length);
  const quiet = new Uint8Array(level.turns.length);
  for (const [turn, choices] of Object.entries(script)) {
    const place = Number(turn) - 1;
    if (level.turns[place] === undefined) throw new Error(`level ${level.id} has no turn ${turn}`);
    open[place] = openCode(choices.open ?? 'hold');
    quiet[place] = quietCode(choices.quiet ?? 'hold');
  }
  return { kind: 'fixed', level, open, quiet };
}
