// The Security dial of Tehran: one figure from home front, river, deniability and Washington. "He fell" enters nowhere.
import { AT } from './step.generated.ts';

const { DOM, KHZ, SHT, EXP, NSCAN, WAS } = AT;

/** How much of deniability one public scandal takes, at most three times. */
const SCANDAL = 12;

/** Tells how deniable Tehran's hand still is, 0 to 100. */
export function deniabilityOf(state: Float64Array): number {
  return Math.max(0, 100 - state[EXP]! - SCANDAL * Math.min(3, state[NSCAN]!));
}

/** Tells the Security of Iran in one month, 0 to 100. The dial of a game is its mean over the months he ruled. */
export function securityOf(state: Float64Array): number {
  const home = (state[DOM]! + state[KHZ]!) / 2;
  return (home + state[SHT]! + deniabilityOf(state) + state[WAS]!) / 4;
}
