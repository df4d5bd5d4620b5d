/** Act III, The river: Homayun. Long notes over a stream of soft alternating strokes. */
import { DASTGAHS } from '../score/dastgah.ts';
import type { Motif } from '../score/motif.ts';

export const ACT_3: Motif = {
  id: 'act-3',
  dastgah: DASTGAHS.homayun,
  rest: 329.63,
  pulse: 310,
  pulsesInBar: 6,
  felt: 0.45,
  ground: [
    [-6, 0.029],
    [-3, 0.014],
    [1, 0.01],
  ],
  room: { fall60: 2.5, dark: 4600, wet: 0.38 },
  base: {
    melody: `
      1!:2 4o:4 |
      3:3 2g:3 |
      3:1 2:1 1:4 |
      5:3 4g:2 3:1 |
      4:2 3:2 2:2 |
      3r:5 -:1 |
      6:3 5:2 4:1 |
      3g:2 4:2 2:2 |
      1:2 7,:1 1:1 2:2 |
      1o:6`,
    low: `
      1,:6 | 5,:6 | 1,:6 | 3,:6 | 4,:6 | 1,:6 | 6,,:6 | 4,:6 | 5,:6 | 1,:6`,
    pedal: `
      -:1 5,:1 1:1 5,:1 1:1 5,:1 |
      -:1 5,:1 1:1 5,:1 1:1 5,:1 |
      -:1 5,:1 1:1 5,:1 1:1 5,:1 |
      -:1 5,:1 1:1 5,:1 1:1 5,:1 |
      -:1 4,:1 1:1 4,:1 1:1 4,:1 |
      -:1 5,?:1 1?:1 5,?:1 1?:1 5,?:1 |
      -:1 4,:1 1:1 4,:1 1:1 4,:1 |
      -:1 4,:1 1:1 4,:1 1:1 4,:1 |
      -:1 5,:1 7,:1 5,:1 7,:1 5,:1 |
      -:1 5,:1 1:1 5,:1 1:1 5,:1`,
  },
  tension: {
    skin: 92,
    drum: `
      D.k.k. | T.k.k. | D.k.k. | T.kkk. | D.k.k. | T.k.kk | ^D.k.k. | T.kkk. | D.k.k. | T.kj..`,
    bow: `
      1,:6 | 5,,:6 | 1,:6 | 3,:6 | 4,:6 | 1,:6 | 6,,:6 | 4,,:6 | 5,,:6 | 1,:6`,
    bass: `
      1,,:6 | 5,,:6 | 1,,:6 | 3,,:6 | 4,,:6 | 1,,:6 | 6,,,:6 | 4,,:6 | 5,,:6 | 1,,:6`,
  },
};
