/** What somebody does in the debrief, in steps that its journeys and its accessibility test share. */
import { expect, type Page } from '@playwright/test';
import { contentFromDisk, scenarioFromDisk } from '../../src/cli/load-node.ts';
import { ordersOf } from '../../src/cli/play-policy.ts';
import { codesFor } from '../../src/content/codes.ts';
import { policyNamed } from '../../src/policies/policies.ts';
import { isOver, play, startGame } from '../../src/rules/play.ts';
import type { Program } from '../../src/rules/run.ts';
import type { Forecast, TurnOrders, Verdict } from '../../src/rules/types.ts';

export const ROOMS = ['verdict', 'happened', 'true', 'without', 'who', 'orders', 'study', 'trial', 'talk'] as const;
const VERDICT: Verdict = { counters: [3, 2, 2, 1, 1, 1], quarter: 20 };
const FORECAST: Forecast = { plot: 6, exposed: 3, crack: 'army', sureness: 1 };
const codes = codesFor(contentFromDisk());

interface Played {
  readonly policy: string;
  readonly seed?: number;
  /** Sealed so many turns, then stopped. */
  readonly turns?: number;
  readonly verdict?: Verdict | undefined;
}

/** The run code of a policy's game, with forecasts at every curtain passed and a verdict unless there is to be none. */
export function codeOf(played: Played): string {
  const { policy, seed = 7, turns = 99 } = played;
  const verdict = 'verdict' in played ? played.verdict : VERDICT;
  const scenario = scenarioFromDisk('standard')!;
  const program = policyNamed(policy, scenario.level) as Exclude<Program, { kind: 'table' }>;
  const orders: TurnOrders[] = [];
  let state = startGame(scenario, seed);
  while (orders.length < turns && !isOver(scenario, state)) {
    orders.push(ordersOf(program, scenario, state));
    state = play(scenario, state, orders.at(-1)!).state;
  }
  const forecasts = [3, 6, 9, 12].filter((after) => orders.length >= after).map(() => FORECAST);
  return codes.write({ level: 'standard', seed, orders, forecasts, ...(verdict ? { verdict } : {}) });
}

/** Opens a code and goes to a room of its debrief. */
export async function openDebrief(
  page: Page,
  code: string,
  room: string,
  query = '?canvas=off&motion=off',
): Promise<void> {
  await page.goto(`./${query}#code=${code}`);
  await page.getByRole('button', { name: 'Open this code' }).click();
  const other = page.getByRole('dialog').getByRole('button', { name: 'Open the other game' });
  await expect(other.or(page.locator('html[data-page="play"]'))).toBeVisible();
  if (await other.isVisible()) await other.click();
  await expect(page).toHaveURL(/#\/play/);
  await goTo(page, room);
}

/** From one room to another by its address. */
export async function goTo(page: Page, room: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/debrief/${to}`), room);
  await page
    .locator(`.debrief-room[data-room="${room.split('/')[0]}"] > :is(.stack, section)`)
    .first()
    .waitFor();
}

/** Waits until the analyst has nothing left to count in the open room. */
export const counted = (page: Page): Promise<void> =>
  expect(page.locator('.debrief-room progress')).toHaveCount(0, { timeout: 60_000 });

/** Spreads ten counters over the plates and locks the verdict. */
export async function lockVerdict(page: Page): Promise<void> {
  const plus = page.getByRole('button', { name: /^One counter on/ });
  for (let i = 0; i < 10; i += 1) await plus.nth(i % 6).click();
  await page.getByRole('button', { name: 'Lock the verdict' }).click();
}
