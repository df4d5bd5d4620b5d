/** The level files as Vite and Vitest bundle them, gathered and compiled once. The command line reads them from disk instead. */
import { gatherContent, scenariosOf, type Content, type Files } from './load.ts';
import type { Scenario } from '../rules/scenario.ts';

const bundled: Files = import.meta.glob(
  [
    '../../levels/{campaign,express,endings,spans,confidence,play}.json',
    '../../levels/{acts,letters,windows,promises,callbacks,file,orders}/*.json',
    '../../levels/advisers/**/*.json',
  ],
  { eager: true, import: 'default' },
);

/** Everything the rules are played with. */
export const content: Content = gatherContent(
  Object.fromEntries(Object.entries(bundled).map(([path, file]) => [path.replace('../../', ''), file])),
);

/** Every level ready to play, by id. */
export const scenarios: ReadonlyMap<string, Scenario> = scenariosOf(content);

/** The level with this id; throws if there is none. */
export function scenarioNamed(id: string): Scenario {
  const scenario = scenarios.get(id);
  if (scenario === undefined) throw new Error(`there is no level ${id}`);
  return scenario;
}
