// The class wall's part of the benchmark: seconds for 30 and 200 codes, and what a slow machine's page is held up by.
import type { Browser, Page } from '@playwright/test';
import { codesFor } from '../content/codes.ts';
import { ordersFor } from '../rules/offers.ts';
import { isOver, play, startGame } from '../rules/play.ts';
import type { GameState, TurnOrders } from '../rules/types.ts';
import { openPage, slowDown, withGame } from './bench-browser.ts';
import { contentFromDisk, scenarioFromDisk } from './load-node.ts';

/** Figures of one wall. Times without "slow" are at the machine's own speed, those with it at a quarter. */
export interface WallFigures {
  readonly seconds30: number;
  readonly seconds200: number;
  /** Longest task of the page's main thread, in its own milliseconds of processor, on a machine four times slower. */
  readonly slowLongest30: number;
  readonly slowLongest200: number;
  readonly slowLongestNewLuck: number;
  readonly slowLongestDrop5Megabytes: number;
  /** The paste itself is the browser's own reading of its clipboard. */
  readonly slowLongestPaste5Megabytes: number;
  readonly longestPaste5Megabytes: number;
}

const SLOWDOWN = 4;
const SEED = 7;
/** What was begun while a page opened is over by then. */
const SETTLED = 2500;

/** Different Express games on one luck, each played by its own whims, as codes one a line. */
function classOf(count: number): string {
  const scenario = scenarioFromDisk('express');
  if (scenario === undefined) throw new Error('there is no Express level');
  const { write } = codesFor(contentFromDisk());
  let roll = 1;
  const pick = (from: readonly string[]): string => {
    roll = (Math.imul(roll, 1_664_525) + 1_013_904_223) >>> 0;
    return from[Math.floor((roll / 4_294_967_296) * from.length)] ?? 'hold';
  };
  const whim = (state: GameState): TurnOrders => {
    const free = (offers: ReturnType<typeof ordersFor>['open']): readonly string[] => [
      'hold',
      ...offers.filter(({ status, stands }) => status === 'available' && !stands).map(({ choice }) => choice),
    ];
    const open = pick(free(ordersFor(scenario, state).open));
    return { open, quiet: pick(free(ordersFor(scenario, state, open).quiet)) };
  };
  const codes = new Set<string>();
  while (codes.size < count) {
    let state = startGame(scenario, SEED);
    const orders: TurnOrders[] = [];
    while (!isOver(scenario, state)) {
      orders.push(whim(state));
      ({ state } = play(scenario, state, orders.at(-1) as TurnOrders));
    }
    codes.add(write({ level: 'express', seed: SEED, orders, forecasts: [] }));
  }
  return [...codes].join('\n');
}

/** Opens the wall and lets it settle. */
async function wallIn(browser: Browser, address: string): Promise<Page> {
  const page = await openPage(browser, ['clipboard-read', 'clipboard-write']);
  await page.goto(`${address}#/wall`);
  await page.locator('.wall-paste').waitFor();
  await page.waitForTimeout(SETTLED);
  return page;
}

/** Presses "Find the codes" and waits inside the page until so many games are counted on the wall; returns seconds. */
async function secondsOf(page: Page, codes: string): Promise<number> {
  await page.locator('.wall-paste').fill(codes);
  return page.evaluate((count) => {
    const started = performance.now();
    document.querySelector<HTMLButtonElement>('.wall-intake form button[type=submit]')?.click();
    return new Promise<number>((resolve) => {
      const look = (): void => {
        const told = document.querySelector('.wall-about')?.textContent ?? '';
        if (told.startsWith(`${count} games`) && document.querySelector('.wall-board'))
          resolve((performance.now() - started) / 1000);
        else requestAnimationFrame(look);
      };
      look();
    });
  }, codes.split('\n').length);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the page's main thread while something is done, in milliseconds of that thread's own time. */
async function longestOf(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  await page.waitForTimeout(SETTLED);
  const told = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const mains = told.traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = told.traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      name.endsWith('RunTask') && ph === 'X' && mains.some((main) => main.pid === pid && main.tid === tid),
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  return Math.round(Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000);
}

const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

async function measureCodes(browser: Browser, address: string, codes: string, slow: boolean): Promise<number> {
  const page = await wallIn(browser, address);
  if (!slow) {
    const seconds = await secondsOf(page, codes);
    await page.context().close();
    return seconds;
  }
  await page.locator('.wall-paste').fill(codes);
  await page.waitForTimeout(SETTLED);
  await slowDown(page, SLOWDOWN);
  const longest = await longestOf(browser, page, async () => {
    await press(page, '.wall-intake form button[type=submit]');
    await page.locator('.wall-board').waitFor();
  });
  await page.context().close();
  return longest;
}

async function measureLuck(browser: Browser, address: string, codes: string): Promise<number> {
  const page = await wallIn(browser, address);
  await secondsOf(page, codes);
  await page.waitForTimeout(SETTLED);
  await slowDown(page, SLOWDOWN);
  const longest = await longestOf(browser, page, async () => {
    await press(page, '.wall-bar .seal');
    await page.locator('.wall-work').waitFor();
    await page.locator('.wall-work').waitFor({ state: 'detached' });
  });
  await page.context().close();
  return longest;
}

/** Drops or pastes five megabytes of hostile noise. */
async function measureNoise(browser: Browser, address: string, way: 'drop' | 'paste', rate: number): Promise<number> {
  const page = await wallIn(browser, address);
  await page.evaluate(async () => {
    const noise = Array.from(
      { length: 105_000 },
      (_, i) => `<img src=x onerror=alert(${i})>A1B2C-D4${i % 97}EF\u202E \u201C`,
    ).join('');
    const files = new DataTransfer();
    files.items.add(new File([noise], 'noise.txt', { type: 'text/plain' }));
    Object.assign(globalThis, { files });
    await navigator.clipboard.writeText(noise);
  });
  await page.locator('.wall-paste').focus();
  await page.waitForTimeout(SETTLED);
  await slowDown(page, rate);
  const longest = await longestOf(browser, page, async () => {
    if (way === 'paste') await page.keyboard.press('Control+V');
    else
      await page.evaluate(() => {
        const dataTransfer = (globalThis as unknown as { readonly files: DataTransfer }).files;
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      });
    await page.locator('.wall-refused').or(page.locator('.wall-intake .trouble')).first().waitFor();
  });
  await page.context().close();
  return longest;
}

const benchWall = (): Promise<WallFigures> =>
  withGame(4274, async (browser, address) => {
    const two = classOf(200);
    const thirty = two.split('\n').slice(0, 30).join('\n');
    const rounded = (seconds: number): number => Number(seconds.toPrecision(3));
    return {
      seconds30: rounded(await measureCodes(browser, address, thirty, false)),
      seconds200: rounded(await measureCodes(browser, address, two, false)),
      slowLongest30: await measureCodes(browser, address, thirty, true),
      slowLongest200: await measureCodes(browser, address, two, true),
      slowLongestNewLuck: await measureLuck(browser, address, thirty),
      slowLongestDrop5Megabytes: await measureNoise(browser, address, 'drop', SLOWDOWN),
      slowLongestPaste5Megabytes: await measureNoise(browser, address, 'paste', SLOWDOWN),
      longestPaste5Megabytes: await measureNoise(browser, address, 'paste', 1),
    };
  });

console.log(JSON.stringify(await benchWall()));
