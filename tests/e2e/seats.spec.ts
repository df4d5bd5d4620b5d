/** Every way of sitting in a lesson, and every preset: opened by its code, begun, and the two unusual ones played through. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { codeOnPage, gatesOn, HERE, makeLesson, playOn, putOnWall, say } from './class-steps.ts';
import { goOnUntil, heading } from './journey-steps.ts';

/** Opens a lesson as a pupil does who has its link. */
async function openLesson(page: Page, preset: RegExp): Promise<void> {
  const code = await makeLesson(page, preset);
  await page.goto(`${HERE}#/lesson/${code}`);
  await expect(heading(page)).toHaveText('You are in the lesson');
}

const PRESETS = [
  { name: /^45 minutes/, begins: /Summer 1958/ },
  { name: /^50 minutes/, begins: /Summer 1958/ },
  { name: /^90 minutes/, begins: /Summer 1958/ },
  { name: /^Four chairs/, begins: /Four chairs/ },
  { name: /^One screen/, begins: /\?$/ },
  { name: /^Homework/, begins: /Summer 1958/ },
  { name: /^Cover lesson/, begins: /Summer 1958/ },
] as const;

test('every preset opens by its seven characters and begins without a setting to make', async ({ page }) => {
  for (const { name, begins } of PRESETS) {
    await openLesson(page, name);
    await expect(page.locator('main :is(select, input[type="radio"]):visible')).toHaveCount(0);
    await page.getByRole('button', { name: /^Begin/ }).click();
    await expect(heading(page), String(name)).toHaveText(begins);
  }
});

test('each single act opens by its code, begins with its own act, and comes to the verdict and the word', async ({
  page,
}) => {
  test.setTimeout(300_000);
  for (const act of ['I · Recognition', 'II · Mosul', 'III · The River', 'IV · Two Fires', 'V · The Last Winter']) {
    await page.goto(`${HERE}#/teach`);
    await page.locator('.preset select').selectOption({ label: act });
    const code = (await page.locator('.lesson-letters').textContent())!.trim();
    await page.goto(`${HERE}#/lesson/${code}`);
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.locator('#app main'), act).toContainText(
      act === 'I · Recognition' ? '1958' : act.split(' · ')[1]!,
    );
    // The first, one in the middle and the last are played: the other two go the middle one's way.
    if (act.startsWith('II ·') || act.startsWith('IV')) continue;
    expect(await playOn(page, { whim: 1 }), act).toBe('gate');
    await expect(heading(page), act).toHaveText('Your verdict is locked');
  }
});

/** Reads one brief as a chair does, alone, and returns what it says. */
async function readBrief(page: Page): Promise<string> {
  const brief = page.getByRole('button', { name: /hold to read/ }).nth(2);
  await brief.dispatchEvent('pointerdown');
  const told = await page.locator('.brief-text').textContent();
  await page.locator('.brief[data-held] button').dispatchEvent('pointerup');
  await page.getByRole('button', { name: 'All four have read' }).click();
  return told ?? '';
}

/** The hands are counted; every third time SAVAK is against and has it written down. */
async function countHands(page: Page, turn: number): Promise<void> {
  if (turn % 3 === 1) {
    await page.getByRole('group', { name: /SAVAK/ }).getByRole('button', { name: 'against' }).click();
    await page.getByLabel('Whose dissent goes into the minutes?').selectOption('savak');
  }
  await page.getByRole('button', { name: 'Seal it' }).click();
}

test('four chairs play a whole lesson: briefs each act, hands for every order, the dissent in the code, the debrief and the wall', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const code = await makeLesson(page, /^Four chairs/);
  const gates = (await gatesOn(page)).map(({ word }) => word);
  await page.goto(`${HERE}#/lesson/${code}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  const briefs = new Set<string>();
  let turn = 0;
  for (let step = 0, gate = 0; step < 60; step += 1) {
    const title = (await heading(page).textContent()) ?? '';
    if (title === 'Your verdict is locked') break;
    if (title === 'Four chairs') briefs.add(await readBrief(page));
    else if (title === 'Hands up') await countHands(page, (turn += 1));
    else if (title === 'Wait for the word') await say(page, gates[(gate += 1) - 1]!);
    else await playOn(page, { whim: 5, end: '^(Four chairs|Hands up|Your verdict is locked)' });
    await expect(heading(page)).not.toHaveText('');
  }
  await expect(heading(page)).toHaveText('Your verdict is locked');
  expect(turn).toBeGreaterThan(5);
  expect(briefs.size).toBeGreaterThan(2);
  const handed = (await page.locator('.gate .code').textContent())!.trim();
  expect(handed.replaceAll('-', '').length).toBeLessThanOrEqual(48);
  await say(page, gates[4]!);
  await page.goto(`${HERE}#/debrief/orders`);
  await expect(page.locator('#minutes-title ~ ul')).toContainText(/SAVAK dissented in turns? [\d, ]+/);
  await putOnWall(page, handed);
  await page.getByRole('button', { name: 'All games' }).click();
  await expect(page.locator('.wall-list tbody')).toContainText(/dissent in \d turns?/);
});

