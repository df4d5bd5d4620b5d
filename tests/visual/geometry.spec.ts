/** Each screen at five sizes, as it is, with longer words and from right to left: nothing overlaps, is cut, runs over or is too small. */
import { expect, test, type Page } from '@playwright/test';
import { faultsOfLayout } from '../support/geometry.ts';
import { codeOf, fell, openGame, seedWhere, visit } from '../support/held-games.ts';

const SIZES = [
  [1366, 620],
  [1920, 1080],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const;
/** With a pseudo-locale the widest and the narrowest are enough: what fits there fits between. */
const ENDS = [SIZES[0], SIZES[3], SIZES[4]] as const;

const WAYS = [
  { name: 'as it is', query: '', sizes: SIZES },
  { name: 'with words twice as long', query: '&text=double', sizes: ENDS },
  { name: 'with words two fifths longer, from right to left', query: '&text=long&dir=rtl', sizes: ENDS },
] as const;

type Sizes = (typeof WAYS)[number]['sizes'];

/** Measures what is shown at each size; the faults of all sizes together. */
async function measure(page: Page, screen: string, sizes: Sizes): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    faults.push(...(await faultsOfLayout(page)).map((fault) => `${screen} at ${width}×${height}: ${fault}`));
  }
  return faults;
}

const stage = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLElement>('#app main')?.dataset['stage'] ?? '');
const forward = (page: Page): Promise<void> => page.locator('#app [data-key="seal"]').first().press('Enter');

/** Pages that stand by themselves. */
const PAGES = [
  'new',
  'settings',
  'access',
  'save',
  'log',
  'book',
  'codex',
  'codex/people/qasim',
  'codex/timeline/1959',
  'codex/disputes/mosul-who',
  'codex/base-rates',
  'teach',
  'join',
  'guide',
  'print',
  'wall',
  'check',
] as const;
const ROOMS = ['happened', 'without', 'who', 'orders', 'true', 'study', 'trial', 'verdict', 'talk'] as const;

for (const { name, query, sizes } of WAYS) {
  test(`the title and the pages, ${name}`, async ({ page }) => {
    await page.goto(`/?canvas=off&motion=off${query}`);
    await page.locator('#title select option').first().waitFor({ state: 'attached' });
    const faults = await measure(page, 'title', sizes);
    await openGame(page, codeOf(3, 4), query);
    for (const path of PAGES) {
      await page.evaluate((hash) => (location.hash = `#/${hash}`), path);
      await page.locator('#app h1').first().waitFor();
      faults.push(...(await measure(page, path, sizes)));
    }
    expect(faults).toEqual([]);
  });

  test(`plate, moment, desk, wire, curtain and the sheets over them, ${name}`, async ({ page }) => {
    const faults: string[] = [];
    await openGame(page, codeOf(3, 3), query);
    faults.push(...(await measure(page, 'plate', sizes)));
    await page.locator('.plate button.seal').click();
    for (let step = 0; step < 3 && (await page.locator('.moment').count()) > 0; step += 1) {
      faults.push(...(await measure(page, 'moment', sizes)));
      await forward(page);
    }
    faults.push(...(await measure(page, 'desk', sizes)));
    for (const key of ['t', '?', 'i', 'y', 'w']) {
      await page.keyboard.press(key);
      await page.locator('dialog[open]').waitFor();
      faults.push(...(await measure(page, `sheet ${key}`, sizes)));
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    await forward(page);
    await page.locator('[data-stage="wire"]').waitFor();
    faults.push(...(await measure(page, 'wire', sizes)));
    await openGame(page, codeOf(3, 2), query);
    await page.locator('.plate button.seal').click();
    await forward(page);
    await page.locator('[data-stage="wire"]').waitFor();
    for (let step = 0; step < 6 && (await page.locator('.curtain').count()) === 0; step += 1) await forward(page);
    faults.push(...(await measure(page, 'curtain', sizes)));
    expect(faults).toEqual([]);
  });

  test(`the last ten minutes, the result and the nine rooms, ${name}`, async ({ page }) => {
    const faults: string[] = [];
    await openGame(page, codeOf(seedWhere((state) => fell(state) === 0)), query);
    for (let step = 0; step < 30 && (await page.locator('.page-result').count()) === 0; step += 1) {
      const at = await stage(page);
      faults.push(...(await measure(page, at, sizes)));
      if (at === 'verdict') {
        const plus = page.locator('.plate-row button:last-of-type');
        for (let count = 0; count < 10; count += 1) await plus.nth(count % 6).press('Enter');
      }
      await forward(page);
    }
    faults.push(...(await measure(page, 'result', sizes)));
    for (const room of ROOMS) {
      await visit(page, `debrief/${room}`, query);
      faults.push(...(await measure(page, room, sizes)));
    }
    expect(faults).toEqual([]);
  });
}
