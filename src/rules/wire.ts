/** What followed a sealed turn, as text keys in reading order, held to sixty words; and the gauges that moved most, with why. */
import type { WireTone } from './types.ts';
import { orderOf, type Choice } from './choices.ts';
import { deputyOf } from './advise.ts';
import { letterOf } from './offers.ts';
import type { Scenario } from './scenario.ts';
import { AT, type STATE_NAMES } from './step.generated.ts';
import { LEVERS, type GameState, type LedgerLine, type OutcomeKind, type TurnLedger } from './types.ts';

/** The longest a wire may be. */
export const WIRE_WORDS = 60;
/** Word limits of the sentences a wire is made of. */
const LIMITS = { reply: 28, other: 24, order: 16, outcome: 20, entry: 20 } as const;

/** One sentence of the wire. */
export interface WireLine {
  readonly key: string;
  readonly tone: WireTone;
  readonly month: number;
  /** Invented by the game, and marked so. */
  readonly isOurs: boolean;
}

interface Candidate extends WireLine {
  readonly limit: number;
  /** Which to keep when there is no room: the lowest first. */
  readonly rank: number;
}

const RANK: Readonly<Record<OutcomeKind, number>> = {
  fell: 0,
  'mosul-won': 0,
  'mosul-failed': 1,
  'mosul-none': 6,
  scandal: 1,
  'kurd-war': 2,
  pact: 2,
  clash: 2,
  'attempt-failed': 3,
};
const REPLY_RANK = 1.5;
const REFUSED_RANK = 1.6;
const CALLBACK_RANK = 2.5;
const PROMISE_RANK = 3.5;
const DUE_RANK = 3;
const RESIGNED_RANK = 2.2;
const ORDER_RANK = 4;
const HOLD_RANK = 7;

/**
 * Lists the sentences of a turn's wire: the answer to the open hand, then the quiet hand, then what chance decided, what
 * fell due, who kept count, and at most one call-back, last. `wordsOf` counts the words of a key; left out, each sentence
 * is taken at its limit. What finds no room stays in the ledger. `before` is the state the turn started from.
 */
export function wireOf(
  scenario: Scenario,
  before: GameState,
  ledger: TurnLedger,
  wordsOf?: (key: string) => number,
): WireLine[] {
  const told = [
    ...reactions(scenario, before, ledger),
    ...outcomeLines(scenario, ledger),
    ...entryLines(scenario, before, ledger),
  ];
  const byRank = told
    .map((candidate, place) => ({ candidate, place }))
    .sort((a, b) => a.candidate.rank - b.candidate.rank || a.place - b.place);
  const kept = new Set<Candidate>();
  let room = WIRE_WORDS;
  for (const { candidate } of byRank) {
    const words = wordsOf?.(candidate.key) ?? candidate.limit;
    if (words > room) continue;
    room -= words;
    kept.add(candidate);
  }
  return told
    .filter((candidate) => kept.has(candidate))
    .map(({ key, tone, month, isOurs }) => ({ key, tone, month, isOurs }));
}

const actOf = ({ level }: Scenario, ledger: TurnLedger): number => level.turns[ledger.turn]?.act ?? 1;

function reactions(scenario: Scenario, before: GameState, ledger: TurnLedger): Candidate[] {
  const { orders, from, isRefused } = ledger;
  const act = actOf(scenario, ledger);
  const letter = letterOf(scenario, before);
  const line = (key: string, tone: WireTone, limit: number, rank: number): Candidate => ({
    key,
    tone,
    month: from,
    isOurs: false,
    limit,
    rank,
  });
  const faceOf = (hand: 'open' | 'quiet') =>
    letter?.faces.find((face) => face.hand === hand && face.choice === orders[hand]);
  const lines: Candidate[] = [];
  const openFace = faceOf('open');
  const quietFace = isRefused ? undefined : faceOf('quiet');
  const openKey = `wire.open.${orders.open}.a${act}`;
  const openRank = orders.open === 'hold' ? HOLD_RANK : ORDER_RANK;
  if (letter !== undefined && openFace !== undefined)
    lines.push(line(`letter.${letter.id}.face.${openFace.id}.reply`, 'open', LIMITS.reply, REPLY_RANK));
  else lines.push(line(openKey, 'open', LIMITS.order, openRank));
  if (letter !== undefined && openFace === undefined && faceOf('quiet') === undefined)
    lines.unshift(
      orders.open === 'hold'
        ? line(`letter.${letter.id}.silence.reply`, 'open', LIMITS.reply, REPLY_RANK)
        : line(`letter.${letter.id}.other.reply`, 'open', LIMITS.other, REPLY_RANK),
    );
  if (isRefused) {
    const who = orderOf(orders.quiet as Choice) === 'kurds' ? 'kurds' : 'officers';
    lines.push(line(`wire.outcome.refused-${who}.a${act}`, 'quiet', LIMITS.outcome, REFUSED_RANK));
  } else if (letter !== undefined && quietFace !== undefined)
    lines.push(
      line(
        `letter.${letter.id}.face.${quietFace.id}.reply`,
        'quiet',
        LIMITS.reply,
        openFace === undefined ? REPLY_RANK : ORDER_RANK,
      ),
    );
  else
    lines.push(
      line(
        `wire.quiet.${orders.quiet}.a${act}`,
        'quiet',
        LIMITS.order,
        orders.quiet === 'hold' ? HOLD_RANK + 1 : ORDER_RANK,
      ),
    );
  return lines;
}

