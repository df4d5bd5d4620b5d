/** What the level files say about people: letters, windows, promises, call-backs, chairs, the file; and the numbers of the play layer. */
import type { Turn } from './model.ts';
import type { Chair, Crack, DeedKind, Hand, HiddenGauge, Lever, TurnOrders } from './types.ts';

/** The gauges that people move outside the model: Iran's own, never Baghdad's. */
export const BASKET = ['DOM', 'KHZ', 'SHT', 'WAS', 'MOS'] as const;
export type BasketVariable = (typeof BASKET)[number];
/** Points added, -4 to 4 each. */
export type Effects = Readonly<Partial<Record<BasketVariable, number>>>;

/** One choice of this turn in a letter's clothes. */
export interface FaceDef {
  readonly id: string;
  readonly hand: Hand;
  readonly choice: string;
  readonly effects: Effects;
}
export interface DueDef {
  readonly id: string;
  readonly month: number;
  readonly when: string;
  readonly effects: Effects;
}
export interface LetterDef {
  readonly id: string;
  /** Turn number (from 1) in which it is read, in Standard and in Express. */
  readonly turns: { readonly standard: number; readonly express?: number | undefined };
  /** The telegram that is the letter. */
  readonly event: string;
  readonly from: string;
  readonly faces: readonly FaceDef[];
  readonly silence: { readonly effects: Effects };
  readonly due?: readonly DueDef[] | undefined;
}
export interface WindowDef {
  readonly id: string;
  readonly from: number;
  /** The first month in which it is shut. */
  readonly until: number;
  readonly shutBy: string;
  readonly hand: Hand;
  readonly choice: string;
  readonly effects: Effects;
}
export interface AskDef {
  readonly id: string;
  readonly asked: number;
  readonly due: number;
  readonly wants: string;
  readonly kept: Effects;
  readonly broken: Effects;
}
export interface PromiseDef {
  readonly id: string;
  readonly lever: Lever;
  readonly to: string;
  readonly ours?: boolean | undefined;
  readonly asks: readonly AskDef[];
}
export interface CallbackDef {
  readonly id: string;
  readonly seal: string;
  readonly month: number;
  readonly when: string;
  readonly effects: Effects;
  readonly person: string;
  readonly ours?: boolean | undefined;
}
export interface SayDef {
  readonly id: string;
  readonly when: string;
  readonly hand: Hand;
  readonly choice: string;
}
export interface ChairLinesDef {
  readonly says: readonly SayDef[];
  readonly grave?: { readonly wants: string } | undefined;
}
/** What the four chairs say to one letter. */
export interface AdviceDef {
  readonly letter: string;
  readonly chairs: Readonly<Record<Chair, ChairLinesDef>>;
}
export interface ChiefDef {
  readonly person: string;
  readonly from: number;
  readonly to?: number | undefined;
  /** He brings a deputy of his own. */
  readonly brings?: boolean | undefined;
}
export interface ChairDef {
  readonly id: Chair;
  readonly subject: HiddenGauge;
  readonly chiefs: readonly ChiefDef[];
  readonly deputies: readonly { readonly id: string; readonly ours: boolean }[];
  readonly resignation: { readonly basket: Effects };
}
export interface FilePageDef {
  readonly id: string;
  readonly kind: 'charge' | 'leak' | 'whisper';
  readonly month?: number | undefined;
  readonly event?: string | undefined;
  readonly lever?: DeedKind | 'int' | undefined;
  readonly place?: string | undefined;
}
export interface VariantDef {
  readonly variant: string;
  readonly when: string;
}
export interface EndingDef {
  readonly id: string;
  readonly variants: readonly VariantDef[];
}

/** The numbers of the play layer; `levels/play.json` gives each its basis. */
export interface Settings {
  readonly refusal: { readonly levers: readonly Lever[]; readonly months: number; readonly chance: number };
  readonly resignation: { readonly after: number; readonly emptyTurns: number };
  readonly bands: {
    readonly least: number;
    readonly widest: number;
    readonly perSource: number;
    readonly own: number;
    readonly deskBias: number;
    readonly noise: number;
    readonly ideasTilt: number;
    readonly ideasUsual: number;
    readonly agentsTilt: number;
  };
  readonly estimates: { readonly bias: number; readonly noise: number; readonly right: number };
  readonly whisper: { readonly factor: number };
  readonly forecasts: {
    readonly sureness: readonly number[];
    readonly base: {
      readonly plot: readonly number[];
      readonly exposed: readonly number[];
      readonly stands: readonly number[];
    };
    /** Usual value and spread of each crack at the four curtains. */
    readonly usual: readonly Readonly<Record<Crack, readonly number[]>>[];
  };
  readonly ending: { readonly earlierBy: number; readonly homeBelow: number };
}

/** The Catalyst Rule in numbers; `levels/spans.json`. */
export interface SpanDef {
  /** Push of one level of each covert lever. */
  readonly push: Readonly<Partial<Record<Lever, number>>>;
  /** Names in terms of the bands shown, in order: a later one may read an earlier one. */
  readonly names: Readonly<Record<string, string>>;
  readonly crack: string;
  /** Words for the effect, each from its bound up. */
  readonly words: readonly WordDef[];
}
export interface WordDef {
  readonly id: string;
  readonly from: number;
}

/** An order as its file tells it: what it sets, what it costs, when it is on the desk. */
export interface OrderDef {
  readonly id: string;
  readonly hand: Hand;
  readonly lever?: Lever | undefined;
  readonly act?: string | undefined;
  /** A door that does not open in play. */
  readonly locked?:
    true | readonly { readonly choice: string; readonly door: string; readonly level: number }[] | undefined;
  readonly levels?: readonly { readonly choice: string; readonly level: number }[] | undefined;
  readonly costPerLevel?: { readonly value: number } | undefined;
  readonly oneOff?: Readonly<Record<string, unknown>> | undefined;
  readonly from?: { readonly month: number } | undefined;
  readonly until?: { readonly month: number } | undefined;
  readonly once?: 'game' | 'act' | undefined;
  readonly places: readonly string[];
}

/** What people say and do in the game, the same for every level. */
export interface PeopleDef {
  readonly letters: readonly LetterDef[];
  readonly windows: readonly WindowDef[];
  readonly promises: readonly PromiseDef[];
  readonly callbacks: readonly CallbackDef[];
  readonly chairs: readonly ChairDef[];
  readonly advice: readonly AdviceDef[];
  readonly file: readonly FilePageDef[];
  readonly endings: readonly EndingDef[];
  readonly orders: readonly OrderDef[];
  readonly span: SpanDef;
  /** Words of confidence, each from its chance up. */
  readonly confidence: readonly WordDef[];
  readonly settings: Settings;
}

/** A level as its file tells it. */
export interface LevelDef {
  readonly id: string;
  readonly number: number;
  readonly turns: readonly Turn[];
  /** Single acts only: which act is played, and history's orders of the turns before it. */
  readonly act?: number | undefined;
  readonly prelude?: readonly TurnOrders[] | undefined;
}

/** Which of a letter's two places a level reads. */
export const cutOf = (level: { readonly id: string }): 'standard' | 'express' =>
  level.id === 'express' ? 'express' : 'standard';

/** Index of the turn in which a level reads a letter; -1 if it does not. */
export function turnOfLetter(level: LevelDef, letter: Pick<LetterDef, 'turns'>): number {
  const number = letter.turns[cutOf(level)];
  return level.turns.findIndex(({ id }) => id === number);
}
