// What the commands share: policy, level, rules, seeds and switches, read from options and looked up by name.
import { readFileSync } from 'node:fs';
import type { Seeds } from '../analysis/ensemble.ts';
import { LEVEL_NAMES, levelNamed, parsePolicyFile, POLICY_NAMES, policyNamed } from '../policies/policies.ts';
import type { Level, Rules } from '../rules/model.ts';
import { PACKS } from '../rules/packs.generated.ts';
import { ALL_ON, type Program } from '../rules/run.ts';
import { DRIVER_NAMES, RULES } from '../rules/step.generated.ts';
import { refuse, wholeNumber } from './options.ts';

type Options = ReadonlyMap<string, string>;

/** The level named by `--level`; Standard when there is none. */
export function levelOf(options: Options): Level {
  const name = options.get('level') ?? 'standard';
  return levelNamed(name) ?? refuse(`unknown level "${name}"; levels: ${LEVEL_NAMES.join(', ')}`);
}

/** The policy named by `--policy`, or written in `--policy-file`, with the name to print. */
export function policyOf(options: Options, level: Level): { readonly name: string; readonly program: Program } {
  const file = options.get('policy-file');
  if (file !== undefined) return { name: file, program: policyFromFile(file, level) };
  const name = options.get('policy');
  const known = `policies: ${POLICY_NAMES.join(', ')}; or --policy-file FILE`;
  if (name === undefined) refuse(`--policy is missing; ${known}`);
  const program = policyNamed(name, level) ?? refuse(`unknown policy "${name}"; ${known}`);
  return { name, program };
}

function policyFromFile(file: string, level: Level): Program {
  try {
    return parsePolicyFile(readFileSync(file, 'utf8'), level);
  } catch (error) {
    return refuse(`${file}: ${(error as Error).message}`);
  }
}

/** The rules named by `--rules`: the base, or a rival reading. */
export async function rulesOf(options: Options): Promise<Rules> {
  const name = options.get('rules') ?? RULES.id;
  if (name === RULES.id) return RULES;
  const load = PACKS[name];
  return load === undefined
    ? refuse(`unknown rules "${name}"; rules: ${[RULES.id, ...Object.keys(PACKS)].join(', ')}`)
    : load();
}

/** The seeds of `--seed` and `--runs`. */
export function seedsOf(options: Options, runs: number): Seeds {
  return {
    from: wholeNumber(options, 'seed', 0, 0, 4_000_000_000),
    count: wholeNumber(options, 'runs', runs, 1, 1_000_000),
  };
}

/** The drivers of `--off`, by name, and the mask that leaves them out. */
export function offOf(options: Options): { readonly names: string[]; readonly switches: number } {
  const names = (options.get('off') ?? '').split(',').filter((name) => name !== '');
  let switches = ALL_ON;
  for (const name of names) {
    const bit = (DRIVER_NAMES as readonly string[]).indexOf(name);
    if (bit < 0) refuse(`--off takes ${DRIVER_NAMES.join(', ')}, not "${name}"`);
    switches &= ~(1 << bit);
  }
  return { names, switches };
}
