/**
 * One stretched string: a delay that feeds itself (K. Karplus and A. Strong 1983, extended by D. Jaffe and J. Smith 1983), tuned to a
 * small part of a cent by a fractional delay, with loss, some stiffness, and a share of its sound lost at every turn.
 */
import { RATE } from '../core/buffer.ts';
import { decayAt } from '../core/filters.ts';

export interface Tuned {
  readonly hertz: number;
  /** Seconds until the fundamental is 60 dB down. */
  readonly fall60: number;
  /** 0 keeps the high partials, 0.5 loses them as fast as can be. */
  readonly loss: number;
  /** 0 is a perfect string; 0.3 spreads the partials as short steel does. */
  readonly stiff: number;
}

const STIFF_STAGES = 2;

/** Samples that a first-order allpass with this coefficient delays a partial of `turn` radians a sample. */
function allpassDelay(coefficient: number, turn: number): number {
  const upper = Math.atan2(-Math.sin(turn), coefficient + Math.cos(turn));
  const lower = Math.atan2(-coefficient * Math.sin(turn), 1 + coefficient * Math.cos(turn));
  return -(upper - lower) / turn;
}

const lossDelay = (loss: number, turn: number): number =>
  Math.atan2(loss * Math.sin(turn), 1 - loss + loss * Math.cos(turn)) / turn;

const lossGain = (loss: number, turn: number): number =>
  Math.hypot(1 - loss + loss * Math.cos(turn), loss * Math.sin(turn));

/** A string at rest; feed it one sample of force and it gives one sample of sound. */
export function stringOf({ hertz, fall60, loss, stiff }: Tuned): (force: number) => number {
  const turn = (2 * Math.PI * hertz) / RATE;
  const wanted = RATE / hertz - lossDelay(loss, turn) - STIFF_STAGES * allpassDelay(-stiff, turn);
  const whole = Math.floor(wanted - 0.6);
  const rest = wanted - whole;
  const tuning = (1 - rest) / (1 + rest);
  const keep = Math.min(0.99999, decayAt(1 / hertz, fall60) / lossGain(loss, turn));
  const store = new Float32Array(whole);
  let place = 0;
  let before = 0;
  let tuneIn = 0;
  let tuneOut = 0;
  const stiffIn = [0, 0];
  const stiffOut = [0, 0];
  return (force) => {
    const out = store[place]!;
    tuneOut = tuning * (out - tuneOut) + tuneIn;
    tuneIn = out;
    let value = tuneOut;
    for (let stage = 0; stage < STIFF_STAGES; stage++) {
      const next = -stiff * (value - stiffOut[stage]!) + stiffIn[stage]!;
      stiffIn[stage] = value;
      stiffOut[stage] = next;
      value = next;
    }
    const damped = keep * ((1 - loss) * value + loss * before);
    before = value;
    store[place] = force + damped;
    if (++place === whole) place = 0;
    return out;
  };
}
