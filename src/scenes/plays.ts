/**
 * What moves in each scene: the parts of a plate by name, and how they come to lie where the plate has them. Every scene ends as its
 * plate stands, so that the still, which is the plate itself, is also the scene's last moment. Times in seconds.
 */

/** How far a part is from its place: pixels of the plate (1366 by 768), turns in radians. */
export interface Stance {
  readonly x?: number;
  readonly y?: number;
  readonly alpha?: number;
  readonly scale?: number;
  readonly turn?: number;
}

export interface Motion {
  readonly part: string;
  readonly at: number;
  readonly for: number;
  /** Where the part comes from; it ends in its place. */
  readonly from?: Stance;
  /** Where the part goes to, if it does not end in its place: only parts that the plate itself does not show. */
  readonly to?: Stance;
  /** A swing out of its place and back, so many times. */
  readonly sway?: Stance;
  readonly times?: number;
  readonly ease?: string;
  /** The point of the plate it turns and grows about; its own middle if left out. */
  readonly about?: readonly [x: number, y: number];
}

/** No scene is longer, in seconds. */
export const LONGEST = 12;

const MAST = [1240, 168] as const;
const CLOCK = [1060, 232] as const;
const WINTER_CLOCK = [866, 262] as const;

const wavesFrom = (about: readonly [number, number], parts: readonly string[], from: number): readonly Motion[] =>
  parts.map((part, place) => ({
    part,
    at: from + place * 0.55,
    for: 1.1,
    from: { alpha: 0, scale: 0.35 },
    about,
    ease: 'Sine.easeOut',
  }));

const leaf = (part: string, at: number, turn: number): Motion => ({
  part,
  at,
  for: 3.4,
  from: { x: -90, y: -520, turn },
  ease: 'Sine.easeOut',
});

