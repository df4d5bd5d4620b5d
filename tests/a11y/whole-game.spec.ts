/** A whole Standard game by keyboard alone, and another through the accessibility tree alone. */
import { expect, test, type Page } from '@playwright/test';
import { activate, openTree, readTree, type AxNode } from '../support/ax-tree.ts';
import { crowded, keepWhatIsSaid, whatWasSaid } from '../support/heard.ts';

/** More steps than any game has. */
const MOST_STEPS = 160;

interface Focus {
  readonly tag: string;
  readonly classes: string;
  readonly type: string;
  readonly isFresh: boolean;
  readonly isSeen: boolean;
}

/** What has the focus: what it is, whether it is still to be answered, and whether it can be seen. */
const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    const input = at instanceof HTMLInputElement ? at : undefined;
    const group = input ? document.querySelectorAll<HTMLInputElement>(`input[name="${input.name}"]`) : [];
    return {
      tag: at?.tagName ?? 'nothing',
      classes: at?.className ?? '',
      type: input?.type ?? '',
      isFresh: input?.type === 'radio' && ![...group].some((one) => one.checked),
      isSeen: at !== null && at !== document.body && at.checkVisibility(),
    };
  });

async function expectFocus(page: Page, after: string): Promise<Focus> {
  const at = await focus(page);
  expect(`${at.tag} ${at.isSeen}`, `focus after ${after}`).toMatch(/^(?!BODY|nothing).* true$/);
  return at;
}

async function press(page: Page, key: string): Promise<Focus> {
  await page.keyboard.press(key);
  return expectFocus(page, `${key} on "${await page.locator('#app h1').first().textContent()}"`);
}

/** Tabs until something holds of what has the focus; past the last thing on a page the browser's own bar comes once. */
async function tabTo(page: Page, holds: (at: Focus) => boolean): Promise<void> {
  let outside = 0;
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    if (holds(at)) return;
    if (!at.isSeen) outside += 1;
    expect(outside, 'times out of the page').toBeLessThan(2);
  }
  throw new Error(`nothing to tab to on "${await page.locator('#app h1').first().textContent()}"`);
}

const whereabouts = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('#app main');
    return `${document.querySelector('#app h1')?.textContent}|${main?.dataset['stage'] ?? main?.className}|${main?.innerText.length}`;
  });

/** How many questions of a curtain wait for an answer. */
const openQuestions = (page: Page): Promise<number> =>
  page.locator('#app .curtain input[type="radio"]').evaluateAll((radios) => {
    const all = radios as HTMLInputElement[];
    const answered = new Set(all.filter(({ checked }) => checked).map(({ name }) => name));
    return new Set(all.map(({ name }) => name).filter((name) => !answered.has(name))).size;
  });

/** Answers what this step asks, by keys. */
async function answerByKeys(page: Page): Promise<void> {
  while ((await openQuestions(page)) > 0) {
    await tabTo(page, ({ isFresh }) => isFresh);
    await press(page, 'Space');
  }
  if ((await page.locator('.plate-row').count()) === 0) return;
  await tabTo(page, ({ classes }) => classes.includes('step'));
  while ((await page.locator('.plates-left[data-done]').count()) === 0) {
    await press(page, 'Enter');
    if ((await page.locator('.plate-row button:focus').getAttribute('aria-disabled')) === 'true')
      await press(page, 'Tab');
  }
}

/** One step on: an order now and then, whatever is asked, and the seal, or the one button there is. */
async function stepByKeys(page: Page, step: number): Promise<void> {
  const before = await whereabouts(page);
  const answers = page.locator('main[data-stage="desk"] .choice input[type="radio"]:enabled');
  if (step % 2 === 0 && (await answers.count()) > 0) {
    await press(page, 'o');
    await tabTo(page, ({ type }) => type === 'radio');
    await press(page, 'Space');
  }
  await answerByKeys(page);
  if ((await page.locator('#app [data-key="seal"]').count()) > 0) await press(page, 's');
  else await tabTo(page, ({ tag, classes }) => tag === 'BUTTON' && classes.startsWith('button'));
  await page.keyboard.press('Enter');
  await expect.poll(() => whereabouts(page)).not.toBe(before);
  await expectFocus(page, before);
}

