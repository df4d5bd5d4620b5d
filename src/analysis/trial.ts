// The model on trial: weights moved, locked doors opened. Nothing here can be reached in play.
import { HORIZON } from '../rules/model.ts';
import { explainProgram, LEVERS_AND_ACTS, runProgram, type RunOptions, type TableProgram } from '../rules/run.ts';
import { AT, LEVER_NAMES, PARAMETER_NAMES, RULES } from '../rules/step.generated.ts';
import type { Rules } from '../rules/model.ts';
import { addTo, estimateOf, newSum, shareOf, type Estimate } from './estimate.ts';
import type { Case, Inquiry } from './inquiry.ts';
import { BY_MARCH_1963 } from './paired.ts';

export type ParameterName = (typeof PARAMETER_NAMES)[number];
/** Weights moved from where the rules have them, by name. */
export type Weights = Readonly<Partial<Record<ParameterName, number>>>;

/** Makes the parameters of some rules with some weights moved. Throws on a name the rules do not have. */
export function parametersWith(rules: Rules, weights: Weights): Float64Array {
  const parameters = rules.parameters.slice();
  for (const [name, value] of Object.entries(weights)) {
    const place = (PARAMETER_NAMES as readonly string[]).indexOf(name);
    if (place < 0) throw new Error(`the rules have no weight "${name}"`);
    parameters[place] = value;
  }
  return parameters;
}

const NAV = LEVER_NAMES.indexOf('nav');
const OPEN_FIRE = 3;
const YEAR = 12;

/** Makes the same months with fire opened on the river for `months` months from a month (0 to 89) on. Afterwards what stood stands again. */
export function withFireOpened({ months: table }: TableProgram, from: number, months = YEAR): TableProgram {
  const changed = table.slice();
  for (let t = from; t < Math.min(HORIZON, from + months); t += 1) changed[t * LEVERS_AND_ACTS + NAV] = OPEN_FIRE;
  return { kind: 'table', months: changed };
}

/** Gauges that an armed year moves, the month after it ends. */
export const WAR_GAUGES = ['RAL', 'SOV', 'DOM', 'WAS', 'SHT', 'TRS', 'LEG', 'BRD'] as const;
export type WarGauge = (typeof WAR_GAUGES)[number];

/** What an armed year does: the months with it against the same months without it, on the same luck. */
export interface WarAnswer {
  readonly games: number;
  readonly fallenWith: Estimate;
  readonly fallenWithout: Estimate;
  /** Paired difference in the share fallen by the cut-off. */
  readonly change: Estimate;
  /** Share fallen during the armed year and in the year after it began without arms. */
  readonly duringWith: Estimate;
  readonly duringWithout: Estimate;
  /** With minus without in the last armed month, over games in which he rules in both. */
  readonly gauges: Readonly<Record<WarGauge, Estimate>>;
  readonly clashes: Estimate;
}

/** Asks what an armed year from a month (0 to 77) on does to a program told by months. */
export function askWar(
  { program, options }: Case & { readonly program: TableProgram },
  from: number,
  cutoff = BY_MARCH_1963,
): Inquiry<WarAnswer> {
  const armed = withFireOpened(program, from);
  const last = Math.min(HORIZON - 1, from + YEAR - 1);
  const places = WAR_GAUGES.map((name) => AT[name]);
  const gauges = WAR_GAUGES.map(newSum);
  const sums = {
    fallenWith: newSum(),
    fallenWithout: newSum(),
    change: newSum(),
    duringWith: newSum(),
    duringWithout: newSum(),
    clashes: newSum(),
  };
  const setting: RunOptions = { ...options, until: Math.max(cutoff, last + 1) };
  const calm = new Float64Array(WAR_GAUGES.length);
  const hot = new Float64Array(WAR_GAUGES.length);
  let ruledHot = false;
  let ruledCalm = false;
  // Clashes are counted by the month: a ceasefire sets the counter back.
  let clashed = 0;
  let before = 0;
  const watchHot = (t: number, state: Float64Array): void => {
    clashed += Math.max(0, state[AT.NCLASH]! - before);
    before = state[AT.NCLASH]!;
    if (t !== last) return;
    ruledHot = state[AT.FELL] === 0;
    places.forEach((place, i) => (hot[i] = state[place]!));
  };
  const watchCalm = (t: number, state: Float64Array): void => {
    if (t !== last) return;
    ruledCalm = state[AT.FELL] === 0;
    places.forEach((place, i) => (calm[i] = state[place]!));
  };
  const within = (fell: number, first: number, end: number): number => (fell > first && fell <= end ? 1 : 0);
  return {
    play: ({ from: seed0, count }) => {
      for (let seed = seed0; seed < seed0 + count; seed += 1) {
        clashed = 0;
        before = 0;
        const war = runProgram(armed, seed, setting, watchHot)[AT.FELL]!;
        const peace = runProgram(program, seed, setting, watchCalm)[AT.FELL]!;
        addTo(sums.fallenWith, within(war, 0, cutoff));
        addTo(sums.fallenWithout, within(peace, 0, cutoff));
        addTo(sums.change, within(war, 0, cutoff) - within(peace, 0, cutoff));
        addTo(sums.duringWith, within(war, from, last + 1));
        addTo(sums.duringWithout, within(peace, from, last + 1));
        addTo(sums.clashes, clashed);
        if (ruledHot && ruledCalm) gauges.forEach((sum, i) => addTo(sum, hot[i]! - calm[i]!));
      }
    },
    answer: () => ({
      games: sums.change.count,
      fallenWith: estimateOf(sums.fallenWith),
      fallenWithout: estimateOf(sums.fallenWithout),
      change: estimateOf(sums.change),
      duringWith: estimateOf(sums.duringWith),
      duringWithout: estimateOf(sums.duringWithout),
      gauges: Object.fromEntries(WAR_GAUGES.map((name, i) => [name, estimateOf(gauges[i]!)])) as Record<
        WarGauge,
        Estimate
      >,
      clashes: estimateOf(sums.clashes),
    }),
  };
}

