/** Seals a turn with all that hangs on it: a partner's answer, levers and acts, what people do, and chairs that have had enough. */
import { LEVERS, QUIET_CODES } from './choices.ts';
import type { Foreseen, Moment } from './condition.ts';
import { addWithin, foldEntries, movedBy, type Entry, type Folded, type Moved } from './entries.ts';
import type { FixedProgram } from './program.ts';
import type { Scenario } from './scenario.ts';
import { AT } from './step.generated.ts';
import { MEMORY_SIZE, refusalChance, refusalDraw, sealTurn, type RefusalRule } from './turn-layer.ts';
import { CHAIRS, type Chair } from './types.ts';

const MOST_TURNS = 16;
const LEVER_COUNT = LEVERS.length;
const FIRST_LEVER = AT.chosen_dip;
const FELL = AT.FELL;

/** What is remembered beside the state while a game is played: flat arrays, used again for the next game. */
export interface Table {
  readonly state: Float64Array;
  readonly memory: Float64Array;
  readonly moment: Moment & {
    readonly open: Uint8Array;
    readonly quiet: Uint8Array;
    readonly log: Int8Array;
    readonly refused: Uint8Array;
  };
  /** By chair: consecutive grave advice overruled, and the first turn in which the chair is filled again. */
  readonly overruled: Int8Array;
  readonly emptyUntil: Int8Array;
}

/** Lays a table for one game or for many in a row. */
export function layTable(state: Float64Array, memory = new Float64Array(MEMORY_SIZE)): Table {
  const moment = {
    values: state,
    turn: 0,
    open: new Uint8Array(MOST_TURNS),
    quiet: new Uint8Array(MOST_TURNS),
    log: new Int8Array(MOST_TURNS * LEVER_COUNT),
    refused: new Uint8Array(MOST_TURNS),
  };
  return { state, memory, moment, overruled: new Int8Array(CHAIRS.length), emptyUntil: new Int8Array(CHAIRS.length) };
}

/** Clears a table for the next game; the state itself is left to the engine. */
export function clearTable(table: Table): void {
  table.memory.fill(0);
  table.moment.refused.fill(0);
  table.overruled.fill(0);
  table.emptyUntil.fill(0);
}

interface Grave {
  readonly chair: number;
  readonly isFollowed: ((moment: Moment) => boolean) | boolean;
}
interface TurnSchedule {
  readonly month: number;
  readonly entries: readonly (Folded | (Folded & { readonly entry: Entry }))[];
  readonly graves: readonly Grave[];
  /** Places of the chairs into which a new man comes with a new chief. */
  readonly newcomers: readonly number[];
}
/** What people do, turn by turn, as far as it can be told beforehand. */
export interface Schedule {
  readonly scenario: Scenario;
  readonly refusal: RefusalRule;
  readonly turns: readonly TurnSchedule[];
  readonly resignations: readonly (readonly Moved[])[];
  /** Whether any test is left that reads the log of levers. */
  readonly keepsLog: boolean;
  /** Whether a partner could ever refuse, so that scandals must be dated. */
  readonly mayRefuse: boolean;
}

const refusalRuleOf = ({ settings }: Scenario): RefusalRule => ({
  ...settings.refusal,
  lines: settings.refusal.levers.map((lever) => LEVERS.indexOf(lever)),
});

/** Tells into which chairs a chief brings his own man at the start of a turn. */
export function newcomersIn(scenario: Scenario, turn: number): Chair[] {
  const last = scenario.level.turns[turn - 1];
  const now = scenario.level.turns[turn];
  if (last === undefined || now === undefined) return [];
  return scenario.people.chairs
    .filter(({ chiefs }) => chiefs.some(({ brings, from }) => brings === true && from > last.from && from <= now.from))
    .map(({ id }) => id);
}

const resignationsOf = (scenario: Scenario): (readonly Moved[])[] =>
  CHAIRS.map((chair) => movedBy(scenario.people.chairs.find(({ id }) => id === chair)?.resignation.basket ?? {}));

