/** Room "Put the model on trial": rival readings and their diff, weights that may be moved, doors, the objection's code, the model's parts. */
import { FIRST_PLOT, type Weights } from '../analysis/trial.ts';
import type { View } from '../analysis/questions.ts';
import { PARAMETER_NAMES, RULES } from '../rules/step.generated.ts';
import parameters from '../../levels/model/parameters.json';
import terms from '../../levels/model/terms.json';
import rules from '../../levels/model/rules.json';
import derived from '../../levels/model/derived.json';
import dated from '../../levels/model/dated.json';
import index from '../../levels/model/index.json';
import { sourceLabel } from './catalogue.ts';

export type { View } from '../analysis/questions.ts';

interface Part {
  readonly id: string;
  readonly variable?: string;
  readonly finding?: string;
  readonly formula?: string;
  readonly when?: string;
  readonly value?: number;
  readonly means?: string;
  readonly basis: string;
  readonly source?: string;
  readonly where?: string;
  readonly why: string;
  readonly chance?: { readonly factors?: readonly { readonly id: string; readonly formula: string }[] };
  readonly effects?: readonly Readonly<Record<string, unknown>>[];
}
interface PackDef {
  readonly id: string;
  readonly dispute: string;
  readonly sources: readonly string[];
  readonly parameters?: readonly Part[];
  readonly terms?: readonly Part[];
  readonly rules?: readonly Part[];
}
const packFiles: Readonly<Record<string, PackDef>> = import.meta.glob('../../levels/model/packs/*.json', {
  eager: true,
  import: 'default',
});

/** One thing a rival reading changes: what stood, what stands instead, and why. */
export interface ChangeView {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly basis: string;
}
export interface PackView {
  readonly id: string;
  readonly dispute: string;
  readonly sources: readonly { readonly key: string; readonly label: string }[];
  readonly changes: readonly ChangeView[];
}

/** A rule in one line: its condition, its chance, its effects. */
const ruleText = (rule: Part | undefined): string =>
  rule === undefined
    ? ''
    : [
        rule.when,
        (rule.chance?.factors ?? []).map(({ formula }) => `(${formula})`).join(' * '),
        ...(rule.effects ?? []).map((effect) => Object.values(effect).join(' ')),
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' ; ');

const baseParameters = parameters as readonly Part[];
const baseTerms = terms as readonly Part[];
const baseRules = rules as unknown as readonly Part[];

function changesOf(pack: PackDef): readonly ChangeView[] {
  return [
    ...(pack.parameters ?? []).map((one) => ({
      what: one.id,
      before: String(baseParameters.find(({ id }) => id === one.id)?.value ?? ''),
      after: String(one.value),
      basis: one.basis,
    })),
    ...(pack.terms ?? []).map((one) => ({
      what: `${one.variable}.${one.id}`,
      before: baseTerms.find(({ id, variable }) => id === one.id && variable === one.variable)?.formula ?? '',
      after: one.formula ?? '',
      basis: one.basis,
    })),
    ...(pack.rules ?? []).map((one) => ({
      what: one.id,
      before: ruleText(baseRules.find(({ id }) => id === one.id)),
      after: ruleText(one),
      basis: one.basis,
    })),
  ];
}

