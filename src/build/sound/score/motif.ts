/** What an act's motif is made of: mode, pace and parts. How it is played is `perform.ts`. */
import type { Dastgah } from './dastgah.ts';

export interface Motif {
  readonly id: string;
  readonly dastgah: Dastgah;
  /** The resting note in hertz, where the melody comes home. */
  readonly rest: number;
  /** One pulse in milliseconds; a loop must be a whole number of 120 ms, so that frames of Opus and MP3 fall alike at both its ends. */
  readonly pulse: number;
  readonly pulsesInBar: number;
  /** How softly the hammers are wrapped: 0 bare, 1 felt. */
  readonly felt: number;
  /** Degrees that lie under everything, with their loudness. */
  readonly ground: readonly (readonly [degree: number, gain: number])[];
  readonly room: { readonly fall60: number; readonly dark: number; readonly wet: number };
  readonly base: {
    readonly melody: string;
    /** The left hand: low courses. */
    readonly low: string;
    /** Soft repeated strokes between the notes, where the act has them. */
    readonly pedal?: string;
  };
  readonly tension: {
    readonly drum: string;
    readonly skin: number;
    readonly bow: string;
    readonly bass: string;
  };
}
