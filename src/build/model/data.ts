// The shape of the files in levels/model, and their reading from disk. Checking what they say is left to check.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a number comes from; every number that can change a result carries one. */
export interface Basis {
  readonly basis: 'measured' | 'inferred' | 'design';
  readonly source?: string;
  readonly where?: string;
  readonly says?: string;
  readonly why?: string;
}
export interface Sized extends Basis {
  readonly value: number;
}
export interface Streamed extends Sized {
  readonly stream: number;
}
export interface StateDef {
  readonly id: string;
  readonly side: 'iraq' | 'iran';
  readonly means: string;
  readonly start: Sized;
  readonly noise?: Streamed;
  readonly spread?: Streamed;
  /** Dated events still move it after he has fallen: the affair is not Iraq's. */
  readonly datedGoesOn?: true;
}
export interface TemperDef {
  readonly id: string;
  readonly means: string;
  readonly centre: number;
  readonly width: Sized;
  readonly stream: number;
}
export interface Named {
  readonly id: string;
  readonly means: string;
}
export interface SwitchDef extends Named {
  readonly name: string;
}
export interface Variables {
  readonly state: readonly StateDef[];
  readonly tempers: readonly TemperDef[];
  readonly counters: readonly Named[];
  readonly levers: readonly (Named & { readonly top: number })[];
  readonly acts: readonly Named[];
  readonly switches: readonly SwitchDef[];
}
export interface DerivedDef extends Named, Basis {
  readonly formula: string;
}
export interface TermDef extends Basis {
  readonly variable: string;
  readonly id: string;
  readonly finding?: string;
  readonly formula: string;
}
export interface DatedEffect {
  readonly variable: string;
  readonly amount: number;
  readonly switch?: string;
}
export interface DatedDef extends Basis {
  readonly id: string;
  readonly month: number;
  readonly date: string;
  readonly title: string;
  readonly timeline: readonly string[];
  readonly stream: number;
  readonly monthKnown?: false;
  readonly effects: readonly DatedEffect[];
}
export interface Factor {
  readonly id: string;
  readonly formula: string;
}
export interface ChanceDef {
  readonly stream: number;
  readonly factors: readonly Factor[];
  readonly cap?: string;
  readonly floor?: string;
}
export interface Effect {
  readonly variable: string;
  readonly add?: string;
  readonly set?: string;
}
export interface RuleDef extends Basis {
  readonly id: string;
  readonly finding?: string;
  readonly when: string;
  readonly chance?: ChanceDef;
  readonly effects: readonly Effect[];
  readonly then?: ChanceDef & {
    readonly id: string;
    readonly success: readonly Effect[];
    readonly failure: readonly Effect[];
  };
}
export interface ParameterDef extends Basis {
  readonly id: string;
  readonly value: number;
  readonly means: string;
}
export interface SeriesDef extends Basis {
  readonly id: string;
  readonly formula: string;
}

/** The whole model as its tables say it. */
export interface ModelData {
  readonly variables: Variables;
  readonly derived: readonly DerivedDef[];
  readonly terms: readonly TermDef[];
  readonly dated: readonly DatedDef[];
  readonly rules: readonly RuleDef[];
  readonly parameters: readonly ParameterDef[];
  readonly index: readonly SeriesDef[];
}

/** A rival reading: what it changes in the base model. Terms are replaced or added by variable and id, the rest by id. */
export interface Pack {
  readonly id: string;
  /** The dispute of `levels/disputes` on which it takes a side, with keys of its sources and its case in plain words. */
  readonly dispute?: string;
  readonly sources?: readonly string[];
  readonly why?: string;
  /** History's orders under it, measured; a unit test plays them again. Without `delay`, half never fall without Tehran. */
  readonly measured?: {
    readonly games: number;
    readonly fallWith: number;
    readonly fallWithout: number;
    readonly delay?: number;
    /** Tehran's share in the fall by March 1963, on half the games. */
    readonly tehran: number;
    /** Findings whose figures lie outside their band by more than the noise of the sample. */
    readonly breaks: readonly string[];
  };
  readonly parameters?: readonly (Sized & { readonly id: string })[];
  readonly terms?: readonly TermDef[];
  readonly removeTerms?: readonly string[];
  readonly derived?: readonly DerivedDef[];
  readonly dated?: readonly (Partial<DatedDef> & { readonly id: string })[];
  readonly removeDated?: readonly string[];
  readonly rules?: readonly (Partial<RuleDef> & { readonly id: string })[];
}

/** One turn of a level: the months it covers, both ends included. */
export interface TurnData {
  readonly id: number;
  readonly act: number;
  readonly from: number;
  readonly to: number;
}
export interface LevelData {
  readonly id: string;
  readonly number: number;
  readonly turns: readonly TurnData[];
  /** Orders already given when the player takes the chair, one pair a turn from the first: history's, for a single act. */
  readonly prelude?: readonly { readonly open: string; readonly quiet: string }[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const jsonFilesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Reads the tables of the model from a folder such as levels/model. */
export function readModel(folder: string): ModelData {
  const read = (name: keyof ModelData): unknown => readJson(join(folder, `${name}.json`));
  return {
    variables: read('variables') as Variables,
    derived: read('derived') as DerivedDef[],
    terms: read('terms') as TermDef[],
    dated: read('dated') as DatedDef[],
    rules: read('rules') as RuleDef[],
    parameters: read('parameters') as ParameterDef[],
    index: read('index') as SeriesDef[],
  };
}

/** Reads the rival readings beside the model. */
export function readPacks(folder: string): Pack[] {
  return jsonFilesIn(join(folder, 'packs')).map((file) => readJson(file) as Pack);
}

/** Reads which months a turn covers, for every level there is. */
export function readLevels(folder: string): LevelData[] {
  const files = [join(folder, 'campaign.json'), join(folder, 'express.json'), ...jsonFilesIn(join(folder, 'acts'))];
  return files.map((file) => readJson(file) as LevelData).sort((a, b) => a.number - b.number);
}
