// What can be played: the orders of a whole game, fixed beforehand, chosen as it goes, or given month by month.
import type { Level } from './model.ts';

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
