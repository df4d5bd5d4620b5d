/** One cold visit on a slow machine and a slow line: what came when, how much of it, and how long the page was deaf. */
import { chromium } from '@playwright/test';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** Slow 4G, as Lighthouse has it once the line's own overhead is counted. */
const LINE = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWER = 4;

export interface Visit {
  /** Milliseconds from the start of the visit. */
  readonly firstPaint: number;
  /** The first button works, or the template's first frame is drawn. */
  readonly usable: number;
  readonly firstOrder: number;
  /** Bytes over the line until then. */
  readonly bytes: number;
  /** Tasks over 50 ms before the page was usable, the longest first. */
  readonly longTasks: readonly number[];
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? readFileSync('.cache/browser.txt', 'utf8').trim(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });

async function slowDown(client: CDPSession): Promise<() => number> {
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', LINE);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return () => bytes;
}

const watch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const tasks: { start: number; duration: number }[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });

const paintOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ??
      performance.getEntriesByType('paint')[0]?.startTime ??
      NaN,
  );
const tasksBefore = (page: Page, until: number): Promise<number[]> =>
  page.evaluate(
    (until) =>
      (globalThis as unknown as { tasks: { start: number; duration: number }[] }).tasks
        .filter(({ start }) => start < until)
        .map(({ duration }) => Math.round(duration))
        .sort((a, b) => b - a),
    until,
  );

async function inFreshPage(browser: Browser, go: (page: Page, bytes: () => number) => Promise<Visit>): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 620 } });
  const page = await context.newPage();
  await watch(page);
  const bytes = await slowDown(await context.newCDPSession(page));
  const visit = await go(page, bytes);
  await context.close();
  return visit;
}

/** Visits the template: usable, and its first order, are its first frame. */
export const visitTemplate = (browser: Browser, home: string): Promise<Visit> =>
  inFreshPage(browser, async (page, bytes) => {
    await page.goto(home, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-frame').length > 0, undefined, {
      timeout: 240_000,
      polling: 'raf',
    });
    const frame = await page.evaluate(() => performance.getEntriesByName('first-frame')[0]!.startTime);
    return {
      firstPaint: await paintOf(page),
      usable: frame,
      firstOrder: frame,
      bytes: bytes(),
      longTasks: await tasksBefore(page, frame),
    };
  });

/** Visits the game as a player in a hurry: begins as soon as the title answers, and drafts the first order there is. */
export const visitGame = (browser: Browser, home: string): Promise<Visit> =>
  inFreshPage(browser, async (page, bytes) => {
    await page.addInitScript(() => {
      // Pressed inside the page, so that the tool's own round trips do not count.
      const pressed = new Set<string>();
      const press = (name: string, one: HTMLElement | null | undefined): void => {
        if (!one || pressed.has(name)) return;
        pressed.add(name);
        one.click();
      };
      const step = (): void => {
        const main = document.querySelector('#app main');
        const order = main?.querySelector<HTMLElement>('.choice input');
        if (order && !order.closest('.new-game')) {
          performance.mark('first-order');
          return;
        }
        const begin = main?.querySelector<HTMLElement>('.new-game .seal');
        const isTitle = document.documentElement.dataset['page'] === 'title';
        if (isTitle && performance.getEntriesByName('usable').length === 0) performance.mark('usable');
        press('begin', begin);
        if (isTitle) press('title', document.querySelector<HTMLElement>('#title [data-action="begin"]'));
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
    await page.goto(home, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-order').length > 0, undefined, {
      polling: 100,
      timeout: 240_000,
    });
    const before = bytes();
    const at = (name: string): Promise<number> =>
      page.evaluate((name) => performance.getEntriesByName(name)[0]!.startTime, name);
    const usable = await at('usable');
    return {
      firstPaint: await paintOf(page),
      usable,
      firstOrder: await at('first-order'),
      bytes: before,
      longTasks: await tasksBefore(page, usable),
    };
  });
