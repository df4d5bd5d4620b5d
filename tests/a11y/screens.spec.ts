/** Codex, curtain, moments, the last ten minutes, result, settings, log, saving and book: axe on every state, one heading, focus never lost. */
import { expect, test, type Page } from '@playwright/test';
import { codeOf, fell, held, openGame, scenario, seedWhere, VERDICT, visit } from '../support/held-games.ts';
import { look } from '../support/look.ts';

const forward = (page: Page): Promise<void> => page.locator('[data-key="seal"]').click();
const stage = (page: Page): Promise<string | null> => page.locator('#app main').getAttribute('data-stage');

test('the codex can be read by everyone, list and entry alike', async ({ page }) => {
  const pages = [
    'people',
    'people/qasim',
    'places/abadan',
    'terms',
    'disputes/mosul-who',
    'timeline/1959',
    'timeline/1959-12-02-abadan',
    'sources',
    'base-rates',
    'study/D6',
  ];
  for (const path of pages) {
    await visit(page, `codex/${path}`);
    await look(page, path);
  }
});

test('the codex is searched by keyboard alone, and Kassem finds Qasim', async ({ page }) => {
  await visit(page, 'codex');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('Kassem');
  await expect(page.locator('.codex-hits a').first()).toContainText('Qasim');
  await look(page, 'hits');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('.codex-title')).toHaveText('Abd al-Karim Qasim');
  await expect(page.locator('.codex-title')).toBeFocused();
});

test('settings, saving, log and book', async ({ page }) => {
  await openGame(page, codeOf(3, 4));
  for (const path of ['settings', 'save', 'log', 'book', 'result']) {
    await visit(page, path);
    await look(page, path);
  }
});

test('a code with a slip in it is told in one sentence, and the game on the desk stays', async ({ page }) => {
  await openGame(page, codeOf(3, 4));
  const good = codeOf(5, 4);
  const bad = `${good.slice(0, -1)}${good.endsWith('2') ? '3' : '2'}`;
  await visit(page, `code=${bad}`);
  await page.getByRole('button', { name: 'Open this code' }).click();
  await expect(page.getByRole('alert')).toHaveText(/group|add up/);
  await look(page, 'bad code');
  await visit(page, `code=${good}`);
  await page.getByRole('button', { name: 'Open this code' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.code').first()).toContainText(codeOf(3, 4).slice(0, 5));
});

test('the moments of an act', async ({ page }) => {
  for (const turns of [1, 5, 8, 9]) {
    await openGame(page, codeOf(3, turns));
    if (await page.locator('.plate').count()) await page.locator('.plate button.seal').click();
    await page.locator('.moment').waitFor();
    await look(page, `moment after turn ${turns}`);
  }
});

test('a curtain asks, and will not be left with one question open', async ({ page }) => {
  await openGame(page, codeOf(3, 2));
  await page.locator('.plate button.seal').click();
  await forward(page);
  await forward(page);
  await page.locator('.curtain').waitFor();
  await look(page, 'curtain');
  await forward(page);
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'curtain, one question open');
  await page.getByRole('radio', { name: 'The lost allies' }).check();
  await forward(page);
  await expect(page.locator('.curtain')).toHaveCount(0);
});

test('from the outcome to the result, by the keyboard, with nothing told before its time', async ({ page }) => {
  const code = codeOf(seedWhere((state) => fell(state) === 0));
  await openGame(page, code);
  const seen: string[] = [];
  for (let step = 0; step < 20 && !(await page.locator('.page-result').count()); step += 1) {
    const at = (await stage(page)) ?? '';
    if (seen.at(-1) !== at) seen.push(at);
    await look(page, at);
    const told = await page.locator('#app main').innerText();
    if (['ending', 'again', 'verdict'].includes(at)) expect(told, at).not.toContain('Still Standing');
    if (at === 'verdict') {
      const plates = page.getByRole('button', { name: /One counter on/ });
      await forward(page);
      await expect(page.getByRole('alert')).toBeVisible();
      for (let count = 0; count < 10; count += 1) await plates.nth(count % 6).press('Enter');
    }
    await page.locator('[data-key="seal"]').press('Enter');
  }
  expect(seen).toEqual(['ending', 'again', 'verdict', 'clock', 'drawer', 'epilogue', 'take-back']);
  await look(page, 'result');
  await expect(page.locator('#app h1')).toHaveText('The result');
});

test('a turn is taken back on the same luck, and the first game enters the book', async ({ page }) => {
  const code = codeOf(3, 99, VERDICT);
  await openGame(page, code);
  while ((await stage(page)) !== 'take-back') await forward(page);
  await page.getByRole('radio').nth(2).check();
  await forward(page);
  await page.locator('.desk').waitFor();
  await visit(page, 'book');
  await look(page, 'book');
  await expect(page.locator('.book-game')).toHaveCount(1);
});

test('an early fall is told in quiet, and the morning after lists what still stands', async ({ page }) => {
  const seed = seedWhere((state) => fell(state) > 40 && fell(state) < 51);
  const turn = scenario.level.turns.findIndex(({ to }) => to >= fell(held(seed)) - 1);
  await openGame(page, codeOf(seed, turn));
  while (await page.locator('.plate button.seal, .moment [data-key="seal"]').count())
    await page.locator('.plate button.seal, .moment [data-key="seal"]').click();
  await forward(page);
  await forward(page);
  await expect(page.locator('#app h1')).toHaveText('He has fallen');
  await look(page, 'fall');
  await forward(page);
  await expect(page.locator('#app h1')).toHaveText('The morning after');
  await look(page, 'morning');
});
