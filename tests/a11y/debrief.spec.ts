/** The debrief: axe on every room, wide and on a phone, from right to left, short and full; no letter under twelve pixels. */
import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { codeOf, counted, goTo, openDebrief, ROOMS } from '../e2e/debrief-steps.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to, and what it cannot see: one h1, nothing wider than the window, small letters, small targets. */
async function look(page: Page, where: string): Promise<void> {
  await page.evaluate(axe.source);
  const seen = await page.evaluate(async (rules) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: rules });
    const sizeOf = (element: Element): number => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      return matrix ? size * Math.hypot(matrix.a, matrix.b) : size;
    };
    const written = [...document.querySelectorAll('.debrief-room *')].filter((one) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''),
    );
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`),
      small: written.filter((one) => sizeOf(one) < 12).map((one) => one.textContent),
      headings: [...document.querySelectorAll('h1')].filter((one) => one.offsetParent !== null).length,
      overflow: document.documentElement.scrollWidth - innerWidth,
    };
  }, RULES);
  expect(seen, where).toEqual({ violations: [], small: [], headings: 1, overflow: 0 });
}

async function everyRoom(page: Page, query: string): Promise<void> {
  await openDebrief(page, codeOf({ policy: 'covert-early' }), 'verdict', query);
  for (const id of ROOMS) {
    await goTo(page, id);
    await counted(page);
    await look(page, `${id} ${query}`);
  }
}

test('every room, wide', ({ page }) => everyRoom(page, '?canvas=off&motion=off'));

test('every room on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await everyRoom(page, '?canvas=off&motion=off');
});

test('every room from right to left', ({ page }) => everyRoom(page, '?canvas=off&motion=off&dir=rtl'));

test('the verdict before it is locked, the short way, and the folds when they are open', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'historical', verdict: undefined }), 'verdict');
  await look(page, 'asking');
  await openDebrief(page, codeOf({ policy: 'historical' }), 'without');
  await page.getByRole('button', { name: '14 minutes' }).click();
  for (const id of ['without', 'who', 'study', 'talk']) {
    await goTo(page, id);
    await counted(page);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await look(page, `short ${id}`);
  }
});

test('the whole way through is walked by keyboard: focus goes to each room’s heading', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'historical' }), 'verdict');
  for (const id of ROOMS.slice(1)) {
    await page.locator('.debrief-onward a').last().focus();
    await page.keyboard.press('Enter');
    await page.locator(`.debrief-room[data-room="${id}"] .lede`).first().waitFor();
    await expect(page.locator('#app h1')).toBeFocused();
  }
});
