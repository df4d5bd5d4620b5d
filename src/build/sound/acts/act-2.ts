/** Act II, Mosul: Segah, whose home is itself a neutral note. Narrow, low, close to the ground; six to the bar. */
import { DASTGAHS } from '../score/dastgah.ts';
import type { Motif } from '../score/motif.ts';

export const ACT_2: Motif = {
  id: 'act-2',
  dastgah: DASTGAHS.segah,
  rest: 269.4,
  pulse: 330,
  pulsesInBar: 6,
  felt: 0.5,
  ground: [
    [-6, 0.031],
    [-4, 0.012],
    [1, 0.008],
  ],
  room: { fall60: 2.3, dark: 3600, wet: 0.36 },
  base: {
    melody: `
      1!:2 4o:3 3:1 |
      2:1 3:2 1:3 |
      1?:1 2:1 3:1 4g:2 3:1 |
      3r:3 2:1 1:2 |
      7,:2 1:1 2g:3 |
      3:1 2:1 1:1 7,:3 |
      6,:2 7,:1 1:2 2:1 |
      3g:2 2:1 3:1 2:1 1:1 |
      7,:1 1:1 2:1 1o:3 |
      -:3 1?:1 7,?:1 1?:1`,
    low: `
      1,:6 | 1,:6 | 3,:6 | 1,:6 | 7,,:6 | 5,:6 | 6,,:6 | 3,:3 2,:3 | 1,:6 | 1,?:6`,
  },
  tension: {
    skin: 80,
    drum: `
      D..kT. | D.kkT. | D..kT. | D.kkTk | ^D..kT. | D.kkT. | D..kT. | D.kTkk | ^D..kT. | D.kkkk`,
    bow: `
      1,:6 | 1,:6 | 3,:6 | 1,:6 | 7,,:6 | 5,,:6 | 6,,:6 | 3,:3 2,:3 | 1,:6 | 1,:6`,
    bass: `
      1,,:4 1,,?:2 | 1,,:6 | 3,,:4 3,,?:2 | 1,,:6 | 7,,,:4 7,,,?:2 | 5,,:6 | 6,,,:4 6,,,?:2 | 3,,:3 2,,:3 | 1,,:6 | 1,,:3 1,,?:3`,
  },
};
