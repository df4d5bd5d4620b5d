/** What a player does, in steps the journeys share. */
import { expect } from '@playwright/test';
import type { Frame, Locator, Page } from '@playwright/test';

/** Where the game is played: a page, or a frame of a school's platform. */
export type Place = Page | Frame;

/** Collects what the page complains of; a journey ends by expecting none of it. */
export function listenForTrouble(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return troubles;
}

export const heading = (page: Place): Locator => page.locator('#app h1');
const main = (page: Place): Locator => page.locator('#app main');

/** From the title to the first desk of a Standard game. */
export async function begin(page: Page, query = '?canvas=off&motion=off'): Promise<void> {
  await page.goto(`./${query}`);
  await page.getByRole('link', { name: 'Begin in July 1958' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(heading(page)).toContainText('Summer 1958');
}

/** Lights the whole desk without the opening. */
export const lightEverything = (page: Place): Promise<void> =>
  page.getByRole('button', { name: 'Show the whole desk at once' }).click();

export const seal = (page: Place): Promise<void> => page.locator('.council-foot .seal').click();

/** Answers whatever a page asks before it lets anyone on: first answers, and ten counters spread over the plates. */
async function answer(page: Place): Promise<void> {
  const radios = main(page).locator('input[type=radio]');
  const names = new Set(await radios.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name)));
  for (const name of names) {
    const group = main(page).locator(`input[name="${name}"]`);
    const isAnswered = await group.evaluateAll((all) => all.some((one) => (one as HTMLInputElement).checked));
    if (!isAnswered) await group.first().check({ force: true });
  }
  const plus = main(page).getByRole('button', { name: /^One counter on/ });
  for (let i = 0; i < 10 && (await plus.count()) > 0 && (await plus.first().isEnabled()); i += 1)
    await plus.nth(i % 6).click();
}

/** Where the player is: heading, stage and question, to tell one step from the next. */
export const whereabouts = (page: Place): Promise<string> =>
  page.evaluate(() => {
    const here = document.querySelector<HTMLElement>('#app main');
    const text = here?.innerText.slice(0, 4000) ?? '';
    return `${document.querySelector('#app h1')?.textContent}|${here?.className}|${here?.dataset['stage'] ?? ''}|${text}|${location.hash}`;
  });

/** Presses the way on, whatever it is called here. */
export async function goOn(page: Place): Promise<void> {
  const before = await whereabouts(page);
  const foot = main(page).locator('.council-foot button.button');
  if ((await foot.count()) > 0) await foot.click();
  else {
    await answer(page);
    await main(page).locator('button.button:not(.plain):visible:enabled').last().click();
  }
  await expect.poll(() => whereabouts(page)).not.toBe(before);
}

/** Goes on until the heading matches, at most so many steps. */
export async function goOnUntil(page: Place, title: RegExp, most = 90): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    if (title.test((await heading(page).textContent()) ?? '')) return;
    await goOn(page);
  }
  throw new Error(`never came to ${String(title)}`);
}