function scheduleWith(
  scenario: Scenario,
  fold: (entries: readonly Entry[], turn: number) => TurnSchedule['entries'],
  followed: (test: Scenario['graves'][number][number]['followed'], turn: number) => Grave['isFollowed'],
  mayRefuse: boolean,
): Schedule {
  const turns = scenario.level.turns.map(({ from }, turn): TurnSchedule => ({
    month: from,
    entries: fold(scenario.entries[turn] ?? [], turn),
    graves: (scenario.graves[turn] ?? []).map((grave) => ({
      chair: CHAIRS.indexOf(grave.chair),
      isFollowed: followed(grave.followed, turn),
    })),
    newcomers: newcomersIn(scenario, turn).map((chair) => CHAIRS.indexOf(chair)),
  }));
  const keepsLog = turns.some(
    ({ entries, graves }) =>
      entries.some(({ test }) => test !== undefined) ||
      graves.some(({ isFollowed }) => typeof isFollowed === 'function'),
  );
  return {
    scenario,
    refusal: refusalRuleOf(scenario),
    turns,
    resignations: resignationsOf(scenario),
    keepsLog,
    mayRefuse,
  };
}

const open = new WeakMap<Scenario, Schedule>();

/** The schedule for orders that are not known beforehand: everything is asked when its turn comes. */
export function openSchedule(scenario: Scenario): Schedule {
  const known = open.get(scenario);
  if (known !== undefined) return known;
  const schedule = scheduleWith(
    scenario,
    (entries) => entries.map((entry) => ({ test: entry.test.holds, effects: entry.effects, entry })),
    (test) => test.holds,
    true,
  );
  open.set(scenario, schedule);
  return schedule;
}

const folded = new WeakMap<Scenario, WeakMap<FixedProgram, Schedule>>();

/**
 * The schedule for a whole program of orders, folded as far as they decide. It is kept with the program, whose codes
 * must not change afterwards.
 */
export function scheduleFor(scenario: Scenario, program: FixedProgram): Schedule {
  let ofScenario = folded.get(scenario);
  if (ofScenario === undefined) folded.set(scenario, (ofScenario = new WeakMap()));
  const known = ofScenario.get(program);
  if (known !== undefined) return known;
  const foreseen = foresee(scenario, program);
  const mayRefuse = scenario.level.turns.some((_, turn) => foreseen.mayRefuse(turn));
  const schedule = scheduleWith(
    scenario,
    (entries, turn) => foldEntries(entries, foreseen, turn),
    (test, turn) => test.foresee(foreseen, turn) ?? test.holds,
    mayRefuse,
  );
  ofScenario.set(program, schedule);
  return schedule;
}

const idle = new WeakMap<Scenario, FixedProgram>();

/** The program of a Tehran that does nothing at all. */
export function holdProgram(scenario: Scenario): FixedProgram {
  const known = idle.get(scenario);
  if (known !== undefined) return known;
  const { level } = scenario;
  const program: FixedProgram = {
    kind: 'fixed',
    level,
    open: new Uint8Array(level.turns.length),
    quiet: new Uint8Array(level.turns.length),
  };
  idle.set(scenario, program);
  return program;
}

/** Plays the program's levers on paper; where a partner might refuse, what follows on his line is left open. */
function foresee(scenario: Scenario, program: FixedProgram): Foreseen {
  const rule = refusalRuleOf(scenario);
  const table = layTable(new Float64Array(AT.chosen_isr + 1));
  const levels: (number | undefined)[][] = [];
  const refusable: boolean[] = [];
  const isOpen = LEVERS.map(() => false);
  scenario.level.turns.forEach((_, turn) => {
    const before = table.state.slice(FIRST_LEVER, FIRST_LEVER + LEVER_COUNT);
    sealTurn(table.state, table.memory, program.level, turn, program.open[turn] ?? 0, program.quiet[turn] ?? 0);
    refusable.push(false);
    for (const line of rule.lines) {
      const after = table.state[FIRST_LEVER + line] as number;
      // No scandal can lie behind the first turn; a line that is cut stands at zero whatever was refused before.
      if (turn > 0 && (after > (before[line] as number) || (isOpen[line] === true && after > 0))) {
        isOpen[line] = true;
        refusable[turn] = refusable[turn] === true || isQuietOrderOn(program, turn, line);
      }
      if (after === 0) isOpen[line] = false;
    }
    levels.push(LEVERS.map((_, lever) => (isOpen[lever] === true ? undefined : table.state[FIRST_LEVER + lever])));
  });
  return {
    open: program.open,
    quiet: program.quiet,
    levelOf: (turn, lever) => levels[turn]?.[lever],
    mayRefuse: (turn) => refusable[turn] === true,
  };
}

