/** The one door: `play` seals a turn and returns the next state with its ledger. It never changes its argument. */
import { estimateOf, isEmpty } from './advise.ts';
import { chargePages, firstExposure, followExposure, leakPage, whisperPage } from './baghdads-file.ts';
import { deedOf, openCode, quietCode, type Choice } from './choices.ts';
import { securityOf } from './dials.ts';
import { entryKey, type Entry, type EntryKind } from './entries.ts';
import { curtainAfter, deepestCrack } from './forecast.ts';
import { chancesOf, movementsOf } from './ledger.ts';
import { LASTING, tableOf } from './moment.ts';
import { whyNot } from './offers.ts';
import { firstKey, secondKey } from './random.ts';
import { beginGame } from './run.ts';
import type { Scenario } from './scenario.ts';
import { newcomersIn, openSchedule } from './schedule.ts';
import { sealWithPeople, type Listener, type Table } from './sealing.ts';
import { AT, RULES } from './step.generated.ts';
import { clearActs } from './turn-layer.ts';
import {
  CHAIRS,
  LEVERS,
  type AdviserState,
  type BasketSource,
  type ByLever,
  type Chair,
  type GameRecord,
  type GameState,
  type LedgerLine,
  type Outcome,
  type TurnLedger,
  type TurnOrders,
} from './types.ts';

/** The month in which Mosul rises or does not: March 1959. */
const MOSUL = 8;
const NOBODY: AdviserState = { holder: 0, overruled: 0, emptyUntil: 0, record: [], pending: [] };

/** Starts a game on a seed (0 to 2^20 - 1). A single act begins where history's orders have led. */
export function startGame(scenario: Scenario, seed: number): GameState {
  const flat = new Float64Array(RULES.stateSize);
  beginGame(RULES, flat, firstKey(seed), secondKey(seed));
  const eve: GameState = {
    level: scenario.id,
    seed,
    turn: 0,
    month: 0,
    values: [...flat.subarray(0, LASTING)],
    levers: Object.fromEntries(LEVERS.map((lever) => [lever, 0])) as unknown as ByLever<number>,
    orders: [],
    standingSince: {},
    cutAt: {},
    recognised: false,
    acts: {},
    scandalMonths: [],
    attemptMonths: [],
    advisers: Object.fromEntries(CHAIRS.map((chair) => [chair, NOBODY])) as Record<Chair, AdviserState>,
    entries: [],
    answers: {},
    log: [],
    refusedTurns: [],
    file: [],
    exposure: firstExposure(flat),
    security: { sum: 0, months: 0 },
    curtains: [],
  };
  return scenario.prelude.reduce((state, orders) => seal(scenario, state, orders).state, eve);
}

/** Plays a turn. Throws on orders that `ordersFor` does not offer. */
export function play(
  scenario: Scenario,
  state: GameState,
  orders: TurnOrders,
): { readonly state: GameState; readonly ledger: TurnLedger } {
  if (state.level !== scenario.id) throw new RangeError(`a game of ${state.level} cannot be played on ${scenario.id}`);
  if (isOver(scenario, state)) throw new RangeError('the game is over');
  const against = whyNot(scenario, state, orders);
  if (against !== undefined)
    throw new RangeError(`turn ${state.turn + 1}: ${orders[against.hand]} cannot be ordered (${against.reason})`);
  return seal(scenario, state, orders);
}

/** Tells whether nothing is left to seal: the last turn is played, or he has fallen and the morning after is over. */
export function isOver(scenario: Scenario, state: GameState): boolean {
  const fell = state.values[AT.FELL] as number;
  if (state.turn >= scenario.level.turns.length) return true;
  const fallTurn = fell > 0 ? scenario.level.turns.findIndex(({ from, to }) => from < fell && fell <= to + 1) : -1;
  return fallTurn >= 0 && state.turn > fallTurn + 1;
}

/** Tells whether the turn to seal is the morning after his fall: no letter, and one pair of orders more. */
export const isMorningAfter = (scenario: Scenario, state: GameState): boolean =>
  (state.values[AT.FELL] as number) > 0 && !isOver(scenario, state);

