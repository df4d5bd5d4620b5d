/** What people will do, turn by turn: asked when its time comes, or folded beforehand over a whole program of orders. */
import { LEVERS, QUIET_CODES } from './choices.ts';
import type { Foreseen, Moment } from './condition.ts';
import { movedBy, type Entry, type Moved } from './entries.ts';
import type { FixedProgram } from './program.ts';
import type { Scenario } from './scenario.ts';
import { AT } from './step.generated.ts';
import { MEMORY_SIZE, sealTurn, type RefusalRule } from './turn-layer.ts';
import { CHAIRS, type Chair } from './types.ts';

const LEVER_COUNT = LEVERS.length;
const FIRST_LEVER = AT.chosen_dip;

/** Gauges moved together: unless a test stands before them, always. */
export interface Step {
  readonly test: ((moment: Moment) => boolean) | undefined;
  readonly ats: Uint8Array;
  readonly amounts: Float64Array;
  /** What it was compiled from, where it was not folded. */
  readonly entry?: Entry;
}
/** Grave advice that must be asked about as the game is played. */
export interface Grave {
  readonly chair: number;
  readonly isFollowed: ((moment: Moment) => boolean) | boolean;
}
export interface TurnSchedule {
  readonly steps: readonly Step[];
  readonly graves: readonly Grave[];
  /** Places of the chairs into which a new man comes with a new chief. */
  readonly newcomers: readonly number[];
  /** Whether the partner could refuse this turn's quiet order. */
  readonly mayRefuse: boolean;
}
export interface Schedule {
  readonly refusal: RefusalRule;
  readonly turns: readonly TurnSchedule[];
  /** What each chair's resignation moves, after how many overrulings, and for how many turns the chair stays empty. */
  readonly resignations: readonly (readonly Moved[])[];
  readonly after: number;
  readonly emptyTurns: number;
  /** Only where it was folded over known orders. */
  readonly folded?: Folded;
}
/** What a folded schedule knows beforehand, on the footing that no partner refuses, and how to go on when one does. */
export interface Folded {
  readonly program: FixedProgram;
  /** The levels in force, turn x 8 + lever. */
  readonly log: Int8Array;
  /** By turn, how the chairs that were folded away stand when it begins; -1 for those that are asked in play. */
  readonly chairs: readonly { readonly overruled: readonly number[]; readonly emptyUntil: readonly number[] }[];
  readonly otherwise: Schedule;
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

const newcomerPlaces = (scenario: Scenario, turn: number): number[] =>
  newcomersIn(scenario, turn).map((chair) => CHAIRS.indexOf(chair));

const resignationsOf = (scenario: Scenario): (readonly Moved[])[] =>
  CHAIRS.map((chair) => movedBy(scenario.people.chairs.find(({ id }) => id === chair)?.resignation.basket ?? {}));

const stepOf = (effects: readonly Moved[], test?: Step['test'], entry?: Entry): Step => ({
  test,
  ats: Uint8Array.from(effects, ({ at }) => at),
  amounts: Float64Array.from(effects, ({ amount }) => amount),
  ...(entry === undefined ? {} : { entry }),
});

const baseOf = (scenario: Scenario): Omit<Schedule, 'turns'> => ({
  refusal: refusalRuleOf(scenario),
  resignations: resignationsOf(scenario),
  after: scenario.settings.resignation.after,
  emptyTurns: scenario.settings.resignation.emptyTurns,
});

const opened = new WeakMap<Scenario, Schedule>();

/** The schedule for orders that are not known beforehand: everything is asked when its turn comes. */
export function openSchedule(scenario: Scenario): Schedule {
  const known = opened.get(scenario);
  if (known !== undefined) return known;
  const turns = scenario.level.turns.map((_, turn): TurnSchedule => ({
    steps: (scenario.entries[turn] ?? []).map((entry) => stepOf(entry.effects, entry.test.holds, entry)),
    graves: (scenario.graves[turn] ?? []).map(({ chair, followed }) => ({
      chair: CHAIRS.indexOf(chair),
      isFollowed: followed.holds,
    })),
    newcomers: newcomerPlaces(scenario, turn),
    mayRefuse: true,
  }));
  const schedule = { ...baseOf(scenario), turns };
  opened.set(scenario, schedule);
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
  const schedule = fold(scenario, program);
  ofScenario.set(program, schedule);
  return schedule;
}

function fold(scenario: Scenario, program: FixedProgram): Schedule {
  const { foreseen, log, mayRefuse } = foresee(scenario, program);
  const chairs = foldChairs(scenario, foreseen);
  const turns = scenario.level.turns.map((_, turn): TurnSchedule => {
    const steps = (scenario.entries[turn] ?? []).flatMap((entry): Step[] => {
      const answer = entry.test.foresee(foreseen, turn);
      if (answer === false || entry.effects.length === 0) return [];
      return [stepOf(entry.effects, answer === true ? undefined : entry.test.remainder(foreseen, turn))];
    });
    return {
      steps: merged([...steps, ...(chairs.resigning[turn] ?? []).map((effects) => stepOf(effects))]),
      graves: chairs.graves[turn] ?? [],
      newcomers: newcomerPlaces(scenario, turn).filter((chair) => chairs.isAsked[chair] === true),
      mayRefuse: mayRefuse[turn] === true,
    };
  });
  const folded = { program, log, chairs: chairs.before, otherwise: openSchedule(scenario) };
  return { ...baseOf(scenario), turns, folded };
}

/** Joins steps without a test that follow one another; the order of the additions stays. */
function merged(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last === undefined || last.test !== undefined || step.test !== undefined) joined.push(step);
    else
      joined[joined.length - 1] = {
        test: undefined,
        ats: Uint8Array.from([...last.ats, ...step.ats]),
        amounts: Float64Array.from([...last.amounts, ...step.amounts]),
      };
  }
  return joined;
}

