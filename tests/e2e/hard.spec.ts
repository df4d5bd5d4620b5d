/** Hard to break: players without a plan, tabs that die at any moment, saves that claim anything, clocks and workers that fail. */
import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { codeOnPage } from './class-steps.ts';
import { begin, heading, lightEverything, listenForTrouble, seal } from './journey-steps.ts';
import { clickAround, typeAround } from './random-player.ts';
import { rushUntil } from './rush.ts';

const isNight = process.env['NIGHT'] === '1';
const QUICK = './?canvas=off&motion=off';
const SHELF = 'push-and-fall.game';

/** Trouble that is the game's own; what a hurried browser cancels by itself is not. */
const own = (troubles: readonly string[]): readonly string[] =>
  troubles.filter((one) => !/ERR_ABORTED|ResizeObserver/.test(one));

test('someone who presses whatever there is meets no error and no dead end', async ({ page }) => {
  const actions = isNight ? 2000 : 1000;
  const troubles = listenForTrouble(page);
  await page.goto(QUICK);
  const wrong: string[] = [];
  for (let part = 0; part < 4; part += 1) {
    wrong.push(...(await clickAround(page, 1958 + part, actions / 4)));
    await page.goto(`${QUICK}#/play`);
  }
  expect(wrong).toEqual([]);
  expect(own(troubles)).toEqual([]);
});

test('someone who types whatever a keyboard has meets no error, and can still go on', async ({ page }) => {
  // Real key presses are slow: two thousand at night, and by day what half a minute of a busy machine allows.
  const actions = isNight ? 2000 : 400;
  const troubles = listenForTrouble(page);
  await begin(page);
  await typeAround(page, 1963, actions);
  await page.goto(`${QUICK}#/play`);
  await expect(heading(page)).toBeVisible();
  expect(own(troubles)).toEqual([]);
});

/** Turns sealed in the game the browser holds. */
const sealedIn = (page: Page): Promise<number> =>
  page.evaluate((name) => {
    const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as { record?: { orders: unknown[] } };
    return kept.record?.orders.length ?? 0;
  }, SHELF);

/** Plays on in a new tab and kills it, renderer and all, after so long; returns the turns that the page had sealed by then. */
async function playAndDie(context: BrowserContext, delay: number, atLeast: number): Promise<number> {
  const page = await context.newPage();
  let sealed = atLeast;
  await page.exposeBinding('reportSealed', (_source, count: number) => void (sealed = count));
  await page.addInitScript((name) => {
    // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      write.call(this, key, value);
      const { reportSealed } = globalThis as unknown as { reportSealed?: (count: number) => void };
      if (key === name) reportSealed?.((JSON.parse(value) as { record: { orders: unknown[] } }).record.orders.length);
    };
  }, SHELF);
  const troubles = listenForTrouble(page);
  await page.goto(`${QUICK}#/play`);
  await expect(heading(page)).toBeVisible();
  if ((await page.evaluate(() => location.hash)) === '#/new') {
    sealed = 0;
    await page.getByRole('radio', { name: /^Express/ }).check({ force: true });
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
  } else expect(await sealedIn(page), 'nothing sealed is lost').toBeGreaterThanOrEqual(atLeast);
  // A finished game makes room for the next.
  if (/take back|result/i.test((await heading(page).textContent()) ?? '')) {
    await page.evaluate((name) => localStorage.removeItem(name), SHELF);
    await page.close();
    return 0;
  }
  const playing = rushUntil(page, /The result|Which would you take back/, 60).catch(() => undefined);
  await page.waitForTimeout(delay);
  expect(own(troubles)).toEqual([]);
  const client = await context.newCDPSession(page);
  client.send('Page.crash').catch(() => undefined);
  await Promise.race([page.waitForEvent('crash'), page.waitForTimeout(3000)]);
  await page.close();
  await playing;
  return sealed;
}

