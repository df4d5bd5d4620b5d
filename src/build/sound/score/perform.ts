/** Plays a motif: places every stroke a little early or late, harder or softer, as fixed chance will have it, and sets it in a room. */
import { added, layRound, stereoSilence } from '../core/buffer.ts';
import type { Stereo } from '../core/buffer.ts';
import { between, chanceOf, lean } from '../core/hash.ts';
import { inRoomRound } from '../core/room.ts';
import { beat } from '../voices/drum.ts';
import { drone } from '../voices/drone.ts';
import { bow, pluck } from '../voices/low-string.ts';
import { soundingAlong, strike } from '../voices/santur.ts';
import { pitch } from './dastgah.ts';
import type { Motif } from './motif.ts';
import { barCount, readDrum, readVoice } from './notation.ts';
import type { Note } from './notation.ts';

/** Hands of a good player stray by about this much. */
const STRAY_SECONDS = 0.009;
const STROKES_OF_RIZ_A_SECOND = 11.5;

interface Hand {
  readonly name: string;
  readonly force: number;
  readonly pan: number;
  readonly ringSeconds: number;
}

const MELODY: Hand = { name: 'melody', force: 0.74, pan: 0.14, ringSeconds: 4.6 };
const LOW: Hand = { name: 'low', force: 0.5, pan: -0.22, ringSeconds: 6 };
const PEDAL: Hand = { name: 'pedal', force: 0.24, pan: -0.05, ringSeconds: 3 };

export const secondsOfMotif = (motif: Motif): number =>
  (barCount(motif.base.melody) * motif.pulsesInBar * motif.pulse) / 1000;

const hertzOf = (motif: Motif, degree: number): number => pitch(motif.dastgah, motif.rest, degree);

/** The bar has a weight: its first pulse most, its middle some; and a phrase of two bars rises and sinks. */
function weight(motif: Motif, at: number): number {
  const inBar = at % motif.pulsesInBar;
  const phrase = (at / (2 * motif.pulsesInBar)) % 1;
  const beatWeight = inBar === 0 ? 0.06 : Number.isInteger(inBar) && inBar % 2 === 0 ? 0 : -0.05;
  return beatWeight + 0.09 * Math.sin(Math.PI * phrase);
}

function playNote(out: Stereo, motif: Motif, hand: Hand, note: Note, index: number): void {
  const name = `${motif.id} ${hand.name} ${index}`;
  const chance = chanceOf(name);
  const pulse = motif.pulse / 1000;
  const at = note.at * pulse + lean(chance) * STRAY_SECONDS;
  const force = Math.min(1, hand.force * (1 + weight(motif, note.at) + 0.2 * note.stress + 0.1 * lean(chance)));
  const stroke = (degree: number, time: number, share: number, extra: string): void =>
    layRound(
      out,
      strike({
        hertz: hertzOf(motif, degree),
        force: Math.min(1, force * share),
        seconds: hand.ringSeconds,
        name: `${name} ${extra}`,
        felt: motif.felt,
      }),
      { at: time, gain: 1, pan: hand.pan + (degree - 4) * 0.02 },
    );
  if (note.hasGrace) stroke(note.degree + 1, at - between(chance, 0.075, 0.09), 0.5, 'grace');
  if (note.isDoubled) stroke(note.degree - 7, at + 0.012, 0.7, 'double');
  if (!note.isRolled) return stroke(note.degree, at, 1, 'one');
  const length = note.pulses * pulse * 0.9;
  const strokes = Math.round(length * STROKES_OF_RIZ_A_SECOND);
  for (let nth = 0; nth < strokes; nth++) {
    const share = nth / strokes;
    const swell =
      0.42 + 0.26 * Math.sin(Math.PI * Math.min(1, share * 1.15)) + (nth === 0 ? 0.25 : 0) + (nth % 2 ? -0.06 : 0);
    stroke(note.degree, at + share * length + lean(chance) * 0.005, swell, `riz ${nth}`);
  }
}

/** The part that is always there: ground tone and santur. */
export function performBase(motif: Motif): Stereo {
  const seconds = secondsOfMotif(motif);
  const strings = stereoSilence(seconds);
  const { melody, low, pedal } = motif.base;
  const hands = [[MELODY, melody] as const, [LOW, low] as const, ...(pedal ? [[PEDAL, pedal] as const] : [])];
  for (const [hand, voice] of hands) {
    readVoice(voice, motif.pulsesInBar).forEach((note, index) => playNote(strings, motif, hand, note, index));
  }
  const courses = [-6, -3, -2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12].map((degree) => hertzOf(motif, degree));
  const sounding = soundingAlong(strings, courses, 0.4);
  const ground = drone(
    motif.ground.map(([degree, gain]) => ({ hertz: hertzOf(motif, degree), gain })),
    seconds,
    motif.id,
  );
  return inRoomRound(added(sounding, ground), motif.room);
}

/** The part that comes in as things tighten: frame drum, bowed and plucked low strings. */
export function performTension(motif: Motif): Stereo {
  const out = stereoSilence(secondsOfMotif(motif));
  const pulse = motif.pulse / 1000;
  const { drum, skin, bow: bowed, bass } = motif.tension;
  readDrum(drum, motif.pulsesInBar).forEach(({ at, hit, stress }, index) => {
    const name = `${motif.id} drum ${index}`;
    const chance = chanceOf(name);
    const force = 0.68 * (1 + 0.35 * stress + 0.12 * lean(chance) + weight(motif, at));
    const place = at * pulse + lean(chance) * 0.007;
    layRound(out, beat({ hit, force, name, skin }), { at: place, gain: 1, pan: hit === 'D' ? 0.05 : 0.2 });
  });
  readVoice(bowed, motif.pulsesInBar).forEach((note, index) => {
    const seconds = note.pulses * pulse + 0.7;
    const tone = {
      hertz: hertzOf(motif, note.degree),
      force: 0.62 + 0.15 * note.stress,
      seconds,
      name: `${motif.id} bow ${index}`,
    };
    layRound(out, bow(tone), { at: note.at * pulse - 0.12, gain: 1, pan: -0.3 });
  });
  readVoice(bass, motif.pulsesInBar).forEach((note, index) => {
    const name = `${motif.id} bass ${index}`;
    const force = 0.5 * (1 + 0.2 * note.stress + 0.1 * lean(chanceOf(name)));
    const tone = { hertz: hertzOf(motif, note.degree), force, seconds: Math.min(2.6, note.pulses * pulse + 0.8), name };
    layRound(out, pluck(tone), { at: note.at * pulse, gain: 1, pan: -0.08 });
  });
  return inRoomRound(out, { ...motif.room, wet: motif.room.wet * 0.8 });
}
