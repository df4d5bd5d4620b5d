// A bench where one set of rules and weights is tried: plays what the findings ask for, once each, on the same seeds.
import { LEVERS } from '../rules/choices.ts';
import { HORIZON, type Rules } from '../rules/model.ts';
import { ALL_ON, LEVERS_AND_ACTS, runProgram, type Program, type RunOptions } from '../rules/run.ts';
import { AT, DRIVER_NAMES, LEVELS } from '../rules/step.generated.ts';
import { policyNamed, scriptOn } from '../policies/policies.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { Script } from '../policies/script.ts';
import type { Seeds } from './ensemble.ts';
import type { RecordedQuarters } from './record.ts';
import { seriesOf, type SeriesByQuarter } from './series.ts';
import {
  addToTally,
  attributionOf,
  coalitionFalls,
  fallenWithin,
  monthsLost,
  newTally,
  type Attribution,
  type Driver,
} from './shapley.ts';
import { BY_MARCH_1963 } from './paired.ts';
import { parametersWith, type Weights } from './trial.ts';

/** How every game of a policy ended, one entry a seed. */
export interface Outcomes {
  /** Month of the fall plus one; 0 if he still ruled in December 1965. */
  readonly fell: Uint8Array;
  readonly scandals: Uint8Array;
  readonly pact: Uint8Array;
  /** Mosul: 0 not tried, 1 failed, 2 won. */
  readonly mosul: Uint8Array;
  /** Who came after: 1 friendly, 2 neutral, 3 hostile; 0 nobody. */
  readonly heir: Uint8Array;
}

/** A change to a policy's world, or to some of its turns. */
export interface Change {
  /** Drivers healed. */
  readonly off?: readonly Driver[];
  readonly weights?: Weights;
  /** Turns given otherwise, by number from 1. */
  readonly turns?: Script;
}

/** What the findings may ask. Everything is played on the laboratory's seeds and remembered. */
export interface Laboratory {
  readonly seeds: Seeds;
  readonly outcomes: (policy: string, change?: Change) => Outcomes;
  /** Shares in the fall by March 1963, or in months lost by December 1965. Half the seeds do: each is played 63 times. */
  readonly shares: (policy: string, worth?: 'fall' | 'months') => Attribution;
  /** Mean of a gauge at the end of a month, over games in which he ruled then. */
  readonly gauge: (policy: string, name: keyof typeof AT, month: number, change?: Change) => number;
  /** The index series to March 1963, by quarter. */
  readonly series: (policy: string, change?: Change) => SeriesByQuarter;
  /** One year of Kurds 2 and officers 2 from a month on, on top of nothing: chance it adds within 15 months, given rule. */
  readonly addedByAYear: (from: number, off?: readonly Driver[]) => number;
  /** History's record, where it was laid on the bench. */
  readonly record: RecordedQuarters | undefined;
}

const YEAR = 12;
const SOON = 15;
const SUPPORT = 2;

/** What lies on the bench beside the rules. */
export interface Bench {
  /** The Standard level with its people; without it the bare engine is played. */
  readonly scenario?: Scenario;
  /** History's record, for the finding that is held against it. */
  readonly record?: RecordedQuarters;
}

