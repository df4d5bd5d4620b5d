/** The nouns of the game: state, orders, ledger. No functions, no words, no clock. */

export const LEVERS = ['dip', 'all', 'kur', 'off', 'pro', 'nav', 'home', 'int'] as const;
export type Lever = (typeof LEVERS)[number];
export type ByLever<T> = Readonly<Record<Lever, T>>;

export const HANDS = ['open', 'quiet'] as const;
export type Hand = (typeof HANDS)[number];

export const CHAIRS = ['ministry', 'savak', 'army', 'court'] as const;
export type Chair = (typeof CHAIRS)[number];

/** The five places the player answers for; each is read from one variable (or, for `safe`, from deniability). */
export const PLACES = ['harbour', 'province', 'ally', 'street', 'safe'] as const;
export type Place = (typeof PLACES)[number];

/** Gauges of Baghdad that are hidden behind bands. */
export const HIDDEN_GAUGES = [
  'army_cohesion',
  'coalition_breadth',
  'institutionalisation',
  'popular_support',
  'kurdish_front',
  'regional_standing',
  'regime_strength',
  'readiness',
  'soviet_tilt',
] as const;
export type HiddenGauge = (typeof HIDDEN_GAUGES)[number];

/** Gauges of Tehran's own side, known to within two points. */
export const OWN_GAUGES = ['treasury', 'home', 'khuzestan', 'shatt', 'washington'] as const;
export type OwnGauge = (typeof OWN_GAUGES)[number];

/** What the player seals in one turn: an index-free pair of choice ids (see `choices.ts`). */
export interface TurnOrders {
  readonly open: string;
  readonly quiet: string;
}

export const CRACKS = ['army', 'allies', 'institutions'] as const;
export type Crack = (typeof CRACKS)[number];

/** Answers given at one curtain. Probabilities in tenths, 0 to 10. */
export interface Forecast {
  /** Curtains 1-3: a plot will be tried before the next curtain. Curtain 4: he still rules in February 1963. */
  readonly plot: number;
  /** Tehran's hand will be public before the next curtain. */
  readonly exposed: number;
  readonly crack: Crack;
  /** 0 guess, 1 fairly sure, 2 sure. */
  readonly sureness: 0 | 1 | 2;
}

/** A whole game as it is saved, shared and reported: replaying it gives everything else. */
export interface GameRecord {
  readonly level: string;
  readonly seed: number;
  readonly orders: readonly TurnOrders[];
  /** One a curtain passed, in order; a curtain that asked nothing or got no answer holds `undefined`. */
  readonly forecasts: readonly (Forecast | undefined)[];
  readonly verdict?: Verdict;
  /** What stood beside the orders of each turn, for a class; left out where every turn was the player's own and nobody dissented. */
  readonly marks?: readonly Mark[];
}

/**
 * A mark on a turn: the player's own; given to a late joiner (neutral or history's orders); or sealed against the vote of
 * one of the four chairs, whose dissent went into the minutes.
 */
export const MARKS = ['own', 'given', 'ministry', 'savak', 'army', 'court'] as const;
export type Mark = (typeof MARKS)[number];

/** The player's guess before the reveal: ten counters on six plates, and a quarter for the fall without Tehran. */
export interface Verdict {
  /** Counters on army, allies, institutions, kurdish_war, powers, tehran; ten in all. */
  readonly counters: readonly [number, number, number, number, number, number];
  /** Quarter of the fall without Tehran, 0 = 1958Q3; 30 = he still stands in December 1965. */
  readonly quarter: number;
}

/** State between turns. Values are indexed as in the generated model (see `model.ts`). Plain data, never changed in place. */
export interface GameState {
  readonly level: string;
  readonly seed: number;
  /** Turns sealed so far; also the index of the next turn. */
  readonly turn: number;
  /** First month that has not been played yet, 0 = July 1958. */
  readonly month: number;
  readonly values: readonly number[];
  readonly levers: ByLever<number>;
  readonly orders: readonly TurnOrders[];
  /** Month in which each lever was last raised above zero (absent: it stands at zero). */
  readonly standingSince: Partial<ByLever<number>>;
  /** Month in which each lever was last cut to zero (absent: never). */
  readonly cutAt: Partial<ByLever<number>>;
  /** Whether Iran has recognised the republic. */
  readonly recognised: boolean;
  /** One-time acts already used: act id -> months of use. */
  readonly acts: Readonly<Record<string, readonly number[]>>;
  readonly scandalMonths: readonly number[];
  readonly advisers: Readonly<Record<Chair, AdviserState>>;
  /** Ids of play entries (letters due, windows, promises, call-backs) that have taken effect. */
  readonly entries: readonly string[];
  /** Which letter was answered how: letter id -> face id (the open hand's where both were given), or `silence`. */
  readonly answers: Readonly<Record<string, string>>;
  /** Levels in force in each turn sealed so far, in the order of `LEVERS`. */
  readonly log: readonly (readonly number[])[];
  /** Indices of the turns whose quiet order a partner refused. */
  readonly refusedTurns: readonly number[];
  /** Months in which a plot was tried. */
  readonly attemptMonths: readonly number[];
  /** What Baghdad has written about Tehran, oldest page first. */
  readonly file: readonly FilePage[];
  /** Whose work the present exposure is made of, in points. */
  readonly exposure: ExposureParts;
  /** The Security dial so far: sum of its months, and their number. */
  readonly security: { readonly sum: number; readonly months: number };
  /** The deepest crack at each curtain passed while he ruled; it is told at the end. */
  readonly curtains: readonly { readonly turn: number; readonly month: number; readonly deepest: Crack }[];
}

