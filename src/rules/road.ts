/** The road not taken: the same turn on the same luck with Hold, or, where you held, with the chairs' favourite. */
import { favouriteOf } from './advise.ts';
import { deniabilityOf } from './dials.ts';
import { whyNot } from './offers.ts';
import { play } from './play.ts';
import type { Scenario } from './scenario.ts';
import { AT } from './step.generated.ts';
import { PLACES, type GameState, type Place, type TurnOrders } from './types.ts';

/** The five places Tehran answers for, 0 to 100 each. */
export type PlaceValues = Readonly<Record<Place, number>>;

/** Reads the five places of a state: harbour, province, ally, street, and the safe in which the papers lie. */
export function placesOf(values: ArrayLike<number>): PlaceValues {
  return {
    harbour: values[AT.SHT] as number,
    province: values[AT.KHZ] as number,
    ally: values[AT.WAS] as number,
    street: values[AT.DOM] as number,
    safe: deniabilityOf(values as Float64Array),
  };
}

export interface Road {
  /** The orders of the other road. */
  readonly orders: TurnOrders;
  /** The other road is Hold; otherwise it is the chairs' favourite. */
  readonly isHold: boolean;
  readonly taken: PlaceValues;
  readonly notTaken: PlaceValues;
  /** What the road taken gained or lost in each place. */
  readonly difference: PlaceValues;
}

const HOLD: TurnOrders = { open: 'hold', quiet: 'hold' };

/** Plays a turn the other way; `before` is the state it started from. Only the five places are told, never Iraq's inside. */
export function roadNotTaken(scenario: Scenario, before: GameState, after: GameState): Road {
  const given = after.orders[before.turn] ?? HOLD;
  const isHold = given.open !== 'hold' || given.quiet !== 'hold';
  const orders = isHold ? HOLD : favourite(scenario, before);
  const other = play(scenario, before, orders).state;
  const taken = placesOf(after.values);
  const notTaken = placesOf(other.values);
  const difference = Object.fromEntries(PLACES.map((place) => [place, taken[place] - notTaken[place]]));
  return { orders, isHold, taken, notTaken, difference: difference as unknown as PlaceValues };
}

/** What the chairs would have had, as far as both hands may give it together. */
function favourite(scenario: Scenario, before: GameState): TurnOrders {
  const isLegal = (hand: 'open' | 'quiet', choice: string): boolean =>
    whyNot(scenario, before, { ...HOLD, [hand]: choice }) === undefined;
  const wanted = favouriteOf(scenario, before, isLegal);
  return whyNot(scenario, before, wanted) === undefined ? wanted : { ...wanted, quiet: 'hold' };
}
