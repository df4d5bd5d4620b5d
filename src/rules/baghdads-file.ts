/** Baghdad's file on Tehran: charges on their dates whatever was done, deeds when one comes out, whispers when one nearly did. */
import { LEVERS } from './choices.ts';
import { PAGE, u } from './random.ts';
import type { FilePageDef } from './people.ts';
import type { Scenario } from './scenario.ts';
import { AT, PARAMETER_NAMES, RULES } from './step.generated.ts';
import { DEED_KINDS, type DeedKind, type ExposureParts, type FilePage, type LedgerLine } from './types.ts';

/** Whispers draw from the far half of the file's page. */
const WHISPERS = 128;

const parameter = (name: (typeof PARAMETER_NAMES)[number]): number =>
  RULES.parameters[PARAMETER_NAMES.indexOf(name)] as number;

/** What stood before anything was done. */
export const firstExposure = (values: ArrayLike<number>): ExposureParts => ({
  kur: 0,
  off: 0,
  pro: 0,
  isr: 0,
  other: values[AT.EXP] as number,
});

const kinds = [...DEED_KINDS, 'other'] as const;

const changed = (parts: ExposureParts, change: (part: number, kind: DeedKind | 'other') => number): ExposureParts =>
  Object.fromEntries(kinds.map((kind) => [kind, Math.max(0, change(parts[kind], kind))])) as unknown as ExposureParts;

const totalOf = (parts: ExposureParts): number => kinds.reduce((sum, kind) => sum + parts[kind], 0);

/** What each work adds in a month, before it is scaled to the term of the ledger. Squares, as in the term itself. */
function weightsOf(levers: ArrayLike<number>, isPartnersMonth: boolean, sav: number): ExposureParts {
  const sight = 1 - (0.4 * sav) / 100;
  const level = (lever: 'kur' | 'off' | 'pro'): number => levers[LEVERS.indexOf(lever)] as number;
  return {
    kur: parameter('xk') * level('kur') * level('kur') * sight,
    off: parameter('xo') * level('off') * level('off') * sight,
    pro: parameter('xp') * level('pro') * sight,
    isr: isPartnersMonth ? 1.5 : 0,
    other: 0,
  };
}

/**
 * Follows one month's movements of exposure: what covert work added goes to its lever, what Mosul and failed plots added
 * to the officers, and every fall wears all parts alike.
 */
export function followExposure(
  parts: ExposureParts,
  lines: readonly LedgerLine[],
  levers: ArrayLike<number>,
  isPartnersMonth: boolean,
  sav: number,
): ExposureParts {
  const weights = weightsOf(levers, isPartnersMonth, sav);
  const weight = totalOf(weights);
  let now = parts;
  for (const line of lines) {
    if (!('variable' in line) || line.variable !== 'EXP' || line.amount === 0) continue;
    const { amount } = line;
    if (line.kind === 'term' && line.term === 'covert' && weight > 0)
      now = changed(now, (part, kind) => part + (amount * weights[kind]) / weight);
    else if (amount > 0 && line.kind === 'rule') now = { ...now, off: now.off + amount };
    else if (amount > 0) now = { ...now, other: now.other + amount };
    else {
      const total = totalOf(now);
      if (total > 0) now = changed(now, (part) => part * Math.max(0, 1 + amount / total));
    }
  }
  return now;
}

/** The work with the largest surviving part in the exposure: what a scandal is about. */
export function deedOfExposure(parts: ExposureParts): DeedKind {
  return DEED_KINDS.reduce((most, kind) => (parts[kind] > parts[most] ? kind : most), 'off' as DeedKind);
}

const pagesOf = ({ people }: Scenario, kind: FilePageDef['kind']): FilePageDef[] =>
  people.file.filter((page) => page.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1));

function drawPage(
  defs: readonly FilePageDef[],
  file: readonly FilePage[],
  lever: DeedKind,
  draw: number,
): FilePageDef | undefined {
  const unread = defs.filter(({ id }) => !file.some((page) => page.id === id));
  const fitting = unread.filter((def) => def.lever === lever);
  const among = fitting.length > 0 ? fitting : unread.length > 0 ? unread : defs.filter((def) => def.lever === lever);
  return among[Math.floor(draw * among.length)];
}

/** The page a scandal adds: the deed, with a leaker drawn from a stream of its own. */
export function leakPage(
  scenario: Scenario,
  seed: number,
  file: readonly FilePage[],
  month: number,
  parts: ExposureParts,
): FilePage | undefined {
  const lever = deedOfExposure(parts);
  const count = file.filter(({ kind }) => kind === 'deed').length;
  const def = drawPage(pagesOf(scenario, 'leak'), file, lever, u(seed, PAGE.file, count));
  return def === undefined ? undefined : { kind: 'deed', id: def.id, month, lever };
}

/** The page a near miss adds, if it was near enough and a rumour is left to tell. */
export function whisperPage(
  scenario: Scenario,
  seed: number,
  file: readonly FilePage[],
  month: number,
  parts: ExposureParts,
  chance: { readonly probability: number; readonly draw: number },
): FilePage | undefined {
  if (chance.draw >= chance.probability * scenario.settings.whisper.factor) return undefined;
  const lever = deedOfExposure(parts);
  const whispers = pagesOf(scenario, 'whisper').filter(({ id }) => !file.some((page) => page.id === id));
  const def = drawPage(whispers, file, lever, u(seed, PAGE.file, WHISPERS + (month % WHISPERS)));
  return def === undefined ? undefined : { kind: 'whisper', id: def.id, month, lever };
}

/** The charges that Baghdad brings in a month, done or not. */
export const chargePages = (scenario: Scenario, month: number): FilePage[] =>
  pagesOf(scenario, 'charge')
    .filter((def) => def.month === month)
    .map(({ id }) => ({ kind: 'charge', id, month }));
