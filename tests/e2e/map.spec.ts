/** The map as it is handled: dragged, pinched, zoomed by key and button; its names never lie on each other; its signs explain themselves. */
import { expect, test, type Page } from '@playwright/test';
import { begin, lightEverything, listenForTrouble } from './journey-steps.ts';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of the names that are set on the map, and of its buttons. */
const namesOn = (page: Page): Promise<Box[]> =>
  page.locator('.map-label:not([data-unset]), .map-tools').evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { name: one.textContent ?? '', left, top, right, bottom };
    }),
  );

async function expectNoNameOnAnother(page: Page): Promise<void> {
  const boxes = await namesOn(page);
  expect(boxes.length).toBeGreaterThan(2);
  const slack = 0.6;
  const clashes = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack,
      )
      .map((b) => `${a.name} on ${b.name}`),
  );
  expect(clashes).toEqual([]);
}

const map = (page: Page) => page.locator('.desk-map');
const frame = (page: Page) =>
  page
    .locator('.map-picture')
    .first()
    .evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return { left, top, width, height };
    });

async function open(page: Page, query = '?canvas=off&motion=off'): Promise<void> {
  await begin(page, query);
  await lightEverything(page);
  await expect(map(page)).toBeVisible();
}

for (const [width, height] of [
  [1366, 620],
  [1920, 1080],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`at ${width} by ${height} no name lies on another, near, far or dragged`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expectNoNameOnAnother(page);
    await page.getByRole('button', { name: 'To the river' }).click();
    await expect(map(page)).toHaveAttribute('data-level', 'river');
    await expectNoNameOnAnother(page);
    await page.getByRole('button', { name: 'The whole map' }).click();
    await page.getByRole('button', { name: 'Closer' }).click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expectNoNameOnAnother(page);
  });
}

test('names twice as long find their places too', async ({ page }) => {
  await open(page, '?canvas=off&motion=off&text=double');
  await expectNoNameOnAnother(page);
});

test('keys come closer, go wider, and go to the river and back', async ({ page }) => {
  const troubles = listenForTrouble(page);
  await open(page);
  const whole = await frame(page);
  await page.keyboard.press('+');
  await expect.poll(async () => (await frame(page)).width).toBeGreaterThan(whole.width * 1.3);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(async () => (await frame(page)).width).toBeLessThan(whole.width * 1.01);
  await page.keyboard.press('z');
  await expect(page.locator('.map-label', { hasText: 'Khosrowabad' })).toBeVisible();
  await expect(page.locator('.map-river img')).toHaveJSProperty('complete', true);
  await page.keyboard.press('z');
  await expect(page.locator('.map-river')).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test('the map is dragged by a pointer and follows the wheel; a drag presses nothing', async ({ page }) => {
  await open(page);
  await page.keyboard.press('+');
  const before = await frame(page);
  const box = (await map(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + 150];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 4 });
  await page.mouse.move(x + 120, y + 80, { steps: 4 });
  await page.mouse.up();
  const after = await frame(page);
  expect(after.left - before.left).toBeGreaterThan(60);
  await expect(page.locator('.place-card')).toHaveCount(0);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await frame(page)).width).toBeGreaterThan(after.width * 1.2);
});

test('two fingers pinch the map closer', async ({ page }) => {
  await open(page);
  const before = await frame(page);
  await map(page).evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + 160];
    const send = (type: string, pointerId: number, clientX: number): boolean =>
      element.dispatchEvent(
        new PointerEvent(type, {
          pointerId,
          pointerType: 'touch',
          clientX,
          clientY: y,
          bubbles: true,
          isPrimary: pointerId === 1,
        }),
      );
    send('pointerdown', 1, x - 20);
    send('pointerdown', 2, x + 20);
    for (let step = 1; step <= 8; step += 1) {
      send('pointermove', 1, x - 20 - step * 5);
      send('pointermove', 2, x + 20 + step * 5);
    }
    send('pointerup', 1, x - 60);
    send('pointerup', 2, x + 60);
  });
  await expect.poll(async () => (await frame(page)).width).toBeGreaterThan(before.width * 1.5);
});

test('the place a paper names is gone to, and its button is where the place is', async ({ page }) => {
  await open(page);
  const paper = page.locator('.paper-place').first();
  const name = ((await paper.textContent()) ?? '').trim();
  await paper.click();
  await expect(page.locator('.place-card h2')).toHaveText(name);
  await expect(page.locator('button.map-label[aria-pressed="true"]')).toContainText(name);
  await expectNoNameOnAnother(page);
});

test('every sign explains itself when pointed at, focused or tapped', async ({ page }) => {
  await open(page);
  const signs = page.locator('.map-sign');
  await expect.poll(() => signs.count()).toBeGreaterThan(4);
  for (const text of await signs.allTextContents()) expect(text.length).toBeGreaterThan(20);
  const seal = page.locator('.map-sign[data-sign="moscow"]');
  const tip = seal.locator('.map-sign-tip');
  const isShown = () => tip.evaluate((one) => getComputedStyle(one).clipPath === 'none');
  expect(await isShown()).toBe(false);
  await seal.hover();
  expect(await isShown()).toBe(true);
  await page.mouse.move(5, 5);
  expect(await isShown()).toBe(false);
  await seal.focus();
  await page.keyboard.press('Enter');
  expect(await isShown()).toBe(true);
});
