/** Games held from the first turn, as run codes, for the browser tests to open at any point. */
import type { Page } from '@playwright/test';
import { contentFromDisk, scenarioFromDisk } from '../../src/cli/load-node.ts';
import { codesFor } from '../../src/content/codes.ts';
import { isOver, play, startGame } from '../../src/rules/play.ts';
import { AT } from '../../src/rules/step.generated.ts';
import type { GameState, Verdict } from '../../src/rules/types.ts';

const HOLD = { open: 'hold', quiet: 'hold' };
export const VERDICT: Verdict = { counters: [3, 2, 2, 1, 1, 1], quarter: 20 };
export const scenario = scenarioFromDisk('standard')!;
const codes = codesFor(contentFromDisk());

/** A game of holding, for so many turns or to its end. */
export function held(seed: number, turns = 99): GameState {
  let state = startGame(scenario, seed);
  for (let turn = 0; turn < turns && !isOver(scenario, state); turn += 1) state = play(scenario, state, HOLD).state;
  return state;
}

/** The run code of so many held turns on a seed; a curtain passed without an answer holds its place. */
export function codeOf(seed: number, turns = 99, verdict?: Verdict): string {
  const { orders } = held(seed, turns);
  const curtains = [3, 6, 9, 12].filter((after) => orders.length >= after).length;
  return codes.write({
    level: 'standard',
    seed,
    orders,
    forecasts: Array.from({ length: curtains }, () => undefined),
    ...(verdict ? { verdict } : {}),
  });
}

export const seedWhere = (holds: (state: GameState) => boolean): number =>
  Array.from({ length: 200 }, (_, seed) => seed + 1).find((seed) => holds(held(seed)))!;
export const fell = (state: GameState): number => state.values[AT.FELL]!;

/** Opens a page of the address; `query` adds to the pseudo-locales of the checks. */
export async function visit(page: Page, hash: string, query = ''): Promise<void> {
  await page.goto(`/?canvas=off&motion=off${query}#/${hash}`);
  await page.locator('#app h1').waitFor();
}

/** Opens a run code in place of whatever game there is. */
export async function openGame(page: Page, code: string, query = ''): Promise<void> {
  await visit(page, `code=${code}`, query);
  await page.getByRole('button', { name: 'Open this code' }).click();
  const other = page.getByRole('button', { name: 'Open the other game' });
  await page.locator('[data-key="seal"], .plate').or(other).first().waitFor();
  if (await other.count()) await other.click();
  await page.locator('[data-key="seal"], .plate').first().waitFor();
}

/** Opens a run code and goes past the plate and the moments to its desk. */
export async function openDesk(page: Page, code: string, query = ''): Promise<void> {
  await openGame(page, code, query);
  const before = page.locator('.plate button.seal, .moment [data-key="seal"]');
  for (let step = 0; step < 4 && (await before.count()) > 0; step += 1) await before.first().click();
  await page.locator('main[data-stage="desk"]').waitFor();
}
