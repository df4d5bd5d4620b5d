// The nouns of the engine: what a compiled model is, what a level is, and the few questions asked of a state.

/** A compiled model: the base, or a rival reading with the same places in its state. */
export interface Rules {
  readonly id: string;
  /** Fingerprint of its numbers and formulas, 16 hexadecimal digits. */
  readonly hash: string;
  /** Default parameters, in the order of `PARAMETER_NAMES`. Copy before you change one. */
  readonly parameters: Float64Array;
  readonly stateSize: number;
  readonly ledgerSize: number;
  /** What each slot of the ledger holds. */
  readonly ledger: readonly LedgerSlot[];
  /** Sets the state before month 0: start values, spread and tempers of this seed; switches, levers and acts at 0. */
  readonly begin: (state: Float64Array, key0: number, key1: number) => void;
  /** Plays month `t` in place. */
  readonly step: (state: Float64Array, parameters: Float64Array, key0: number, key1: number, t: number) => void;
  /**
   * Plays months `from` to `to` - 1 in place and ends the acts after the first of them; with `stop` 1 it stops after the
   * month of the fall. Returns the month now reached.
   */
  readonly stretch: (
    state: Float64Array,
    parameters: Float64Array,
    key0: number,
    key1: number,
    from: number,
    to: number,
    stop: number,
  ) => number;
  /** Plays month `t` in place, to the same bits, and fills the ledger. */
  readonly explain: (
    state: Float64Array,
    parameters: Float64Array,
    key0: number,
    key1: number,
    t: number,
    ledger: Float64Array,
  ) => void;
  /** Writes the seven index series of a state into the first seven places of `out`. */
  readonly series: (state: Float64Array, out: Float64Array) => void;
}

/** What one slot of the ledger holds. */
export interface LedgerSlot {
  readonly kind: 'term' | 'noise' | 'limit' | 'dated' | 'rule' | 'asked' | 'factor' | 'chance' | 'draw' | 'happened';
  readonly variable?: string;
  readonly id: string;
  readonly factor?: string;
}

/** One turn: its number, its act, and its first and last month, both included. */
export interface Turn {
  readonly id: number;
  readonly act: number;
  readonly from: number;
  readonly to: number;
}

/** A way to cut the months of play into turns. */
export interface Level {
  readonly id: string;
  /** Its number in a run code. */
  readonly number: number;
  readonly turns: readonly Turn[];
  /** Orders already given when the player takes the chair, one pair a turn from the first: history's, for a single act. */
  readonly prelude?: readonly { readonly open: string; readonly quiet: string }[] | undefined;
}

/** Months from July 1958 (t = 0) to December 1965 (t = 89), the horizon of the counterfactuals. */
export const HORIZON = 90;
/** Months of play: to February 1963 (t = 55). */
export const MONTHS_OF_PLAY = 56;

/** Tells the calendar month of t as "YYYY-MM"; t = 0 is July 1958. */
export function monthName(t: number): string {
  const months = 6 + t;
  const year = 1958 + Math.floor(months / 12);
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Reads "YYYY-MM" as a month number; `undefined` when it is not one within the horizon. */
export function monthNumber(name: string): number | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(name);
  if (match === null) return undefined;
  const t = (Number(match[1]) - 1958) * 12 + Number(match[2]) - 7;
  return Number(match[2]) >= 1 && Number(match[2]) <= 12 && t >= 0 && t < HORIZON ? t : undefined;
}

/** Tells the quarter of t, such as "1958Q3". */
export function quarterName(t: number): string {
  const months = 6 + t;
  return `${1958 + Math.floor(months / 12)}Q${Math.floor((months % 12) / 3) + 1}`;
}
