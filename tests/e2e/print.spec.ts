/** Everything on paper, as a PDF of either size: so many pages, and nothing that runs off one. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { HERE, makeLesson } from './class-steps.ts';

const FORMATS = { A4: { width: 794, height: 1123 }, Letter: { width: 816, height: 1056 } } as const;

/** Pages of a sheet: at least and at most, the same on either paper. */
const SHEETS = {
  gates: [1, 1],
  cover: [1, 1],
  rubric: [1, 1],
  map: [1, 1],
  memo: [2, 2],
  night: [1, 5],
  answers: [1, 2],
  events: [3, 14],
  orders: [2, 10],
  'one-screen': [4, 15],
} as const;

async function pagesOf(page: Page, format: keyof typeof FORMATS): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/** What is wider than the paper between its margins, when the page is laid out as it prints. */
async function runsOff(page: Page, format: keyof typeof FORMATS): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(FORMATS[format]);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.paper *, .guide-section *')]
      .filter((one) => one.checkVisibility() && !one.closest('.sheet-map'))
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 2)
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .map((one) => `${one.tagName}.${one.className}: ${(one.textContent ?? '').slice(0, 40)}`),
  );
  await page.emulateMedia({ media: null });
  return wide;
}

test('every sheet fills the pages it should, on A4 and on Letter, and nothing runs off', async ({ page }) => {
  const code = await makeLesson(page);
  for (const [sheet, [least, most]] of Object.entries(SHEETS)) {
    await page.goto(`${HERE}#/print/${sheet}/${code}`);
    await expect(page.locator('.paper')).toHaveAttribute('data-sheet', sheet);
    await page
      .locator('.paper img')
      .evaluateAll((all) => Promise.all(all.map((one) => (one as HTMLImageElement).decode())));
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await pagesOf(page, format);
      expect(pages, `${sheet} on ${format}`).toBeGreaterThanOrEqual(least);
      expect(pages, `${sheet} on ${format}`).toBeLessThanOrEqual(most);
      expect(await runsOff(page, format), `${sheet} on ${format}`).toEqual([]);
    }
  }
});

test('the guide prints whole, with every plan, on A4 and on Letter', async ({ page }) => {
  await page.goto(`${HERE}#/guide`);
  await page.locator('#guide-data').waitFor();
  for (const format of ['A4', 'Letter'] as const) {
    const pages = await pagesOf(page, format);
    expect(pages, format).toBeGreaterThan(6);
    expect(pages, format).toBeLessThan(24);
    expect(await runsOff(page, format), format).toEqual([]);
  }
  await page.emulateMedia({ media: 'print' });
  for (const plan of ['45 minutes', '50 minutes', '90 minutes'])
    await expect(page.getByRole('heading', { name: plan, exact: true })).toBeVisible();
});

test('the teacher’s sheet prints the latest minute of each word, and room for the clock', async ({ page }) => {
  await makeLesson(page);
  await page.getByRole('link', { name: 'Print the teacher’s sheet' }).click();
  const rows = page.locator('.sheet-gates tbody tr');
  await expect(rows).toHaveCount(6);
  const latest = await rows.evaluateAll((all) => all.map((row) => row.children[3]!.textContent));
  expect(latest).toEqual(['minute 12', 'minute 17', 'minute 22', 'minute 27', 'minute 32', 'minute 29']);
});
