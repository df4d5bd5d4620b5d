/**
 * The modes: steps above the resting note in cents. They follow the mean sizes H. Farhat measured on tar and setar (The Dastgah Concept
 * in Persian Music, Cambridge 1990, ch. 2): semitone 90, small neutral tone 135, large neutral tone 160, whole tone 204, plus-tone 270.
 * They are built into the tuning of each string; nothing is bent from equal temperament.
 */

export interface Dastgah {
  /** Seven steps above the resting note, in cents. */
  readonly steps: readonly [number, number, number, number, number, number, number];
}

const SMALL = 90;
const NEUTRAL = 135;
const WIDE_NEUTRAL = 160;
const WHOLE = 204;
const PLUS = 270;

function climb(...intervals: readonly [number, number, number, number, number, number]): Dastgah {
  let at = 0;
  const steps = [0, ...intervals.map((interval) => (at += interval))];
  return { steps: steps as unknown as Dastgah['steps'] };
}

export const DASTGAHS = {
  shur: climb(NEUTRAL, WIDE_NEUTRAL, WHOLE, WHOLE, SMALL, WHOLE),
  segah: climb(WIDE_NEUTRAL, WHOLE, NEUTRAL, WIDE_NEUTRAL, WHOLE, WHOLE),
  homayun: climb(NEUTRAL, PLUS, SMALL, WHOLE, SMALL, WHOLE),
  chahargah: climb(NEUTRAL, PLUS, SMALL, WHOLE, NEUTRAL, PLUS),
  nava: climb(WHOLE, SMALL, WHOLE, WHOLE, NEUTRAL, WIDE_NEUTRAL),
} as const;

/** The pitch of a degree (1 is the resting note, 8 its octave, 0 the note below). */
export function pitch(dastgah: Dastgah, rest: number, degree: number): number {
  const octave = Math.floor((degree - 1) / 7);
  const step = dastgah.steps[degree - 1 - octave * 7]!;
  return rest * 2 ** (octave + step / 1200);
}
