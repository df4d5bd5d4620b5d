/** Act I, Recognition: Shur. The question of the whole game: a leap of a fourth that comes home by neutral steps. */
import { DASTGAHS } from '../score/dastgah.ts';
import type { Motif } from '../score/motif.ts';

export const ACT_1: Motif = {
  id: 'act-1',
  dastgah: DASTGAHS.shur,
  rest: 293.66,
  pulse: 370,
  pulsesInBar: 8,
  felt: 0.35,
  ground: [
    [-6, 0.03],
    [-3, 0.016],
    [1, 0.01],
  ],
  room: { fall60: 2.1, dark: 4200, wet: 0.34 },
  base: {
    melody: `
      1!:2 4o:3 3:1 2:2 |
      3g:1 2:1 1:6 |
      1?:1 2:1 3:2 4:2 5g:1 4:1 |
      3:2 4:1 3:1 2r:4 |
      7,:2 1:1 2:1 3g:2 2:2 |
      1:1 7,:1 1o:6`,
    low: `
      1,:4 5,:4 |
      1,:8 |
      1,:4 4,:4 |
      7,,:4 3,:4 |
      4,:4 5,?:4 |
      1,:5 5,?:3`,
    pedal: `
      -:8 |
      -:4 1:1 5,:1 1:1 5,:1 |
      -:8 |
      -:8 |
      -:8 |
      -:4 1?:1 5,?:1 1?:2`,
  },
  tension: {
    skin: 86,
    drum: `
      D..k T.k. |
      D..k T.kk |
      D.kk T.k. |
      D..k T.Tk |
      D..k T.k. |
      D.k. ^T.kk`,
    bow: `
      1,:8 | 1,:8 | 4,:8 | 7,,:4 3,:4 | 4,:8 | 5,:4 1,:4`,
    bass: `
      1,,:3 1,,?:5 | 1,,:6 5,,?:2 | 4,,:3 4,,?:5 | 7,,,:4 7,,,?:4 | 4,,:3 4,,?:5 | 1,,:4 5,,?:4`,
  },
};
