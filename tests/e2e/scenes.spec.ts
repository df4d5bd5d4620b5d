/** Scenes in front of their plates: they play, they can be skipped, they end as the still, and nothing moves for who wants stillness. */
import { expect, test } from '@playwright/test';
import { begin, goOnUntil, lightEverything, listenForTrouble } from './journey-steps.ts';

test('the night of 14 July is played behind the first cable, and ends as its still', async ({ page }) => {
  const troubles = listenForTrouble(page);
  await begin(page, '');
  const scene = page.locator('.scene[data-scene="prologue"]');
  await expect(scene).toHaveAttribute('data-playing', '', { timeout: 60_000 });
  await expect(scene.locator('canvas')).toHaveCount(1);
  await expect(
    page.getByRole('button', { name: 'Seal' }).or(page.locator('.council-foot .seal')).first(),
  ).toBeVisible();
  await expect(scene).not.toHaveAttribute('data-playing', '', { timeout: 30_000 });
  await expect(scene.locator('canvas')).toHaveCount(0);
  await expect(scene.locator('.scene-still')).toBeVisible();
  expect(troubles).toEqual([]);
});

test('a scene is skipped by its button and by Escape', async ({ page }) => {
  await begin(page, '');
  const scene = page.locator('.scene[data-scene="prologue"]');
  await expect(scene).toHaveAttribute('data-playing', '', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Skip the picture' }).click();
  await expect(scene.locator('canvas')).toHaveCount(0);
  await page.reload();
  await expect(scene).toHaveAttribute('data-playing', '', { timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(scene.locator('canvas')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Skip the picture' })).toHaveCount(0);
});

test('who wants nothing to move sees the plate, and only the plate', async ({ page }) => {
  await begin(page, '?motion=off');
  await lightEverything(page);
  await goOnUntil(page, /Mosul/);
  await expect(page.locator('.scene[data-scene="act-2"] .scene-still')).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(page.locator('.scene canvas')).toHaveCount(0);
});
