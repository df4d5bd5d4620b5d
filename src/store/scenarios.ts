/** The levels of this build, each compiled once, and the fingerprint of what they are made of. */
import { curtainAfter } from '../rules/forecast.ts';
import type {
  AdviceDef,
  CallbackDef,
  ChairDef,
  EndingDef,
  FilePageDef,
  LetterDef,
  LevelDef,
  OrderDef,
  PeopleDef,
  PromiseDef,
  Settings,
  SpanDef,
  WindowDef,
  WordDef,
} from '../rules/people.ts';
import { SEEDS, type CodeLevel } from '../rules/run-code.ts';
import { compileScenario, type Scenario } from '../rules/scenario.ts';
import { RULES } from '../rules/step.generated.ts';
import campaign from '../../levels/campaign.json';
import confidence from '../../levels/confidence.json';
import endings from '../../levels/endings.json';
import express from '../../levels/express.json';
import play from '../../levels/play.json';
import span from '../../levels/spans.json';

type Files<T> = Readonly<Record<string, T>>;

/** Files of a folder in the order of their ids, so that nothing hangs on how they were found. */
const all = <T>(files: Files<unknown>): readonly T[] =>
  Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, file]) => file as T);

const one = { eager: true, import: 'default' } as const;

const PEOPLE: PeopleDef = {
  letters: all<LetterDef>(import.meta.glob('../../levels/letters/*.json', one)),
  windows: all<WindowDef>(import.meta.glob('../../levels/windows/*.json', one)),
  promises: all<PromiseDef>(import.meta.glob('../../levels/promises/*.json', one)),
  callbacks: all<CallbackDef>(import.meta.glob('../../levels/callbacks/*.json', one)),
  chairs: all<ChairDef>(import.meta.glob('../../levels/advisers/*.json', one)),
  advice: all<AdviceDef>(import.meta.glob('../../levels/advisers/turns/*.json', one)),
  file: all<FilePageDef>(import.meta.glob('../../levels/file/*.json', one)),
  orders: all<OrderDef>(import.meta.glob('../../levels/orders/*.json', one)),
  endings: endings.endings as readonly EndingDef[],
  span: span as unknown as SpanDef,
  confidence: confidence.words as readonly WordDef[],
  settings: play as unknown as Settings,
};

const LEVELS: readonly LevelDef[] = [
  campaign as unknown as LevelDef,
  express as unknown as LevelDef,
  ...all<LevelDef>(import.meta.glob('../../levels/acts/*.json', one)),
];

const compiled = new Map<string, Scenario>();

/** The level of an id, ready to play. Throws on an id this build does not have. */
export function scenarioOf(id: string): Scenario {
  const known = compiled.get(id);
  if (known) return known;
  const def = LEVELS.find((level) => level.id === id);
  if (!def) throw new RangeError(`no level "${id}"`);
  const scenario = compileScenario(def, PEOPLE);
  compiled.set(id, scenario);
  return scenario;
}

export const levelIds = (): readonly string[] => LEVELS.map(({ id }) => id);
export const SEED_LIMIT = SEEDS;
export const people = PEOPLE;

/** Levels as a run code counts them: which turns are followed by a curtain with questions. */
export const codeLevels = (): readonly CodeLevel[] =>
  LEVELS.map(({ id, number }) => {
    const scenario = scenarioOf(id);
    const played = scenario.level.turns.map((_, turn) => turn).slice(scenario.firstTurn);
    return { id, number, curtainAfter: played.map((turn) => curtainAfter(scenario, turn) !== undefined) };
  });

/** Fingerprint of the rules in force, and the ten bits of it that a run code carries. */
export const CONTENT_HASH = RULES.hash;
export const RULES_NUMBER = Number.parseInt(RULES.hash.slice(-3), 16) & 1023;

/** What a player may choose: the two whole games, and the single acts in their order. */
export const LENGTHS = ['standard', 'express'] as const;
export const ACT_LEVELS: readonly string[] = LEVELS.filter(({ act }) => act !== undefined)
  .sort((a, b) => a.act! - b.act!)
  .map(({ id }) => id);
