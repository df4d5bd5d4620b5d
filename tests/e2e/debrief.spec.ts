/** The debrief as a reader meets it: every kind of game, the short way, what can be carried away, and what may go wrong. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { codeOf, counted, goTo, lockVerdict, openDebrief, ROOMS } from './debrief-steps.ts';
import { goOnUntil, heading, listenForTrouble } from './journey-steps.ts';

const room = (page: Page) => page.locator('.debrief-room');
const count = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);

test('nothing is shown before the verdict is locked in its own room; then every room opens', async ({ page }) => {
  const troubles = listenForTrouble(page);
  await openDebrief(page, codeOf({ policy: 'historical', verdict: undefined }), 'verdict');
  await expect(page.locator('.debrief-doors a')).toHaveCount(1);
  await page.evaluate(() => (location.hash = '#/debrief/without'));
  await expect(heading(page)).toHaveText('Your verdict');
  await expect(room(page)).not.toContainText(/of 100 such histories/);
  await page.getByRole('button', { name: 'Lock the verdict' }).click();
  await expect(page.getByRole('alert')).toContainText('Ten counters');
  await lockVerdict(page);
  await expect(page.locator('.debrief-doors a')).toHaveCount(ROOMS.length);
  await page.getByLabel('Factions in the army').check();
  for (const id of ROOMS) {
    await goTo(page, id);
    await expect(room(page).locator('.lede').first()).toBeVisible();
  }
  await goTo(page, 'who');
  await expect(room(page)).toContainText('You said: Factions in the army.');
  expect(troubles).toEqual([]);
});

test('in the hundred cells a reader counts what the sentence says, and share, but-for and delay stand together', async ({
  page,
}) => {
  await openDebrief(page, codeOf({ policy: 'historical' }), 'without');
  await counted(page);
  const lead = (await room(page).locator('.lede').first().textContent()) ?? '';
  const cells = (way: string) => page.locator(`.debrief-chart .cell[data-way="${way}"]`).count();
  const [both, onlyWith, onlyWithout] = [await cells('both'), await cells('onlyWith'), await cells('onlyWithout')];
  expect(both + onlyWith).toBe(count(lead, /^In (\d+) of 100/));
  expect(both + onlyWithout).toBe(count(lead, /Without Tehran: (\d+)/));
  await expect(room(page).locator('.three')).toContainText(/Tehran’s share.*But for Tehran.*Delay/s);
  await expect(room(page).locator('.headlines blockquote')).toHaveCount(2);
  await goTo(page, 'who');
  await expect(room(page).locator('.misreading').first()).toContainText('Luck decides everything');
  await expect(room(page)).toContainText(/the orders explain \d+ of 100 points/, { timeout: 60_000 });
  await expect(room(page).locator('.debrief-chart').first()).toContainText(`instead of ${both + onlyWith}`);
});

test('who only held is told that he was the twin, and sees what history’s orders change', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'restraint' }), 'happened');
  await expect(room(page)).toContainText('You only held, so your game and the twin are one');
  await expect(room(page).locator('.debrief-legend')).toContainText('you were the twin');
  await goTo(page, 'without');
  await expect(room(page)).toContainText('Here is what the real Tehran’s orders change.');
  await goTo(page, 'orders');
  await counted(page);
  await expect(room(page).locator('tbody tr').first()).toContainText('Recognise');
});

test('a game stopped at the third curtain has its whole debrief, and its line ends where it was stopped', async ({
  page,
}) => {
  const troubles = listenForTrouble(page);
  await openDebrief(page, codeOf({ policy: 'covert-early', turns: 9 }), 'happened');
  await expect(room(page)).toContainText('This game was stopped after');
  await expect(room(page).locator('.debrief-legend')).toContainText('your last orders, standing on');
  await goTo(page, 'without');
  await expect(room(page)).toContainText(/By the end of .* he had fallen in \d+ of 100/);
  await goTo(page, 'orders');
  await counted(page);
  for (const id of ROOMS) await goTo(page, id);
  expect(troubles).toEqual([]);
});

test('the five years are stepped, scrubbed and played; the map and the three grips follow', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'zeal' }), 'happened', '?canvas=off');
  const month = page.locator('.replay-month');
  await expect(month).toHaveText('July 1958');
  await page.getByRole('button', { name: 'One month on' }).click();
  await expect(month).toHaveText('August 1958');
  await page.getByRole('slider', { name: 'Month' }).fill('30');
  await expect(month).toHaveText('January 1961');
  await expect(page.locator('.replay-thread').first()).toBeVisible();
  await expect(page.locator('.replay-grips li')).toHaveCount(3);
  await page.getByRole('button', { name: 'Play the five years' }).click();
  await expect(month).not.toHaveText('January 1961');
  await page.getByRole('button', { name: 'Pause' }).click();
  const stood = await month.textContent();
  await page.waitForTimeout(1200);
  await expect(month).toHaveText(stood!);
});

test('the short way has five steps of fourteen minutes, each with its line to say', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'historical' }), 'without');
  await page.getByRole('button', { name: '14 minutes' }).click();
  const steps = page.locator('.debrief-doors > ol a');
  await expect(steps).toHaveCount(5);
  const minutes = (await steps.allTextContents()).map((text) => count(text, /(\d+) min/));
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(14);
  await expect(page.locator('.say-this')).toContainText('Same Iraq, same dice, no Tehran.');
  await page.getByRole('link', { name: 'Next: Who weakened him' }).click();
  await expect(page.locator('.say-this')).toContainText('You gave Tehran so many of a hundred');
  await page.getByRole('link', { name: 'Next: Held against the study' }).click();
  await expect(room(page).locator('.quarrel')).toBeVisible();
  await page.getByRole('link', { name: 'Next: Talk about it' }).click();
  await expect(room(page).locator('.memo-line:visible')).toHaveCount(2);
  await page.reload();
  await expect(steps).toHaveCount(5);
  await page.getByRole('button', { name: 'All nine rooms' }).click();
  await expect(room(page).locator('.memo-line:visible')).toHaveCount(7);
});

test('everything that can be carried away arrives as a file', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'historical' }), 'talk');
  await counted(page);
  const file = async (press: () => Promise<void>): Promise<{ name: string; text: string; bytes: Buffer }> => {
    const coming = page.waitForEvent('download');
    await press();
    const download = await coming;
    const bytes = readFileSync(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
  };
  const button = (name: string) => () => page.getByRole('button', { name }).click();
  const csv = await file(button('Table (CSV)'));
  expect(csv.name).toMatch(/^push-and-fall-.*\.csv$/);
  expect(csv.text).toContain('share,tehran');
  expect(csv.text).toContain('verdict,army,,,3');
  const data = JSON.parse((await file(button('Data (JSON)'))).text) as Record<string, never>;
  expect(Object.keys(data)).toEqual(
    expect.arrayContaining(['code', 'orders', 'forecasts', 'verdict', 'shares', 'pairs']),
  );
  const report = await file(button('Bug report (text)'));
  expect(report.text).toMatch(/^code [0-9A-Z-]+\nlevel standard\ncontent \w+\nrules \w+$/);
  for (const id of ['happened', 'true', 'without', 'who', 'orders']) {
    await goTo(page, id);
    await counted(page);
    const pictures = page.locator('.debrief-room [data-picture]');
    for (let at = 0; at < (await pictures.count()); at += 1) {
      const picture = pictures.nth(at);
      const { name, text, bytes } = await file(() => picture.click());
      expect(name).toBe(`push-and-fall-${await picture.getAttribute('data-picture')}`);
      if (name.endsWith('.svg')) expect(text, name).toMatch(/^<svg[\s\S]*<\/svg>$/);
      else expect([...bytes.subarray(0, 4)], name).toEqual([0x89, 0x50, 0x4e, 0x47]);
    }
  }
});

test('the exit memo is one page, in A4 and in Letter, with sentence starters or without', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'zeal' }), 'talk');
  await counted(page);
  const pages = async (format: 'A4' | 'Letter'): Promise<number> => {
    const pdf = (await page.pdf({ format })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  };
  for (const withStarters of [false, true]) {
    await page.getByLabel('With sentence starters').setChecked(withStarters);
    expect([await pages('A4'), await pages('Letter')], String(withStarters)).toEqual([1, 1]);
  }
});

test('Understanding is earned in the last room, and stands on the result and in the book', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'historical' }), 'talk');
  for (const [outcome, cause, sentence] of [
    ['mosul', 'rising', 'D6'],
    ['fall', 'cracks', 'D8'],
    ['sooner', 'force', 'D9'],
  ]) {
    await page.locator(`#understand-${outcome}-cause`).selectOption(cause!);
    await page.locator(`#understand-${outcome}-sentence`).selectOption(sentence!);
  }
  await page.getByRole('button', { name: 'Look' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Understanding: 83' })).toBeVisible();
  await page.evaluate(() => (location.hash = '#/play'));
  await goOnUntil(page, /Which would you take back/);
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(page.locator('.dial', { hasText: 'Understanding' })).toContainText('83');
  await page.evaluate(() => (location.hash = '#/book'));
  await expect(page.locator('.book-game')).toContainText('83');
});

test('an objection card opens the same bench and the same game on another machine', async ({ page, browser }) => {
  await openDebrief(page, codeOf({ policy: 'covert-early' }), 'trial');
  await page.getByLabel('Iran mattered less').check();
  await page.locator('#weight-alpha').fill('0.1');
  const link = ((await page.locator('.objection .code').first().textContent()) ?? '').trim();
  expect(link).toContain('#/debrief/trial/p_iran-mattered-less');
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByLabel('Iran mattered less')).toBeChecked();
  await expect(other.locator('#weight-alpha')).toHaveValue(await page.locator('#weight-alpha').inputValue());
  await expect(other.locator('.objection .code').first()).toHaveText(link);
  await counted(other);
  await other.locator('#open-card').fill('#/debrief/trial/p_iran-matt');
  await other.getByRole('button', { name: 'Open the card' }).click();
  await expect(other.getByRole('alert')).toContainText('cut off or changed');
  await other.context().close();
});

test('a weight is told against the reading it stands in, and a locked door opens here', async ({ page }) => {
  await openDebrief(page, codeOf({ policy: 'historical' }), 'trial');
  const network = page.locator('#weight-no');
  await expect(network).toHaveValue('1');
  await page.getByLabel('Iran mattered less').check();
  await expect(network).toHaveValue('0.3');
  await page.getByRole('button', { name: /^Open on the bench\s*: Order a coup/ }).click();
  await expect(room(page)).toContainText(/The model’s own odds: \d+ in 100/, { timeout: 60_000 });
});

test('a worker that dies is told of, fewer futures are offered, and the verdict stays', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    let opened = 0;
    class Mortal extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if ((opened += 1) > 1) return;
        // The first worker answers once and is then killed, as a machine out of memory does it.
        this.addEventListener('message', () => {
          this.terminate();
          setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })));
        });
      }
    }
    window.Worker = Mortal;
  });
  await openDebrief(page, codeOf({ policy: 'historical' }), 'without');
  const told = room(page).getByRole('status').filter({ hasText: 'The reckoning stopped on this machine' });
  await expect(told).toContainText('Your verdict is kept');
  await told.getByRole('button', { name: /Try again with 1,500 futures/ }).click();
  await counted(page);
  await expect(room(page)).toContainText('Counted over 1,500 pairs');
  await goTo(page, 'verdict');
  await expect(room(page).locator('.verdict-told')).toBeVisible();
});

test('a code that is cut off, of other rules, or from a later game is told in a sentence, and shows nothing', async ({
  page,
}) => {
  const code = codeOf({ policy: 'historical' });
  const torn = code.slice(0, -9);
  const other = code.replace(/^(.{7})./, (_all, head: string) => `${head}${code[7] === 'Z' ? 'Y' : 'Z'}`);
  for (const bad of [torn, other, `Z${code.slice(1)}`]) {
    await page.goto(`./?canvas=off&motion=off#/debrief/without/${bad}`);
    await expect(room(page).getByRole('alert')).toHaveText(/\w+ .*[.?]/);
    await expect(room(page).locator('.debrief-chart')).toHaveCount(0);
  }
});
