/** The four shapes of one build, each played from its title to its ending: folder, offline, one file, package for an LMS. */
import { expect, test } from '@playwright/test';
import type { Frame, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { heading, listenForTrouble } from './journey-steps.ts';
import type { Place } from './journey-steps.ts';
import { serveFolder, typeOf } from '../support/serve.ts';
import { rushUntil } from './rush.ts';
import { listenForStrangers } from './strangers.ts';

const QUICK = '?canvas=off&motion=off';
const RESULT = /Catalyst|Fingerprints|Footnote|Blamed for the Weather|Still Standing|Burnt Hand|Trouble at Home/;

/** From the title as it stands to the first desk of the short level. */
async function beginShort(place: Place): Promise<void> {
  await place.getByRole('link', { name: 'Begin in July 1958' }).click();
  await place.getByRole('radio', { name: /^Express/ }).check({ force: true });
  await place.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(heading(place)).toContainText('1958');
}

/** From the title through ten turns and the last ten minutes to the result. */
async function playThrough(place: Place): Promise<void> {
  await beginShort(place);
  await finish(place);
}

async function finish(page: Place): Promise<void> {
  await rushUntil(page, /Which would you take back/);
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(page.locator('#app')).toContainText(RESULT);
}

/** Opens the page that tries everything out: among it the analyst, whose worker each shape brings along in its own way. */
async function seeChecks(page: Place): Promise<void> {
  await page.evaluate(() => (location.hash = '#/check'));
  await page.locator('.check-list li').first().waitFor();
  await expect(page.locator('.check-list li[data-result="wait"]')).toHaveCount(0, { timeout: 40_000 });
}
const resultOf = (page: Place, place: number): Promise<string | null> =>
  page.locator('.check-list li').nth(place).getAttribute('data-result');
const WORKER = 1;
const OFFLINE = 2;

test('the folder is played to its ending, and nothing is asked of another host nor against the policy', async ({
  page,
  baseURL,
}) => {
  const troubles = listenForTrouble(page);
  const strangers = await listenForStrangers(page, new URL(baseURL!).origin);
  await page.goto(`./${QUICK}`);
  await playThrough(page);
  await seeChecks(page);
  expect(await resultOf(page, WORKER)).toBe('good');
  expect(await strangers()).toEqual([]);
  expect(troubles).toEqual([]);
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('after one visit the game is played to its ending without a network', async ({ page, context }) => {
    const troubles = listenForTrouble(page);
    // The page for teachers starts the keeper at once; a title left in peace does so after ten seconds.
    await page.goto(`./${QUICK}#/check`);
    await expect(page.locator('.check-list li').nth(OFFLINE)).toHaveAttribute('data-result', /good|slow/);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
      .toBe('activated');
    await context.setOffline(true);
    await page.goto(`./${QUICK}`);
    await expect(page.getByRole('link', { name: 'Begin in July 1958' })).toBeVisible();
    await playThrough(page);
    await seeChecks(page);
    expect(await resultOf(page, WORKER)).toBe('good');
    expect(await resultOf(page, OFFLINE)).toBe('good');
    expect(troubles).toEqual([]);
  });
});

test('the one file, alone in an empty folder, is played to its ending', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
  const file = join(folder, 'game.html');
  copyFileSync('dist/single/the-push-and-the-fall.html', file);
  const troubles = listenForTrouble(page);
  const strangers = await listenForStrangers(page, 'null');
  await page.goto(`${pathToFileURL(file).href}${QUICK}`);
  await playThrough(page);
  await seeChecks(page);
  expect(await resultOf(page, WORKER)).toBe('good');
  expect(await strangers()).toEqual([]);
  expect(troubles).toEqual([]);
  rmSync(folder, { recursive: true });
});

