/** The names of everything that can be heard; the interface captions them with `sound.caption.<id>`. */

/** Single sounds, two seconds at most. */
export const EFFECTS = ['telex', 'seal', 'paper', 'radio', 'clock', 'bell'] as const;
export type EffectId = (typeof EFFECTS)[number];

/** What goes on underneath, in a loop. */
export const AMBIENCES = ['room', 'river', 'crowd', 'clock-loop'] as const;
export type AmbienceId = (typeof AMBIENCES)[number];

export const ACTS = [1, 2, 3, 4, 5] as const;
export type ActNumber = (typeof ACTS)[number];

export const STEMS = ['base', 'tension'] as const;
export type Stem = (typeof STEMS)[number];
export type StemId = `act-${ActNumber}-${Stem}`;

export type FileId = EffectId | AmbienceId | StemId;
export type CaptionId = EffectId | AmbienceId | `act-${ActNumber}`;

export const VOLUMES = ['music', 'room', 'effects'] as const;
export type VolumeKind = (typeof VOLUMES)[number];

export const stemId = (act: ActNumber, stem: Stem): StemId => `act-${act}-${stem}`;
export const captionKey = (id: CaptionId): string => `sound.caption.${id}`;