/** Opens a laboratory on some rules, with some weights moved. `seeds` are those of every policy alike. */
export function openLaboratory(
  rules: Rules,
  weights: Weights,
  seeds: Seeds,
  { scenario, record }: Bench = {},
): Laboratory {
  const shelf = new Map<string, unknown>();
  const once = <T>(key: string, reckon: () => T): T => {
    if (!shelf.has(key)) shelf.set(key, reckon());
    return shelf.get(key) as T;
  };
  const optionsOf = ({ off = [], weights: own = {} }: Change): RunOptions => ({
    rules,
    scenario,
    parameters: parametersWith(rules, { ...weights, ...own }),
    switches: off.reduce((mask, name) => mask & ~(1 << DRIVER_NAMES.indexOf(name)), ALL_ON),
  });
  const keyOf = (what: string, change: Change): string => `${what} ${JSON.stringify(change)}`;

  function outcomesOf(program: Program, change: Change): Outcomes {
    const kept = Array.from({ length: 5 }, () => new Uint8Array(seeds.count));
    const [fell, scandals, pact, mosul, heir] = kept as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const options: RunOptions = { ...optionsOf(change), stopAtFall: true };
    for (let place = 0; place < seeds.count; place += 1) {
      const end = runProgram(program, seeds.from + place, options);
      fell[place] = end[AT.FELL]!;
      scandals[place] = end[AT.NSCAN]!;
      pact[place] = end[AT.PACT]!;
      mosul[place] = end[AT.MOSA]!;
      heir[place] = end[AT.SUCC]!;
    }
    return { fell, scandals, pact, mosul, heir };
  }

  // Means of every gauge, so that one play serves all that is asked of a month.
  function meansAt(policy: string, month: number, change: Change): Float64Array {
    return once(keyOf(`means ${policy} ${month}`, change), () => {
      const sums = new Float64Array(rules.stateSize);
      let ruled = 0;
      const options: RunOptions = { ...optionsOf(change), until: month + 1, stopAtFall: true };
      for (let place = 0; place < seeds.count; place += 1) {
        const end = runProgram(programOf(policy, change.turns), seeds.from + place, options);
        if (end[AT.FELL]! > 0) continue;
        ruled += 1;
        for (let i = 0; i < sums.length; i += 1) sums[i]! += end[i]!;
      }
      return sums.map((sum) => sum / ruled);
    });
  }

  function sharesIn(policy: string, worth: 'fall' | 'months'): Attribution {
    const falls = once(`coalitions ${policy}`, () =>
      coalitionFalls(programOf(policy), { from: seeds.from, count: Math.ceil(seeds.count / 2) }, optionsOf({})),
    );
    const tally = newTally();
    addToTally(tally, falls, worth === 'fall' ? fallenWithin(BY_MARCH_1963) : monthsLost);
    return attributionOf(tally);
  }

  function addedByAYear(from: number, off: readonly Driver[] = []): number {
    const still = once(`still ${off.join()}`, () => outcomesOf(supportFrom(undefined), { off })).fell;
    const year = once(`year from ${from} ${off.join()}`, () => outcomesOf(supportFrom(from), { off })).fell;
    const soon = (month: number): number => (month > 0 && month <= from + SOON ? 1 : 0);
    let ruled = 0;
    let added = 0;
    still.forEach((month, place) => {
      if (month > 0 && month <= from) return;
      ruled += 1;
      added += soon(year[place]!) - soon(month);
    });
    return added / ruled;
  }

  return {
    seeds,
    outcomes: (policy, change = {}) =>
      once(keyOf(policy, change), () => outcomesOf(programOf(policy, change.turns), change)),
    shares: (policy, worth = 'fall') => once(`shares ${policy} ${worth}`, () => sharesIn(policy, worth)),
    gauge: (policy, name, month, change = {}) => meansAt(policy, month, change)[AT[name]]!,
    series: (policy, change = {}) =>
      once(
        keyOf(`series ${policy}`, change),
        () => seriesOf(programOf(policy, change.turns), seeds, { ...optionsOf(change), until: BY_MARCH_1963 }).series,
      ),
    addedByAYear,
    record,
  };
}

function programOf(policy: string, turns: Script = {}): Program {
  const program = policyNamed(policy, LEVELS.standard);
  if (program === undefined) throw new Error(`no policy "${policy}"`);
  if (program.kind !== 'fixed' || Object.keys(turns).length === 0) return program;
  const changed = scriptOn(LEVELS.standard, turns);
  const open = program.open.slice();
  const quiet = program.quiet.slice();
  for (const turn of Object.keys(turns)) {
    open[Number(turn) - 1] = changed.open[Number(turn) - 1]!;
    quiet[Number(turn) - 1] = changed.quiet[Number(turn) - 1]!;
  }
  return { ...program, open, quiet };
}

function supportFrom(from: number | undefined): Program {
  const months = new Float64Array(HORIZON * LEVERS_AND_ACTS);
  if (from !== undefined) {
    for (let t = from; t < from + YEAR; t += 1) {
      months[t * LEVERS_AND_ACTS + LEVERS.indexOf('kur')] = SUPPORT;
      months[t * LEVERS_AND_ACTS + LEVERS.indexOf('off')] = SUPPORT;
    }
  }
  return { kind: 'table', months };
}
