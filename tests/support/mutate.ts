/** Spoils good things on purpose, for parsers that must survive it: texts letter by letter, plain data value by value. */
import * as fc from 'fast-check';

/** How many inputs a parser is given: few in the ordinary tests, many at night. All parsers together share the number. */
export const INPUTS = Number(process.env['FUZZ_INPUTS'] ?? 5000);

const JUNK = [
  '',
  ' ',
  '\n',
  '\0',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '-',
  '0',
  'O',
  '\u202e',
  '\u200f',
  '😀',
  '\ud800',
  '<img>',
  '__proto__',
  '%',
  '%zz',
  '/',
  '#',
  '۵',
  'ß',
  '𝟜',
];
const piece = fc.oneof(
  fc.constantFrom(...JUNK),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

type Cut = readonly [at: number, length: number, put: string, isTwice: boolean];
const cut: fc.Arbitrary<Cut> = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9), piece, fc.boolean());

function cutInto(text: string, [at, length, put, isTwice]: Cut): string {
  const from = Math.floor(at * (text.length + 1));
  const taken = text.slice(from, from + length);
  return text.slice(0, from) + put + (isTwice ? taken + taken : '') + text.slice(from + length);
}

/** A good text with one to six places spoilt, or no good text at all. */
export const spoiltText = (good: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom(...good), fc.array(cut, { minLength: 1, maxLength: 6 }))
        .map(([text, cuts]) => cuts.reduce(cutInto, text)),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  );

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    'hold',
    '__proto__',
    0,
    -1,
    1,
    3.5,
    1e9,
    -0,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

type Spoil = readonly [steps: readonly number[], what: 'put' | 'drop' | 'twice', value: unknown];
const spoil: fc.Arbitrary<Spoil> = fc.tuple(
  fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }),
  fc.constantFrom('put', 'put', 'drop', 'twice'),
  strange,
);

/** Follows the steps down into the data, as far as there is anything below, and spoils what lies there. */
function spoilIn(data: unknown, [[step = 0, ...rest], what, value]: Spoil): unknown {
  if (typeof data !== 'object' || data === null) return value;
  const names = Object.keys(data);
  if (names.length === 0) return value;
  const name = names[step % names.length]!;
  const below = (data as Record<string, unknown>)[name];
  const isDeep = rest.length > 0 && typeof below === 'object' && below !== null;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...data }) as Record<string, unknown>;
  if (isDeep) copy[name] = spoilIn(below, [rest, what, value]);
  else if (what === 'put') copy[name] = value;
  else if (Array.isArray(copy)) copy.splice(Number(name), what === 'drop' ? 1 : 0, ...(what === 'drop' ? [] : [below]));
  else if (what === 'drop') delete copy[name];
  else copy[`${name}2`] = below;
  return copy;
}

/** Good plain data with one to four values spoilt. */
export const spoiltData = (good: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...good), fc.array(spoil, { minLength: 1, maxLength: 4 }))
    .map(([data, spoils]) => spoils.reduce(spoilIn, data));

/** A parser under watch: it must not throw, and no input may take it many times as long as the good ones do. */
export interface Watched<T> {
  readonly inputs: fc.Arbitrary<T>;
  readonly good: readonly T[];
  readonly parse: (input: T) => void;
  /** Its share of all inputs, 0 to 1. */
  readonly share: number;
}

const millisecondsOf = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};
const best = (tries: number, work: () => void): number =>
  Math.min(...Array.from({ length: tries }, () => millisecondsOf(work)));

/** Below this, in milliseconds, nothing counts as a hang. */
const NOTHING = 100;
/** Spoilt input may make a parser look for what was meant. */
const TIMES = 20;

/** Feeds a parser. A slow input is tried again, so that a busy machine is not taken for a hang. */
export function feed<T>({ inputs, good, parse, share }: Watched<T>): void {
  const usual = Math.max(...good.map((one) => best(3, () => parse(one))));
  const allowed = Math.max(NOTHING, usual * TIMES);
  const found = fc.check(
    fc.property(inputs, (input) => {
      if (millisecondsOf(() => parse(input)) <= allowed) return true;
      return best(3, () => parse(input)) <= allowed;
    }),
    { numRuns: Math.ceil(INPUTS * share) },
  );
  if (!found.failed) return;
  // A whole file of a level would fill the screen: its beginning, and the seed, are enough to find it again.
  const input = JSON.stringify(found.counterexample).slice(0, 600);
  throw new Error(`seed ${found.seed}, after ${found.numRuns} inputs: ${input}`, { cause: found.errorInstance });
}
