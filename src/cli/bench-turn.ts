// How long a turn takes in a browser: from the press on the seal to the painted wire, at a quarter of the processor's speed.
import type { Page } from '@playwright/test';
import { openPage, slowDown, withGame } from './bench-browser.ts';

export interface TurnFigures {
  readonly turns: number;
  readonly medianMilliseconds: number;
  readonly worstMilliseconds: number;
}

const TURNS = 9;
const SLOWDOWN = 4;
/** Nobody seals before the desk has been painted and looked at. */
const LOOK = 1500;
/** Presses the seal in the page and waits, inside the page, until the wire has been painted. */
function sealAndTime(): Promise<number> {
  return new Promise((resolve) => {
    const seal = document.querySelector<HTMLButtonElement>('.council-foot .seal');
    const start = performance.now();
    const look = (): void => {
      if (!document.querySelector('.wire, [data-stage="wire"]')) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    };
    seal?.click();
    look();
  });
}

/** Answers what a curtain asks with its first answers, and presses the way on. */
async function goOn(page: Page): Promise<void> {
  const radios = page.locator('#app main input[type=radio]');
  const names = new Set(await radios.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name)));
  for (const name of names) await page.locator(`#app main input[name="${name}"]`).first().check({ force: true });
  await page
    .locator('#app main button.button:not(.plain):visible:enabled, #app main .council-foot button.button')
    .last()
    .click();
}

/**
 * Builds and serves the game, plays the first turns by holding, and times each from order to painted wire.
 * Processor slowed 4 times through the browser's own tools; without the theatre, whose loop is measured elsewhere.
 */
const benchTurn = (): Promise<TurnFigures> =>
  withGame(4273, async (browser, address) => {
    const page = await openPage(browser);
    await page.goto(address);
    await page.locator('[data-action="begin"]').click();
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('button', { name: 'Show the whole desk at once' }).click();
    await slowDown(page, SLOWDOWN);
    const times: number[] = [];
    for (let step = 0; times.length < TURNS && step < TURNS * 6; step += 1) {
      if ((await page.locator('.council-foot .seal').count()) > 0) {
        await page.waitForTimeout(LOOK);
        times.push(await page.evaluate(sealAndTime));
      } else await goOn(page);
      await page.waitForTimeout(150);
    }
    const sorted = times.toSorted((a, b) => a - b);
    return {
      turns: sorted.length,
      medianMilliseconds: Math.round(sorted[Math.floor(sorted.length / 2)] ?? NaN),
      worstMilliseconds: Math.round(sorted.at(-1) ?? NaN),
    };
  });

console.log(JSON.stringify(await benchTurn()));