test('a tab killed at any moment resumes with nothing sealed lost', async ({ context }) => {
  const kills = isNight ? 200 : 20;
  test.setTimeout(kills * 20_000);
  let sealed = 0;
  for (let i = 0; i < kills; i += 1) sealed = await playAndDie(context, 40 + ((i * 397) % 900), sealed);
  const page = await context.newPage();
  await page.goto(`${QUICK}#/play`);
  await expect(heading(page)).toBeVisible();
});

test('a save that claims to be at any stage opens at one the game can be at, and breaks nothing', async ({ page }) => {
  const troubles = listenForTrouble(page);
  await begin(page);
  await lightEverything(page);
  await seal(page);
  const stages = ['moment', 'ending', 'clock', 'result'];
  for (const stage of stages) {
    await page.evaluate(
      ([name, stage]) => {
        const kept = JSON.parse(localStorage.getItem(name!)!) as Record<string, unknown>;
        localStorage.setItem(name!, JSON.stringify({ ...kept, stage }));
      },
      [SHELF, stage],
    );
    await page.reload();
    await expect(heading(page), stage).toBeVisible();
  }
  expect(own(troubles)).toEqual([]);
});

test('a clock set back ten years and another time zone change nothing of a game', async ({ browser }) => {
  const wires: string[] = [];
  for (const [timezoneId, year] of [
    ['Asia/Tehran', 2031],
    ['Pacific/Honolulu', 2001],
  ] as const) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.addInitScript(
      (now) => {
        const Real = Date;
        const shift = now - Real.now();
        globalThis.Date = class extends Real {
          constructor(...given: readonly unknown[]) {
            super(...((given.length > 0 ? given : [Real.now() + shift]) as [number]));
          }
          static override now = (): number => Real.now() + shift;
        } as DateConstructor;
      },
      Date.UTC(year, 1, 28, 23, 59),
    );
    await page.goto(`${QUICK}#/new`);
    await page.evaluate(() => {
      Math.random = () => 0.5;
    });
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await lightEverything(page);
    await seal(page);
    await expect(page.getByRole('heading', { name: 'What followed' })).toBeVisible();
    const wire = await page.locator('section.wire').innerText();
    wires.push(`${wire}\n${await codeOnPage(page)}`);
    await context.close();
  }
  expect(wires[0]).toBe(wires[1]);
});

test('a worker that dies is told of in the debrief, and the game goes on', async ({ page }) => {
  const troubles = listenForTrouble(page);
  await page.addInitScript(() => {
    const Real = Worker;
    const open = new Set<Worker>();
    (globalThis as unknown as { Worker: typeof Worker }).Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        open.add(this);
      }
    };
    Object.assign(globalThis, {
      killWorkers: () => {
        for (const one of open) {
          one.terminate();
          one.dispatchEvent(new Event('error'));
        }
      },
    });
  });
  await page.goto(`${QUICK}#/check`);
  await page.locator('.check-list li').first().waitFor();
  await page.evaluate(() => (globalThis as unknown as { killWorkers: () => void }).killWorkers());
  await expect(page.locator('.check-list li').nth(1)).toHaveAttribute('data-result', /good|slow|bad/, {
    timeout: 30_000,
  });
  await page.goto(QUICK);
  await begin(page);
  expect(own(troubles)).toEqual([]);
});

test('storage that fills up in mid-game is told of with the code, and sealing goes on', async ({ page }) => {
  await begin(page);
  await lightEverything(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await seal(page);
  await expect(page.locator('.toast')).toContainText(/storage is full.*[0-9A-Z]{5}/);
  await rushUntil(page, /Autumn|Winter|1959/);
});

test('two tabs on one save: the second asks before it writes over the first', async ({ context, page }) => {
  await begin(page);
  await lightEverything(page);
  const other = await context.newPage();
  await other.goto(`${QUICK}#/play`);
  await expect(heading(other)).toContainText('Summer 1958');
  await seal(page);
  await expect(other.locator('.toast')).toContainText('Another tab');
  await other.getByRole('button', { name: 'Take up the other one' }).click();
  await expect(other.getByRole('heading', { name: 'What followed' })).toBeVisible();
  expect(await sealedIn(other)).toBe(1);
});
