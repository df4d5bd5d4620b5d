/**
 * Run codes with marks: turns given to a late joiner and dissent at a table of four. A game without marks has the plain
 * code of `run-code.ts`; one with marks has the format bit set and up to eight symbols more (six kinds of turn in mixed
 * radix, first turn lowest), inside the same check.
 */
import { normaliseCode, symbolsOf, symbolValues } from './base32.ts';
import { CHECK_SYMBOLS, checksOf, findSlip, isWhole, mended } from './check-symbols.ts';
import { groupOf, inGroups, SYMBOLS } from './base32.ts';
import {
  codeLength,
  makeRunCode,
  parseRunCode,
  type CodeLevel,
  type ParsedRunCode,
  type RunCodeProblem,
} from './run-code.ts';
import { MARKS, type GameRecord, type Mark } from './types.ts';

/** The value that the format bit adds to the first symbol. */
const FORMAT = 16;

/** How many symbols the marks of so many turns take: 8 for Standard, 6 for Express. */
export function marksLength(turns: number): number {
  let values = 1n;
  for (let i = 0; i < turns; i += 1) values *= BigInt(MARKS.length);
  return turns === 0 ? 0 : Math.ceil((values - 1n).toString(2).length / 5);
}

/** Whether anything in a record's marks has to be written. */
export const isMarked = ({ marks }: Pick<GameRecord, 'marks'>): boolean => (marks ?? []).some((mark) => mark !== 'own');

function marksValues(marks: readonly Mark[], turns: number): number[] {
  let whole = 0n;
  for (let turn = turns - 1; turn >= 0; turn -= 1)
    whole = whole * BigInt(MARKS.length) + BigInt(MARKS.indexOf(marks[turn] ?? 'own'));
  const values: number[] = [];
  for (let i = marksLength(turns); i > 0; i -= 1) {
    values.unshift(Number(whole & 31n));
    whole >>= 5n;
  }
  return values;
}

function marksOf(values: readonly number[], turns: number): Mark[] | undefined {
  let rest = values.reduce((sum, value) => sum * 32n + BigInt(value), 0n);
  const marks = Array.from({ length: turns }, () => {
    const mark = MARKS[Number(rest % BigInt(MARKS.length))] as Mark;
    rest /= BigInt(MARKS.length);
    return mark;
  });
  return rest === 0n ? marks : undefined;
}

/** Writes the code of a game, with its marks if it has any, without dashes. Throws as `makeRunCode` does. */
export function makeMarkedCode(level: CodeLevel, record: GameRecord, rules: number): string {
  const plain = makeRunCode(level, record, rules);
  if (!isMarked(record)) return plain;
  const body = symbolValues(plain).slice(0, -CHECK_SYMBOLS);
  body[0] = (body[0] as number) + FORMAT;
  body.push(...marksValues(record.marks ?? [], record.orders.length));
  return symbolsOf([...body, ...checksOf(body)]);
}

const failed = (problem: RunCodeProblem): ParsedRunCode => ({ ok: false, problem });

/** The level whose number the first symbol carries, behind the format bit. */
const levelOf = (values: readonly number[], levels: readonly CodeLevel[]): CodeLevel | undefined =>
  levels.find(({ number }) => number === ((values[0] ?? 0) & 15) >> 1);

/** The length of a code with marks, check symbols included. */
export const markedLength = (level: CodeLevel, turns: number): number => codeLength(level, turns) + marksLength(turns);

function readWhole(values: readonly number[], levels: readonly CodeLevel[], rules: number): ParsedRunCode {
  const level = levelOf(values, levels);
  if (level === undefined) return failed({ kind: 'level', number: ((values[0] ?? 0) & 15) >> 1 });
  const counts = Array.from({ length: level.curtainAfter.length }, (_, i) => i + 1);
  const turns = counts.find((count) => markedLength(level, count) === values.length);
  if (turns === undefined) return failed({ kind: 'length', length: values.length });
  const end = values.length - CHECK_SYMBOLS;
  const cut = end - marksLength(turns);
  const body = values.slice(0, cut);
  body[0] = (body[0] as number) - FORMAT;
  const read = parseRunCode(symbolsOf([...body, ...checksOf(body)]), levels, rules);
  const marks = marksOf(values.slice(cut, end), turns);
  if (marks === undefined) return failed({ kind: 'payload' });
  if (read.ok) return { ok: true, coded: { ...read.coded, record: { ...read.coded.record, marks } } };
  if (read.problem.kind !== 'rules') return read;
  const { coded } = read.problem;
  return failed({ ...read.problem, coded: { ...coded, record: { ...coded.record, marks } } });
}

/** Reads a typed code, with marks or without; forgives and explains what `parseRunCode` does. */
export function parseMarkedCode(text: string, levels: readonly CodeLevel[], rules: number): ParsedRunCode {
  const code = normaliseCode(text);
  const values = symbolValues(code);
  const isReadable = Array.from(code).every((symbol) => SYMBOLS.includes(symbol));
  if (isReadable && isWhole(values) && (values[0] ?? 0) >= FORMAT) return readWhole(values, levels, rules);
  const plain = parseRunCode(text, levels, rules);
  if (plain.ok || !isReadable || plain.problem.kind === 'rules' || isWhole(values)) return plain;
  if ((plain.problem.kind === 'check' || plain.problem.kind === 'length') && plain.problem.mend !== undefined)
    return plain;
  return failed(slipOf(values, levels, rules) ?? plain.problem);
}

/** The one slip of the hand that explains a broken code with marks. */
function slipOf(values: readonly number[], levels: readonly CodeLevel[], rules: number): RunCodeProblem | undefined {
  const slip = findSlip(values);
  if (slip !== undefined) {
    const mend = mended(values, slip);
    if ((mend[0] ?? 0) >= FORMAT && readWhole(mend, levels, rules).ok)
      return { kind: 'check', group: groupOf(slip.position), mend: inGroups(symbolsOf(mend)) };
  }
  if ((values[0] ?? 0) < FORMAT) return undefined;
  const level = levelOf(values, levels);
  const fits = level?.curtainAfter.some((_, i) => markedLength(level, i + 1) === values.length) ?? false;
  return fits ? { kind: 'check' } : undefined;
}
