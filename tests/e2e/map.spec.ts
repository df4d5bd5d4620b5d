/** The map as it is handled: dragged, pinched, zoomed by key and button; its names and signs never lie on each other; signs explain themselves. */
import { expect, test, type Page } from '@playwright/test';
import { codeOf, openDesk } from '../support/held-games.ts';
import { listenForTrouble } from './journey-steps.ts';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const NAMES = '.map-label:not([data-unset]), .map-tools';
const SIGNS = '.map-sign';

const boxesOf = (page: Page, selector: string): Promise<Box[]> =>
  page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { name: one.ariaLabel ?? one.textContent ?? '', left, top, right, bottom };
    }),
  );

/** Which of the boxes lie on one another. */
function clashesOf(boxes: readonly Box[]): string[] {
  const slack = 0.6;
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack,
      )
      .map((b) => `${a.name} on ${b.name}`),
  );
}

/** Names, signs and the map's buttons, as they are set now. */
async function expectNothingOnAnother(page: Page): Promise<void> {
  expect((await boxesOf(page, NAMES)).length).toBeGreaterThan(2);
  expect(clashesOf(await boxesOf(page, `${NAMES}, ${SIGNS}`))).toEqual([]);
}

const map = (page: Page) => page.locator('.desk-map');
const tool = (page: Page, key: string) => page.locator(`.map-tool[data-key="${key}"]`);
const frame = (page: Page) =>
  page
    .locator('.map-picture')
    .first()
    .evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return { left, top, width, height };
    });

/** The desk of the Mosul spring, with signs from end to end of the map. */
const open = (page: Page, query = ''): Promise<void> => openDesk(page, codeOf(3, 3), query);

for (const [width, height] of [
  [1366, 620],
  [1920, 1080],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`at ${width} by ${height} no name and no sign lies on another, near, far or dragged`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expectNothingOnAnother(page);
    await tool(page, 'river').click();
    await expect(map(page)).toHaveAttribute('data-level', 'river');
    await expectNothingOnAnother(page);
    await tool(page, 'river').click();
    await tool(page, 'closer').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expectNothingOnAnother(page);
  });
}

test('names twice as long find their places too', async ({ page }) => {
  await open(page, '&text=double');
  await expectNothingOnAnother(page);
});

test('keys come closer, go wider, and go to the river and back', async ({ page }) => {
  const troubles = listenForTrouble(page);
  await open(page);
  await page.keyboard.press('-');
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
  await expectNothingOnAnother(page);
});

const tip = (page: Page) => page.locator('.map-sign-tip');

type Way = 'hover' | 'focus' | 'tap';

/** What every sign does at this distance: it is large enough to hit, and told in each of the ways, until Escape. */
async function expectSignsTellOfThemselves(page: Page, ways: readonly Way[]): Promise<void> {
  const signs = page.locator(SIGNS);
  await expect.poll(() => signs.count()).toBeGreaterThan(2);
  for (const sign of await signs.all()) {
    const words = (await sign.getAttribute('aria-label'))!;
    expect(words.length).toBeGreaterThan(20);
    const { width, height } = (await sign.boundingBox())!;
    expect(Math.min(width, height), words).toBeGreaterThanOrEqual(32);
    for (const way of ways) {
      await expect(tip(page)).toHaveCount(0);
      await sign[way]();
      await expect(tip(page)).toHaveText(words);
      const box = (await tip(page).boundingBox())!;
      expect(box.x, words).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, words).toBeLessThanOrEqual(page.viewportSize()!.width);
      await page.keyboard.press('Escape');
      await expect(tip(page)).toHaveCount(0);
      await (way === 'hover' ? page.mouse.move(2, 2) : sign.blur());
    }
  }
}

test.describe('by finger, pointer and key', () => {
  test.use({ hasTouch: true });
  for (const viewport of [
    { width: 1366, height: 620 },
    { width: 390, height: 844 },
  ])
    test(`at ${viewport.width} by ${viewport.height} every sign tells of itself and is silent after Escape, far and near`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await open(page);
      await expectSignsTellOfThemselves(page, ['hover', 'focus', 'tap']);
      await page.keyboard.press('+');
      await expectSignsTellOfThemselves(page, ['focus']);
    });

  test('a sign told goes silent when the player turns elsewhere, and stays while the pointer is on its words', async ({
    page,
  }) => {
    await open(page);
    const [moscow, crowd] = [page.locator('[data-sign="moscow"]'), page.locator('[data-sign="crowd"]').first()];
    await moscow.hover();
    await tip(page).hover();
    await expect(tip(page)).toHaveText((await moscow.getAttribute('aria-label'))!);
    await page.mouse.move(2, 2);
    await expect(tip(page)).toHaveCount(0);
    await crowd.tap();
    await moscow.tap();
    await expect(tip(page)).toHaveText((await moscow.getAttribute('aria-label'))!);
    await moscow.tap();
    await expect(tip(page)).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(tip(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(tip(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(tip(page)).toHaveCount(1);
    await page.locator('.bar').tap();
    await expect(tip(page)).toHaveCount(0);
  });
});