/** The first month in which the rules know of plots: before April 1959 there is no one to order. */
export const FIRST_PLOT = 9;

/** What comes of a coup that is ordered: the plot is tried for certain, and succeeds at the odds that the rules give it. */
export interface CoupAnswer {
  readonly games: number;
  /** Games in which he still ruled when it was ordered. */
  readonly ruled: number;
  /** Of these, those in which it succeeded. */
  readonly succeeded: number;
  /** The odds the rules gave it, mean over the games in which he ruled. */
  readonly odds: Estimate;
  /** Share fallen by the cut-off when the plot is ordered, when it is not, and the paired difference. */
  readonly fallenWith: Estimate;
  readonly fallenWithout: Estimate;
  readonly change: Estimate;
}

const ALPHA = PARAMETER_NAMES.indexOf('alpha');
// So many times the usual rate that every product of the other factors, none of which can be 0, exceeds 1.
const CERTAIN = 1e15;

/** Asks what comes of a coup ordered in a month, 9 to 89. What a failed plot costs follows as the rules have it. */
export function askCoup({ program, options }: Case, month: number, cutoff = BY_MARCH_1963): Inquiry<CoupAnswer> {
  if (!Number.isInteger(month) || month < FIRST_PLOT || month >= HORIZON) {
    throw new Error(`a coup can be ordered in months ${FIRST_PLOT} to ${HORIZON - 1}, not ${month}`);
  }
  const rules = options.rules ?? RULES;
  const parameters = (options.parameters ?? rules.parameters).slice();
  const usual = parameters[ALPHA]!;
  const until = Math.max(cutoff, month + 1);
  const chance = rules.ledger.findIndex((slot) => slot.kind === 'chance' && slot.id === 'success');
  const odds = newSum();
  const change = newSum();
  let games = 0;
  let succeeded = 0;
  let fallenWith = 0;
  let fallenWithout = 0;
  let ruled = false;
  const force = (t: number, state: Float64Array, ledger: Float64Array): void => {
    if (t === month - 1) {
      ruled = state[AT.FELL] === 0;
      parameters[ALPHA] = CERTAIN;
    } else if (t === month) {
      parameters[ALPHA] = usual;
      if (!ruled) return;
      addTo(odds, ledger[chance]!);
      if (state[AT.FELL]! > 0) succeeded += 1;
    }
  };
  return {
    play: ({ from, count }) => {
      for (let seed = from; seed < from + count; seed += 1) {
        parameters[ALPHA] = usual;
        const ordered = explainProgram(program, seed, { ...options, parameters, until }, force)[AT.FELL]!;
        parameters[ALPHA] = usual;
        const left = runProgram(program, seed, { ...options, parameters, until, stopAtFall: true })[AT.FELL]!;
        const fellOrdered = ordered > 0 && ordered <= cutoff;
        const fellLeft = left > 0 && left <= cutoff;
        if (fellOrdered) fallenWith += 1;
        if (fellLeft) fallenWithout += 1;
        addTo(change, Number(fellOrdered) - Number(fellLeft));
      }
      games += count;
    },
    answer: () => ({
      games,
      ruled: odds.count,
      succeeded,
      odds: estimateOf(odds),
      fallenWith: shareOf(fallenWith, games),
      fallenWithout: shareOf(fallenWithout, games),
      change: estimateOf(change),
    }),
  };
}