/** What a page of the file can be about: a covert lever, or the work with Turks and Israelis. */
export const DEED_KINDS = ['kur', 'off', 'pro', 'isr'] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

/** Points of exposure by the work that left them; `other` is suspicion and what stood at the start. */
export type ExposureParts = Readonly<Record<DeedKind | 'other', number>>;

/** A page of Baghdad's file: a charge on its date, a deed that came out, or a rumour. */
export interface FilePage {
  readonly kind: 'charge' | 'deed' | 'whisper';
  /** Id of the charge, leak or whisper in `levels/file`. */
  readonly id: string;
  readonly month: number;
  readonly lever?: DeedKind;
}

export interface AdviserState {
  /** How many deputies have held the chair before this one; it addresses the bias draw. */
  readonly holder: number;
  /** Consecutive times grave advice was overruled. */
  readonly overruled: number;
  /** Turn index until which the chair is empty (exclusive); 0 if filled. */
  readonly emptyUntil: number;
  /** Whether the present holder's estimates proved right, oldest first, as far as a curtain has told. */
  readonly record: readonly boolean[];
  /** The same for this act, not told yet. */
  readonly pending: readonly boolean[];
}

/** What in the basket moved a gauge; the why line is `basket.<source>`. */
export const BASKET_SOURCES = ['letter', 'silence', 'due', 'window', 'promise', 'callback', 'resignation'] as const;
export type BasketSource = (typeof BASKET_SOURCES)[number];

/** One line of the ledger: why a variable moved, by how much, in which month. */
export type LedgerLine =
  | {
      readonly kind: 'term';
      readonly month: number;
      readonly variable: string;
      readonly term: string;
      readonly amount: number;
    }
  | { readonly kind: 'noise'; readonly month: number; readonly variable: string; readonly amount: number }
  | { readonly kind: 'limit'; readonly month: number; readonly variable: string; readonly amount: number }
  | {
      readonly kind: 'dated';
      readonly month: number;
      readonly event: string;
      readonly variable: string;
      readonly amount: number;
    }
  | {
      readonly kind: 'rule';
      readonly month: number;
      readonly rule: string;
      readonly variable: string;
      readonly amount: number;
    }
  | {
      readonly kind: 'chance';
      readonly month: number;
      readonly rule: string;
      readonly factors: readonly { readonly id: string; readonly value: number }[];
      readonly probability: number;
      readonly draw: number;
      readonly happened: boolean;
    }
  | {
      readonly kind: 'basket';
      readonly month: number;
      readonly source: BasketSource;
      /** Of the letter, window, promise, call-back or chair. */
      readonly id: string;
      /** Of the face, due or ask within it. */
      readonly part?: string;
      /** Promises only. */
      readonly isKept?: boolean;
      readonly variable: string;
      readonly amount: number;
    }
  | {
      readonly kind: 'refusal';
      readonly month: number;
      readonly choice: string;
      readonly probability: number;
      readonly draw: number;
      readonly refused: boolean;
    };

/** What chance decided in a month; the wire's sentence is `wire.outcome.<what>`. */
export interface Outcome {
  readonly what: OutcomeKind;
  readonly month: number;
}
export const OUTCOMES = [
  'mosul-failed',
  'mosul-won',
  'mosul-none',
  'kurd-war',
  'attempt-failed',
  'clash',
  'scandal',
  'pact',
  'fell',
] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/** Whose voice a sentence of the wire is. */
export const WIRE_TONES = ['open', 'quiet', 'outcome', 'promise', 'callback', 'due', 'person'] as const;
export type WireTone = (typeof WIRE_TONES)[number];

/** What one sealed turn did. */
export interface TurnLedger {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
  readonly orders: TurnOrders;
  readonly lines: readonly LedgerLine[];
  /** Keys of the entries that took effect, in order: `letter/kennedy-1962/accept`, `kept/the-guide/visas`. */
  readonly entries: readonly string[];
  /** Whether a partner refused the quiet order. */
  readonly isRefused: boolean;
  /** Chairs whose grave advice this turn overruled, and those that resigned over it. */
  readonly overruled: readonly Chair[];
  readonly resigned: readonly Chair[];
  /** Pages that Baghdad's file gained. */
  readonly pages: readonly FilePage[];
  /** Months of this turn in which a plot was tried, the Kurdish war began, a scandal broke, a pact was signed, he fell. */
  readonly outcomes: readonly Outcome[];
  /** Values at the start of the turn and at the end of each month. */
  readonly path: readonly (readonly number[])[];
}

export const ENDINGS = [
  'catalyst',
  'fingerprints',
  'footnote',
  'blamed-for-the-weather',
  'still-standing',
  'burnt-hand',
  'trouble-at-home',
] as const;
export type Ending = (typeof ENDINGS)[number];