export const PLAYS: Readonly<Record<string, readonly Motion[]>> = {
  // The night of 14 July, from a window in Tehran: lights come on, the dial is turned, a telegram lies on the sill.
  prologue: [
    { part: 'stars', at: 0, for: 2.5, from: { alpha: 0 } },
    { part: 'dial', at: 0.8, for: 0.7, from: { alpha: 0 } },
    { part: 'needle', at: 1.2, for: 3.2, from: { x: -40 }, ease: 'Back.easeOut' },
    ...wavesFrom([1010, 470], ['wave-a', 'wave-b', 'wave-c', 'wave-d'], 2.2),
    { part: 'lights-a', at: 3, for: 0.5, from: { alpha: 0 } },
    { part: 'lights-b', at: 4.2, for: 0.5, from: { alpha: 0 } },
    { part: 'lights-c', at: 5.6, for: 0.5, from: { alpha: 0 } },
    { part: 'telegram', at: 6.2, for: 1.1, from: { x: -70, y: 190, turn: -0.2 }, ease: 'Cubic.easeOut' },
  ],
  'act-1': [
    ...wavesFrom(MAST, ['wave-a', 'wave-b', 'wave-c', 'wave-d'], 0.3),
    { part: 'lamp', at: 0.2, for: 0.5, sway: { alpha: 0.25 }, times: 5 },
  ],
  'act-2': [leaf('leaf-a', 0.2, -1.2), leaf('leaf-b', 0.9, 1), leaf('leaf-c', 0, 1.6)],
  'act-3': [
    { part: 'boat', at: 0, for: 7, from: { x: -210 }, ease: 'Sine.easeOut' },
    { part: 'ship', at: 0, for: 7.5, from: { x: 240 }, ease: 'Sine.easeOut' },
    { part: 'flame', at: 0, for: 0.42, sway: { scale: 0.9, x: 3 }, times: 8, about: [757, 206] },
  ],
  // Two fires: one in the mountains, one at the wall by the sea.
  'act-4': [
    { part: 'glow', at: 0, for: 0.9, sway: { alpha: 0.45 }, times: 4 },
    { part: 'fire', at: 0, for: 1.4, from: { scale: 0.25, alpha: 0 }, about: [432, 560], ease: 'Back.easeOut' },
    { part: 'fire', at: 1.5, for: 0.5, sway: { scale: 0.93 }, times: 6, about: [432, 560] },
    { part: 'lamp', at: 0.6, for: 0.9, from: { alpha: 0 } },
    { part: 'lamp', at: 1.6, for: 0.5, sway: { alpha: 0.6 }, times: 6 },
  ],
  'act-5': [
    { part: 'minute', at: 0.2, for: 6, from: { turn: -Math.PI }, about: WINTER_CLOCK, ease: 'Linear' },
    { part: 'hour', at: 0.2, for: 6, from: { turn: -Math.PI / 12 }, about: WINTER_CLOCK, ease: 'Linear' },
    { part: 'steam', at: 0, for: 1.1, sway: { y: -6, alpha: 0.4 }, times: 3 },
  ],
  // The ships come in, one after the other, and lie still.
  'still-river': [
    { part: 'ship-a', at: 0, for: 5, from: { x: 150 }, ease: 'Cubic.easeOut' },
    { part: 'ship-b', at: 0, for: 5.6, from: { x: 170 }, ease: 'Cubic.easeOut' },
    { part: 'ship-c', at: 0, for: 6.2, from: { x: 90 }, ease: 'Cubic.easeOut' },
    { part: 'ship-d', at: 0, for: 6.8, from: { x: 130 }, ease: 'Cubic.easeOut' },
  ],
  // An empty square, a transmitter that falls silent, papers that come down.
  'failed-rising': [
    { part: 'sun', at: 0, for: 5, from: { y: 90 }, ease: 'Sine.easeOut' },
    {
      part: 'wave-a',
      at: 0.2,
      for: 1.1,
      from: { alpha: 0.9, scale: 0.6 },
      to: { alpha: 0, scale: 1.2 },
      about: [1196, 120],
    },
    {
      part: 'wave-b',
      at: 0.5,
      for: 1.2,
      from: { alpha: 0.7, scale: 0.6 },
      to: { alpha: 0, scale: 1.1 },
      about: [1196, 120],
    },
    { part: 'wave-c', at: 0.8, for: 1.3, from: { alpha: 0.5, scale: 0.6 }, to: { alpha: 0 }, about: [1196, 120] },
    leaf('leaf-a', 1.4, -1.1),
    leaf('leaf-b', 2, 0.9),
    leaf('leaf-c', 2.4, 1.3),
    leaf('leaf-d', 1.7, -0.8),
  ],
  // A clock, a radio, silence: the hands come to rest, the dial goes dark.
  fall: [
    { part: 'minute', at: 0, for: 5, from: { turn: -1.4 }, about: CLOCK, ease: 'Stepped' },
    { part: 'hour', at: 0, for: 5, from: { turn: -1.4 / 12 }, about: CLOCK, ease: 'Linear' },
    { part: 'needle', at: 1, for: 3.4, from: { x: 46 }, ease: 'Sine.easeInOut' },
    { part: 'glow', at: 5.2, for: 2.4, from: { alpha: 1 }, to: { alpha: 0 }, ease: 'Sine.easeIn' },
  ],
  epilogue: [
    { part: 'sun', at: 0, for: 9, from: { y: -110 }, ease: 'Sine.easeOut' },
    { part: 'glitter', at: 0, for: 1.5, sway: { alpha: 0.5 }, times: 3 },
    { part: 'boat', at: 0, for: 9.5, from: { x: -230 }, ease: 'Sine.easeOut' },
  ],
};

/** When the last movement of a scene has ended, in seconds. */
export const lengthOf = (play: readonly Motion[]): number =>
  Math.max(...play.map((one) => one.at + one.for * (one.sway ? 2 * (one.times ?? 1) : 1)));