function outcomeLines(scenario: Scenario, ledger: TurnLedger): Candidate[] {
  const act = actOf(scenario, ledger);
  const off = LEVERS.indexOf('off');
  const level = ledger.path[1]?.[AT.chosen_dip + off] ?? 0;
  const name = (what: OutcomeKind): string => {
    if (what !== 'mosul-failed') return what;
    return level >= 2 ? 'mosul-failed-backed' : level >= 1 ? 'mosul-failed-heard' : what;
  };
  const seen = new Set<string>();
  return ledger.outcomes.flatMap(({ what, month }): Candidate[] => {
    const key = `wire.outcome.${name(what)}.a${act}`;
    // Mosul's officers in Baghdad are his fall: it is told once.
    if (seen.has(key) || (what === 'fell' && ledger.outcomes.some((other) => other.what === 'mosul-won'))) return [];
    seen.add(key);
    return [{ key, tone: 'outcome', month, isOurs: false, limit: LIMITS.outcome, rank: RANK[what] }];
  });
}

function entryLines(scenario: Scenario, before: GameState, ledger: TurnLedger): Candidate[] {
  const line = (key: string, tone: WireTone, rank: number, isOurs: boolean): Candidate => ({
    key,
    tone,
    month: ledger.from,
    isOurs,
    limit: LIMITS.entry,
    rank,
  });
  const dues: Candidate[] = [];
  const promises: Candidate[] = [];
  const callbacks: string[] = [];
  for (const key of ledger.entries) {
    const [kind, id = '', part = ''] = key.split('/');
    const promise = scenario.people.promises.find((def) => def.id === id);
    if (kind === 'due') dues.push(line(`letter.${id}.due.${part}`, 'due', DUE_RANK, false));
    if (kind === 'kept' || kind === 'broken')
      promises.push(line(`promise.${id}.${kind}.${part}`, 'promise', PROMISE_RANK, promise?.ours === true));
    if (kind === 'callback') callbacks.push(id);
  }
  const people = ledger.resigned.map((chair) =>
    line(
      `adviser.chair.${chair}.deputy.${deputyOf(scenario, chair, before.advisers[chair].holder)}.farewell`,
      'person',
      RESIGNED_RANK,
      true,
    ),
  );
  const called = loudest(scenario, callbacks);
  const last =
    called === undefined ? [] : [line(`callback.${called.id}.text`, 'callback', CALLBACK_RANK, called.ours === true)];
  return [...people, ...dues, ...promises, ...last];
}

/** Of several call-backs in one turn the one that moves most is told; the order of ids decides a tie. */
function loudest(scenario: Scenario, ids: readonly string[]): Scenario['people']['callbacks'][number] | undefined {
  const size = (effects: object): number =>
    Object.values(effects).reduce((sum: number, amount: number) => sum + Math.abs(amount), 0);
  return scenario.people.callbacks
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => size(b.effects) - size(a.effects) || (a.id < b.id ? -1 : 1))[0];
}

/** The key of the why line behind a line of the ledger: the rule in words. */
export function whyKey(line: LedgerLine): string {
  switch (line.kind) {
    case 'term':
      return `term.${line.variable}.${line.term}`;
    case 'noise':
      return `noise.${line.variable}`;
    case 'limit':
      return 'limit';
    case 'dated':
      return `dated.${line.event}`;
    case 'rule':
    case 'chance':
      return ruleKey(line.rule);
    case 'basket':
      return `basket.${line.source}`;
    case 'refusal':
      return 'basket.refusal';
  }
}

/** An attempt that succeeds has a line of its own; one that fails is told with the attempt. */
const ruleKey = (rule: string): string =>
  rule === 'attempt.success' ? 'rule.success' : `rule.${rule.replace(/[.].*$/, '')}`;

export type StateName = (typeof STATE_NAMES)[number];

/** One reason for a movement: its why line, and how much of it this was. */
export interface Part {
  readonly key: string;
  readonly amount: number;
}

/** Sums what moved a variable over the turn by reason, largest first. The amounts add up to the change. */
export function partsOf(ledger: TurnLedger, variable: StateName): Part[] {
  const sums = new Map<string, number>();
  for (const line of ledger.lines) {
    if (!('variable' in line) || line.variable !== variable) continue;
    const key = whyKey(line);
    sums.set(key, (sums.get(key) ?? 0) + line.amount);
  }
  return [...sums]
    .map(([key, amount]) => ({ key, amount }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.key < b.key ? -1 : 1));
}

/** A gauge of Tehran's own that moved, with the reasons that moved it most. */
export interface Move {
  readonly variable: StateName;
  readonly before: number;
  readonly after: number;
  readonly parts: readonly Part[];
}

/** What the wire may show moving: Iran's own gauges. */
const SHOWN: readonly StateName[] = ['SHT', 'KHZ', 'WAS', 'DOM', 'TRS', 'EXP', 'REL', 'MOS'];
const FEWEST_MOVES = 2;
const MOST_MOVES = 4;
const MOST_PARTS = 3;

/** The two to four own gauges that moved most over the turn, each with its top reasons. A move below one point is left out after the second. */
export function movesOf(ledger: TurnLedger): Move[] {
  const [first] = ledger.path;
  const last = ledger.path.at(-1);
  if (first === undefined || last === undefined) return [];
  const moves = SHOWN.map((variable) => ({
    variable,
    before: first[AT[variable]] as number,
    after: last[AT[variable]] as number,
  })).sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  return moves
    .slice(0, MOST_MOVES)
    .filter(({ before, after }, place) => place < FEWEST_MOVES || Math.abs(after - before) >= 1)
    .map((move) => ({ ...move, parts: partsOf(ledger, move.variable).slice(0, MOST_PARTS) }));
}