test('a whole Standard game is played by keyboard alone, focus is never lost, and nothing is announced on top of another', async ({
  page,
}) => {
  await keepWhatIsSaid(page);
  await page.goto('/?canvas=off&motion=off');
  await page.locator('#title select option').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#app h1')).toBeFocused();
  const seen = new Set<string>();
  for (let step = 0; step < MOST_STEPS && (await page.locator('.page-result').count()) === 0; step += 1) {
    seen.add((await page.locator('#app main').first().getAttribute('data-stage')) ?? '');
    await stepByKeys(page, step);
  }
  await expect(page.locator('.page-result h1')).toBeFocused();
  for (const stage of ['desk', 'wire', 'verdict', 'clock', 'take-back']) expect([...seen], stage).toContain(stage);
  expect(crowded(await whatWasSaid(page))).toEqual([]);
});

const CONTROLS = new Set(['button', 'link', 'radio', 'checkbox', 'textbox', 'combobox', 'slider', 'searchbox']);
const within = (nodes: readonly AxNode[], node: AxNode, holds: (one: AxNode) => boolean): AxNode | undefined => {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  for (let at = byId.get(node.parent ?? ''); at; at = byId.get(at.parent ?? '')) if (holds(at)) return at;
  return undefined;
};

/** What the tree owes anyone who has nothing else: one first heading, a main part, a name for every control. */
function faultsOf(nodes: readonly AxNode[]): string[] {
  const firsts = nodes.filter(({ role, level }) => role === 'heading' && level === 1);
  const nameless = nodes.filter(({ role, name }) => (CONTROLS.has(role) || role === 'image') && name === '');
  return [
    ...(firsts.length === 1 ? [] : [`${firsts.length} first headings`]),
    ...(nodes.some(({ role }) => role === 'main') ? [] : ['no main part']),
    ...nameless.map(({ role }) => `a ${role} without a name`),
  ];
}

/** How the game words the buttons that lead on; a player without eyes has nothing else to go by. */
const WAY_ON =
  /^(Begin$|To |Seal|Go on|On to|Next$|Back to|Close the act|Turn |Hand |Raise|Deal the same|And what|Open the file|What came|Lock|Leave it)/;
const LEAVE = 'Leave it as it is';

test('a whole Standard game is played through the accessibility tree alone', async ({ page }) => {
  await page.goto('/?canvas=off&motion=off#/new');
  await page.locator('#app h1').waitFor();
  const session = await openTree(page);
  await session.send('Accessibility.enable');
  await session.send('DOM.enable');
  const heard: string[] = [];
  let last = '';
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const nodes = (await readTree(session)).map((node) => (node.isSilent ? { ...node, role: '' } : node));
    const heading = nodes.find(({ role, level }) => role === 'heading' && level === 1)?.name ?? '';
    expect(faultsOf(nodes), heading).toEqual([]);
    if (heading !== last) heard.push(heading);
    last = heading;
    if (heading === 'The result') break;
    const inMain = nodes.filter((node) => within(nodes, node, ({ role }) => role === 'main') !== undefined);
    const groups = new Map<string, AxNode[]>();
    for (const radio of inMain.filter(({ role }) => role === 'radio')) {
      const group = within(nodes, radio, ({ role }) => role === 'group' || role === 'radiogroup')?.id ?? '';
      groups.set(group, [...(groups.get(group) ?? []), radio]);
    }
    const isOver = inMain.some(({ name }) => name === LEAVE);
    for (const radios of groups.values())
      if (!isOver && !radios.some(({ isChecked }) => isChecked)) await activate(session, radios[0]!);
    const plus = inMain.filter(({ role, name }) => role === 'button' && name.startsWith('One counter on'));
    for (let counter = 0; counter < 10 && plus.length > 0; counter += 1)
      await activate(session, plus[counter % plus.length]!);
    // The way on is the last button of the page that can be pressed; what is said of it tells so.
    const ways = inMain.filter(({ role, name, isDisabled }) => role === 'button' && !isDisabled && WAY_ON.test(name));
    expect(ways.length, `a way on from "${heading}"`).toBeGreaterThan(0);
    const before = await whereabouts(page);
    await activate(session, ways.at(-1)!);
    await expect.poll(() => whereabouts(page)).not.toBe(before);
  }
  expect(last).toBe('The result');
  expect(heard.length).toBeGreaterThan(15);
});
