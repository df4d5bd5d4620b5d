/** The room the instruments stand in: a feedback delay network of eight lines after J.-M. Jot, with a soft dark tail. */
import { RATE, settledRound } from './buffer.ts';
import type { Mono, Stereo } from './buffer.ts';
import { decayAt, highPass, lowPass } from './filters.ts';

/** Lengths of the eight paths in milliseconds, without a common measure. */
const PATHS = [29.7, 34.3, 39.1, 44.9, 51.7, 58.9, 67.3, 76.1];

export interface Room {
  /** Seconds until the tail is 60 dB down. */
  readonly fall60: number;
  /** Corner above which the walls swallow, in hertz. */
  readonly dark: number;
  readonly wet: number;
  /** Seconds before the first answer of the walls. */
  readonly before?: number;
}

interface Line {
  readonly store: Float32Array;
  place: number;
  readonly gain: number;
  readonly wall: (sample: number) => number;
}

const SIGNS = [1, -1, 1, 1, -1, 1, -1, -1];

/** Takes one sample in and gives the wet sound for left and right. */
function network({ fall60, dark, before = 0.016 }: Room): (sample: number) => readonly [number, number] {
  const lines: readonly Line[] = PATHS.map((milliseconds) => ({
    store: new Float32Array(Math.round((milliseconds * RATE) / 1000)),
    place: 0,
    gain: decayAt(milliseconds / 1000, fall60),
    wall: lowPass(dark),
  }));
  const wait = new Float32Array(Math.max(1, Math.round(before * RATE)));
  let waiting = 0;
  const clean = highPass(110);
  return (sample) => {
    const late = wait[waiting]!;
    wait[waiting] = clean(sample);
    if (++waiting === wait.length) waiting = 0;
    let sum = 0;
    let left = 0;
    let right = 0;
    const heard: number[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!;
      const value = line.wall(line.store[line.place]!) * line.gain;
      heard.push(value);
      sum += value;
      if (index % 2 === 0) left += value * SIGNS[index]!;
      else right += value * SIGNS[index]!;
    }
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!;
      line.store[line.place] = heard[index]! - sum / 4 + late * SIGNS[7 - index]! * 0.5;
      if (++line.place === line.store.length) line.place = 0;
    }
    return [left, right];
  };
}

function mixed(dry: Stereo, source: Mono, wetRound: (source: Mono, side: 0 | 1) => Mono, wet: number): Stereo {
  const side = (sound: Mono, which: 0 | 1): Mono => {
    const answer = wetRound(source, which);
    return sound.map((sample, index) => sample + wet * answer[index]!);
  };
  return { left: side(dry.left, 0), right: side(dry.right, 1) };
}

const sumOf = ({ left, right }: Stereo): Mono => left.map((sample, index) => (sample + right[index]!) / 2);

/** Sets a loop in a room that has been sounding for ever: the tail of the end lies under the beginning. */
export function inRoomRound(dry: Stereo, room: Room): Stereo {
  const round = (source: Mono, side: 0 | 1): Mono => {
    const take = network(room);
    return settledRound(source, (sample) => take(sample)[side], room.fall60 * 2);
  };
  return mixed(dry, sumOf(dry), round, room.wet);
}

/** Sets a single sound in a room; the buffer must be long enough for the tail that is to be kept. */
export function inRoom(dry: Mono, room: Room): Mono {
  const take = network(room);
  return dry.map((sample) => {
    const [left, right] = take(sample);
    return sample + (room.wet * (left + right)) / 2;
  });
}
