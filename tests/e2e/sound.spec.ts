/** Sound, looked at from outside: off until asked, fetched after play began, captioned, muted by a key, and never needed. */
import { expect, test, type Page } from '@playwright/test';
import { begin, goOnUntil, lightEverything, listenForTrouble, seal } from './journey-steps.ts';

/** The sound files a page has asked for. */
function listenForFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(webm|mp3)$/.test(pathname)) files.push(pathname.replace(/^.*\//, ''));
  });
  return files;
}

const still = '?canvas=off&motion=off';

test('no sound is fetched on the title nor while sound is off', async ({ page }) => {
  const files = listenForFiles(page);
  const troubles = listenForTrouble(page);
  await begin(page, still);
  await lightEverything(page);
  await seal(page);
  await expect(page.getByRole('heading', { name: 'What followed' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(files).toEqual([]);
  expect(troubles).toEqual([]);
});

test('the switch turns sound on with the act’s motif and its caption, and the key turns it off', async ({ page }) => {
  const files = listenForFiles(page);
  const troubles = listenForTrouble(page);
  await begin(page, still);
  await lightEverything(page);
  const button = page.getByRole('button', { name: 'Sound', exact: true });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => files.some((file) => file.startsWith('act-1-base'))).toBe(true);
  expect(files.some((file) => file.startsWith('act-2'))).toBe(false);
  await seal(page);
  await expect(page.locator('.sound-caption')).toHaveText('The seal comes down');
  await page.locator('#wire-title').focus();
  await page.keyboard.press('m');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.sound-caption')).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test('volumes and captions are kept, but every visit begins in silence', async ({ page }) => {
  await page.goto(`./${still}#/settings`);
  await page.getByRole('button', { name: 'Turn sound on' }).click();
  await expect(page.getByText('Sound is on')).toBeVisible();
  await page.getByLabel('Volume of music').fill('0.25');
  await page.getByLabel('Captions for sounds').uncheck();
  await page.reload();
  await expect(page.getByText('Sound is off')).toBeVisible();
  await expect(page.getByLabel('Volume of music')).toHaveValue('0.25');
  await expect(page.getByLabel('Captions for sounds')).not.toBeChecked();
});

test('in a browser without any sound the game goes on, and the captions stand for it', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['AudioContext', 'webkitAudioContext', 'Audio']) Reflect.deleteProperty(window, name);
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('no sound', 'NotSupportedError'));
  });
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  await begin(page, still);
  await lightEverything(page);
  await page.getByRole('button', { name: 'Sound', exact: true }).click();
  await seal(page);
  await expect(page.locator('.sound-caption')).toHaveText('The seal comes down');
  await goOnUntil(page, /Autumn 1958/);
  expect(troubles).toEqual([]);
});
