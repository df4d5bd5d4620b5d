/** What a teacher and a class do, in steps the class journeys share. */
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { heading } from './journey-steps.ts';

export const HERE = './?canvas=off&motion=off';

export interface Gate {
  readonly name: string;
  readonly word: string;
  readonly digits: string;
  readonly latest: string;
}

/** Makes a lesson of a preset from the title and returns its code. */
export async function makeLesson(page: Page, preset = /^45 minutes/): Promise<string> {
  await page.goto(`${HERE}#/teach`);
  await page.getByRole('button', { name: preset }).click();
  return (await page.locator('.lesson-letters').textContent())!.trim();
}

/** Reads the gate words off the teacher's printed sheet. */
export async function gatesOn(page: Page): Promise<readonly Gate[]> {
  await page.getByRole('link', { name: 'Print the teacher’s sheet' }).click();
  const rows = page.locator('.sheet-gates tbody tr');
  await expect(rows).toHaveCount(6);
  return rows.evaluateAll((all) =>
    all.map((row) => {
      const cells = [...row.children].map((cell) => cell.textContent!.trim());
      return { name: cells[0]!, word: cells[1]!, digits: cells[2]!, latest: cells[3]! };
    }),
  );
}

/** Joins from the title, as a pupil would: the code, one button, one more. */
export async function join(page: Page, code: string): Promise<void> {
  await page.goto(HERE);
  await expect(page.locator('html')).toHaveAttribute('data-page', 'title');
  await page.getByLabel('Lesson code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.locator('.join-state')).toContainText('✓', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(heading(page)).toContainText('Summer 1958');
}

export const isAtGate = (page: Page): Promise<boolean> => page.locator('main.gate .word-field').isVisible();

/** Says a word at a gate. */
export async function say(page: Page, word: string): Promise<void> {
  await page.getByLabel('Word or three digits').fill(word);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** A pupil who knows what to press: chooses by whim (0 always holds), answers what is asked, presses the way on, at a machine's pace. */
function playInPage({ whim, end }: { readonly whim: number; readonly end: string }): Promise<string> {
  const all = <T extends HTMLElement>(wanted: string): T[] => [...document.querySelectorAll<T>(wanted)];
  const isSeen = (one: HTMLElement): boolean => one.offsetParent !== null;
  const head = (): string => document.querySelector('#app h1')?.textContent ?? '';
  const here = (): string => {
    const main = document.querySelector<HTMLElement>('#app main');
    return `${head()}|${main?.className}|${main?.dataset['stage']}|${main?.textContent}|${location.hash}`;
  };
  let state = whim * 7919 + 1;
  const roll = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = (inputs: HTMLInputElement[]): void => inputs[roll(inputs.length)]?.click();
  const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const step = async (): Promise<void> => {
    const foot = all<HTMLButtonElement>('main .council-foot button.button').find(isSeen);
    if (foot) {
      if (whim > 0 && roll(3) > 0) pick(all<HTMLInputElement>('main .choice input:enabled'));
      await painted();
      return foot.click();
    }
    const radios = all<HTMLInputElement>('main input[type=radio]:enabled');
    for (const name of new Set(radios.map((one) => one.name))) {
      const group = radios.filter((one) => one.name === name);
      if (!group.some((one) => one.checked)) pick(group);
    }
    await painted();
    const hands = all<HTMLButtonElement>('main .screen-answers .step:last-of-type');
    if (hands.length > 0 && document.querySelector('main .seal:disabled')) return hands[roll(hands.length)]?.click();
    const plus = all<HTMLButtonElement>('main .plate-row .step:last-of-type');
    const free = plus.filter((one) => one.getAttribute('aria-disabled') !== 'true');
    if (free.length > 0) return free[roll(free.length)]?.click();
    const ways = all<HTMLButtonElement>('main button.button:not(.plain)').filter((one) => isSeen(one) && !one.disabled);
    ways.at(-1)?.click();
  };
  return (async () => {
    for (let i = 0; i < 500; i += 1) {
      if (all('main.gate .word-field').some(isSeen)) return 'gate';
      if (end !== '' && new RegExp(end).test(head())) return 'end';
      const before = here();
      await step();
      for (let wait = 0; wait < 200 && here() === before; wait += 1) await painted();
      if (here() === before) return `stuck at ${before.slice(0, 300)}`;
    }
    return 'went on for ever';
  })();
}

/** Plays on at a machine's pace until a gate holds, or the heading matches; says which. */
export async function playOn(page: Page, { whim = 1, end = '' } = {}): Promise<'gate' | 'end'> {
  const came = await page.evaluate(playInPage, { whim, end });
  expect(['gate', 'end'], came).toContain(came);
  return came as 'gate' | 'end';
}

export const codeOnPage = async (page: Page): Promise<string> => {
  await page.goto(`${page.url().replace(/#.*/, '')}#/save`);
  return (await page.locator('.code').first().textContent())!.trim();
};

/** Pastes codes on the wall and lets it find them. */
export async function putOnWall(page: Page, text: string, lesson = ''): Promise<void> {
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel('Paste codes here').fill(text);
  if (lesson !== '') await page.getByLabel('Lesson code (optional)').fill(lesson);
  await page.getByRole('button', { name: 'Find the codes' }).click();
}

/** A device of its own, with nothing kept on it. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 620 } });
  return context.newPage();
}