/** Replays a recorded game; its states and ledgers turn by turn. Throws where its orders are not legal. */
export function replay(
  scenario: Scenario,
  record: Pick<GameRecord, 'seed' | 'orders'>,
): { readonly state: GameState; readonly states: readonly GameState[]; readonly ledgers: readonly TurnLedger[] } {
  const states = [startGame(scenario, record.seed)];
  const ledgers: TurnLedger[] = [];
  for (const orders of record.orders) {
    const next = play(scenario, states.at(-1) as GameState, orders);
    states.push(next.state);
    ledgers.push(next.ledger);
  }
  return { state: states.at(-1) as GameState, states, ledgers };
}

/** What a turn leaves in the ledger while it is played. */
interface Notes {
  readonly lines: LedgerLine[];
  readonly entries: string[];
  readonly overruled: Chair[];
  readonly followed: Chair[];
  readonly resigned: Chair[];
}

const BASKET_OF: Readonly<Record<EntryKind, BasketSource>> = {
  letter: 'letter',
  silence: 'silence',
  due: 'due',
  window: 'window',
  kept: 'promise',
  broken: 'promise',
  callback: 'callback',
  resignation: 'resignation',
};

function basketLine(month: number, entry: Entry, variable: string, amount: number): LedgerLine {
  return {
    kind: 'basket',
    month,
    source: BASKET_OF[entry.kind],
    id: entry.id,
    ...(entry.part === undefined ? {} : { part: entry.part }),
    ...(BASKET_OF[entry.kind] === 'promise' ? { isKept: entry.kind === 'kept' } : {}),
    variable,
    amount,
  };
}

function listenerOf(notes: Notes, month: number, orders: TurnOrders): Listener {
  const { lines } = notes;
  const limit = (variable: string, amount: number): void => {
    if (amount !== 0) lines.push({ kind: 'limit', month, variable, amount });
  };
  return {
    refusal: (probability, draw, refused) =>
      lines.push({ kind: 'refusal', month, choice: orders.quiet, probability, draw, refused }),
    entry: (entry, moved, held) => {
      if (moved !== undefined) {
        lines.push(basketLine(month, entry, moved.variable, moved.amount));
        limit(moved.variable, held);
      }
      const key = entryKey(entry);
      if (!notes.entries.includes(key)) notes.entries.push(key);
    },
    grave: (chair, isFollowed) => (isFollowed ? notes.followed : notes.overruled).push(chair),
    resignation: (chair, moved, held) => {
      lines.push({
        kind: 'basket',
        month,
        source: 'resignation',
        id: chair,
        variable: moved.variable,
        amount: moved.amount,
      });
      limit(moved.variable, held);
      if (!notes.resigned.includes(chair)) notes.resigned.push(chair);
    },
  };
}

/** Plays a turn whose orders are known to be good. */
function seal(scenario: Scenario, state: GameState, orders: TurnOrders): { state: GameState; ledger: TurnLedger } {
  const turn = scenario.level.turns[state.turn] as Scenario['level']['turns'][number];
  const [key0, key1] = [firstKey(state.seed), secondKey(state.seed)];
  const table = tableOf(scenario, state);
  const notes: Notes = { lines: [], entries: [], overruled: [], followed: [], resigned: [] };
  const listener = listenerOf(notes, turn.from, orders);
  const codes = [openCode(orders.open), quietCode(orders.quiet)] as const;
  sealWithPeople(openSchedule(scenario), table, scenario.level, state.turn, ...codes, key0, key1, listener);
  const isRefused = table.moment.refused[state.turn] === 1;
  const sealed = withOrders(scenario, state, orders, isRefused, table);
  return playMonths(scenario, { ...sealed, ...chairsAfter(scenario, state, notes) }, table, notes, isRefused);
}

