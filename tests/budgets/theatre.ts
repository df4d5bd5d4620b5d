// What the theatre costs: the idle desk, the busiest map, and sixty scene changes, in a browser that draws by software.
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../../src/build/browser.mjs';
import { smallPhaser } from '../../src/build/phaser.ts';
import type { Theatre, TheatreView } from '../../src/scenes/view.ts';

export interface TheatreFigures {
  /** Processor time of the main thread in each second of the idle desk with ships, and with the port still. */
  readonly idleMillisecondsPerSecond: number;
  readonly stillMillisecondsPerSecond: number;
  readonly busyMarkers: number;
  readonly busyFramesPerSecond: number;
  /** Processor time of the main thread for each frame: the median over windows of a third of a second. */
  readonly busyMillisecondsPerFrame: number;
  readonly heapGrowthMegabytesOver60Changes: number;
}

interface BenchWindow {
  bench: { calm: TheatreView; mount: (renderer: 'canvas', still: boolean) => Theatre; framesDrawn: () => number };
  theatre: Theatre;
}

const ARGS = ['--no-sandbox', '--disable-quic', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const FOLDER = 'tests/e2e/theatre';
const OUTPUT = '../../../.cache/bench-theatre';
const IDLE_SECONDS = 8;
const WINDOW = 333;
const WINDOWS = 8;
const ROUNDS = 4;
const CHANGES = 60;
const WARM_UP = 10;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Twenty quiet lines with a pulse each, four transmitters with three waves each, eight ships: forty that move. */
const PLACES = ['mosul', 'kirkuk', 'arbil', 'sulaimaniya', 'baghdad', 'basra', 'khanaqin', 'barzan', 'kuwait', 'ahvaz'];
const BUSY_MARKERS = 40;

/** The busiest scene; a change of `level` sends every pulse and every wave again. */
const busy = (level: number) => ({
  war: { intensity: 0.8, isPublic: true },
  river: { tension: 0.8, isPortStopped: false, ships: 8, isEscorted: true },
  covert: ['kermanshah', 'tehran'].flatMap((from) => PLACES.map((to) => ({ id: `${from}-${to}`, from, to, level }))),
  broadcasts: ['kermanshah', 'tehran', 'ahvaz', 'tabriz'].map((from) => ({ from, level: 3 })),
});

const show = (page: Page, part: Partial<TheatreView>): Promise<void> =>
  page.evaluate((change) => {
    const { theatre, bench } = window as unknown as BenchWindow;
    theatre.update({ ...bench.calm, ...change });
  }, part);

const frames = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as BenchWindow).bench.framesDrawn());

async function mainSeconds(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

async function idleCost(page: Page, tools: CDPSession, isPortStopped: boolean): Promise<number> {
  await show(page, { river: { tension: 0.3, isPortStopped, ships: 6 } });
  await page.waitForTimeout(2500);
  const from = await mainSeconds(tools);
  await page.waitForTimeout(IDLE_SECONDS * 1000);
  return ((await mainSeconds(tools)) - from) * (1000 / IDLE_SECONDS);
}

async function busyCost(page: Page, tools: CDPSession): Promise<{ perFrame: number; perSecond: number }> {
  const costs: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await show(page, {});
    await show(page, busy(2 + (round % 2)));
    // The lines are laid first; what is measured is all that then moves along them.
    await page.waitForTimeout(1100);
    for (let part = 0; part < WINDOWS; part += 1) {
      const [work, drawn, start] = [await mainSeconds(tools), await frames(page), performance.now()];
      await page.waitForTimeout(WINDOW);
      const count = (await frames(page)) - drawn;
      rates.push(count / ((performance.now() - start) / 1000));
      costs.push((((await mainSeconds(tools)) - work) * 1000) / Math.max(1, count));
    }
  }
  return { perFrame: median(costs), perSecond: median(rates) };
}

async function heapSize(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1_048_576;
}

async function changeScenes(page: Page, times: number): Promise<void> {
  await page.evaluate(
    async ([count, view]) => {
      const at = window as unknown as BenchWindow;
      for (let time = 0; time < count; time += 1) {
        at.theatre.destroy();
        at.theatre = at.bench.mount('canvas', false);
        await new Promise((resolve) => setTimeout(resolve, 60));
        at.theatre.update({ ...at.bench.calm, ...view });
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    },
    [times, busy(2)] as const,
  );
}

/** Measures the theatre alone on a page, with the Canvas renderer at 1366 by 768. */
async function benchTheatre(): Promise<TheatreFigures> {
  const config = { configFile: false, root: FOLDER, logLevel: 'error', build: { outDir: OUTPUT } } as const;
  await build({ ...config, plugins: [smallPhaser()], build: { outDir: OUTPUT, emptyOutDir: true, target: 'es2022' } });
  const server = await preview({ ...config, preview: { port: 4274, host: 'localhost' } });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(() => {
      const at = window as unknown as BenchWindow;
      at.theatre = at.bench.mount('canvas', false);
    });
    const tools = await page.context().newCDPSession(page);
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const idle = await idleCost(page, tools, false);
    const still = await idleCost(page, tools, true);
    const { perFrame, perSecond } = await busyCost(page, tools);
    await changeScenes(page, WARM_UP);
    const before = await heapSize(tools);
    await changeScenes(page, CHANGES);
    return {
      idleMillisecondsPerSecond: rounded(idle),
      stillMillisecondsPerSecond: rounded(still),
      busyMarkers: BUSY_MARKERS,
      busyFramesPerSecond: rounded(perSecond),
      busyMillisecondsPerFrame: rounded(perFrame),
      heapGrowthMegabytesOver60Changes: rounded((await heapSize(tools)) - before),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

console.log(JSON.stringify(await benchTheatre()));