/** The four rival readings, by id. */
export const packs: readonly PackView[] = Object.values(packFiles)
  .map((pack) => ({
    id: pack.id,
    dispute: pack.dispute,
    sources: pack.sources.map((key) => ({ key, label: sourceLabel(key) })),
    changes: changesOf(pack),
  }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Weights with a slider, the plainest in words first. */
export const SLIDERS = ['no', 'bo', 'bk', 'wa', 'kW', 'alpha'] as const;
export type Slider = (typeof SLIDERS)[number];
/** What a weight is under a rival reading, or as the model stands. */
const baseOf = (name: string, pack: string | undefined): number => {
  const changed = Object.values(packFiles)
    .find(({ id }) => id === pack)
    ?.parameters?.find(({ id }) => id === name);
  return changed?.value ?? RULES.parameters[(PARAMETER_NAMES as readonly string[]).indexOf(name)]!;
};
export interface SliderView {
  readonly id: Slider;
  readonly base: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}
/**
 * The sliders of a reading. Each stands at its weight there and goes from nothing (or a quarter, where nothing would divide
 * by it) to double that or double the usual weight, whichever is more, so that any reading can be led back to another.
 */
export const slidersOf = (pack?: string): readonly SliderView[] =>
  SLIDERS.map((id) => {
    const [base, usual] = [baseOf(id, pack), baseOf(id, undefined)];
    const most = 2 * Math.max(base, usual);
    return { id, base, least: id === 'kW' ? Math.min(base, usual) / 4 : 0, most, step: most / 40 };
  });

export const DOORS = ['open-fire', 'order-a-coup', 'invade'] as const;
export type Door = (typeof DOORS)[number];
/** Months a door may be opened in: an armed year needs the river's months, a coup its first plot. */
export const doorMonths = (door: Door): { readonly least: number; readonly most: number } =>
  door === 'order-a-coup' ? { least: FIRST_PLOT, most: 55 } : { least: 0, most: 44 };

/** What lies on the bench; its code stands in the address. */
export interface Bench {
  readonly pack?: string;
  readonly weights: Weights;
  readonly door?: { readonly id: Door; readonly month: number };
}
export const EMPTY_BENCH: Bench = { weights: {} };
export const viewOf = ({ pack, weights }: Bench): View => ({
  ...(pack === undefined ? {} : { pack }),
  ...(Object.keys(weights).length === 0 ? {} : { weights }),
});

const rounded = (value: number): number => Number(value.toFixed(4));

/** Writes a bench as one short word: `iran-mattered-less.no_0.3.coup-at_40`. */
export function benchCode({ pack, weights, door }: Bench): string {
  const parts = [
    ...(pack === undefined ? [] : [`p_${pack}`]),
    ...SLIDERS.flatMap((id) => (weights[id] === undefined ? [] : [`${id}_${rounded(weights[id])}`])),
    ...(door === undefined ? [] : [`${door.id}_${door.month}`]),
  ];
  return parts.length === 0 ? 'base' : parts.join('~');
}

/** Reads a bench's code; undefined where some part of it says nothing that this bench knows. */
export function readBench(code: string): Bench | undefined {
  if (code === 'base' || code === '') return EMPTY_BENCH;
  let bench: Bench = EMPTY_BENCH;
  for (const part of code.split('~')) {
    const [name = '', text = ''] = part.split('_');
    const value = Number(text);
    const slider = slidersOf(bench.pack).find(({ id }) => id === name);
    const door = DOORS.find((id) => id === name);
    if (name === 'p' && packs.some(({ id }) => id === text)) bench = { ...bench, pack: text };
    else if (slider && text !== '' && value >= slider.least && value <= slider.most)
      bench = { ...bench, weights: { ...bench.weights, [slider.id]: value } };
    else if (
      door &&
      Number.isInteger(value) &&
      text !== '' &&
      value >= doorMonths(door).least &&
      value <= doorMonths(door).most
    )
      bench = { ...bench, door: { id: door, month: value } };
    else return undefined;
  }
  return bench;
}

/** Reads what somebody pastes from an objection card: the address, or only the bench's and the game's code in it. */
export function readCard(text: string): { readonly bench: string; readonly game?: string } | undefined {
  const [bench = '', game] = text
    .trim()
    .replace(/^.*#\/debrief\/trial\//, '')
    .split('/');
  if (bench === '' || readBench(bench) === undefined) return undefined;
  return game ? { bench, game } : { bench };
}

/** One part of the model as the model room lists it. */
export interface ModelPartView {
  readonly kind: 'parameter' | 'term' | 'rule' | 'derived' | 'dated' | 'index';
  readonly id: string;
  /** Key of its words, where it has some. */
  readonly key: string;
  readonly formula: string;
  readonly basis: string;
  readonly source?: string;
  readonly where: string;
}

function partView(kind: ModelPartView['kind'], part: Part): ModelPartView {
  const id = part.variable === undefined ? part.id : `${part.variable}.${part.id}`;
  const formula =
    kind === 'parameter'
      ? String(part.value)
      : kind === 'rule' || kind === 'dated'
        ? ruleText(part)
        : (part.formula ?? '');
  return {
    kind,
    id,
    key: `${kind}.${id}`,
    formula,
    basis: part.basis,
    where: part.where ?? '',
    ...(part.source === undefined ? {} : { source: sourceLabel(part.source) }),
  };
}

/** Every number, term, rule, derived figure, dated event and index of the model in force. */
export const modelParts: readonly ModelPartView[] = [
  ...baseParameters.map((one) => partView('parameter', one)),
  ...baseTerms.map((one) => partView('term', one)),
  ...baseRules.map((one) => partView('rule', one)),
  ...(derived as readonly Part[]).map((one) => partView('derived', one)),
  ...(dated as unknown as readonly Part[]).map((one) => partView('dated', one)),
  ...(index as readonly Part[]).map((one) => partView('index', one)),
];

/** Parts in which every word of a search occurs, in their id, words, formula, basis or source. */
export function searchModel(search: string, words: (part: ModelPartView) => string): readonly ModelPartView[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return modelParts.filter((part) => {
    const text =
      `${part.id} ${part.kind} ${words(part)} ${part.formula} ${part.basis} ${part.where} ${part.source ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
