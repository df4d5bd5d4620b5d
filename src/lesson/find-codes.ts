/**
 * Finds run codes in whatever was pasted: mails, chats, spreadsheets, prose, markup, five megabytes of noise. It works in
 * small steps and yields after each, so that whoever drives it can let the page breathe. What looks like a code and is none
 * is handed back with its reason; nothing pasted is ever handed back but its letters and digits.
 */
import { SYMBOLS, symbolsOf } from '../rules/base32.ts';
import { findSlip, isWhole, mended } from '../rules/check-symbols.ts';
import type { Coded, ParsedRunCode, RunCodeProblem } from '../rules/run-code.ts';
import { plainDigits } from './gates.ts';

/** Something in a text that is a code, or looks like one. */
export interface Find {
  /** The letters and digits as they were found, at most sixty of them. */
  readonly typed: string;
  readonly coded?: Coded;
  /** The group in which a slip of the hand was mended. */
  readonly mendedGroup?: number;
  readonly problem?: RunCodeProblem | { readonly kind: 'too-long' };
}

export interface Search {
  readonly finds: readonly Find[];
  /** Pieces that looked like codes beyond those listed. */
  readonly unlisted: number;
  /** Whether the text was longer than is read. */
  readonly isCut: boolean;
}

/** What the search must know of codes. */
export interface CodeBook {
  readonly read: (text: string) => ParsedRunCode;
  /** Lengths of codes on the level of a number, with marks or without; empty where there is no such level. */
  readonly lengths: (level: number, isMarked: boolean) => readonly number[];
  /** The ten bits of the rules in force. */
  readonly rules: number;
}

/** So many characters of a text are read. */
export const LONGEST_TEXT = 8_000_000;
const MOST_SUSPECTS = 200;
const PIECE = 4_096;
const STEP = 2_048;
/** Symbols a code may have at most. */
const LONGEST_CODE = 60;
const SHORTEST_SUSPECT = 13;
/** Letters and digits that are no symbol: U, and letters of other scripts. */
const BAD = 255;
const RULES_END = 7;

const VALUE_OF = new Uint8Array(128).fill(BAD);
for (let value = 0; value < SYMBOLS.length; value += 1) {
  VALUE_OF[SYMBOLS.charCodeAt(value)] = value;
  VALUE_OF[SYMBOLS.toLowerCase().charCodeAt(value)] = value;
}
for (const [like, value] of [
  ['Oo', 0],
  ['IiLl', 1],
] as const)
  for (const letter of like) VALUE_OF[letter.charCodeAt(0)] = value;

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The letters and digits of a text as values, and where each stood. */
interface Stream {
  readonly values: Uint8Array;
  readonly places: Uint32Array;
  readonly count: number;
}

function* readStream(text: string): Generator<void, Stream> {
  const values = new Uint8Array(text.length + PIECE);
  const places = new Uint32Array(text.length + PIECE);
  let count = 0;
  for (let from = 0; from < text.length; from += PIECE) {
    const raw = text.slice(from, from + PIECE);
    // Most pastes are plain ASCII; the others pay for the digits and wide letters of other scripts.
    // oxlint-disable-next-line no-control-regex -- the test is whether the piece is ASCII at all
    const piece = /^[\u0000-\u007f]*$/.test(raw) ? raw : plainDigits(raw);
    for (let i = 0; i < piece.length && count < values.length; i += 1) {
      const code = piece.charCodeAt(i);
      if (code < 128 ? !isLetterOrDigit(code) : !/[\p{L}\p{N}]/u.test(piece[i] as string)) continue;
      values[count] = code < 128 ? (VALUE_OF[code] as number) : BAD;
      places[count] = from + i;
      count += 1;
    }
    yield;
  }
  return { values, places, count };
}

/** The ten bits of the rules, were a code to begin here. */
const rulesAt = (values: Uint8Array, at: number): number =>
  (((values[at + 4] as number) & 1) << 9) | ((values[at + 5] as number) << 4) | ((values[at + 6] as number) >> 1);

function codeAt({ values, count }: Stream, at: number, book: CodeBook): { coded: Coded; length: number } | undefined {
  const first = values[at] as number;
  if (first === BAD || at + RULES_END > count || rulesAt(values, at) !== book.rules) return undefined;
  for (const length of book.lengths((first & 15) >> 1, first >= 16)) {
    if (at + length > count) continue;
    const window = values.subarray(at, at + length);
    if (window.includes(BAD) || !isWhole([...window])) continue;
    const read = book.read(symbolsOf([...window]));
    if (read.ok) return { coded: read.coded, length };
  }
  return undefined;
}

/** A stretch of the stream that is written as codes are: groups of five, or one long word with digits in it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Where its second group begins, and its last. */
  readonly second: number;
  readonly last: number;
}

