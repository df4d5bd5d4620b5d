// Plays policies on blocks of seeds for the findings, once each: what one claim has played, the next reads again.
import { fileURLToPath } from 'node:url';
import { fallsOf, playSeeds as playAll, type Ensemble, type Seeds, type Watch } from '../../src/analysis/ensemble.ts';
import {
  addToTally,
  attributionOf,
  coalitionFalls,
  newTally,
  type Attribution,
  type Worth,
} from '../../src/analysis/shapley.ts';
import { seriesOf, type SeriesByQuarter } from '../../src/analysis/series.ts';
import { compileTrial } from '../../src/build/model/compile.ts';
import { readModel, type Pack } from '../../src/build/model/data.ts';
import { policyNamed, scriptOn } from '../../src/policies/policies.ts';
import type { Script } from '../../src/policies/script.ts';
import { scenarioFromDisk } from '../../src/cli/load-node.ts';
import type { Rules } from '../../src/rules/model.ts';
import type { Scenario } from '../../src/rules/scenario.ts';
import { ALL_ON, type Program, type RunOptions } from '../../src/rules/run.ts';
import { DRIVER_NAMES, LEVELS, PARAMETER_NAMES, RULES } from '../../src/rules/step.generated.ts';

export type { Seeds } from '../../src/analysis/ensemble.ts';
export const standard = LEVELS.standard;
export const express = LEVELS.express;
export const modelFolder = fileURLToPath(new URL('../../levels/model', import.meta.url));

/** March 1963, December 1960 and so on as "one of the first so many months". */
export const BY = { dec1960: 30, dec1961: 42, feb1963: 56, mar1963: 57, dec1965: 90 } as const;

/** The named policies that stop short of war. */
export const PEACEFUL = [
  'historical', 'restraint', 'talks', 'covert-early', 'covert-late', 'kurdish-only', 'zeal', 'patient', 'officers',
  'good-neighbour', 'alliance', 'fortress', 'brink', 'radio',
] as const; // prettier-ignore

// On globalThis, so that files that share a worker share what was played.
const shelf = ((globalThis as { played?: Map<string, unknown> }).played ??= new Map<string, unknown>());

/** Reckons a thing once for a key. */
export function once<T>(key: string, reckon: () => T): T {
  if (!shelf.has(key)) shelf.set(key, reckon());
  return shelf.get(key) as T;
}

/** The level with its people, as it is played: letters, promises, partners who refuse. */
export function peopleOf(level: typeof standard | typeof express): Scenario {
  return once(`people|${level.id}`, () => {
    const scenario = scenarioFromDisk(level.id);
    if (scenario === undefined) throw new Error(`no level ${level.id}`);
    return scenario;
  });
}

/** A policy with the setting it is played in, and the name under which it is remembered. */
export interface Play {
  readonly name: string;
  readonly program: Program;
  readonly options: RunOptions;
}

/** Names what is to be played: a policy, or `historical` with some turns changed; drivers off; parameters set; rules altered. */
export function play(
  policy: string,
  setting: {
    readonly off?: readonly (typeof DRIVER_NAMES)[number][];
    readonly parameters?: Readonly<Record<string, number>>;
    readonly rules?: Rules;
    readonly program?: Program;
    readonly level?: typeof standard | typeof express;
  } = {},
): Play {
  const level = setting.level ?? standard;
  const rules = setting.rules ?? RULES;
  const parameters = rules.parameters.slice();
  for (const [name, value] of Object.entries(setting.parameters ?? {})) {
    const place = (PARAMETER_NAMES as readonly string[]).indexOf(name);
    if (place < 0) throw new Error(`no parameter ${name}`);
    parameters[place] = value;
  }
  const switches = (setting.off ?? []).reduce((mask, name) => mask & ~(1 << DRIVER_NAMES.indexOf(name)), ALL_ON);
  const program = setting.program ?? policyNamed(policy, level);
  if (program === undefined) throw new Error(`no policy ${policy}`);
  return {
    name: [policy, level.id, rules.id, switches, JSON.stringify(setting.parameters ?? {})].join('|'),
    program,
    options: { rules, parameters, switches, scenario: program.kind === 'table' ? undefined : peopleOf(level) },
  };
}

const keyOf = (what: string, { name }: Play, seeds: Seeds): string => `${what}|${name}|${seeds.from}+${seeds.count}`;

/** Months of the fall (plus one; 0 if none) of a play on a block of seeds. */
export function falls(what: Play, seeds: Seeds): Uint8Array {
  return once(keyOf('falls', what, seeds), () => fallsOf(what.program, seeds, what.options));
}

/** The whole ensemble of a play on a block of seeds. */
export function playSeeds(what: Play, seeds: Seeds): Ensemble {
  return once(keyOf('ensemble', what, seeds), () => playAll(what.program, seeds, what.options));
}

/** Plays and looks at every month; not remembered. */
export function watchSeeds(what: Play, seeds: Seeds, until: number, watch: Watch): Ensemble {
  return playAll(what.program, seeds, { ...what.options, until }, watch);
}

/** The index series of a play on a block of seeds, to February 1963. */
export function series(what: Play, seeds: Seeds): SeriesByQuarter {
  return once(keyOf('series', what, seeds), () => seriesOf(what.program, seeds, { ...what.options, until: 57 }).series);
}

/** Shapley shares of the drivers in a worth. Half the seeds do: every game is played 64 times. */
export function shares(what: Play, seeds: Seeds, worthName: string, worth: Worth): Attribution {
  const some = { from: seeds.from, count: Math.ceil(seeds.count / 2) };
  return once(keyOf(`shares ${worthName}`, what, some), () => {
    const months = once(keyOf('coalitions', what, some), () => coalitionFalls(what.program, some, what.options));
    const tally = newTally();
    addToTally(tally, months, worth);
    return attributionOf(tally);
  });
}

/** Compiles the base model with a change laid over it. */
export function trial(pack: Pack): Rules {
  return once(`trial|${pack.id}`, () => compileTrial(readModel(modelFolder), pack));
}

/** `historical` with some turns given otherwise. */
export function historicalBut(name: string, changes: Script, setting: Parameters<typeof play>[1] = {}): Play {
  const history = policyNamed('historical', standard);
  if (history?.kind !== 'fixed') throw new Error('history is a fixed policy');
  const changed = scriptOn(standard, changes);
  const open = history.open.slice();
  const quiet = history.quiet.slice();
  for (const turn of Object.keys(changes)) {
    open[Number(turn) - 1] = changed.open[Number(turn) - 1] as number;
    quiet[Number(turn) - 1] = changed.quiet[Number(turn) - 1] as number;
  }
  return play(name, { ...setting, program: { kind: 'fixed', level: standard, open, quiet } });
}
