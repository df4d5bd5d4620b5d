/** The camera before a pupil's screen: a fake one, which films a square code for ever. */
import { test as base, expect, chromium } from '@playwright/test';
import { encodeQR } from 'qr';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFromDisk } from '../../src/cli/load-node.ts';
import { codesFor } from '../../src/content/codes.ts';
import { HERE } from './class-steps.ts';

const HOLD = { open: 'hold', quiet: 'hold' };
const CODE = codesFor(contentFromDisk()).write({
  level: 'express',
  seed: 7,
  orders: Array.from({ length: 10 }, () => HOLD),
  forecasts: [],
});
const WIDTH = 640;
const HEIGHT = 480;

/** A film of two frames in the plainest format browsers take: each shows the square in the middle of a grey room. */
function filmOf(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const scale = Math.floor((HEIGHT * 0.8) / rows.length);
  const luma = new Uint8Array(WIDTH * HEIGHT).fill(120);
  const left = Math.floor((WIDTH - scale * rows.length) / 2);
  const top = Math.floor((HEIGHT - scale * rows.length) / 2);
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      for (let dy = 0; dy < scale; dy += 1) {
        const from = (top + y * scale + dy) * WIDTH + left + x * scale;
        luma.fill(isDark ? 20 : 230, from, from + scale);
      }
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = [Buffer.from('FRAME\n'), Buffer.from(luma), chroma];
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...frame, ...frame]);
}

const test = base.extend<{ film: string }>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of what a fixture needs off this argument
  film: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'push-and-fall-film-'));
    const film = join(folder, 'square.y4m');
    writeFileSync(film, filmOf(`https://school.example/#code=${CODE}`));
    await use(film);
    rmSync(folder, { recursive: true });
  },
});

test('a square code held before the camera comes to the wall', async ({ film, launchOptions, baseURL }) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const page = await (await browser.newContext({ baseURL: baseURL!, permissions: ['camera'] })).newPage();
  await page.goto(`${HERE}#/wall`);
  await page.getByRole('button', { name: 'Scan codes with the camera' }).click();
  await expect(page.locator('dialog, [role="dialog"]')).toContainText('1 code read');
  await page.getByRole('button', { name: 'Put them on the wall' }).click();
  await expect(page.locator('.wall-about')).toContainText('1 game');
  await page.getByRole('button', { name: 'All games' }).click();
  await expect(page.locator('.wall-list code')).toHaveText(CODE);
  // The camera is let go with the dialog.
  await expect(page.locator('video')).toHaveCount(0);
  await browser.close();
});