interface FoldedChairs {
  readonly isAsked: readonly boolean[];
  readonly graves: readonly (readonly Grave[])[];
  readonly before: Folded['chairs'];
  /** Resignations that the orders decide, by turn. */
  readonly resigning: readonly (readonly (readonly Moved[])[])[];
}

/** Foretells the chairs whose grave advice the orders decide; the others are asked as the game is played. */
function foldChairs(scenario: Scenario, foreseen: Foreseen): FoldedChairs {
  const answers = scenario.graves.map((graves, turn) =>
    graves.map(({ chair, followed }) => ({
      chair: CHAIRS.indexOf(chair),
      isFollowed: followed.foresee(foreseen, turn) ?? followed.remainder(foreseen, turn),
    })),
  );
  const isAsked = CHAIRS.map((_, chair) =>
    answers.flat().some((grave) => grave.chair === chair && typeof grave.isFollowed === 'function'),
  );
  const { after, emptyTurns } = scenario.settings.resignation;
  const moves = resignationsOf(scenario);
  const overruled = CHAIRS.map(() => 0);
  const emptyUntil = CHAIRS.map(() => 0);
  const before: { overruled: number[]; emptyUntil: number[] }[] = [];
  const unasked = (counts: readonly number[]): number[] =>
    counts.map((count, chair) => (isAsked[chair] === true ? -1 : count));
  const resigning = answers.map((graves, turn) => {
    before.push({ overruled: unasked(overruled), emptyUntil: unasked(emptyUntil) });
    for (const chair of newcomerPlaces(scenario, turn)) {
      overruled[chair] = 0;
      emptyUntil[chair] = 0;
    }
    return graves.flatMap(({ chair, isFollowed }) => {
      if (isAsked[chair] === true || turn < (emptyUntil[chair] as number)) return [];
      overruled[chair] = isFollowed === true ? 0 : (overruled[chair] as number) + 1;
      if ((overruled[chair] as number) < after) return [];
      overruled[chair] = 0;
      emptyUntil[chair] = turn + 1 + emptyTurns;
      return [moves[chair] as readonly Moved[]];
    });
  });
  const graves = answers.map((all) => all.filter(({ chair }) => isAsked[chair] === true));
  return { isAsked, graves, before, resigning };
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

/** Plays the program's levers on paper, and marks the turns in which a partner might refuse. */
function foresee(
  scenario: Scenario,
  program: FixedProgram,
): { readonly foreseen: Foreseen; readonly log: Int8Array; readonly mayRefuse: readonly boolean[] } {
  const { lines } = refusalRuleOf(scenario);
  const state = new Float64Array(AT.chosen_isr + 1);
  const memory = new Float64Array(MEMORY_SIZE);
  const log = new Int8Array(scenario.level.turns.length * LEVER_COUNT);
  const mayRefuse = scenario.level.turns.map((_, turn) => {
    const quiet = program.quiet[turn] ?? 0;
    const lever = QUIET_CODES.lever[quiet] as number;
    // No scandal can lie behind the first turn.
    const isMore =
      turn > 0 && (QUIET_CODES.level[quiet] as number) > (state[FIRST_LEVER + Math.max(0, lever)] as number);
    sealTurn(state, memory, program.level, turn, program.open[turn] ?? 0, quiet);
    log.set(state.subarray(FIRST_LEVER, FIRST_LEVER + LEVER_COUNT), turn * LEVER_COUNT);
    return isMore && lines.includes(lever);
  });
  const levelOf = (turn: number, lever: number): number => log[turn * LEVER_COUNT + lever] as number;
  return { foreseen: { open: program.open, quiet: program.quiet, levelOf }, log, mayRefuse };
}