/** Stands in for a school's platform: the package's own files, and a page around them with a real SCORM run-time. */
async function platform(page: Page): Promise<string> {
  const home = 'http://platform.localhost';
  const name = readdirSync('dist').find((file) => file.endsWith('.zip'))!;
  const files = unzipSync(new Uint8Array(readFileSync(join('dist', name))));
  const runtime = readFileSync(createRequire(import.meta.url).resolve('scorm-again/scorm12/min'), 'utf8');
  const sco = /href="([^"]*)"/.exec(new TextDecoder().decode(files['imsmanifest.xml']))![1]!;
  await page.route(`${home}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === '')
      return route.fulfill({
        contentType: 'text/html',
        body: `<script>${runtime}</script><script>
          const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{}');
          window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
          if (kept.cmi) API.loadFromJSON(kept.cmi);
          API.cmi.core.student_id = 'pupil-7';
          const keep = () => sessionStorage.setItem('kept', JSON.stringify(API.renderCMIToJSONObject()));
          API.on('LMSCommit', keep); API.on('LMSFinish', keep);
        </script><iframe src="/package/${sco}${QUICK}" style="width:1340px;height:600px"></iframe>`,
      });
    const body = files[path.replace(/^package\//, '')];
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ body: Buffer.from(body), contentType: typeOf(path) });
  });
  return `${home}/`;
}

interface Cmi {
  readonly suspend_data: string;
  readonly core: { readonly lesson_status: string; readonly exit: string; readonly score: Record<string, string> };
}
const cmiOf = (page: Page): Promise<Cmi> =>
  page.evaluate(() => {
    const { API } = globalThis as unknown as { API: { renderCMIToJSONObject(): { cmi: Cmi } } };
    return API.renderCMIToJSONObject().cmi;
  });

/** The frame of the package, once its title stands. */
async function packageIn(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1]!;
  await frame.locator('#title, #app main').first().waitFor();
  return frame;
}

test('the package is played to its ending in a SCORM run-time, resumes there, and reports completed and nothing else', async ({
  page,
}) => {
  const troubles = listenForTrouble(page);
  await page.goto(await platform(page));
  const first = await packageIn(page);
  await beginShort(first);
  await rushUntil(first, /1959/);
  const season = (await heading(first).textContent())!;
  expect((await cmiOf(page)).core.lesson_status).toBe('incomplete');
  // Another pupil's machine: nothing is left but what the platform holds.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  const second = await packageIn(page);
  await second.getByRole('link', { name: /^Continue/ }).click();
  await expect(heading(second)).toHaveText(season);
  await rushUntil(second, /Your verdict/);
  expect((await cmiOf(page)).suspend_data.length).toBeLessThanOrEqual(300);
  await finish(second);
  await seeChecks(second);
  expect(await resultOf(second, WORKER)).toBe('good');
  const { core, suspend_data: state } = await cmiOf(page);
  expect(core.lesson_status).toBe('completed');
  expect(Object.values(core.score).filter((value) => value !== '' && value !== '100')).toEqual([]);
  expect(state.length).toBeLessThanOrEqual(300);
  expect(troubles).toEqual([]);
});

test.describe('a newer version', () => {
  test.use({ serviceWorkers: 'allow' });

  test('waits while a game is on the desk, is offered outside it, and comes only when taken', async ({ page }) => {
    let version = 'old';
    const server = await serveFolder('dist', (_request, response, path) => {
      if (path !== 'sw.js') return false;
      response.writeHead(200, { 'content-type': typeOf(path) });
      response.end(`${readFileSync('dist/sw.js', 'utf8')}\n// ${version}`);
      return true;
    });
    const keeper = (): Promise<string | undefined> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
    await page.goto(`${server.home}${QUICK}#/check`);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await page.goto(`${server.home}${QUICK}`);
    await beginShort(page);
    await rushUntil(page, /What followed|1959/);
    version = 'new';
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(keeper).toBe('installed');
    await expect(page.locator('.toast')).toHaveCount(0);
    await page.evaluate(() => (location.hash = '#/settings'));
    const toast = page.locator('.toast');
    await expect(toast).toContainText('A newer version');
    const reloaded = page.waitForEvent('load');
    await toast.getByRole('button', { name: 'Load it now' }).click();
    await reloaded;
    await expect.poll(keeper).toBeUndefined();
    await page.evaluate(() => (location.hash = '#/play'));
    await expect(heading(page)).toContainText('195');
    server.close();
  });
});