/** The state with this turn's orders in it, its months still to be played. */
function withOrders(
  scenario: Scenario,
  state: GameState,
  orders: TurnOrders,
  isRefused: boolean,
  table: Table,
): GameState {
  const month = scenario.level.turns[state.turn]?.from ?? state.month;
  const levels = LEVERS.map((_, i) => table.state[AT.chosen_dip + i] as number);
  const levers = Object.fromEntries(LEVERS.map((lever, i) => [lever, levels[i]])) as unknown as ByLever<number>;
  const standingSince: Partial<Record<keyof typeof levers, number>> = {};
  const cutAt: Partial<Record<keyof typeof levers, number>> = { ...state.cutAt };
  for (const lever of LEVERS) {
    if (levers[lever] > 0) standingSince[lever] = state.standingSince[lever] ?? month;
    else if (state.levers[lever] > 0) cutAt[lever] = month;
  }
  const given = [orders.open, isRefused ? 'hold' : orders.quiet].map((choice) => deedOf(choice as Choice));
  const acts = { ...state.acts };
  for (const deed of given) if (deed.kind === 'act') acts[deed.order] = [...(state.acts[deed.order] ?? []), month];
  const letter = (state.values[AT.FELL] as number) > 0 ? undefined : scenario.letters[state.turn];
  const face = letter?.faces.find(({ hand, choice }) => orders[hand] === choice);
  return {
    ...state,
    orders: [...state.orders, orders],
    levers,
    standingSince,
    cutAt,
    recognised: state.recognised || given.some(isRecognition),
    acts,
    answers: letter === undefined ? state.answers : { ...state.answers, [letter.id]: face?.id ?? 'silence' },
    log: [...state.log, levels],
    refusedTurns: isRefused ? [...state.refusedTurns, state.turn] : state.refusedTurns,
  };
}

const isRecognition = (deed: ReturnType<typeof deedOf>): boolean =>
  (deed.kind === 'act' && deed.act === 'rec') || (deed.kind === 'lever' && deed.lever === 'dip' && deed.level > 0);

/** Who sits where once this turn is sealed, and what this turn's estimates will have been worth. */
function chairsAfter(scenario: Scenario, state: GameState, notes: Notes): Pick<GameState, 'advisers'> {
  const { emptyTurns } = scenario.settings.resignation;
  const isCurtain = scenario.level.turns[state.turn + 1]?.act !== scenario.level.turns[state.turn]?.act;
  const coming = newcomersIn(scenario, state.turn + 1);
  const next = CHAIRS.map((chair): [Chair, AdviserState] => {
    const sitting = state.advisers[chair];
    if (coming.includes(chair))
      return [chair, { ...NOBODY, holder: sitting.holder + (notes.resigned.includes(chair) ? 2 : 1) }];
    if (notes.resigned.includes(chair))
      return [chair, { ...NOBODY, holder: sitting.holder + 1, emptyUntil: state.turn + 1 + emptyTurns }];
    const told = isEmpty(state, chair) ? [] : [estimateOf(scenario, state, chair).isRight];
    const pending = [...sitting.pending, ...told];
    const overruled = notes.overruled.includes(chair)
      ? sitting.overruled + 1
      : notes.followed.includes(chair)
        ? 0
        : sitting.overruled;
    const revealed = isCurtain ? { record: [...sitting.record, ...pending], pending: [] } : { pending };
    return [chair, { ...sitting, overruled, ...revealed }];
  });
  return { advisers: Object.fromEntries(next) as Record<Chair, AdviserState> };
}

/** Plays the months of a sealed turn through the explaining step. */
function playMonths(
  scenario: Scenario,
  sealed: GameState,
  table: Table,
  notes: Notes,
  isRefused: boolean,
): { state: GameState; ledger: TurnLedger } {
  const index = sealed.turn;
  const turn = scenario.level.turns[index] as Scenario['level']['turns'][number];
  const [key0, key1] = [firstKey(sealed.seed), secondKey(sealed.seed)];
  const flat = table.state;
  const slots = new Float64Array(RULES.ledgerSize);
  const path = [sealed.values];
  const outcomes: Outcome[] = [];
  const filed = sealed.file.length;
  let now: GameState = { ...sealed, entries: [...sealed.entries, ...notes.entries] };
  for (let month = turn.from; month <= turn.to; month += 1) {
    if (month > turn.from) clearActs(flat);
    const before = flat.slice(0, LASTING);
    RULES.explain(flat, RULES.parameters, key0, key1, month, slots);
    const lines = linesOf(slots, month);
    notes.lines.push(...lines);
    const happened = outcomesOf(before, flat, month);
    outcomes.push(...happened);
    now = afterMonth(scenario, now, before, flat, lines, happened, month);
    path.push([...flat.subarray(0, LASTING)]);
  }
  clearActs(flat);
  const state: GameState = { ...now, turn: index + 1, month: turn.to + 1, values: [...flat.subarray(0, LASTING)] };
  const ledger: TurnLedger = {
    turn: index,
    from: turn.from,
    to: turn.to,
    orders: sealed.orders.at(-1) as TurnOrders,
    lines: notes.lines,
    entries: notes.entries,
    isRefused,
    overruled: notes.overruled,
    resigned: notes.resigned,
    pages: state.file.slice(filed),
    outcomes,
    path,
  };
  return { state: withCurtain(scenario, state, index), ledger };
}

