/** Compiles play conditions to closures, and folds them where the orders of a whole game are known beforehand. */
import { asksIn, namesIn, type Expression, type PlayFunction } from './expression.ts';
import { deedOf, LEVERS, OPEN_CHOICES, QUIET_CHOICES, type Choice } from './choices.ts';
import type { Turn } from './model.ts';
import { AT, COUNTER_NAMES, STATE_NAMES } from './step.generated.ts';

/** What a condition is asked against: a state at the start of a turn, after this turn's orders. Reused, never kept. */
export interface Moment {
  readonly values: ArrayLike<number>;
  /** Index of the turn. */
  turn: number;
  /** Codes of the choices sealed so far, this turn's included, by turn. */
  readonly open: ArrayLike<number>;
  readonly quiet: ArrayLike<number>;
  /** Levels in force in each turn up to this one: turn x 8 + lever. */
  readonly log: ArrayLike<number>;
  /** 1 where a partner refused the quiet order of that turn. */
  readonly refused: ArrayLike<number>;
}

/** The orders of a whole game, known beforehand, and the levels they set if no partner ever refuses. */
export interface Foreseen {
  readonly open: ArrayLike<number>;
  readonly quiet: ArrayLike<number>;
  readonly levelOf: (turn: number, lever: number) => number;
}

/** A condition ready to be asked. */
export interface Test {
  readonly holds: (moment: Moment) => boolean;
  /** The answer where it follows from the orders alone; `undefined` where the state decides. He still rules. */
  readonly foresee: (foreseen: Foreseen, turn: number) => boolean | undefined;
  /** What is left to ask of the state once the orders are known; asks the same as `holds`, quicker. */
  readonly remainder: (foreseen: Foreseen, turn: number) => (moment: Moment) => boolean;
}

/** What conditions may speak of besides the state: when each turn is, and which faces a letter has. */
export interface Grammar {
  readonly turns: readonly Turn[];
  readonly letters: readonly LetterFaces[];
}
interface LetterFaces {
  readonly id: string;
  /** Index of the turn in which it is read; -1 if it is not in this level. */
  readonly turn: number;
  readonly faces: readonly { readonly id: string; readonly hand: 'open' | 'quiet'; readonly choice: string }[];
}

type Read = (moment: Moment) => number;
type Guess = (foreseen: Foreseen, turn: number) => number | undefined;
interface Reading {
  readonly read: Read;
  readonly guess: Guess;
  /** The reading without what is known beforehand; left out, it is the reading itself. */
  readonly rest?: (foreseen: Foreseen, turn: number) => Read;
}

const restOf = (reading: Reading, foreseen: Foreseen, turn: number): Read => {
  const known = reading.guess(foreseen, turn);
  if (known !== undefined) return () => known;
  return reading.rest === undefined ? reading.read : reading.rest(foreseen, turn);
};

const NEVER = 999;
const LEVER_COUNT = LEVERS.length;

/** Names a play condition may read: gauges, counters, levers and t. */
export const CONDITION_NAMES: readonly string[] = [...STATE_NAMES, ...COUNTER_NAMES, ...LEVERS, 't'];

