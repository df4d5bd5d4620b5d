/** Writes levels/lessons/demo: four classes of 28 games each, played by policies with a spread. Run it when the orders on offer change. */
import { writeFileSync } from 'node:fs';
import { curtainsOf } from '../rules/forecast.ts';
import { openCode, OPEN_CHOICES, quietCode, QUIET_CHOICES } from '../rules/choices.ts';
import { ordersFor, whyNot } from '../rules/offers.ts';
import { isOver, play, startGame } from '../rules/play.ts';
import type { FixedProgram } from '../rules/program.ts';
import type { Scenario } from '../rules/scenario.ts';
import { CRACKS, type GameState, type TurnOrders } from '../rules/types.ts';
import { outlivesActThree } from '../rules/lesson-seeds.ts';
import { fellIn } from '../rules/outcome.ts';
import { runProgram } from '../rules/run.ts';
import { policyNamed, POLICY_NAMES } from '../policies/policies.ts';
import { scenarioFromDisk } from './load-node.ts';

const GAMES = 28;
/** Different months of fall wanted among the styles, where the luck of a demo class is picked for it. */
const TELLING = 6;

/** A small generator of its own, so that the files come out alike on every machine. */
function makeRoll(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
type Roll = () => number;
const pick = <T>(roll: Roll, from: readonly T[]): T => from[Math.floor(roll() * from.length)]!;

const STYLES = POLICY_NAMES.filter(
  (name) => !['random', 'adviser', 'confrontation', 'confrontation-twin'].includes(name),
);

interface Habits {
  readonly styles: readonly string[];
  /** Chance that a turn is played otherwise than the style would. */
  readonly whim: number;
  readonly turns: (game: number) => number;
}

function wanted(program: FixedProgram, turn: number): TurnOrders {
  return {
    open: OPEN_CHOICES[program.open[turn] ?? 0] ?? 'hold',
    quiet: QUIET_CHOICES[program.quiet[turn] ?? 0] ?? 'hold',
  };
}

function whimsical(scenario: Scenario, state: GameState, roll: Roll): TurnOrders {
  const free = (offers: ReturnType<typeof ordersFor>['open']) => [
    'hold',
    ...offers.filter(({ status, stands }) => status === 'available' && !stands).map(({ choice }) => choice),
  ];
  const open = pick(roll, free(ordersFor(scenario, state).open));
  return { open, quiet: pick(roll, free(ordersFor(scenario, state, open).quiet)) };
}

function legal(scenario: Scenario, state: GameState, orders: TurnOrders): TurnOrders {
  const against = whyNot(scenario, state, orders);
  if (against === undefined) return orders;
  return legal(scenario, state, { ...orders, [against.hand]: 'hold' });
}

const tenth = (roll: Roll, around: number): number =>
  Math.max(0, Math.min(10, Math.round(around * 10 + (roll() + roll() - 1) * 4)));

function verdictBy(roll: Roll) {
  const weights = [2, 1.4, 1, 1.5, 0.9, 3.2].map((weight) => weight * (0.4 + 1.2 * roll()));
  const counters = [0, 0, 0, 0, 0, 0];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  for (let i = 0; i < 10; i += 1) {
    let left = roll() * sum;
    const plate = weights.findIndex((weight) => (left -= weight) < 0);
    counters[plate < 0 ? 5 : plate]! += 1;
  }
  const quarter = roll() < 0.25 ? 30 : Math.max(10, Math.min(29, Math.round(20 + (roll() + roll() - 1) * 9)));
  return { counters, quarter };
}

function playOne(scenario: Scenario, seed: number, game: number, habits: Habits, roll: Roll) {
  const program = policyNamed(habits.styles[game % habits.styles.length]!, scenario.level) as FixedProgram;
  let state = startGame(scenario, seed);
  const orders: [number, number][] = [];
  const stop = habits.turns(game);
  while (!isOver(scenario, state) && orders.length < stop) {
    const isWhim = roll() < habits.whim;
    const next = legal(scenario, state, isWhim ? whimsical(scenario, state, roll) : wanted(program, state.turn));
    orders.push([openCode(next.open), quietCode(next.quiet)]);
    state = play(scenario, state, next).state;
  }
  const forecasts = curtainsOf(scenario)
    .filter(({ turn }) => turn < state.turn)
    .map(({ turn, number }): [number, number, number, number] | null => {
      const passed = state.curtains.find((one) => one.turn === turn);
      if (roll() < 0.06) return null;
      const isKeen = passed !== undefined && roll() < 0.45;
      const crack = isKeen ? CRACKS.indexOf(passed.deepest) : Math.floor(roll() * 3);
      return [tenth(roll, number === 4 ? 0.5 : 0.45), tenth(roll, 0.3), crack, Math.floor(roll() * 3)];
    });
  return { orders, forecasts, ...(roll() < 0.04 ? {} : { verdict: verdictBy(roll) }) };
}

function fitSeed(scenario: Scenario, from: number): number {
  const history = policyNamed('historical', scenario.level) as FixedProgram;
  let seed = from;
  while (!outlivesActThree(scenario, history, seed)) seed += 1;
  return seed;
}

/** On how many different months the styles alone make him fall on a seed. */
function spreadOf(scenario: Scenario, seed: number): number {
  const falls = STYLES.map((style) => {
    const program = policyNamed(style, scenario.level) as FixedProgram;
    return fellIn(runProgram(program, seed, { scenario, stopAtFall: true }));
  });
  return new Set(falls).size;
}

/** The first fit luck on which hands show: on most luck nearly every policy ends in the same month. */
function tellingSeed(scenario: Scenario, from: number): number {
  let seed = fitSeed(scenario, from);
  while (spreadOf(scenario, seed) < TELLING) seed = fitSeed(scenario, seed + 1);
  return seed;
}

function writeClass(
  id: string,
  preset: string,
  level: string,
  luck: 'same' | 'different',
  start: number,
  habits: Habits,
  { late = [], isTelling = false }: { readonly late?: readonly number[]; readonly isTelling?: boolean } = {},
): void {
  const scenario = scenarioFromDisk(level);
  if (!scenario) throw new Error(`no level "${level}"`);
  const roll = makeRoll(start * 7 + 1);
  const seed = isTelling ? tellingSeed(scenario, start) : fitSeed(scenario, start);
  let last = seed;
  const seen = new Set<string>();
  const games = Array.from({ length: GAMES }, (_, game) => {
    const own = luck === 'same' ? seed : (last = fitSeed(scenario, last + 1 + Math.floor(roll() * 900)));
    let played = playOne(scenario, own, game, habits, roll);
    while (seen.has(JSON.stringify(played))) played = playOne(scenario, own, game, habits, roll);
    seen.add(JSON.stringify(played));
    const isLate = late.includes(game);
    if (isLate) {
      // Joined at the second act: the turns before it were given, and neutral.
      const given = scenario.level.turns.filter(({ act }) => act === 1).length;
      const held = replayLate(scenario, own, played.orders, given);
      if (held !== undefined)
        return {
          ...(luck === 'same' ? {} : { seed: own }),
          ...played,
          orders: held,
          marks: held.map((_, turn) => (turn < given ? 1 : 0)),
        };
    }
    return { ...(luck === 'same' ? {} : { seed: own }), ...played };
  });
  const lines = games.map((game) => `    ${JSON.stringify(game)}`).join(',\n');
  const head = JSON.stringify({ id, preset, luck, seed }).slice(1, -1);
  writeFileSync(`levels/lessons/demo/${id}.json`, `{ ${head},\n  "games": [\n${lines}\n  ] }\n`);
}

/** The same game with its first turns held; `undefined` if later orders are then not open, or he falls in another turn. */
function replayLate(scenario: Scenario, seed: number, orders: [number, number][], given: number) {
  let state = startGame(scenario, seed);
  const held: [number, number][] = [];
  for (let turn = 0; turn < orders.length; turn += 1) {
    if (isOver(scenario, state)) return undefined;
    const [open, quiet] = turn < given ? [0, 0] : orders[turn]!;
    const wish = { open: OPEN_CHOICES[open] as string, quiet: QUIET_CHOICES[quiet] as string };
    const next = legal(scenario, state, wish);
    held.push([openCode(next.open), quietCode(next.quiet)]);
    state = play(scenario, state, next).state;
  }
  return held;
}

const whole = () => 99;
writeClass(
  'one-luck',
  'pairs-45',
  'express',
  'same',
  4_211,
  { styles: STYLES, whim: 0.22, turns: whole },
  { late: [26, 27], isTelling: true },
);
writeClass('many-lucks', 'class-50', 'express', 'different', 91_000, { styles: STYLES, whim: 0.22, turns: whole });
writeClass('quiet-hands', 'class-50', 'express', 'same', 250_007, {
  styles: ['restraint', 'talks', 'good-neighbour', 'restraint', 'historical', 'alliance', 'restraint'],
  whim: 0.1,
  turns: whole,
});
writeClass('stopped-early', 'class-90', 'standard', 'same', 700_300, {
  styles: STYLES,
  whim: 0.2,
  // Two thirds of the class stopped with the stop word at the third curtain.
  turns: (game) => (game % 3 === 0 ? 99 : 9),
});
