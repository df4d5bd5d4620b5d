/** Run codes at the store's door: a game becomes a code, a typed code becomes a record or one sentence of what is wrong. */
import { makeLuckCode, parseLuckCode } from '../rules/luck-code.ts';
import type { RunCodeProblem } from '../rules/run-code.ts';
import type { GameRecord } from '../rules/types.ts';
import { gameFrom } from './game.ts';
import type { Playthrough } from './game.ts';
import { codes, levelByNumber, numberOfLevel } from './scenarios.ts';

/** A text key and what fills it. */
export interface CodeProblem {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The code of a game as it is shown, in groups of five. */
export const codeOf = ({ record }: Pick<Playthrough, 'record'>): string => codes.write(record);

function sentence(problem: RunCodeProblem): CodeProblem {
  const key = (name: string): string => `ui.code.${name}`;
  switch (problem.kind) {
    case 'empty':
    case 'format':
    case 'payload':
      return { key: key(problem.kind), params: {} };
    case 'symbol':
      return { key: key('symbol'), params: { symbol: problem.symbol, group: problem.group } };
    case 'length':
      return problem.mend
        ? { key: key('length-mend'), params: { length: problem.length, group: problem.group ?? 0, mend: problem.mend } }
        : { key: key('length'), params: { length: problem.length } };
    case 'check':
      return problem.mend
        ? { key: key('check-mend'), params: { group: problem.group ?? 0, mend: problem.mend } }
        : { key: key('check'), params: {} };
    case 'level':
      return { key: key('level'), params: { number: problem.number } };
    case 'rules':
      return { key: key('rules'), params: {} };
  }
}

export type ReadCode =
  { readonly ok: true; readonly record: GameRecord } | { readonly ok: false; readonly problem: CodeProblem };

/** Reads a typed code and replays it once, so that nothing impossible gets in. */
export function readCode(text: string): ReadCode {
  const parsed = codes.read(text);
  if (!parsed.ok) return { ok: false, problem: sentence(parsed.problem) };
  try {
    gameFrom(parsed.coded.record);
    return { ok: true, record: parsed.coded.record };
  } catch {
    return { ok: false, problem: { key: 'ui.code.illegal', params: {} } };
  }
}

export type ReadLuck =
  | { readonly ok: true; readonly level: string; readonly seed: number }
  | { readonly ok: false; readonly problem: CodeProblem };

/** Reads a luck code: the level and the seed it deals. */
export function readLuck(text: string): ReadLuck {
  const parsed = parseLuckCode(text);
  const fail = (name: string, params: CodeProblem['params'] = {}): ReadLuck => ({
    ok: false,
    problem: { key: `ui.luck.${name}`, params },
  });
  if (!parsed.ok) {
    const { problem } = parsed;
    if (problem.kind === 'length') return fail('length', { length: problem.length });
    return problem.kind === 'symbol' ? fail('symbol', { symbol: problem.symbol }) : fail('check');
  }
  const level = levelByNumber(parsed.luck.level);
  return level ? { ok: true, level, seed: parsed.luck.seed } : fail('level');
}

/** The seven characters that deal a game's luck again. */
export const luckOf = ({ record }: Pick<Playthrough, 'record'>): string =>
  makeLuckCode({ level: numberOfLevel(record.level), seed: record.seed });
