/**
 * The run code: a whole game in at most 48 typed characters (Standard) or 40 (Express). It holds choices, never states;
 * whoever opens it replays it.
 *
 * Layout, most significant bit first (base 32, five bits a character, see `base32.ts`):
 *
 * | field | bits | values |
 * |---|---|---|
 * | format | 1 | 0 |
 * | level | 3 | the level's number |
 * | seed | 20 | 0 to 1,048,575 |
 * | rules | 10 | first ten bits of the hash of the rules |
 * | payload | the rest | one number in mixed radix, below |
 * | check | 15 | three symbols, see `check-symbols.ts` |
 *
 * The payload counts, from the lowest digit up: the verdict (93,094 values: none, or one of 3,003 ways of laying ten
 * counters on six plates times 31 quarters); one forecast for each curtain passed, first curtain lowest (1,090: none, or
 * 11 x 11 x 3 cracks x 3 degrees of sureness); one turn for each turn sealed, first turn lowest (437: 23 open choices x 19
 * quiet ones). It is padded with zeros at its top to fill whole characters. A turn needs more than five bits, so each number
 * of turns has a length of its own and the length tells how many were sealed. A whole Standard game fills
 * 34 + 189 bits = 45 characters and 3 check symbols = 48; Express 34 + 145 = 36 and 3 = 39.
 */
import { groupOf, inGroups, normaliseCode, SYMBOLS, symbolsOf, symbolValues } from './base32.ts';
import { CHECK_SYMBOLS, checksOf, findSlip, isWhole, mended } from './check-symbols.ts';
import { OPEN_CHOICES, QUIET_CHOICES } from './choices.ts';
import { CRACKS, type Forecast, type GameRecord, type TurnOrders, type Verdict } from './types.ts';

const FORMAT_AND_LEVEL_BITS = 4;
const SEED_BITS = 20;
const RULES_BITS = 10;
const HEADER_BITS = FORMAT_AND_LEVEL_BITS + SEED_BITS + RULES_BITS;
const TURN_VALUES = OPEN_CHOICES.length * QUIET_CHOICES.length;
const FORECAST_VALUES = 1 + 11 * 11 * 3 * 3;
const QUARTERS = 31;
const COUNTERS = 10;
const PLATES = 6;
const WAYS = 3003;
const VERDICT_VALUES = 1 + WAYS * QUARTERS;

/** Seeds a code can carry: 0 to this, exclusive. */
export const SEEDS = 0x100000;

/** What a code needs to know of a level: its number, 0 to 7, and for each turn whether a curtain with questions follows it. */
export interface CodeLevel {
  readonly id: string;
  readonly number: number;
  readonly curtainAfter: readonly boolean[];
}

/** A recorded game together with the hash of the rules it was played under, 0 to 1023. */
export interface Coded {
  readonly record: GameRecord;
  readonly rules: number;
}

const curtainsIn = (level: CodeLevel, turns: number): number =>
  level.curtainAfter.slice(0, turns).filter(Boolean).length;

function bodyLength(level: CodeLevel, turns: number): number {
  let values = BigInt(VERDICT_VALUES);
  for (let i = 0; i < curtainsIn(level, turns); i += 1) values *= BigInt(FORECAST_VALUES);
  for (let i = 0; i < turns; i += 1) values *= BigInt(TURN_VALUES);
  const bits = HEADER_BITS + (values - 1n).toString(2).length;
  return Math.ceil(bits / 5);
}

/** The length of a code, without dashes, of a game of so many turns. */
export const codeLength = (level: CodeLevel, turns: number): number => bodyLength(level, turns) + CHECK_SYMBOLS;

/** Counts the ways of laying `counters` on `plates`. */
function ways(counters: number, plates: number): number {
  if (plates === 0) return counters === 0 ? 1 : 0;
  let count = 1;
  for (let i = 1; i < plates; i += 1) count = (count * (counters + i)) / i;
  return count;
}

function rankOf(counters: readonly number[]): number {
  let rank = 0;
  let left = COUNTERS;
  counters.forEach((count, plate) => {
    for (let fewer = 0; fewer < count; fewer += 1) rank += ways(left - fewer, PLATES - plate - 1);
    left -= count;
  });
  return rank;
}

