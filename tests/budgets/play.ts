/** Whole games under the clock: how soon the page answers a touch, and whether it grows from game to game. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { goOn, heading } from '../e2e/journey-steps.ts';
import { rushUntil } from '../e2e/rush.ts';

const ENDS = /Which would you take back/;

async function beginShort(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/new'));
  await page.getByRole('radio', { name: /^Express/ }).check({ force: true });
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
}

/** Milliseconds from touch to next paint, 98th percentile over one whole game at a quarter of the speed, and how many touches. */
export async function interactionsOf(
  browser: Browser,
  home: string,
): Promise<{ readonly p98: number; readonly count: number }> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 620 } })).newPage();
  await page.addInitScript(() => {
    const longest = new Map<number, number>();
    Object.assign(globalThis, { longest });
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as unknown as {
        interactionId: number;
        duration: number;
      }[])
        if (interactionId) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration));
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  const client = await page.context().newCDPSession(page);
  await page.goto(`${home}?motion=off`);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await beginShort(page);
  for (let step = 0; step < 120 && !ENDS.test((await heading(page).textContent()) ?? ''); step += 1) await goOn(page);
  const all = await page.evaluate(() => [
    ...(globalThis as unknown as { longest: Map<number, number> }).longest.values(),
  ]);
  await page.context().close();
  const sorted = all.sort((a, b) => a - b);
  return { p98: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.98))] ?? 0, count: sorted.length };
}

async function heapOf(client: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}

/** Bytes of the page's heap after each of so many whole games and debriefs, without a reload. */
export async function heapsOf(browser: Browser, home: string, games: number): Promise<readonly number[]> {
  const page = await (await browser.newContext()).newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(`${home}?canvas=off&motion=off`);
  const heaps: number[] = [];
  for (let game = 0; game < games; game += 1) {
    await beginShort(page);
    await rushUntil(page, ENDS);
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await page.evaluate(() => (location.hash = '#/debrief'));
    await page.locator('#app main:not([aria-busy])').waitFor();
    await page.evaluate(() => (location.hash = '#/'));
    heaps.push(await heapOf(client));
  }
  await page.context().close();
  return heaps;
}
