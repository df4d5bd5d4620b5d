/** Act IV, Two fires: Chahargah, the mode of epics, with its two wide steps; seven to the bar, so that it never quite sits. */
import { DASTGAHS } from '../score/dastgah.ts';
import type { Motif } from '../score/motif.ts';

export const ACT_4: Motif = {
  id: 'act-4',
  dastgah: DASTGAHS.chahargah,
  rest: 261.63,
  pulse: 330,
  pulsesInBar: 7,
  felt: 0.2,
  ground: [
    [-6, 0.03],
    [-3, 0.016],
    [1, 0.008],
  ],
  room: { fall60: 1.9, dark: 4200, wet: 0.32 },
  base: {
    melody: `
      1!:2 4o!:2 3:3 |
      2:1 3:1 2:2 1:3 |
      1:1 2:1 3:2 5g!:3 |
      6:1 5:1 4:2 3r:3 |
      5:2 6g:1 5:1 4:1 3:2 |
      4:1 3:1 2:2 1o:3 |
      7,:2 1:1 2:1 3g:2 2:1 |
      1:2 7,:2 1o:3`,
    low: `
      1,:4 5,:3 | 1,:4 1,?:3 | 1,:4 5,:3 | 4,:4 1,:3 | 5,:4 3,:3 | 4,:4 1,:3 | 5,:4 7,,:3 | 1,:4 1,?:3`,
    pedal: `
      -:5 1:1 1:1 | -:5 1:1 1:1 | -:7 | -:7 | -:7 | -:5 1:1 1:1 | -:7 | -:5 1?:1 1?:1`,
  },
  tension: {
    skin: 84,
    drum: `
      ^D.k.Tkk | D.kkT.k | ^D.k.Tkk | DkkkT.T | ^D.k.Tkk | D.kkT.k | ^D.k.Tkk | DkTkTkk`,
    bow: `
      1,:4 5,,:3 | 1,:7 | 1,:4 5,,:3 | 4,:4 1,:3 | 5,:4 3,:3 | 4,:4 1,:3 | 5,,:4 7,,:3 | 1,:7`,
    bass: `
      1,,:2 1,,?:2 1,,:3 | 1,,:4 5,,:3 | 1,,:2 1,,?:2 5,,:3 | 4,,:4 1,,:3 | 5,,:4 3,,:3 | 4,,:4 1,,:3 | 5,,:4 7,,,:3 | 1,,:4 1,,?:3`,
  },
};
