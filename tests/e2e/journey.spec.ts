/** Whole games and their accidents, as a player meets them. */
import { expect, test } from '@playwright/test';
import { begin, goOn, goOnUntil, heading, lightEverything, listenForTrouble, seal } from './journey-steps.ts';

test('a player who only ever holds plays the whole Standard game to its result, without the theatre', async ({
  page,
}) => {
  test.setTimeout(110_000);
  const troubles = listenForTrouble(page);
  await begin(page);
  await goOnUntil(page, /Your verdict/);
  await goOnUntil(page, /Which would you take back/);
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(page.locator('#app')).toContainText(
    /Catalyst|Fingerprints|Footnote|Blamed for the Weather|Still Standing|Burnt Hand|Trouble at Home/,
  );
  expect(troubles).toEqual([]);
});

test('three turns are played with the theatre over the map', async ({ page }) => {
  const troubles = listenForTrouble(page);
  await begin(page, '?motion=off');
  await lightEverything(page);
  await expect(page.locator('.map-stage canvas.marks')).toBeVisible({ timeout: 30_000 });
  for (const season of ['Autumn 1958', 'Winter 1958–59']) {
    await page.locator('.choice input').first().check({ force: true });
    await seal(page);
    await expect(page.getByRole('heading', { name: 'What followed' })).toBeVisible();
    await expect(page.locator('.map-stage canvas.marks')).toBeVisible();
    await goOnUntil(page, new RegExp(season));
  }
  await seal(page);
  await expect(page.getByRole('heading', { name: 'What followed' })).toBeVisible();
  expect(troubles).toEqual([]);
});

test('a reload goes on where the game was, and the title offers it', async ({ page }) => {
  await begin(page);
  await lightEverything(page);
  await page.locator('.choice input').first().check({ force: true });
  await seal(page);
  await goOnUntil(page, /Autumn 1958/);
  await page.reload();
  await expect(heading(page)).toContainText('Autumn 1958');
  await page.goto('./?canvas=off');
  await page.getByRole('link', { name: 'Continue: Autumn 1958' }).click();
  await expect(heading(page)).toContainText('Autumn 1958');
  await expect(page.getByRole('button', { name: /Standing orders/ })).toContainText('1');
});

test('a mistyped code is told in one sentence, its mend opens, and the game in play is left alone', async ({
  page,
}) => {
  await begin(page);
  await lightEverything(page);
  await seal(page);
  await goOnUntil(page, /Autumn 1958/);
  await page.getByRole('link', { name: 'Save and codes' }).click();
  const code = ((await page.locator('.code-line code').first().textContent()) ?? '').trim();
  const wrong = code.replace(/^./, (one) => (one === 'Z' ? 'Y' : 'Z'));
  await page.getByLabel('Type or paste a code').fill(wrong);
  await page.getByRole('button', { name: 'Open this code' }).click();
  await expect(page.locator('#app')).toContainText('Something is wrong in group 1. Did you mean');
  await page.getByRole('link', { name: 'Back to the desk' }).click();
  await expect(heading(page)).toContainText('Autumn 1958');
});

test('a browser that keeps nothing is told of once, with the code that is the game', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await begin(page);
  const notice = page.locator('.toast');
  await expect(notice).toContainText('This browser keeps nothing');
  await notice.getByRole('button', { name: 'Understood' }).click();
  await lightEverything(page);
  await seal(page);
  await goOn(page);
  await expect(notice).toHaveCount(0);
});

test('a saved game of older rules is refused by name and left as it is', async ({ page }) => {
  await begin(page);
  await page.evaluate(() => {
    const name = 'push-and-fall.game';
    const save = JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, unknown>;
    localStorage.setItem(name, JSON.stringify({ ...save, content: '0123456789abcdef' }));
  });
  await page.reload();
  await expect(page.locator('.toast')).toContainText('01234567');
  expect(await page.evaluate(() => localStorage.getItem('push-and-fall.game'))).toContain('0123456789abcdef');
});

test('the first act is played by keyboard alone, and focus is never lost', async ({ page }) => {
  await page.goto('./?canvas=off&motion=off');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('A new game');
  await expect(heading(page)).toBeFocused();
  const tabTo = async (isThere: (focused: string) => boolean): Promise<void> => {
    for (let i = 0; i < 120; i += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement | null;
        return `${at?.className ?? ''}|${at?.textContent ?? ''}|${(at as HTMLInputElement | null)?.value ?? ''}`;
      });
      if (isThere(focused)) return;
    }
    throw new Error('nothing to tab to');
  };
  await tabTo((focused) => focused.includes('|Begin|'));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  for (let step = 0; step < 12; step += 1) {
    if (/end of Recognition/.test((await heading(page).textContent()) ?? '')) break;
    if (await page.locator('main[data-stage="desk"]').count()) {
      await page.keyboard.press('o');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('s');
    } else if (await page.locator('main[data-stage="wire"]').count()) await page.keyboard.press('s');
    else await tabTo((focused) => focused.startsWith('button'));
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body))
      .toBe(true);
  }
  await expect(heading(page)).toContainText('end of Recognition');
});