function countersOf(rank: number): Verdict['counters'] {
  const counters: number[] = [];
  let rest = rank;
  let left = COUNTERS;
  for (let plate = 0; plate < PLATES; plate += 1) {
    let count = 0;
    for (let skipped = ways(left, PLATES - plate - 1); count < left && rest >= skipped;) {
      rest -= skipped;
      count += 1;
      skipped = ways(left - count, PLATES - plate - 1);
    }
    counters.push(count);
    left -= count;
  }
  return counters as unknown as Verdict['counters'];
}

function verdictValue(verdict: Verdict | undefined): number {
  if (verdict === undefined) return 0;
  const laid = verdict.counters.reduce((sum, count) => sum + count, 0);
  if (laid !== COUNTERS || verdict.counters.some((count) => count < 0))
    throw new RangeError('a verdict lays ten counters');
  if (!(verdict.quarter >= 0 && verdict.quarter < QUARTERS)) throw new RangeError('a verdict names one of 31 quarters');
  return 1 + rankOf(verdict.counters) + WAYS * verdict.quarter;
}

function verdictOf(value: number): Verdict | undefined {
  if (value === 0) return undefined;
  return { counters: countersOf((value - 1) % WAYS), quarter: Math.floor((value - 1) / WAYS) };
}

function forecastValue(forecast: Forecast | undefined): number {
  if (forecast === undefined) return 0;
  const tenth = (share: number): number => Math.min(10, Math.max(0, Math.floor(share)));
  const crack = CRACKS.indexOf(forecast.crack);
  return 1 + tenth(forecast.plot) + 11 * (tenth(forecast.exposed) + 11 * (crack + 3 * forecast.sureness));
}

function forecastOf(value: number): Forecast | undefined {
  if (value === 0) return undefined;
  const rest = value - 1;
  return {
    plot: rest % 11,
    exposed: Math.floor(rest / 11) % 11,
    crack: CRACKS[Math.floor(rest / 121) % 3] as Forecast['crack'],
    sureness: Math.floor(rest / 363) as Forecast['sureness'],
  };
}

function turnValue(orders: TurnOrders): number {
  const open = (OPEN_CHOICES as readonly string[]).indexOf(orders.open);
  const quiet = (QUIET_CHOICES as readonly string[]).indexOf(orders.quiet);
  if (open < 0 || quiet < 0) throw new RangeError(`${orders.open} and ${orders.quiet} cannot be written in a code`);
  return open * QUIET_CHOICES.length + quiet;
}

const turnOf = (value: number): TurnOrders => ({
  open: OPEN_CHOICES[Math.floor(value / QUIET_CHOICES.length)] as string,
  quiet: QUIET_CHOICES[value % QUIET_CHOICES.length] as string,
});

function payloadOf(level: CodeLevel, record: GameRecord): bigint {
  let payload = 0n;
  const push = (value: number, values: number): void => {
    payload = payload * BigInt(values) + BigInt(value);
  };
  for (const orders of [...record.orders].reverse()) push(turnValue(orders), TURN_VALUES);
  for (let curtain = curtainsIn(level, record.orders.length) - 1; curtain >= 0; curtain -= 1)
    push(forecastValue(record.forecasts[curtain] ?? undefined), FORECAST_VALUES);
  push(verdictValue(record.verdict), VERDICT_VALUES);
  return payload;
}

/**
 * Writes the run code of a game, without dashes. Throws on orders no player can give.
 * `rules` is the hash of the rules, of which the lowest ten bits are kept.
 */
export function makeRunCode(level: CodeLevel, record: GameRecord, rules: number): string {
  const length = bodyLength(level, record.orders.length);
  const header = (BigInt(level.number) << BigInt(SEED_BITS + RULES_BITS)) | (BigInt(record.seed) << BigInt(RULES_BITS));
  let whole = ((header | BigInt(rules & 1023)) << BigInt(length * 5 - HEADER_BITS)) | payloadOf(level, record);
  const body: number[] = [];
  for (let i = 0; i < length; i += 1) {
    body.unshift(Number(whole & 31n));
    whole >>= 5n;
  }
  return symbolsOf([...body, ...checksOf(body)]);
}

/** Writes a run code as it is shown, in groups of five. */
export const showRunCode = (code: string): string => inGroups(code);

/** What is wrong with a typed code. A `mend` is a whole code that one slip of the hand would explain. */
export type RunCodeProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'symbol'; readonly group: number; readonly symbol: string }
  | { readonly kind: 'length'; readonly length: number; readonly group?: number; readonly mend?: string }
  | { readonly kind: 'check'; readonly group?: number; readonly mend?: string }
  | { readonly kind: 'format' }
  | { readonly kind: 'level'; readonly number: number }
  | { readonly kind: 'payload' }
  | { readonly kind: 'rules'; readonly rules: number; readonly coded: Coded };

