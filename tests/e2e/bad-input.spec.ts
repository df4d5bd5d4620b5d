/** Poor browsers and strange windows: the game goes on, and looks as it was meant to. */
import { expect, test, type Page } from '@playwright/test';
import { begin, goOnUntil, heading, lightEverything, seal } from './journey-steps.ts';

function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

async function playATurn(page: Page): Promise<void> {
  await begin(page, '?motion=off');
  await lightEverything(page);
  await seal(page);
  await expect(page.getByRole('heading', { name: 'What followed' })).toBeVisible();
  await goOnUntil(page, /Autumn 1958/);
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('without WebGL the theatre is drawn on a plain canvas', async ({ page }) => {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called below with the canvas it belongs to
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') || kind === 'experimental-webgl'
        ? null
        : (real as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof real;
  });
  const errors = listenForErrors(page);
  await playATurn(page);
  await expect(page.locator('.map-stage canvas.marks')).toBeVisible({ timeout: 30_000 });
  expect(errors).toEqual([]);
});

test('without any canvas the map is HTML, and every place on it still answers', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext;
  });
  await playATurn(page);
  await expect(page.locator('.map-dot').first()).toBeVisible();
  await page.locator('button.map-label:not([data-unset])').first().click();
  await expect(page.locator('.place-card')).toBeVisible();
});

test('with all fonts blocked nothing overflows and the seal is in reach', async ({ page }) => {
  await page.route(/\.woff2?$/, (route) => route.abort());
  const errors = listenForErrors(page);
  await playATurn(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await expect(page.locator('.council-foot .seal')).toBeInViewport();
  expect(errors).toEqual([]);
});

test('with every picture missing the desk is played on', async ({ page }) => {
  await page.route(/\.(webp|svg)$/, (route) => route.abort());
  const errors = listenForErrors(page);
  await playATurn(page);
  await expect(page.locator('button.map-label:not([data-unset])').first()).toBeVisible();
  expect(errors).toEqual([]);
});

for (const [width, height] of [
  [320, 640],
  [3840, 2160],
] as const) {
  test(`in a window of ${width} by ${height} a turn is played and nothing overflows`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const errors = listenForErrors(page);
    await playATurn(page);
    await expect(heading(page)).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  });
}
