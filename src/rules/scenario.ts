/** A level made ready to play: its months, and everything its people may do, compiled once. */
import { compileCondition, type Grammar, type Test } from './condition.ts';
import { compileEntries, type Entry, type GraveAdvice } from './entries.ts';
import { parseExpression } from './expression.ts';
import type { Level } from './model.ts';
import { turnOfLetter, type LetterDef, type LevelDef, type PeopleDef, type SayDef, type Settings } from './people.ts';
import type { Chair, TurnOrders } from './types.ts';

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
    level: { id: def.id, number: def.number, turns, ...(def.prelude === undefined ? {} : { prelude: def.prelude }) },
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
