/** What a game did, in a word or three a class can count: read from what stood, month by month, on paper. */
import { monthsOf } from '../analysis/levers.ts';
import { LEVERS } from '../rules/choices.ts';
import { MONTHS_OF_PLAY } from '../rules/model.ts';
import { LEVERS_AND_ACTS, type FixedProgram } from '../rules/run.ts';
import type { Lever } from '../rules/types.ts';

/** A posture: this lever at this level or more, for so many months of play. */
const POSTURES = [
  { id: 'kurds', lever: 'kur', level: 2, months: 12 },
  { id: 'officers', lever: 'off', level: 2, months: 6 },
  { id: 'ships', lever: 'nav', level: 2, months: 3 },
  { id: 'alliance', lever: 'all', level: 2, months: 12 },
  { id: 'talks', lever: 'dip', level: 2, months: 12 },
  { id: 'reform', lever: 'home', level: 1, months: 12 },
  { id: 'radio', lever: 'pro', level: 2, months: 6 },
  { id: 'source', lever: 'int', level: 2, months: 12 },
] as const satisfies readonly { id: string; lever: Lever; level: number; months: number }[];

export type PostureId = (typeof POSTURES)[number]['id'] | 'held' | 'light';
export const POSTURE_IDS: readonly PostureId[] = [...POSTURES.map(({ id }) => id), 'light', 'held'];

/** Mean level of each lever over the months of play from the player's first turn on, 0 to 3, in the order of `LEVERS`. */
export function meansOf(program: FixedProgram, firstTurn: number): readonly number[] {
  const from = program.level.turns[firstTurn]?.from ?? 0;
  const { months } = monthsOf(program);
  return LEVERS.map((_, lever) => {
    let sum = 0;
    for (let t = from; t < MONTHS_OF_PLAY; t += 1) sum += months[t * LEVERS_AND_ACTS + lever] as number;
    return sum / (MONTHS_OF_PLAY - from);
  });
}

/** The postures of a program of orders; `held` alone where nothing was ordered, `light` where nothing stood long. */
export function posturesOf(program: FixedProgram, firstTurn: number): readonly PostureId[] {
  const from = program.level.turns[firstTurn]?.from ?? 0;
  const { months } = monthsOf(program);
  const span = MONTHS_OF_PLAY - from;
  const found = POSTURES.filter(({ lever, level, months: wanted }) => {
    let stood = 0;
    for (let t = from; t < MONTHS_OF_PLAY; t += 1)
      if ((months[t * LEVERS_AND_ACTS + LEVERS.indexOf(lever)] as number) >= level) stood += 1;
    return stood >= Math.min(wanted, span);
  }).map(({ id }): PostureId => id);
  if (found.length > 0) return found;
  const isHeld = [...program.open, ...program.quiet].slice(0).every((code, i) => {
    const turn = i % program.open.length;
    return turn < firstTurn || code === 0;
  });
  return [isHeld ? 'held' : 'light'];
}
