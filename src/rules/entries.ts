/**
 * The one mechanism by which people move Tehran's own gauges: letters, silence, dues, windows, promises, call-backs and
 * resignations. An entry is asked once, at the start of its turn, when the orders are known and while Qasim rules.
 * The same entries act in play and in ensembles; where a whole program of orders is known they are folded first.
 */
import { allOf, compileCondition, leverIn, noneOf, sealedIn, type Grammar, type Test } from './condition.ts';
import { LEVERS } from './choices.ts';
import { parseExpression } from './expression.ts';
import type { CallbackDef, Effects, LetterDef, LevelDef, PeopleDef, PromiseDef, WindowDef } from './people.ts';
import { AT } from './step.generated.ts';
import { CHAIRS, type Chair } from './types.ts';

/** What kind of memory moves a gauge. */
export const ENTRY_KINDS = ['letter', 'silence', 'due', 'window', 'kept', 'broken', 'callback', 'resignation'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing that happens at the start of a turn if its test holds. */
export interface Entry {
  readonly kind: EntryKind;
  /** Of the letter, window, promise or call-back. */
  readonly id: string;
  /** Of the face, due or ask within it. */
  readonly part?: string;
  readonly test: Test;
  readonly effects: readonly Moved[];
}
/** One gauge moved: its place in the state, and by how many points. */
export interface Moved {
  readonly at: number;
  readonly variable: string;
  readonly amount: number;
}
/** Grave advice of a chair in a turn: overruled when the test fails. */
export interface GraveAdvice {
  readonly chair: Chair;
  readonly followed: Test;
}

/** The key under which an entry is remembered: `letter/kennedy-1962/accept`. */
export const entryKey = (entry: Pick<Entry, 'kind' | 'id' | 'part'>): string =>
  [entry.kind, entry.id, ...(entry.part === undefined ? [] : [entry.part])].join('/');

/** Turns effects into places and points, in the order of the state. */
export function movedBy(effects: Effects): Moved[] {
  return Object.entries(effects)
    .filter(([, amount]) => amount !== 0)
    .map(([variable, amount]) => ({ at: AT[variable as keyof typeof AT], variable, amount: amount as number }))
    .sort((a, b) => a.at - b.at);
}

/** Compiles all that a level's people may do, turn by turn. */
export function compileEntries(
  level: LevelDef,
  people: PeopleDef,
  grammar: Grammar,
): { entries: (readonly Entry[])[]; graves: (readonly GraveAdvice[])[] } {
  const entries: Entry[][] = level.turns.map(() => []);
  const add = (turn: number, entry: Entry): void => {
    entries[turn]?.push(entry);
  };
  for (const letter of people.letters) addLetter(letter, level, grammar, add);
  for (const window of people.windows) addWindow(window, level, add);
  for (const promise of people.promises) addPromise(promise, level, grammar, add);
  for (const callback of people.callbacks) addCallback(callback, level, grammar, add);
  return { entries, graves: gravesOf(people, grammar) };
}

type Add = (turn: number, entry: Entry) => void;

const conditionOf = (text: string, grammar: Grammar): Test => compileCondition(parseExpression(text), grammar);

function addLetter(letter: LetterDef, level: LevelDef, grammar: Grammar, add: Add): void {
  const turn = grammar.letters.find(({ id }) => id === letter.id)?.turn ?? -1;
  if (turn < 0) return;
  const answers = letter.faces.map((face) => sealedIn(turn, face.hand, face.choice));
  letter.faces.forEach((face, i) =>
    add(turn, {
      kind: 'letter',
      id: letter.id,
      part: face.id,
      test: answers[i] as Test,
      effects: movedBy(face.effects),
    }),
  );
  // A face that the partner refused was an answer too, though it moved nothing.
  const silence = conditionOf(`silent(${letter.id})`, grammar);
  add(turn, { kind: 'silence', id: letter.id, test: silence, effects: movedBy(letter.silence.effects) });
  for (const due of letter.due ?? [])
    add(dueTurn(level, due.month, turn), {
      kind: 'due',
      id: letter.id,
      part: due.id,
      test: conditionOf(due.when, grammar),
      effects: movedBy(due.effects),
    });
}

/** The turn that covers the month, if it lies behind the letter's own; else the one after the letter's. */
function dueTurn(level: LevelDef, month: number, after: number): number {
  return Math.max(coveringTurn(level, month), after + 1);
}

const coveringTurn = (level: LevelDef, month: number): number =>
  level.turns.findIndex(({ from, to }) => from <= month && month <= to);

/** The first turn that starts in or after the month; the one that covers it when none does. */
function turnFrom(level: LevelDef, month: number): number {
  const next = level.turns.findIndex(({ from }) => from >= month);
  return next >= 0 ? next : coveringTurn(level, month);
}

/** Tells in which turns a window stands open: those that begin in its months. */
export function turnsOfWindow(level: Pick<LevelDef, 'turns'>, window: Pick<WindowDef, 'from' | 'until'>): number[] {
  return level.turns.flatMap(({ from }, turn) => (from >= window.from && from < window.until ? [turn] : []));
}

function addWindow(window: WindowDef, level: LevelDef, add: Add): void {
  const before: Test[] = [];
  for (const turn of turnsOfWindow(level, window)) {
    const sealed = sealedIn(turn, window.hand, window.choice);
    add(turn, {
      kind: 'window',
      id: window.id,
      test: allOf(sealed, noneOf(...before)),
      effects: movedBy(window.effects),
    });
    before.push(sealed);
  }
}

/** The turns of a promise's question: in force when asked, answered when due. -1 where the level has no such turn. */
export function turnsOfAsk(
  level: LevelDef,
  ask: { readonly asked: number; readonly due: number },
): { asked: number; due: number } {
  const asked = coveringTurn(level, ask.asked);
  const due = turnFrom(level, ask.due);
  return { asked, due: asked >= 0 && due >= 0 ? Math.max(due, asked) : -1 };
}

function addPromise(promise: PromiseDef, level: LevelDef, grammar: Grammar, add: Add): void {
  const lever = LEVERS.indexOf(promise.lever);
  for (const ask of promise.asks) {
    const { asked, due } = turnsOfAsk(level, ask);
    if (asked < 0 || due < 0) continue;
    const given = leverIn(asked, lever, (height) => height > 0);
    const wants = conditionOf(ask.wants, grammar);
    const { id } = promise;
    add(due, { kind: 'kept', id, part: ask.id, test: allOf(given, wants), effects: movedBy(ask.kept) });
    add(due, { kind: 'broken', id, part: ask.id, test: allOf(given, noneOf(wants)), effects: movedBy(ask.broken) });
  }
}

/** The turn in which a call-back may come: Standard from its month on, Express the turn that covers it. */
export function turnOfCallback(level: LevelDef, callback: Pick<CallbackDef, 'month'>): number {
  return level.id === 'express' ? coveringTurn(level, callback.month) : turnFrom(level, callback.month);
}

function addCallback(callback: CallbackDef, level: LevelDef, grammar: Grammar, add: Add): void {
  const test = allOf(conditionOf(callback.seal, grammar), conditionOf(callback.when, grammar));
  const effects = movedBy(callback.effects);
  add(turnOfCallback(level, callback), { kind: 'callback', id: callback.id, test, effects });
}

function gravesOf(people: PeopleDef, grammar: Grammar): (readonly GraveAdvice[])[] {
  return grammar.turns.map((_, turn) => {
    const letter = grammar.letters.find((each) => each.turn === turn);
    const advice = people.advice.find((each) => each.letter === letter?.id);
    if (advice === undefined) return [];
    return CHAIRS.flatMap((chair) => {
      const wants = advice.chairs[chair].grave?.wants;
      return wants === undefined ? [] : [{ chair, followed: conditionOf(wants, grammar) }];
    });
  });
}
