// The five places Tehran answers for, each read from one gauge of a state.
import { deniabilityOf } from '../rules/dials.ts';
import { AT } from '../rules/step.generated.ts';
import { PLACES, type Place } from '../rules/types.ts';

const { SHT, KHZ, WAS, DOM } = AT;

/** Harbour, province, ally, street and safe: their number, and the number under which each is kept. */
export const PLACE_COUNT = PLACES.length;

/** Writes the five places of a state, 0 to 100 each, into `out` from `from` on, in the order of `PLACES`. */
export function readPlaces(state: Float64Array, out: Float64Array, from = 0): void {
  out[from] = state[SHT]!;
  out[from + 1] = state[KHZ]!;
  out[from + 2] = state[WAS]!;
  out[from + 3] = state[DOM]!;
  out[from + 4] = deniabilityOf(state);
}

/** Makes a record of something for each place. */
export function byPlace<T>(value: (place: number) => T): Record<Place, T> {
  return Object.fromEntries(PLACES.map((name, place) => [name, value(place)])) as Record<Place, T>;
}