const isQuietOrderOn = (program: FixedProgram, turn: number, lever: number): boolean =>
  QUIET_CODES.lever[program.quiet[turn] ?? 0] === lever && (QUIET_CODES.level[program.quiet[turn] ?? 0] as number) > 0;

/** Told of everything a turn's sealing did; play writes it into the ledger. */
export interface Listener {
  readonly refusal: (probability: number, draw: number, isRefused: boolean) => void;
  readonly entry: (entry: Entry, moved: Moved, limit: number) => void;
  readonly grave: (chair: Chair, isFollowed: boolean) => void;
  readonly resignation: (chair: Chair, moved: Moved, limit: number) => void;
}

/**
 * Seals a turn in place: asks the partner, sets levers and acts, then lets people act while Qasim rules.
 * It does not ask whether the orders are legal. No allocation.
 */
export function sealWithPeople(
  schedule: Schedule,
  table: Table,
  level: Scenario['level'],
  turn: number,
  openCode: number,
  quietCode: number,
  key0: number,
  key1: number,
  listener?: Listener,
): void {
  const { state, memory, moment } = table;
  const now = schedule.turns[turn] as TurnSchedule;
  let quiet = quietCode;
  const risk = schedule.mayRefuse ? refusalChance(state, memory, schedule.refusal, now.month, quietCode) : 0;
  if (risk > 0) {
    const drawn = refusalDraw(turn, quietCode, key0, key1);
    if (drawn < risk) quiet = 0;
    if (listener !== undefined) listener.refusal(risk, drawn, drawn < risk);
  }
  sealTurn(state, memory, level, turn, openCode, quiet);
  moment.turn = turn;
  moment.open[turn] = openCode;
  moment.quiet[turn] = quietCode;
  moment.refused[turn] = quiet === quietCode ? 0 : 1;
  if (schedule.keepsLog)
    for (let i = 0; i < LEVER_COUNT; i += 1) moment.log[turn * LEVER_COUNT + i] = state[FIRST_LEVER + i] as number;
  if ((state[FELL] as number) > 0) return;
  settleEntries(now, table, listener);
  settleChairs(schedule, now, table, turn, listener);
}

function settleEntries(now: TurnSchedule, { state, moment }: Table, listener: Listener | undefined): void {
  for (const item of now.entries) {
    if (item.test !== undefined && !item.test(moment)) continue;
    for (const moved of item.effects) {
      const before = state[moved.at] as number;
      addWithin(state, moved.at, moved.amount);
      if (listener !== undefined && 'entry' in item)
        listener.entry(item.entry, moved, (state[moved.at] as number) - (before + moved.amount));
    }
    if (listener !== undefined && 'entry' in item && item.effects.length === 0)
      listener.entry(item.entry, { at: -1, variable: '', amount: 0 }, 0);
  }
}

function settleChairs(
  schedule: Schedule,
  now: TurnSchedule,
  table: Table,
  turn: number,
  listener: Listener | undefined,
): void {
  const { overruled, emptyUntil, moment, state } = table;
  const { after, emptyTurns } = schedule.scenario.settings.resignation;
  for (const chair of now.newcomers) {
    overruled[chair] = 0;
    emptyUntil[chair] = 0;
  }
  for (const { chair, isFollowed } of now.graves) {
    if (turn < (emptyUntil[chair] as number)) continue;
    const isGood = typeof isFollowed === 'boolean' ? isFollowed : isFollowed(moment);
    overruled[chair] = isGood ? 0 : (overruled[chair] as number) + 1;
    if (listener !== undefined) listener.grave(CHAIRS[chair] as Chair, isGood);
    if ((overruled[chair] as number) < after) continue;
    overruled[chair] = 0;
    emptyUntil[chair] = turn + 1 + emptyTurns;
    for (const moved of schedule.resignations[chair] as readonly Moved[]) {
      const before = state[moved.at] as number;
      addWithin(state, moved.at, moved.amount);
      if (listener !== undefined)
        listener.resignation(CHAIRS[chair] as Chair, moved, (state[moved.at] as number) - (before + moved.amount));
    }
  }
}