/** What may stand between the groups of one code: dashes, spaces, line breaks and quotes, a few of them. */
const GAP = 8;
const BETWEEN = /^[\s\p{Pd}\p{Pi}\p{Pf}"'_\u00b7\u200b-\u200f>]*$/u;

const isBetween = (text: string, from: number, to: number): boolean =>
  to - from <= GAP && BETWEEN.test(text.slice(from, to));

/** Cuts what is left of the stream into stretches that look like codes. */
function* suspectsIn(text: string, { places, count }: Stream, taken: Uint8Array): Generator<void | Stretch, void> {
  let groups: { from: number; to: number }[] = [];
  const flush = function* (): Generator<Stretch, void> {
    const symbols = groups.reduce((sum, { from, to }) => sum + to - from, 0);
    if (groups.length > 0 && symbols >= SHORTEST_SUSPECT) {
      const from = groups[0]!.from;
      const to = groups.at(-1)!.to;
      let digits = 0;
      for (let i = from; i < to; i += 1) if (!/[a-z]/i.test(text.charAt(places[i] as number))) digits += 1;
      const odd = groups.slice(0, -1).filter((one) => one.to - one.from !== 5).length;
      const isGrouped = groups.length >= 3 && odd <= 2;
      if (digits >= 3 && (isGrouped || symbols >= 20))
        yield { from, to, second: groups[1]?.from ?? from, last: groups.at(-1)!.from };
    }
    groups = [];
  };
  let at = 0;
  let breath = 0;
  while (at < count) {
    if (taken[at] === 1) {
      yield* flush();
      at += 1;
    } else {
      let to = at + 1;
      while (to < count && taken[to] !== 1 && places[to] === (places[to - 1] as number) + 1) to += 1;
      const last = groups.at(-1);
      const isNear = last !== undefined && isBetween(text, (places[last.to - 1] as number) + 1, places[at] as number);
      // A slip can make a group one longer or shorter; whole words of prose are seldom so long throughout.
      if (last !== undefined && !(isNear && Math.abs(last.to - last.from - 5) <= 1 && to - at <= 6)) yield* flush();
      groups.push({ from: at, to });
      at = to;
    }
    breath += 1;
    if (breath % STEP === 0) yield;
  }
  yield* flush();
}

/** Explains a stretch that holds no code as it stands: mended, made by other rules, or broken. */
function explain(values: readonly number[], book: CodeBook): Find {
  const typed = values.map((value) => (value === BAD ? '?' : SYMBOLS.charAt(value))).join('');
  const shown = typed.slice(0, LONGEST_CODE);
  if (values.length > LONGEST_CODE) return { typed: shown, problem: { kind: 'too-long' } };
  const bad = values.filter((value) => value === BAD).length;
  if (bad === 1) {
    // One letter that is no symbol is a slip at a known place.
    const guess = values.map((value) => (value === BAD ? 0 : value));
    const slip = findSlip(guess);
    const whole = slip === undefined ? guess : mended(guess, slip);
    const read = book.read(symbolsOf(whole));
    const group = Math.floor(values.indexOf(BAD) / 5) + 1;
    if (read.ok) return { typed: shown, coded: read.coded, mendedGroup: group };
  }
  if (bad > 0)
    return { typed: shown, problem: { kind: 'symbol', group: Math.floor(values.indexOf(BAD) / 5) + 1, symbol: '?' } };
  const read = book.read(typed);
  if (read.ok) return { typed: shown, coded: read.coded };
  const { problem } = read;
  if ('mend' in problem && problem.mend !== undefined) {
    const again = book.read(problem.mend);
    if (again.ok) return { typed: shown, coded: again.coded, mendedGroup: problem.group ?? 1 };
  }
  return { typed: shown, problem };
}

/** A name before or after a code looks like one group more: it is tried without, too. */
function explainBest(values: Uint8Array, { from, to, second, last }: Stretch, book: CodeBook): Find {
  const whole = explain([...values.subarray(from, to)], book);
  if (whole.coded !== undefined || second === last) return whole;
  const trimmed = [values.subarray(second, to), values.subarray(from, last)].map((part) => explain([...part], book));
  return trimmed.find(({ coded }) => coded !== undefined) ?? whole;
}

/** Searches a text. Yields often; the finds come in the order in which they stand in the text. */
export function* findCodes(text: string, book: CodeBook): Generator<void, Search> {
  const stream = yield* readStream(text.slice(0, LONGEST_TEXT));
  const taken = new Uint8Array(stream.count);
  const found: { at: number; find: Find }[] = [];
  for (let at = 0; at < stream.count; at += 1) {
    const code = codeAt(stream, at, book);
    if (code !== undefined) {
      taken.fill(1, at, at + code.length);
      found.push({
        at,
        find: { typed: symbolsOf([...stream.values.subarray(at, at + code.length)]), coded: code.coded },
      });
      at += code.length - 1;
    }
    if (at % STEP === 0) yield;
  }
  let unlisted = 0;
  let tried = 0;
  for (const stretch of suspectsIn(text, stream, taken)) {
    if (stretch === undefined) {
      yield;
      continue;
    }
    if (tried >= MOST_SUSPECTS) {
      unlisted += 1;
      continue;
    }
    tried += 1;
    found.push({ at: stretch.from, find: explainBest(stream.values, stretch, book) });
    yield;
  }
  found.sort((a, b) => a.at - b.at);
  return { finds: found.map(({ find }) => find), unlisted, isCut: text.length > LONGEST_TEXT };
}
