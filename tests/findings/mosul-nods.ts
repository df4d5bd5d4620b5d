// History with another nod to the Mosul officers in turn 4: none, a hearing, or everything.
import { historicalBut, type Play } from '../support/play-seeds.ts';

export const nod = (level: 0 | 1 | 3, setting: Parameters<typeof historicalBut>[2] = {}): Play =>
  historicalBut(`mosul-${level}`, { 4: level === 0 ? {} : { quiet: `officers-${level}` } }, setting);
