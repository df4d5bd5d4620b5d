/** Every sound there is: how it is made, how loud it shall be, and how it is packed. */
import { ACT_1 } from './acts/act-1.ts';
import { ACT_2 } from './acts/act-2.ts';
import { ACT_3 } from './acts/act-3.ts';
import { ACT_4 } from './acts/act-4.ts';
import { ACT_5 } from './acts/act-5.ts';
import { both } from './core/buffer.ts';
import type { Mono, Stereo } from './core/buffer.ts';
import { bell, clock, paper, seal, telex } from './effects/desk.ts';
import { clockLoop, crowd, river, room } from './effects/places.ts';
import { radioDial } from './effects/radio.ts';
import type { Motif } from './score/motif.ts';
import { performBase, performTension } from './score/perform.ts';

export type Kind = 'music' | 'place' | 'effect';

export interface Recipe {
  readonly id: string;
  readonly kind: Kind;
  readonly make: () => Stereo;
  /** LUFS: integrated for loops, the loudest 400 ms for single effects. */
  readonly target: number;
  /** dBFS that no sample passes before packing. */
  readonly ceiling: number;
  readonly channels: 1 | 2;
  readonly opusKilobits: number;
  readonly mp3Kilobits: number;
}

export const MOTIFS: readonly Motif[] = [ACT_1, ACT_2, ACT_3, ACT_4, ACT_5];

/** The last act stands a little further off; its few strokes would be the loudest of all if it were raised to the others. */
const TARGET_OF_BASE: Readonly<Record<string, number>> = { 'act-5': -21.5 };

const music = MOTIFS.flatMap((motif): readonly Recipe[] => {
  const target = TARGET_OF_BASE[motif.id] ?? -20;
  return [
    {
      id: `${motif.id}-base`,
      kind: 'music',
      make: () => performBase(motif),
      target,
      ceiling: -3,
      channels: 2,
      opusKilobits: 44,
      mp3Kilobits: 40,
    },
    {
      id: `${motif.id}-tension`,
      kind: 'music',
      make: () => performTension(motif),
      target: target - 2,
      ceiling: -3,
      channels: 1,
      opusKilobits: 28,
      mp3Kilobits: 32,
    },
  ];
});

const place = (id: string, make: () => Stereo, target: number, opusKilobits = 24): Recipe => ({
  id,
  kind: 'place',
  make,
  target,
  ceiling: -6,
  channels: 1,
  opusKilobits,
  mp3Kilobits: 32,
});

const effect = (id: string, make: () => Mono, target: number): Recipe => ({
  id,
  kind: 'effect',
  make: () => both(make()),
  target,
  ceiling: -4,
  channels: 1,
  opusKilobits: 40,
  mp3Kilobits: 40,
});

export const RECIPES: readonly Recipe[] = [
  ...music,
  place('room', room, -36),
  place('river', river, -31, 32),
  place('crowd', crowd, -32, 32),
  place('clock-loop', clockLoop, -33),
  effect('telex', telex, -23),
  effect('seal', seal, -20),
  effect('paper', paper, -25),
  effect('radio', radioDial, -24),
  effect('clock', clock, -26),
  effect('bell', bell, -23),
];