function linesOf(slots: Float64Array, month: number): LedgerLine[] {
  const chances = chancesOf(RULES, slots).map(({ id, factors, chance, draw, happened }): LedgerLine => ({
    kind: 'chance',
    month,
    rule: id,
    factors,
    probability: chance,
    draw,
    happened,
  }));
  const movements = movementsOf(RULES, slots).map(({ kind, variable, id, amount }): LedgerLine => {
    if (kind === 'term') return { kind, month, variable, term: id, amount };
    if (kind === 'dated') return { kind, month, event: id, variable, amount };
    if (kind === 'rule') return { kind, month, rule: id, variable, amount };
    return { kind, month, variable, amount };
  });
  return [...chances, ...movements];
}

function outcomesOf(before: Float64Array, after: Float64Array, month: number): Outcome[] {
  const rose = (at: number): boolean => (after[at] as number) > (before[at] as number);
  const told: Outcome[] = [];
  const mosul = after[AT.MOSA] as number;
  if (rose(AT.MOSA)) told.push({ what: mosul === 2 ? 'mosul-won' : 'mosul-failed', month });
  if (month === MOSUL && mosul === 0 && after[AT.FELL] === 0) told.push({ what: 'mosul-none', month });
  if (rose(AT.WARF)) told.push({ what: 'kurd-war', month });
  if (rose(AT.NFAIL)) told.push({ what: 'attempt-failed', month });
  if (rose(AT.NCLASH)) told.push({ what: 'clash', month });
  if (rose(AT.NSCAN)) told.push({ what: 'scandal', month });
  if (rose(AT.PACT)) told.push({ what: 'pact', month });
  if (rose(AT.FELL)) told.push({ what: 'fell', month });
  return told;
}

function afterMonth(
  scenario: Scenario,
  state: GameState,
  before: Float64Array,
  after: Float64Array,
  lines: readonly LedgerLine[],
  happened: readonly Outcome[],
  month: number,
): GameState {
  const ruled = before[AT.FELL] === 0;
  const has = (...kinds: readonly Outcome['what'][]): boolean => happened.some(({ what }) => kinds.includes(what));
  const levels = state.log.at(-1) as readonly number[];
  const isPartnersMonth = (after[AT.chosen_isr] as number) > 0;
  const exposure = followExposure(state.exposure, lines, levels, isPartnersMonth, before[AT.SAV] as number);
  // A scandal is about what Baghdad could see before it broke.
  const seen = has('scandal') ? state.exposure : exposure;
  const chance = lines.find((line) => line.kind === 'chance' && line.rule === 'scandal');
  const file = [...state.file];
  if (ruled) file.push(...chargePages(scenario, month));
  if (has('scandal'))
    file.push(...[leakPage(scenario, state.seed, file, month, seen)].filter((page) => page !== undefined));
  else if (chance?.kind === 'chance')
    file.push(...[whisperPage(scenario, state.seed, file, month, seen, chance)].filter((page) => page !== undefined));
  const { sum, months } = state.security;
  return {
    ...state,
    exposure,
    file,
    scandalMonths: has('scandal') ? [...state.scandalMonths, month] : state.scandalMonths,
    attemptMonths:
      has('attempt-failed', 'fell') && !has('mosul-won') ? [...state.attemptMonths, month] : state.attemptMonths,
    security: ruled ? { sum: sum + securityOf(after), months: months + 1 } : state.security,
  };
}

function withCurtain(scenario: Scenario, state: GameState, turn: number): GameState {
  const curtain = curtainAfter(scenario, turn);
  if (curtain === undefined || (state.values[AT.FELL] as number) > 0) return state;
  const deepest = deepestCrack(scenario, curtain.number, state.values);
  return { ...state, curtains: [...state.curtains, { turn, month: curtain.month, deepest }] };
}
