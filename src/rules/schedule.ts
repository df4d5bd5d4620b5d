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
  /** Whether a partner could ever refuse, so that his lines must be logged. */
  readonly mayRefuse: boolean;
  /**
   * Folded only: the levels in force, turn x 8 + lever, as the orders say; the lines on which a partner may refuse are
   * written anew in every game. Absent where every level is written as it comes.
   */
  readonly log: Int8Array | undefined;
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

const baseOf = (scenario: Scenario): Omit<Schedule, 'turns' | 'mayRefuse' | 'log'> => ({
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
  const schedule = { ...baseOf(scenario), turns, mayRefuse: true, log: undefined };
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
  const { foreseen, log } = foresee(scenario, program);
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
      mayRefuse: foreseen.mayRefuse(turn),
    };
  });
  return { ...baseOf(scenario), turns, mayRefuse: turns.some(({ mayRefuse }) => mayRefuse), log };
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
  const resigning = answers.map((graves, turn) => {
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
  return { isAsked, graves, resigning };
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
function foresee(scenario: Scenario, program: FixedProgram): { foreseen: Foreseen; log: Int8Array } {
  const { lines } = refusalRuleOf(scenario);
  const state = new Float64Array(AT.chosen_isr + 1);
  const memory = new Float64Array(MEMORY_SIZE);
  const log = new Int8Array(scenario.level.turns.length * LEVER_COUNT);
  const levels: (number | undefined)[][] = [];
  const refusable: boolean[] = [];
  const isOpen = LEVERS.map(() => false);
  scenario.level.turns.forEach((_, turn) => {
    const before = state.slice(FIRST_LEVER, FIRST_LEVER + LEVER_COUNT);
    const quiet = program.quiet[turn] ?? 0;
    sealTurn(state, memory, program.level, turn, program.open[turn] ?? 0, quiet);
    log.set(state.subarray(FIRST_LEVER, FIRST_LEVER + LEVER_COUNT), turn * LEVER_COUNT);
    let mayRefuse = false;
    for (const line of lines) {
      const after = state[FIRST_LEVER + line] as number;
      // No scandal can lie behind the first turn; a line that is cut stands at zero whatever was refused before.
      if (turn > 0 && (after > (before[line] as number) || (isOpen[line] === true && after > 0))) {
        isOpen[line] = true;
        mayRefuse ||= QUIET_CODES.lever[quiet] === line && (QUIET_CODES.level[quiet] as number) > 0;
      }
      if (after === 0) isOpen[line] = false;
    }
    refusable.push(mayRefuse);
    levels.push(LEVERS.map((_, lever) => (isOpen[lever] === true ? undefined : state[FIRST_LEVER + lever])));
  });
  const foreseen = {
    open: program.open,
    quiet: program.quiet,
    levelOf: (turn: number, lever: number) => levels[turn]?.[lever],
    mayRefuse: (turn: number) => refusable[turn] === true,
  };
  return { foreseen, log };
}
