/**
 * The notation motifs are written in. A voice is bars between `|`, notes between spaces: `4:3` is the fourth degree for three pulses,
 * `-:2` a rest. After the degree: `,` an octave down, `'` an octave up, `r` riz (rolled for its length), `g` a grace note from above,
 * `o` doubled an octave lower, `!` stronger, `?` softer. A drum bar has one sign a pulse: D T k j, `.` for silence, `^` before a strong one.
 */
import type { Hit } from '../voices/drum.ts';

export interface Note {
  /** Pulses from the beginning. */
  readonly at: number;
  readonly pulses: number;
  readonly degree: number;
  readonly isRolled: boolean;
  readonly hasGrace: boolean;
  readonly isDoubled: boolean;
  /** -1 softer, 0, 1 stronger. */
  readonly stress: number;
}

export interface DrumNote {
  readonly at: number;
  readonly hit: Hit;
  readonly stress: number;
}

const NOTE = /^(?:-|([1-7])([,']*)([rgo]*)([!?]?)):(\d+(?:\.\d+)?)$/;

const barsOf = (voice: string): readonly string[] => voice.split('|').map((bar) => bar.trim());

/** Reads a voice; complains when a bar is not as long as its fellows, because a slip would be heard as a stumble. */
export function readVoice(voice: string, pulsesInBar: number): readonly Note[] {
  const notes: Note[] = [];
  barsOf(voice).forEach((bar, barIndex) => {
    let at = barIndex * pulsesInBar;
    for (const token of bar.split(/\s+/)) {
      const match = NOTE.exec(token);
      if (!match) throw new Error(`bar ${barIndex + 1}: "${token}" is no note`);
      const [, degree, octaves = '', signs = '', stress = ''] = match;
      const pulses = Number(match[5]);
      if (degree !== undefined) {
        const lift = octaves.replaceAll(',', '').length - octaves.replaceAll("'", '').length;
        notes.push({
          at,
          pulses,
          degree: Number(degree) + 7 * lift,
          isRolled: signs.includes('r'),
          hasGrace: signs.includes('g'),
          isDoubled: signs.includes('o'),
          stress: stress === '!' ? 1 : stress === '?' ? -1 : 0,
        });
      }
      at += pulses;
    }
    if (at !== (barIndex + 1) * pulsesInBar)
      throw new Error(`bar ${barIndex + 1} is ${at - barIndex * pulsesInBar} pulses long`);
  });
  return notes;
}

/** Reads a drum part. */
export function readDrum(part: string, pulsesInBar: number): readonly DrumNote[] {
  const notes: DrumNote[] = [];
  barsOf(part).forEach((bar, barIndex) => {
    let at = barIndex * pulsesInBar;
    let stress = 0;
    for (const sign of bar.replaceAll(' ', '')) {
      if (sign === '^') {
        stress = 1;
        continue;
      }
      if (sign !== '.') notes.push({ at, hit: hitOf(sign), stress });
      stress = 0;
      at++;
    }
    if (at !== (barIndex + 1) * pulsesInBar)
      throw new Error(`drum bar ${barIndex + 1} is ${at - barIndex * pulsesInBar} pulses long`);
  });
  return notes;
}

function hitOf(sign: string): Hit {
  if (sign === 'D' || sign === 'T' || sign === 'k' || sign === 'j') return sign;
  throw new Error(`"${sign}" is no stroke`);
}

export const barCount = (voice: string): number => barsOf(voice).length;