export type ParsedRunCode =
  { readonly ok: true; readonly coded: Coded } | { readonly ok: false; readonly problem: RunCodeProblem };

const failed = (problem: RunCodeProblem): ParsedRunCode => ({ ok: false, problem });

/**
 * Reads a typed run code: any case, look-alikes, spaces, dashes and quotes forgiven.
 * A code of other rules (`rules` is the hash now in force) is told apart and never passed for good.
 */
export function parseRunCode(text: string, levels: readonly CodeLevel[], rules: number): ParsedRunCode {
  const code = normaliseCode(text);
  const symbols = Array.from(code);
  if (symbols.length === 0) return failed({ kind: 'empty' });
  const bad = symbols.findIndex((symbol) => !SYMBOLS.includes(symbol));
  if (bad >= 0) return failed({ kind: 'symbol', group: groupOf(bad), symbol: symbols[bad] as string });
  const values = symbolValues(code);
  if (!isWhole(values)) return failed(brokenCode(values, levels, rules));
  return readWhole(values, levels, rules);
}

function readWhole(values: readonly number[], levels: readonly CodeLevel[], rules: number): ParsedRunCode {
  const length = values.length - CHECK_SYMBOLS;
  if (length * 5 < HEADER_BITS) return failed({ kind: 'length', length: values.length });
  const whole = values.slice(0, length).reduce((sum, value) => sum * 32n + BigInt(value), 0n);
  const payloadBits = BigInt(length * 5 - HEADER_BITS);
  const header = Number(whole >> payloadBits);
  const first = Math.floor(header / (SEEDS * 1024));
  if (first >= 8) return failed({ kind: 'format' });
  const level = levels.find(({ number }) => number === first);
  if (level === undefined) return failed({ kind: 'level', number: first });
  const turns = level.curtainAfter.findIndex((_, i) => bodyLength(level, i) === length);
  const isLast = bodyLength(level, level.curtainAfter.length) === length;
  if (turns < 0 && !isLast) return failed({ kind: 'length', length: values.length });
  const record = readPayload(whole & ((1n << payloadBits) - 1n), level, isLast ? level.curtainAfter.length : turns);
  if (record === undefined) return failed({ kind: 'payload' });
  const coded = { record: { ...record, seed: Math.floor(header / 1024) % SEEDS }, rules: header % 1024 };
  if (coded.rules !== (rules & 1023)) return failed({ kind: 'rules', rules: coded.rules, coded });
  return { ok: true, coded };
}

function readPayload(payload: bigint, level: CodeLevel, turns: number): GameRecord | undefined {
  let rest = payload;
  const pull = (values: number): number => {
    const value = Number(rest % BigInt(values));
    rest /= BigInt(values);
    return value;
  };
  const verdict = verdictOf(pull(VERDICT_VALUES));
  const forecasts = Array.from({ length: curtainsIn(level, turns) }, () => forecastOf(pull(FORECAST_VALUES)));
  const orders = Array.from({ length: turns }, () => turnOf(pull(TURN_VALUES)));
  if (rest !== 0n) return undefined;
  return { level: level.id, seed: 0, orders, forecasts, ...(verdict === undefined ? {} : { verdict }) };
}

/** Explains a code whose check fails: one wrong symbol, one swap of neighbours, or one symbol too many. */
function brokenCode(values: readonly number[], levels: readonly CodeLevel[], rules: number): RunCodeProblem {
  const mendOf = (candidate: readonly number[]): string | undefined =>
    isWhole(candidate) && readWhole(candidate, levels, rules).ok ? inGroups(symbolsOf(candidate)) : undefined;
  const slip = findSlip(values);
  const mend = slip === undefined ? undefined : mendOf(mended(values, slip));
  if (slip !== undefined && mend !== undefined) return { kind: 'check', group: groupOf(slip.position), mend };
  const fitting = levels.some((level) =>
    [...level.curtainAfter, true].some((_, turns) => codeLength(level, turns) === values.length),
  );
  if (fitting) return { kind: 'check' };
  for (let position = 0; position < values.length; position += 1) {
    const shorter = mendOf(values.filter((_, i) => i !== position));
    if (shorter !== undefined)
      return { kind: 'length', length: values.length, group: groupOf(position), mend: shorter };
  }
  return { kind: 'length', length: values.length };
}
