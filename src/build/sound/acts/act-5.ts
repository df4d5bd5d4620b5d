/** Act V, Winter: Nava, spare. The same leap, and long waits in which the room is heard. */
import { DASTGAHS } from '../score/dastgah.ts';
import type { Motif } from '../score/motif.ts';

export const ACT_5: Motif = {
  id: 'act-5',
  dastgah: DASTGAHS.nava,
  rest: 246.94,
  pulse: 540,
  pulsesInBar: 8,
  felt: 0.75,
  ground: [
    [-6, 0.02],
    [-3, 0.008],
  ],
  room: { fall60: 3, dark: 3200, wet: 0.44 },
  base: {
    melody: `
      1:3 4:5 |
      3:2 2:2 -:4 |
      3?:2 2?:1 1:5 |
      -:2 7,:2 6,:4 |
      7,?:2 1:6`,
    low: `
      1,:8 | -:4 5,?:4 | -:3 1,:5 | -:4 4,?:4 | -:2 1,?:6`,
  },
  tension: {
    skin: 76,
    drum: `
      D......k | D....... | D......k | D....... | D..k...k`,
    bow: `
      1,:8 | 5,,:8 | 1,:8 | 4,,:8 | 1,:8`,
    bass: `
      1,,?:8 | 5,,?:8 | 1,,?:8 | 4,,?:8 | 1,,?:8`,
  },
};
