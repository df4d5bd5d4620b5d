/** The class wall and what is thrown at it: messes, markup, glued codes, megabytes, squares before a camera, a network that goes. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { encodeQR } from 'qr';
import sharp from 'sharp';
import { contentFromDisk } from '../../src/cli/load-node.ts';
import { codesFor } from '../../src/content/codes.ts';
import type { GameRecord } from '../../src/rules/types.ts';
import { HERE, makeLesson, putOnWall } from './class-steps.ts';
import { heading, listenForTrouble } from './journey-steps.ts';

const { write } = codesFor(contentFromDisk());
const HOLD = { open: 'hold', quiet: 'hold' };

/** A game of one luck that holds but for one order, so that each number is another game. */
function gameOf(turn: number, part: Partial<GameRecord> = {}): GameRecord {
  const orders = Array.from({ length: 10 }, (_, i) => (i === turn ? { ...HOLD, open: 'talk-1' } : HOLD));
  return { level: 'express', seed: 7, orders, forecasts: [], ...part };
}
const codeOf = (turn: number, part: Partial<GameRecord> = {}): string => write(gameOf(turn, part));
const bare = (code: string): string => code.replaceAll('-', '');
const about = (page: Page) => page.locator('.wall-about');
const refused = (page: Page) => page.locator('.wall-refused tbody tr');

/** Puts a text on an empty wall and opens the list of what is not on it. */
async function hang(page: Page, text: string, lesson = ''): Promise<void> {
  await putOnWall(page, text, lesson);
  await expect(page.locator('.wall-work')).toHaveCount(0);
  const fold = page.locator('details:has(.wall-refused):not([open]) > summary');
  if ((await fold.count()) > 0) await fold.click();
}

const MENDED: Readonly<Record<string, (code: string) => string>> = {
  'smart quotes and an apostrophe around it': (code) => `it’s “${code}”`,
  'a line break in its middle': (code) => `${code.slice(0, 17)}\r\n  ${code.slice(17)}`,
  'lower case and long dashes': (code) => code.toLowerCase().replaceAll('-', ' — '),
  'O for 0 and l for 1': (code) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
  'markup around it': (code) => `<td onmouseover="alert(1)"><b>${code}</b></td>`,
  'one character mistyped': (code) => `${code.slice(0, 13)}${code[13] === 'X' ? 'Y' : 'X'}${code.slice(14)}`,
};
test('a code stands on the wall however it was mangled, as long as it can mean one thing only', async ({ page }) => {
  for (const [what, spoil] of Object.entries(MENDED)) {
    await hang(page, `Pair 3: ${spoil(codeOf(1))}`);
    await expect(about(page), what).toContainText('1 game');
    await page.getByRole('button', { name: 'All games' }).click();
    await expect(page.locator('.wall-list code'), what).toHaveText(codeOf(1));
    await page.getByRole('button', { name: 'Clear the wall' }).click();
  }
});

test('two codes glued together are two games', async ({ page }) => {
  await hang(page, bare(codeOf(1)) + bare(codeOf(2)));
  await expect(about(page)).toContainText('2 games');
});

test('what cannot be on the wall is listed, each with its reason', async ({ page }) => {
  const code = codeOf(1);
  const twoSlips = `${code.slice(0, 2)}${code[2] === 'X' ? 'Y' : 'X'}${code.slice(3, 20)}${code[20] === 'X' ? 'Y' : 'X'}${code.slice(21)}`;
  const otherLevel = write(gameOf(1, { level: 'standard', orders: Array.from({ length: 15 }, () => HOLD) }));
  const impossible = codeOf(0, { orders: [{ open: 'pledge', quiet: 'hold' }, ...gameOf(1).orders.slice(1)] });
  await hang(page, [code, code.toLowerCase(), twoSlips, otherLevel, impossible, code.slice(0, 29)].join('\n'));
  await expect(about(page)).toContainText('1 game');
  await expect(refused(page)).toHaveCount(5);
  const why = (await refused(page).allTextContents()).join('\n');
  for (const reason of [
    /same as game 1/,
    /more than one place/,
    /Standard/,
    /could not have been given/,
    /check|short/,
  ])
    expect(why).toMatch(reason);
});

test('a code of another lesson, or made with other rules, is set aside and says so', async ({ page }) => {
  const lesson = await makeLesson(page);
  const code = codeOf(1);
  const { checksOf } = await import('../../src/rules/check-symbols.ts');
  const { symbolsOf, symbolValues } = await import('../../src/rules/base32.ts');
  const body = symbolValues(bare(code)).slice(0, -3);
  body[5] = body[5]! ^ 9;
  await hang(page, `${code}\n${symbolsOf([...body, ...checksOf(body)])}`, lesson);
  await expect(refused(page)).toHaveCount(2);
  await expect(refused(page).first()).toContainText('Another lesson’s luck.');
  await expect(refused(page).last()).toContainText('Made with other rules or other content.');
});

test('pasted markup is text, wherever it is shown', async ({ page }) => {
  const troubles = listenForTrouble(page);
  await page.addInitScript(() =>
    Object.assign(globalThis, { alert: () => Object.assign(globalThis, { struck: true }) }),
  );
  const evil = `<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>`;
  await hang(page, `${evil}\n${codeOf(1)}\n<marquee>20876-6W000-00${evil}08E-22222-33333</marquee>`);
  await expect(about(page)).toContainText('1 game');
  await expect(page.locator('main img, main script, main marquee, main svg[onload]')).toHaveCount(0);
  expect(await page.evaluate(() => 'struck' in globalThis)).toBe(false);
  expect(troubles).toEqual([]);
});

