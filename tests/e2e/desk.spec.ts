/** The desk: drafts, the why drawer, the map's twins, the keys, and the sizes it must fit. */
import { expect, test } from '@playwright/test';
import { begin, goOnUntil, lightEverything, seal } from './journey-steps.ts';

const sideways = (): number => document.documentElement.scrollWidth - innerWidth;

test('an order can be taken back until it is sealed', async ({ page }) => {
  await begin(page);
  await lightEverything(page);
  await page.locator('.choice input').first().check({ force: true });
  await expect(page.locator('.draft')).toContainText('Recognise');
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.locator('.draft')).not.toContainText('Recognise');
});

test('the why drawer tells rule, sentence, source and marks, and gives the focus back', async ({ page }) => {
  await begin(page);
  await lightEverything(page);
  await seal(page);
  const move = page.locator('.move').first();
  await move.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('What moved it');
  await expect(drawer.locator('.badge').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(move).toBeFocused();
});

test('a place picked on the map shows its papers and drafts an order that touches it', async ({ page }) => {
  await begin(page);
  await lightEverything(page);
  await page.locator('button.map-label', { hasText: 'Baghdad' }).click();
  const card = page.locator('.place-card');
  await expect(card.getByRole('heading', { name: 'Baghdad' })).toBeFocused();
  await card.locator('.place-order').first().click();
  await expect(page.locator('.draft')).toContainText(/Recognise|Break|Correct/);
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toHaveCount(0);
});

test('the opening lights one thing after another', async ({ page }) => {
  await begin(page);
  await expect(page.locator('.desk-map')).toHaveCount(0);
  await expect(page.locator('.paper-card')).toHaveCount(1);
  await seal(page);
  await expect(page.locator('.desk-map')).toBeVisible();
  await expect(page.locator('#app')).toContainText('This one nobody sees');
  await seal(page);
  await expect(page.locator('.place-chip')).toHaveCount(5);
  await goOnUntil(page, /Autumn 1958/);
  await page.keyboard.press('g');
  await expect(page.locator('.band')).toHaveCount(9);
});

test('single keys open the sheet and say where the player is, and can be turned off', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog', { name: 'Where am I?' })).toContainText('turn 1 of 15');
  await page.keyboard.press('Escape');
  await page.evaluate(() => localStorage.setItem('push-and-fall.settings', JSON.stringify({ keysOn: false })));
  await page.reload();
  await expect(page.locator('#app h1')).toContainText('Summer 1958');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [name, width, height, query] of [
  ['a laptop', 1366, 620, ''],
  ['a phone', 390, 844, ''],
  ['a narrow window', 320, 700, ''],
  ['words twice as long', 1366, 768, '&text=double'],
  ['a page from right to left', 1366, 768, '&dir=rtl'],
  ['a tablet', 1024, 768, ''],
] as const) {
  test(`nothing runs off sideways on ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`./?canvas=off&motion=off${query}`);
    await page.locator('[data-action=begin]').click();
    await page.locator('.new-game .seal').click();
    await expect(page.locator('.council')).toBeVisible();
    expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
    await page.locator('.opening .link').click();
    await expect(page.locator('.tray-bar')).toBeVisible();
    expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
    await page.locator('.council-foot .seal').click();
    await expect(page.locator('.wire')).toBeVisible();
    expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
  });
}