/** Lists what is wrong with a parsed condition: unknown names, questions or arguments. Empty when it can be compiled. */
export function faultsOfCondition(
  expression: Expression,
  letters: readonly { id: string; faces: readonly { id: string }[] }[],
): string[] {
  const faults = namesIn(expression)
    .filter((name) => !CONDITION_NAMES.includes(name))
    .map((name) => `${name} is not a name a condition may read`);
  for (const { fn, args } of asksIn(expression)) {
    const fault = faultOfAsk(fn, args, letters);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

function faultOfAsk(
  fn: PlayFunction,
  args: readonly string[],
  letters: readonly { id: string; faces: readonly { id: string }[] }[],
): string | undefined {
  const [first = '', second = ''] = args;
  const text = `${fn}(${args.join(', ')})`;
  if (fn === 'did') {
    const isGood =
      args.length === 4 && levelsOf(first) !== undefined && args.slice(1).every((part) => /^\d+$/.test(part));
    return isGood ? undefined : `${text} must be did(order, level, fromMonth, toMonth)`;
  }
  if (fn === 'since' || fn === 'cutAgo')
    return args.length === 1 && (LEVERS as readonly string[]).includes(first)
      ? undefined
      : `${text} must name one lever`;
  const letter = letters.find(({ id }) => id === first);
  if (letter === undefined) return `${text} names no letter`;
  if (fn === 'silent') return args.length === 1 ? undefined : `${text} takes one letter`;
  return letter.faces.some(({ id }) => id === second) ? undefined : `${text} names no face of that letter`;
}

/** Levels by code that a choice of an order gives; an act counts as level 1, any other choice as -1. */
function levelsOf(order: string): { open: Int8Array; quiet: Int8Array } | undefined {
  const level = (choice: Choice): number => {
    const deed = deedOf(choice);
    if (deed.kind === 'hold' || deed.order !== order) return -1;
    return deed.kind === 'lever' ? deed.level : 1;
  };
  const open = Int8Array.from(OPEN_CHOICES, level);
  const quiet = Int8Array.from(QUIET_CHOICES, level);
  return open.some((value) => value >= 0) || quiet.some((value) => value >= 0) ? { open, quiet } : undefined;
}

/** Compiles one parsed condition. Throws on names it does not know; check `faultsOfCondition` first for a kind message. */
export function compileCondition(expression: Expression, grammar: Grammar): Test {
  const reading = compile(expression, grammar);
  const { read, guess } = reading;
  return {
    holds: (moment) => read(moment) !== 0,
    foresee: (foreseen, turn) => {
      const value = guess(foreseen, turn);
      return value === undefined ? undefined : value !== 0;
    },
    remainder: (foreseen, turn) => {
      const rest = restOf(reading, foreseen, turn);
      return (moment) => rest(moment) !== 0;
    },
  };
}

const both = (left: Reading, right: Reading, op: (a: number, b: number) => number): Reading => ({
  read: (moment) => op(left.read(moment), right.read(moment)),
  guess: (foreseen, turn) => {
    const a = left.guess(foreseen, turn);
    const b = right.guess(foreseen, turn);
    return a === undefined || b === undefined ? undefined : op(a, b);
  },
  rest: (foreseen, turn) => {
    const known = right.guess(foreseen, turn);
    const before = restOf(left, foreseen, turn);
    if (known !== undefined) return (moment) => op(before(moment), known);
    const after = restOf(right, foreseen, turn);
    return (moment) => op(before(moment), after(moment));
  },
});

const truth = (value: boolean): number => (value ? 1 : 0);

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '<': (a, b) => truth(a < b),
  '<=': (a, b) => truth(a <= b),
  '>': (a, b) => truth(a > b),
  '>=': (a, b) => truth(a >= b),
  '==': (a, b) => truth(a === b),
  '!=': (a, b) => truth(a !== b),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
};

function compile(node: Expression, grammar: Grammar): Reading {
  const of = (part: Expression): Reading => compile(part, grammar);
  switch (node.kind) {
    case 'number':
      return { read: () => node.value, guess: () => node.value };
    case 'name':
      return compileName(node.name, grammar);
    case 'negative':
      return both(of(node.of), of(node.of), (a) => -a);
    case 'not':
      return both(of(node.of), of(node.of), (a) => truth(a === 0));
    case 'arithmetic':
    case 'compare':
    case 'extreme':
      return both(of(node.left), of(node.right), OPERATORS[node.op] as (a: number, b: number) => number);
    case 'logic':
      return compileLogic(of(node.left), of(node.right), node.op);
    case 'choose':
      return compileChoose(of(node.test), of(node.yes), of(node.no));
    case 'ask':
      return compileAsk(node.fn, node.args, grammar);
  }
}

function compileLogic(left: Reading, right: Reading, op: 'and' | 'or'): Reading {
  // An "and" is settled by one part that is false, an "or" by one that is true, whatever the other says.
  const settling = op === 'or';
  return {
    read: (moment) => {
      const isSet = left.read(moment) !== 0;
      return isSet === settling ? truth(settling) : truth(right.read(moment) !== 0);
    },
    guess: (foreseen, turn) => {
      const a = left.guess(foreseen, turn);
      const b = right.guess(foreseen, turn);
      if (a !== undefined && (a !== 0) === settling) return truth(settling);
      if (b !== undefined && (b !== 0) === settling) return truth(settling);
      return a === undefined || b === undefined ? undefined : truth(!settling);
    },
    rest: (foreseen, turn) => {
      const before = restOf(left, foreseen, turn);
      const after = restOf(right, foreseen, turn);
      // A part that is known and did not settle it has nothing more to say.
      if (left.guess(foreseen, turn) !== undefined) return after;
      if (right.guess(foreseen, turn) !== undefined) return before;
      return (moment) => ((before(moment) !== 0) === settling ? truth(settling) : after(moment));
    },
  };
}

function compileChoose(test: Reading, yes: Reading, no: Reading): Reading {
  return {
    read: (moment) => (test.read(moment) !== 0 ? yes.read(moment) : no.read(moment)),
    guess: (foreseen, turn) => {
      const a = test.guess(foreseen, turn);
      if (a === undefined) return undefined;
      return (a !== 0 ? yes : no).guess(foreseen, turn);
    },
  };
}

function compileName(name: string, grammar: Grammar): Reading {
  if (name === 't') {
    const monthOf = (turn: number): number => (grammar.turns[turn] as Turn).from;
    return { read: ({ turn }) => monthOf(turn), guess: (_, turn) => monthOf(turn) };
  }
  const lever = (LEVERS as readonly string[]).indexOf(name);
  if (lever >= 0)
    return {
      read: ({ log, turn }) => log[turn * LEVER_COUNT + lever] as number,
      guess: (foreseen, turn) => foreseen.levelOf(turn, lever),
    };
  if (!CONDITION_NAMES.includes(name)) throw new Error(`${name} is not a name a condition may read`);
  const at = AT[name as keyof typeof AT];
  return { read: ({ values }) => values[at] as number, guess: () => (name === 'FELL' ? 0 : undefined) };
}

function compileAsk(fn: PlayFunction, args: readonly string[], grammar: Grammar): Reading {
  const [first = '', second = ''] = args;
  if (fn === 'did') return compileDid(first, Number(second), Number(args[2]), Number(args[3]), grammar);
  if (fn === 'face' || fn === 'silent') return compileLetter(first, second, fn, grammar);
  const lever = (LEVERS as readonly string[]).indexOf(first);
  return fn === 'since' ? compileSince(lever, grammar) : compileCutAgo(lever, grammar);
}

function compileDid(order: string, level: number, from: number, to: number, { turns }: Grammar): Reading {
  const levels = levelsOf(order);
  if (levels === undefined) throw new Error(`${order} is no order`);
  const within = turns.map((turn) => turn.from >= from && turn.from <= to);
  const among = (open: ArrayLike<number>, quiet: ArrayLike<number>, last: number): number => {
    for (let i = 0; i <= last; i += 1) {
      if (within[i] !== true) continue;
      if ((levels.open[open[i] as number] ?? -1) >= level || (levels.quiet[quiet[i] as number] ?? -1) >= level)
        return 1;
    }
    return 0;
  };
  return {
    read: ({ open, quiet, turn }) => among(open, quiet, turn),
    guess: ({ open, quiet }, turn) => among(open, quiet, turn),
  };
}

function compileLetter(letterId: string, faceId: string, fn: 'face' | 'silent', grammar: Grammar): Reading {
  const letter = grammar.letters.find(({ id }) => id === letterId);
  if (letter === undefined) throw new Error(`${letterId} is no letter`);
  // A letter that this level does not carry was never read: it has no answer and no silence.
  if (letter.turn < 0) return { read: () => 0, guess: () => 0 };
  const faces = fn === 'face' ? letter.faces.filter(({ id }) => id === faceId) : letter.faces;
  const tests = faces.map((face) => sealedIn(letter.turn, face.hand, face.choice));
  if (fn === 'face') return readingOf(tests[0] as Test, letter.turn);
  const wordless = letter.faces.map((face) => ({ hand: face.hand, code: codeOf(face.hand, face.choice) }));
  const isSilent = (open: ArrayLike<number>, quiet: ArrayLike<number>, turn: number): number =>
    truth(
      turn >= letter.turn && wordless.every(({ hand, code }) => (hand === 'open' ? open : quiet)[letter.turn] !== code),
    );
  return {
    read: ({ open, quiet, turn }) => isSilent(open, quiet, turn),
    guess: ({ open, quiet }, turn) => isSilent(open, quiet, turn),
  };
}

/** Counts how long a lever has stood above zero, at turn granularity: levers change only when a turn begins. */
function compileSince(lever: number, { turns }: Grammar): Reading {
  const since = (levelAt: (turn: number) => number, now: number): number => {
    let first = now + 1;
    for (let i = now; i >= 0 && levelAt(i) > 0; i -= 1) first = i;
    return first > now ? 0 : (turns[now] as Turn).from - (turns[first] as Turn).from;
  };
  return {
    read: ({ log, turn }) => since((i) => log[i * LEVER_COUNT + lever] as number, turn),
    guess: (foreseen, turn) => since((i) => foreseen.levelOf(i, lever), turn),
  };
}

function compileCutAgo(lever: number, { turns }: Grammar): Reading {
  const ago = (levelAt: (turn: number) => number, now: number): number => {
    for (let i = now; i >= 1; i -= 1)
      if (levelAt(i) === 0 && levelAt(i - 1) > 0) return (turns[now] as Turn).from - (turns[i] as Turn).from;
    return NEVER;
  };
  return {
    read: ({ log, turn }) => ago((i) => log[i * LEVER_COUNT + lever] as number, turn),
    guess: (foreseen, turn) => ago((i) => foreseen.levelOf(i, lever), turn),
  };
}

function codeOf(hand: 'open' | 'quiet', choice: string): number {
  return (hand === 'open' ? (OPEN_CHOICES as readonly string[]) : (QUIET_CHOICES as readonly string[])).indexOf(choice);
}

const readingOf = (test: Test, from: number): Reading => ({
  read: (moment) => truth(moment.turn >= from && test.holds(moment)),
  guess: (foreseen, turn) => {
    if (turn < from) return 0;
    const held = test.foresee(foreseen, turn);
    return held === undefined ? undefined : truth(held);
  },
});

/** Tests that a choice was sealed in a given turn and, on the quiet hand, not refused. */
export function sealedIn(turn: number, hand: 'open' | 'quiet', choice: string): Test {
  const code = codeOf(hand, choice);
  if (hand === 'open')
    return plain({ holds: ({ open }) => open[turn] === code, foresee: ({ open }) => open[turn] === code });
  return plain({
    holds: ({ quiet, refused }) => quiet[turn] === code && refused[turn] !== 1,
    foresee: ({ quiet }) => quiet[turn] === code,
  });
}

/** A test whose remainder is itself. */
const plain = (test: Omit<Test, 'remainder'>): Test => ({ ...test, remainder: () => test.holds });

/** Holds when all of the tests hold. */
export function allOf(...tests: readonly Test[]): Test {
  return {
    holds: (moment) => tests.every((test) => test.holds(moment)),
    foresee: (foreseen, turn) => {
      const answers = tests.map((test) => test.foresee(foreseen, turn));
      if (answers.includes(false)) return false;
      return answers.includes(undefined) ? undefined : true;
    },
    remainder: (foreseen, turn) => {
      const left = tests.filter((test) => test.foresee(foreseen, turn) !== true);
      const [first, ...others] = left.map((test) => test.remainder(foreseen, turn));
      if (first === undefined) return () => true;
      return others.length === 0 ? first : (moment) => first(moment) && others.every((other) => other(moment));
    },
  };
}

/** Holds when the test does not. */
export function noneOf(...tests: readonly Test[]): Test {
  return {
    holds: (moment) => !tests.some((test) => test.holds(moment)),
    foresee: (foreseen, turn) => {
      const answers = tests.map((test) => test.foresee(foreseen, turn));
      if (answers.includes(true)) return false;
      return answers.includes(undefined) ? undefined : true;
    },
    remainder: (foreseen, turn) => {
      const left = tests.filter((test) => test.foresee(foreseen, turn) !== false);
      const asked = left.map((test) => test.remainder(foreseen, turn));
      const [first, ...others] = asked;
      if (first === undefined) return () => true;
      return others.length === 0 ? (moment) => !first(moment) : (moment) => !asked.some((one) => one(moment));
    },
  };
}

/** Tests the level of a lever in a given turn, which must not lie ahead. */
export function leverIn(turn: number, lever: number, isGood: (level: number) => boolean): Test {
  return plain({
    holds: ({ log }) => isGood(log[turn * LEVER_COUNT + lever] as number),
    foresee: ({ levelOf }) => isGood(levelOf(turn, lever)),
  });
}