/** Hostile noise of so many megabytes, made in the page. */
const makeNoise = (page: Page, code: string): Promise<void> =>
  page.evaluate((good) => {
    const bit = (i: number): string => `<img src=x onerror=alert(${i})>A1B2C-D4${i % 97}EF\u202E \u201C`;
    const noise = Array.from({ length: 105_000 }, (_, i) => (i === 50_000 ? ` ${good} ` : bit(i))).join('');
    Object.assign(globalThis, { noise });
  }, code);

test('five hostile megabytes are pasted, the code in them is found, and the field never holds them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel('Paste codes here').waitFor();
  await makeNoise(page, codeOf(1));
  await page.evaluate(() => navigator.clipboard.writeText((globalThis as unknown as { noise: string }).noise));
  await page.getByLabel('Paste codes here').focus();
  await page.keyboard.press('Control+V');
  await expect(about(page)).toContainText('1 game', { timeout: 60_000 });
  await expect(page.locator('main img')).toHaveCount(0);
});

test('a work that takes long shows how far it is and can be broken off', async ({ page }) => {
  await page.goto(`${HERE}#/wall`);
  await page.getByRole('button', { name: /^One luck/ }).click();
  await expect(about(page)).toContainText('28 games');
  await expect(page.getByRole('button', { name: 'Deal new luck' })).toBeEnabled();
  // The work may be over within a few frames: it is broken off in the moment it shows.
  const seen = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const work = document.querySelector('.wall-work');
          if (work === null) return;
          watch.disconnect();
          resolve({ bars: work.querySelectorAll('progress').length, canStop: work.querySelector('button') !== null });
          work.querySelector('button')?.click();
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { childList: true, subtree: true });
        document.querySelector<HTMLElement>('.wall-bar .seal')!.click();
        setTimeout(() => reject(new Error('no work was ever shown')), 15_000);
      }),
  );
  expect(seen).toEqual({ bars: 1, canStop: true });
  await expect(page.locator('.wall-work')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Deal new luck' })).toBeEnabled();
  await expect(heading(page)).not.toContainText('of 100 histories');
});

test('once it is open the wall asks the network for nothing, whatever is done on it', async ({ page, context }) => {
  const troubles = listenForTrouble(page);
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel('Paste codes here').waitFor();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  await page.getByLabel('Paste codes here').fill([codeOf(1), codeOf(2), codeOf(3)].join('\n'));
  await page.getByRole('button', { name: 'Find the codes' }).click();
  await expect(about(page)).toContainText('3 games');
  await page.getByRole('button', { name: 'Deal new luck' }).click();
  await expect(heading(page)).toContainText('of 100 histories');
  for (const view of ['Who weakened him', 'Policies side by side', 'Forecasts', 'Two games', 'All games'])
    await page.getByRole('button', { name: view }).click();
  for (const [button, name] of [
    ['Save as a file', 'class-wall.json'],
    ['Table (CSV)', 'class-wall.csv'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await download).suggestedFilename()).toBe(name);
  }
  await page.getByRole('button', { name: 'Clear the wall' }).click();
  await page.getByRole('button', { name: /^Every pair/ }).click();
  await expect(about(page)).toContainText('28 games');
  expect(asked).toEqual([]);
  expect(troubles).toEqual([]);
});

/** A square code as a picture in black and white, as a pupil's screen shows it. */
function squareOf(text: string, side: number): { readonly grey: Uint8Array; readonly side: number } {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const grey = new Uint8Array(side * side).fill(235);
  const scale = Math.floor(side / rows.length);
  const edge = Math.floor((side - scale * rows.length) / 2);
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      if (isDark)
        for (let dy = 0; dy < scale; dy += 1) {
          const from = (edge + y * scale + dy) * side + edge + x * scale;
          grey.fill(16, from, from + scale);
        }
  return { grey, side };
}

test('a photograph of a square code is read like a code', async ({ page }) => {
  const { grey, side } = squareOf(`https://school.example/#code=${codeOf(4)}`, 720);
  const photo = await sharp(grey, { raw: { width: side, height: side, channels: 1 } })
    .rotate(7, { background: '#bbb' })
    .blur(1)
    .jpeg()
    .toBuffer();
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel(/^Or open a file/).setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(about(page)).toContainText('1 game');
  await page.getByRole('button', { name: 'All games' }).click();
  await expect(page.locator('.wall-list code')).toHaveText(codeOf(4));
});

test('a picture without a code says that none was found', async ({ page }) => {
  const grey = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#876' } })
    .png()
    .toBuffer();
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel(/^Or open a file/).setInputFiles({ name: 'wall.png', mimeType: 'image/png', buffer: grey });
  await expect(page.getByRole('alert')).toContainText('No code was found');
});

test('a browser that is refused the camera says so in one sentence, and pasting goes on', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.goto(`${HERE}#/wall`);
  await page.getByRole('button', { name: 'Scan codes with the camera' }).click();
  await expect(page.getByRole('alert')).toContainText('not given leave to use the camera');
  await page.keyboard.press('Escape');
  await page.getByLabel('Paste codes here').fill(codeOf(1));
  await page.getByRole('button', { name: 'Find the codes' }).click();
  await expect(about(page)).toContainText('1 game');
});
