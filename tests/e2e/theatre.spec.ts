/** The theatre and the painted title, looked at from outside: what is drawn, what answers the pointer, and what rests. */
import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { build } from 'vite';
import { smallPhaser } from '../../src/build/phaser.ts';
import type { Theatre, TheatreView } from '../../src/scenes/view.ts';
import type { Bench } from './theatre/page.ts';

declare global {
  interface Window {
    bench: Bench;
    theatre: Theatre;
  }
}

const HOST = 'http://theatre.test';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
let folder = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'theatre-'));
  await build({
    configFile: false,
    root: 'tests/e2e/theatre',
    base: './',
    logLevel: 'error',
    plugins: [smallPhaser()],
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
  });
});

test.afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Opens the page with the theatre alone and collects what goes wrong on it. */
async function openBench(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.route(`${HOST}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/favicon.ico') return route.fulfill({ status: 204 });
    const file = join(folder, path === '/' ? 'index.html' : path);
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto(`${HOST}/`);
  await page.waitForFunction(() => 'bench' in window);
  return wrong;
}

async function mount(page: Page, renderer: 'auto' | 'canvas' | 'webgl' = 'canvas', still = false): Promise<void> {
  await page.evaluate(
    ([kind, isStill]) => {
      window.theatre = window.bench.mount(kind, isStill);
    },
    [renderer, still] as const,
  );
  await page.waitForSelector('#theatre canvas.marks');
  await rest(page);
}

const show = (page: Page, change: Partial<TheatreView>) =>
  page.evaluate((part) => window.theatre.update({ ...window.bench.calm, ...part }), change);

/** Waits until a quarter of a second has passed without a frame. Returns how many frames were drawn till then. */
async function rest(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    const first = window.bench.framesDrawn();
    for (;;) {
      const before = window.bench.framesDrawn();
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (window.bench.framesDrawn() === before) return before - first;
      if (performance.now() - start > 20_000) throw new Error('The loop never rests.');
    }
  });
}

const where = (page: Page, id: string) => page.evaluate((place) => window.bench.whereIs(place), id);

/** The mean colour of a small square round a point. */
async function colourAt(page: Page, { x, y }: { x: number; y: number }, reach = 2): Promise<number[]> {
  const shot = await page.screenshot({
    clip: { x: Math.round(x) - reach, y: Math.round(y) - reach, width: reach * 2 + 1, height: reach * 2 + 1 },
  });
  const { channels } = await sharp(shot).stats();
  return channels.slice(0, 3).map(({ mean }) => mean);
}

const GROUND = [210, 218, 189];
const distance = (a: number[], b: number[]) => Math.hypot(...a.map((value, index) => value - b[index]!));

const everything: Partial<TheatreView> = {
  war: { intensity: 0.8, isPublic: true },
  river: { tension: 0.8, isPortStopped: false, ships: 5, isEscorted: true },
  covert: [
    { id: 'kur', from: 'kermanshah', to: 'sulaimaniya', level: 2 },
    { id: 'off', from: 'tehran', to: 'baghdad', level: 1 },
  ],
  broadcasts: [{ from: 'kermanshah', level: 3 }],
  exposure: 0.9,
  convoys: 2,
  garrisons: [
    { place: 'mosul', cohesion: 0.3 },
    { place: 'basra', cohesion: 0.8 },
  ],
  rumours: ['kirkuk', 'baghdad'],
  crowds: [
    { place: 'tehran', size: 3 },
    { place: 'baghdad', size: 1 },
  ],
  pulls: { pact: 0.8, moscow: 0.6 },
  grip: { low: 20, high: 60 },
  selected: 'kirkuk',
  telegram: 'mosul',
  sealed: [
    { id: 'a', hand: 'open', from: 'tehran', to: 'baghdad' },
    { id: 'b', hand: 'quiet', from: 'tehran', to: 'sulaimaniya' },
  ],
};

for (const renderer of ['canvas', 'webgl'] as const) {
  test(`every layer, every mark and every flight is drawn by the ${renderer} renderer without an error`, async ({
    page,
  }) => {
    const wrong = await openBench(page);
    await mount(page, renderer);
    const baghdad = await where(page, 'baghdad');
    const tehran = await where(page, 'tehran');
    const barzan = await where(page, 'barzan');
    const south = { x: barzan.x - 8, y: barzan.y + 16 };
    expect(distance(await colourAt(page, baghdad), [16, 43, 49])).toBeLessThan(12);
    expect(distance(await colourAt(page, south, 6), GROUND)).toBeLessThan(25);
    await show(page, everything);
    await rest(page);
    expect(distance(await colourAt(page, south, 6), GROUND)).toBeGreaterThan(25);
    expect(distance(await colourAt(page, { x: tehran.x + 22, y: tehran.y + 4 }), [16, 43, 49])).toBeLessThan(40);
    await page.evaluate(() => window.theatre.destroy());
    await expect(page.locator('canvas')).toHaveCount(0);
    expect(wrong).toEqual([]);
  });
}

test('a place answers the pointer: hover tells it, a click picks it, bare land picks nothing', async ({ page }) => {
  await openBench(page);
  await mount(page);
  const kirkuk = await where(page, 'kirkuk');
  await page.mouse.move(kirkuk.x + 4, kirkuk.y - 3);
  await expect.poll(() => page.evaluate(() => window.bench.hovered.at(-1))).toBe('kirkuk');
  expect(await page.locator('canvas.marks').evaluate((canvas) => canvas.style.cursor)).toBe('pointer');
  await page.mouse.click(kirkuk.x + 4, kirkuk.y - 3);
  await expect.poll(() => page.evaluate(() => window.bench.picked)).toEqual(['kirkuk']);
  await page.mouse.click(kirkuk.x - 120, kirkuk.y + 60);
  expect(await page.evaluate(() => window.bench.picked)).toEqual(['kirkuk']);
});

test('the loop sleeps when nothing moves, and a sealed order flies once and only once', async ({ page }) => {
  await openBench(page);
  await mount(page);
  const before = await page.evaluate(() => window.bench.framesDrawn());
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => window.bench.framesDrawn())).toBe(before);
  await show(page, { sealed: everything.sealed! });
  expect(await rest(page), 'a flight is seen').toBeGreaterThan(5);
  await show(page, { sealed: everything.sealed! });
  expect(await rest(page), 'the same order does not fly again').toBeLessThan(5);
});

test('ships always pass on the river, until the port stops and the river is still', async ({ page }) => {
  await openBench(page);
  await mount(page);
  const abadan = await where(page, 'abadan');
  const clip = { x: abadan.x - 60, y: abadan.y - 60, width: 200, height: 160 };
  const look = async () => (await page.screenshot({ clip })).toString('base64');
  await show(page, { river: { tension: 0.3, isPortStopped: false, ships: 4 } });
  await rest(page);
  const first = await look();
  await page.waitForTimeout(3000);
  expect(await look()).not.toBe(first);
  await show(page, { river: { tension: 0.3, isPortStopped: true, ships: 4 } });
  await rest(page);
  const stopped = await look();
  await page.waitForTimeout(2500);
  expect(await look()).toBe(stopped);
});

test('with reduced motion every change stands at its end at once', async ({ page }) => {
  await openBench(page);
  await mount(page, 'canvas', true);
  await show(page, everything);
  await rest(page);
  const first = (await page.screenshot()).toString('base64');
  const frames = await page.evaluate(() => window.bench.framesDrawn());
  await page.waitForTimeout(1500);
  expect((await page.screenshot()).toString('base64')).toBe(first);
  expect(await page.evaluate(() => window.bench.framesDrawn())).toBe(frames);
  await show(page, {});
  await rest(page);
  expect((await page.evaluate(() => window.bench.framesDrawn())) - frames).toBeLessThan(12);
});

test('a theatre put away leaves nothing behind, however often it is put up', async ({ page }) => {
  const wrong = await openBench(page);
  for (let time = 0; time < 8; time++) {
    await mount(page);
    await show(page, everything);
    await page.evaluate(() => window.theatre.destroy());
  }
  await rest(page);
  expect(await page.locator('#theatre').evaluate((box) => box.childElementCount)).toBe(0);
  await page.evaluate(() => {
    window.theatre.update(window.bench.calm);
    window.theatre.setReducedMotion(true);
    window.theatre.sleep();
    window.theatre.destroy();
  });
  expect(wrong).toEqual([]);
});

test('the canvas follows the size of its box', async ({ page }) => {
  await openBench(page);
  await mount(page);
  await page.setViewportSize({ width: 800, height: 600 });
  await expect
    .poll(() => page.locator('canvas.marks').evaluate((canvas) => [canvas.clientWidth, canvas.clientHeight]))
    .toEqual([800, 600]);
  const baghdad = await where(page, 'baghdad');
  await expect.poll(async () => distance(await colourAt(page, baghdad), [16, 43, 49])).toBeLessThan(12);
});

test.describe('the title, with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  for (const [width, height] of [
    [1366, 620],
    [1920, 1080],
    [1024, 768],
    [390, 844],
    [320, 640],
  ] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      test(`is painted whole by index.html at ${width} x ${height}, ${dir}`, async ({ page }) => {
        const html = readFileSync('index.html', 'utf8');
        expect(html.length).toBeLessThan(40_000);
        await page.setViewportSize({ width, height });
        await page.route(`${HOST}/**`, (route) =>
          route.request().resourceType() === 'document'
            ? route.fulfill({ body: html.replace('dir="ltr"', `dir="${dir}"`), contentType: 'text/html' })
            : route.fulfill({ status: 204 }),
        );
        await page.goto(`${HOST}/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The Push\s+and the Fall/);
        await expect(page.getByText('This is the study’s claim. You will test it.')).toBeVisible();
        const boxes = [];
        for (const action of ['begin', 'code', 'settings', 'codex']) {
          const box = (await page.locator(`[data-action="${action}"]`).boundingBox())!;
          expect(box.height).toBeGreaterThanOrEqual(44);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          boxes.push(box);
        }
        const begin = boxes[0]!;
        expect(begin.y + begin.height).toBeLessThanOrEqual(height);
        for (const selector of ['h1', '.sub', '.lead', '.rule', '.note']) {
          const box = (await page.locator(`#title ${selector}`).first().boundingBox())!;
          expect(box.x, selector).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, selector).toBeLessThanOrEqual(width);
        }
      });
    }
  }
});
