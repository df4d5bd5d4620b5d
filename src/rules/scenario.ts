/** What a level is made of besides its months: letters, windows, promises, call-backs, chairs, the file. Types and the compiled form. */
import { compileEntries, type Entry, type GraveAdvice } from './entries.ts';
import { parseExpression } from './expression.ts';
import { compileCondition, type Grammar, type Test } from './condition.ts';
import type { Level, Turn } from './model.ts';
import type { Chair, CrackBy, Hand, HiddenGauge, Lever, TurnOrders } from './types.ts';

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
/** A lever of the covert kind, or the work with Turks and Israelis: what a page of the file can be about. */
export const DEED_KINDS = ['kur', 'off', 'pro', 'isr'] as const;
export type DeedKind = (typeof DEED_KINDS)[number];
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
  readonly span: { readonly nudge: number; readonly push: number; readonly shove: number; readonly warAids: number };
  readonly whisper: { readonly factor: number };
  readonly forecasts: {
    readonly sureness: readonly number[];
    readonly base: {
      readonly plot: readonly number[];
      readonly exposed: readonly number[];
      readonly stands: readonly number[];
    };
    /** Usual value and spread of each crack at the four curtains. */
    readonly usual: readonly CrackBy<readonly number[]>[];
  };
  readonly ending: { readonly earlierBy: number; readonly homeBelow: number };
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

/** A say of an adviser with its condition compiled. */
export interface Say {
  readonly def: SayDef;
  readonly test: Test;
}

/** A level made ready to play: compiled once, shared by every game and every ensemble. */
export interface Scenario {
  readonly id: string;
  /** Months and turns, as the engine wants them; a single act carries the turns before it too. */
  readonly level: Level;
  /** Index of the first turn the player seals. */
  readonly firstTurn: number;
  readonly prelude: readonly TurnOrders[];
  readonly people: PeopleDef;
  readonly settings: Settings;
  readonly grammar: Grammar;
  /** Everything outside the model that can move the basket, by turn. */
  readonly entries: readonly (readonly Entry[])[];
  readonly graves: readonly (readonly GraveAdvice[])[];
  /** The letter of each turn, if it has one. */
  readonly letters: readonly (LetterDef | undefined)[];
  /** What the chairs say, by turn. */
  readonly says: readonly Readonly<Partial<Record<Chair, readonly Say[]>>>[];
}

/** Which of a letter's two places a level reads. */
export const cutOf = (level: { readonly id: string }): 'standard' | 'express' =>
  level.id === 'express' ? 'express' : 'standard';

/** Index of the turn in which a level reads a letter; -1 if it does not. */
export function turnOfLetter(level: LevelDef, letter: Pick<LetterDef, 'turns'>): number {
  const number = letter.turns[cutOf(level)];
  return level.turns.findIndex(({ id }) => id === number);
}

/** Compiles a level. Throws on conditions that cannot be read; the content checks say so more kindly beforehand. */
export function compileScenario(def: LevelDef, people: PeopleDef): Scenario {
  const { turns } = def;
  const letters = turns.map((_, turn) => people.letters.find((letter) => turnOfLetter(def, letter) === turn));
  const grammar: Grammar = {
    turns,
    letters: people.letters.map((letter) => ({ ...letter, turn: turnOfLetter(def, letter) })),
  };
  const compiled = compileEntries(def, people, grammar);
  return {
    id: def.id,
    level: { id: def.id, number: def.number, turns },
    firstTurn: def.prelude?.length ?? 0,
    prelude: def.prelude ?? [],
    people,
    settings: people.settings,
    grammar,
    ...compiled,
    letters,
    says: letters.map((letter) => saysOf(letter, people, grammar)),
  };
}

function saysOf(letter: LetterDef | undefined, people: PeopleDef, grammar: Grammar): Scenario['says'][number] {
  const advice = people.advice.find((each) => each.letter === letter?.id);
  if (advice === undefined) return {};
  const compiled = Object.entries(advice.chairs).map(([chair, { says }]) => [
    chair,
    says.map((def) => ({ def, test: compileCondition(parseExpression(def.when), grammar) })),
  ]);
  return Object.fromEntries(compiled) as Scenario['says'][number];
}