test('one screen plays a whole lesson by shows of hands, to the verdict and what would have happened without Tehran', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openLesson(page, /^One screen/);
  await page.getByRole('button', { name: 'Begin on this screen' }).click();
  await expect(page.locator('.telegram')).toBeVisible();
  // Hands are counted for each turn; what most want is sealed.
  await playOn(page, { whim: 3, end: '^Which would you take back' });
  const code = await codeOnPage(page);
  expect(code.replaceAll('-', '').length).toBeLessThanOrEqual(40);
  await page.goto(`${HERE}#/debrief/without`);
  await expect(heading(page)).toHaveText('Without Tehran');
});

test('a cover lesson holds nobody up, and its reveal comes with the verdict', async ({ page }) => {
  test.setTimeout(300_000);
  await openLesson(page, /^Cover lesson/);
  await page.getByRole('button', { name: 'Begin' }).click();
  expect(await playOn(page, { whim: 2, end: '^Which would you take back' })).toBe('end');
});

test('the reveal is a gate: until its word is said the debrief shows one’s own game only', async ({ page }) => {
  test.setTimeout(300_000);
  const code = await makeLesson(page, /^50 minutes/);
  const gates = (await gatesOn(page)).map(({ word }) => word);
  await page.goto(`${HERE}#/lesson/${code}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  // The stop word leads from any curtain straight to the verdict: what has weakened him so far.
  await playOn(page, { whim: 0 });
  await say(page, gates[5]!);
  await expect(page.locator('main.frame')).toContainText('what has weakened him so far');
  await playOn(page, { whim: 1 });
  await expect(heading(page)).toHaveText('Your verdict is locked');
  await expect(page.locator('.gate')).toContainText('Copy for your teacher');
  await page.goto(`${HERE}#/debrief/without`);
  await expect(page.locator('.debrief-doors a')).toHaveCount(2);
  await expect(heading(page)).not.toHaveText('Without Tehran');
  await page.goto(`${HERE}#/play`);
  await page.getByRole('link', { name: 'See your five years again' }).click();
  await expect(page.locator('.debrief-room')).toContainText('What differs without you opens with your teacher’s word');
  await expect(page.locator('.debrief-room')).not.toContainText(/without Tehran he|the same luck without/i);
  await page.getByRole('link', { name: 'Back to the gate' }).click();
  await say(page, gates[4]!);
  await page.goto(`${HERE}#/debrief/without`);
  await expect(heading(page)).toHaveText('Without Tehran');
  // The short track keeps the other rooms folded.
  await expect(page.locator('.debrief-doors > ol a')).toHaveCount(5);
  await expect(page.locator('.debrief-doors a')).toHaveCount(9);
});

test('what is kept on a wait card stands in the memo', async ({ page }) => {
  await openLesson(page, /^45 minutes/);
  await page.getByRole('button', { name: 'Begin' }).click();
  await playOn(page, { whim: 0 });
  await expect(page.locator('.gate')).toContainText('Swap now');
  await page.getByLabel('My answer, in a line or two').fill('The embassy, for what it saw.');
  await page.getByRole('button', { name: 'Keep for my memo' }).click();
  await page.goto(`${HERE}#/print/memo`);
  await expect(page.locator('.memo-filled').first()).toContainText('The embassy, for what it saw.');
});

test('the gate sheet on a projector shows the next word only, and only while a button is held', async ({ page }) => {
  await makeLesson(page);
  await page.locator('summary', { hasText: 'Gate words' }).click();
  const hold = page.locator('.hold');
  const shown = (): Promise<string | null> => hold.locator('b').textContent();
  expect(await shown()).toBe('hidden');
  await hold.dispatchEvent('pointerdown');
  const first = await shown();
  expect(first).toMatch(/[a-z]+ \d{3}/);
  await hold.dispatchEvent('pointerup');
  expect(await shown()).toBe('hidden');
  await page.getByRole('button', { name: 'I have said it: next' }).click();
  await hold.focus();
  await page.keyboard.down('Enter');
  await expect(hold.locator('b')).not.toHaveText('hidden');
  expect(await shown()).not.toBe(first);
  await page.keyboard.up('Enter');
  expect(await shown()).toBe('hidden');
});

test('the chronicler’s seat goes through a whole act to the curtain with forecasts of one’s own', async ({ page }) => {
  await openLesson(page, /^45 minutes/);
  await page.getByText('Keep the chronicle instead').click();
  await page.getByRole('button', { name: 'Take the chronicler’s seat' }).click();
  await expect(page.locator('.hands-orders')).toContainText('Recognise');
  await goOnUntil(page, /The end of Recognition/);
  await expect(page.locator('.curtain')).toContainText('Mahin');
});
