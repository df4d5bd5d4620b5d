/** A class, as a teacher who has never played would run it: make a lesson, let pupils play it, put their codes on the wall. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  codeOnPage,
  freshPage,
  gatesOn,
  HERE,
  isAtGate,
  join,
  makeLesson,
  playOn,
  putOnWall,
  say,
  type Gate,
} from './class-steps.ts';
import { goOnUntil, heading, listenForTrouble } from './journey-steps.ts';

/** The 45-minute lesson: its code, and its gate words off the printed sheet. */
async function lessonAndGates(page: Page): Promise<{ code: string; gates: readonly Gate[] }> {
  const code = await makeLesson(page);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{7}$/);
  return { code, gates: await gatesOn(page) };
}

test('a teacher makes a lesson, a pair plays it through its gates, and its code stands on the wall', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const troubles = listenForTrouble(page);
  const started = Date.now();
  const { code, gates } = await lessonAndGates(page);
  const made = Date.now() - started;
  const pupil = await freshPage(browser);
  const pupilTroubles = listenForTrouble(pupil);
  await join(pupil, code);
  // The network may fail now.
  await pupil.context().setOffline(true);
  for (const [i, gate] of gates.slice(0, 4).entries()) {
    await playOn(pupil, { whim: 0, end: '^He has (not )?fallen' });
    if (!(await isAtGate(pupil))) break;
    await say(pupil, 'wrongword');
    await expect(pupil.locator('.trouble')).toContainText('Wrong word');
    await expect(pupil.locator('.wait-card')).toBeVisible();
    await say(pupil, i % 2 === 0 ? gate.word.toUpperCase() : gate.digits);
    await expect.poll(() => isAtGate(pupil)).toBe(false);
  }
  await playOn(pupil);
  await expect(heading(pupil)).toHaveText('Your verdict is locked');
  await expect(pupil.locator('#app main')).not.toContainText(
    /Catalyst|Fingerprints|Footnote|Burnt Hand|Still Standing/,
  );
  await say(pupil, gates[4]!.word);
  await expect.poll(() => isAtGate(pupil)).toBe(false);
  const handed = await codeOnPage(pupil);
  expect(handed.replaceAll('-', '').length).toBeLessThanOrEqual(40);
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel('Paste codes here').fill(`From: A pupil\n“${handed.toLowerCase()}”\n<script>alert(1)</script>`);
  await page.getByLabel('Lesson code (optional)').fill(code);
  await page.getByRole('button', { name: 'Find the codes' }).click();
  await expect(page.locator('.wall-about')).toContainText('1 game');
  await expect(page.locator('.wall-about')).toContainText(code);
  await page.getByRole('button', { name: 'Deal new luck' }).click();
  await expect(heading(page)).toContainText('of 100 histories');
  console.log(`title to lesson code ${made} ms; whole lesson ${Date.now() - started} ms`);
  expect(made).toBeLessThan(180_000);
  // Pictures that had not been fetched when the network went are missed; nothing else may be.
  const missed = /ERR_INTERNET_DISCONNECTED/;
  expect([...troubles, ...pupilTroubles.filter((one) => !missed.test(one))]).toEqual([]);
});

/** How many games the class plays; a night's run sets thirty. */
const CLASS = Number(process.env['CLASS_SIZE'] ?? 2);
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

test(`a class of ${CLASS} plays one lesson offline, stands on one wall, and the script is followed to its end`, async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000 + CLASS * 60_000);
  let started = Date.now();
  await page.goto(HERE);
  await page.getByRole('link', { name: 'For teachers' }).click();
  await page.getByRole('button', { name: /^45 minutes/ }).click();
  const code = (await page.locator('.lesson-letters').textContent())!.trim();
  const gates = await gatesOn(page);
  const told = [`title to lesson code and printed words ${seconds(started)}`];
  const handed: string[] = [];
  const times: number[] = [];
  started = Date.now();
  for (let pupil = 0; pupil < CLASS; pupil += 1) {
    const begun = Date.now();
    const device = await freshPage(browser);
    await join(device, code);
    await device.context().setOffline(true);
    for (const gate of [...gates.slice(0, 4), gates[4]!]) {
      await playOn(device, { whim: pupil });
      const isReveal = (await heading(device).textContent()) === 'Your verdict is locked';
      if (isReveal) handed.push((await device.locator('.gate .code').textContent())!.trim());
      await say(device, isReveal ? gates[4]!.word : pupil % 2 === 0 ? gate.word : gate.digits);
      await expect.poll(() => isAtGate(device)).toBe(false);
      if (isReveal) break;
    }
    // Each pupil's own reckoning, on their own device, without the network.
    await playOn(device, { end: '^Which would you take back' });
    await device.goto(`${device.url().replace(/#.*/, '')}#/debrief/without`);
    await expect(device.locator('.debrief-room')).toContainText(/of 100|hundred/i, { timeout: 60_000 });
    times.push(Date.now() - begun);
    await device.context().close();
  }
  told.push(`${CLASS} games ${seconds(started)}, the slowest ${(Math.max(...times) / 1000).toFixed(1)} s`);
  expect(handed).toHaveLength(CLASS);
  started = Date.now();
  await putOnWall(page, handed.map((one, i) => `Pair ${i + 1}: ${one}`).join('\n'), code);
  await expect(page.locator('.wall-about')).toContainText(new RegExp(`^${new Set(handed).size} games?,`));
  told.push(`wall ${seconds(started)}`);
  started = Date.now();
  await page.getByRole('button', { name: 'Deal new luck' }).click();
  await expect(heading(page)).toContainText('of 100 histories');
  await page.getByRole('button', { name: 'Who weakened him' }).click();
  await expect(heading(page)).toContainText('Who has better evidence?', { timeout: 90_000 });
  await page.getByRole('button', { name: 'All games' }).click();
  await page.getByRole('button', { name: 'Open game 1 in its debrief' }).click();
  await expect(heading(page)).toHaveText('Without Tehran');
  told.push(`debrief opened ${seconds(started)}`);
  started = Date.now();
  await page.goto(`${HERE}#/guide`);
  const script = page.locator('table.plan').first().locator('tbody tr');
  const phases = 10;
  await expect(script).toHaveCount(phases);
  for (let phase = 0; phase < phases; phase += 1) {
    await expect(script.nth(phase).locator('.plan-say')).not.toBeEmpty();
    const screen = script.nth(phase).getByRole('link', { name: /^Open this screen/ });
    if ((await screen.count()) === 0) continue;
    await screen.click();
    await expect(page.locator('h1:visible')).toHaveCount(1);
    await page.goBack();
    await expect(heading(page)).toHaveText('Teacher’s guide');
  }
  told.push(`script followed to its end ${seconds(started)}`);
  console.log(told.join('; '));
});

test('the spoken word moves a slow pupil on: unfinished turns are held and marked', async ({ page, browser }) => {
  const { code, gates } = await lessonAndGates(page);
  const slow = await freshPage(browser);
  await join(slow, code);
  await slow.getByRole('button', { name: 'Lesson', exact: true }).click();
  await say(slow, gates[1]!.digits);
  await expect(heading(slow)).toHaveText('The story so far');
  await expect(slow.locator('.gate-marked')).toContainText('4 turns');
  const words = (await slow.locator('.gate-lead, .gate-marked').allTextContents()).join(' ').split(/\s+/).length;
  expect(words).toBeLessThanOrEqual(80);
  await slow.getByRole('button', { name: 'Take the desk' }).click();
  const marked = await codeOnPage(slow);
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel('Paste codes here').fill(marked);
  await page.getByRole('button', { name: 'Find the codes' }).click();
  await page.getByRole('button', { name: 'All games' }).click();
  await expect(page.locator('.wall-list tbody')).toContainText('4 turns given');
});

test('a late joiner types the word on the page of the lesson, and the stop word ends everything at the verdict', async ({
  page,
  browser,
}) => {
  const { code, gates } = await lessonAndGates(page);
  const late = await freshPage(browser);
  await late.goto(`${HERE}#/lesson/${code}`);
  await late.getByText('I am late, or my game is gone').click();
  await late.getByLabel('Word or three digits').fill(gates[0]!.word);
  await late.getByLabel(/I lost my game/).check();
  await late.getByRole('button', { name: 'Join at that act' }).click();
  await expect(heading(late)).toHaveText('The story so far');
  await late.getByRole('button', { name: 'Take the desk' }).click();
  await playOn(late, { end: '^He has fallen' });
  if (await isAtGate(late)) {
    await say(late, gates[5]!.word);
    await expect(late.locator('main.frame')).toHaveAttribute('data-stage', 'verdict');
  }
});

test('a wall opens in one click, deals new luck, and saves as a file that opens again', async ({ page }) => {
  await page.goto(`${HERE}#/wall`);
  await page.getByRole('button', { name: /^One luck/ }).click();
  await expect(page.locator('.wall-about')).toContainText('28 games');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await downloading).path();
  await page.getByRole('button', { name: 'Clear the wall' }).click();
  await page.getByLabel(/^Or open a file/).setInputFiles({
    name: 'wall.json',
    mimeType: 'application/json',
    buffer: (await import('node:fs')).readFileSync(file),
  });
  await expect(page.locator('.wall-about')).toContainText('28 games');
  await page.getByRole('button', { name: 'All games' }).click();
  await page.getByRole('button', { name: 'Open game 3 in its debrief' }).click();
  await expect(heading(page)).toHaveText('Without Tehran');
  await page.getByRole('link', { name: 'Class wall' }).click();
  await expect(page.locator('.wall-about')).toContainText('28 games');
});

test('a hostile paste of five megabytes neither freezes the page nor shows its markup', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel('Paste codes here').waitFor();
  // The file is made in the page beforehand: handing it over from outside would be the tool's own long task.
  await page.evaluate(async () => {
    const noise = Array.from(
      { length: 90_000 },
      (_, i) => `<img src=x onerror=alert(${i})>A1B2C-D4${i % 97}EF\u202e \u201c`,
    ).join('');
    const files = new DataTransfer();
    files.items.add(new File([noise], 'noise.txt', { type: 'text/plain' }));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    Object.assign(globalThis, { files, longest: 0 });
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const page = globalThis as unknown as { files: DataTransfer; longest: number };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) page.longest = Math.max(page.longest, entry.duration);
    }).observe({ entryTypes: ['longtask'] });
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: page.files }));
  });
  await expect(page.locator('.wall-work')).toBeVisible();
  await expect(page.locator('.wall-work')).toHaveCount(0, { timeout: 90_000 });
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page.locator('main img')).toHaveCount(0);
  console.log(`longest task while reading 5 MB at a quarter of the speed: ${longest.toFixed(0)} ms`);
  // The budget is 100 ms on a machine of its own; a shared one adds its own pauses.
  expect(longest).toBeLessThan(300);
});

test('four chairs: private briefs, a vote for every order, one dissent in the minutes', async ({ page }) => {
  await page.goto(`${HERE}#/teach`);
  await page.getByRole('button', { name: /^Four chairs/ }).click();
  await page.getByRole('link', { name: 'See what a pupil sees' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(heading(page)).toHaveText('Four chairs');
  const brief = page.locator('.brief-hold').first();
  await expect(page.locator('.brief-text')).toHaveCount(0);
  await brief.dispatchEvent('pointerdown');
  await expect(page.locator('.brief-text')).toContainText('You want:');
  await brief.dispatchEvent('pointerup');
  await expect(page.locator('.brief-text')).toHaveCount(0);
  await page.getByRole('button', { name: 'All four have read' }).click();
  await page.locator('.choice input').first().check({ force: true });
  await page.locator('.council-foot .seal').click();
  if ((await heading(page).textContent()) !== 'Hands up') await page.locator('.council-foot .seal').click();
  await expect(heading(page)).toHaveText('Hands up');
  await page.getByRole('group', { name: /SAVAK/ }).getByRole('button', { name: 'against' }).click();
  await page.getByLabel('Whose dissent goes into the minutes?').selectOption('savak');
  await page.getByRole('button', { name: 'Seal it' }).click();
  await expect(heading(page)).not.toHaveText('Hands up');
  const code = await codeOnPage(page);
  await page.goto(`${HERE}#/wall`);
  await page.getByLabel('Paste codes here').fill(code);
  await page.getByRole('button', { name: 'Find the codes' }).click();
  await page.getByRole('button', { name: 'All games' }).click();
  await expect(page.locator('.wall-list tbody')).toContainText('dissent in 1 turn');
});

test('one screen: hands are counted, what most want is sealed, a tie is not', async ({ page }) => {
  await page.goto(`${HERE}#/teach`);
  await page.getByRole('button', { name: /^One screen/ }).click();
  await page.getByRole('link', { name: 'See what a pupil sees' }).click();
  await page.getByRole('button', { name: 'Begin on this screen' }).click();
  await expect(page.locator('.telegram')).toBeVisible();
  const seal = page.getByRole('button', { name: 'Seal what most want' });
  await expect(seal).toBeDisabled();
  const more = page.getByRole('button', { name: /^One hand more/ });
  await more.nth(0).click();
  await more.nth(1).click();
  await expect(page.locator('.screen-foot')).toContainText('A tie');
  await more.nth(0).click();
  await seal.click();
  await expect(page.locator('.telegram')).toHaveCount(0);
});

test('the chronicler writes down what the real Tehran did, and gets the whole lesson', async ({ page }) => {
  await page.goto(`${HERE}#/teach`);
  await page.getByRole('link', { name: 'See what a pupil sees' }).click();
  await page.getByText('Keep the chronicle instead').click();
  await page.getByRole('button', { name: 'Take the chronicler’s seat' }).click();
  await expect(page.locator('.hands-orders')).toContainText('Recognise');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await goOnUntil(page, /Wait for the word/);
});

test('hands counted at a wall without any code are labelled as such', async ({ page }) => {
  await page.goto(`${HERE}#/wall`);
  await page.getByRole('button', { name: 'Count hands instead' }).click();
  await page.getByRole('button', { name: 'One hand more: In 1962' }).click();
  await page.getByRole('button', { name: 'One hand more: He still stood' }).click();
  await expect(heading(page)).toHaveText('By show of hands: he fell in 1 of 2 games.');
  await expect(page.locator('.wall-panel .badge').first()).toHaveText('counted by hand');
});

test('the test page says what works, and leads to the one-screen lesson on paper', async ({ page }) => {
  await page.goto(`${HERE}#/check`);
  await expect(page.locator('.check-list li[data-result="good"]').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.check-list li[data-result="wait"]')).toHaveCount(0, { timeout: 30_000 });
  await page.getByRole('link', { name: 'Print the one-screen lesson' }).click();
  await expect(page.locator('.paper .sheet-card').first()).toBeVisible();
});

const SIZES = {
  projector: { width: 1280, height: 720 },
  laptop: { width: 1366, height: 620 },
  phone: { width: 390, height: 844 },
};

/** How far the page runs over sideways at each size. */
async function over(page: Page): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const [name, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    found[name] = await page.evaluate(async () => {
      // Pictures that follow their box are drawn anew with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return Math.max(0, document.documentElement.scrollWidth - innerWidth);
    });
  }
  return found;
}

for (const query of ['', '&dir=rtl'])
  test(`nothing of the lesson runs off a projector, a laptop or a phone sideways${query && ', written from the right'}`, async ({
    page,
  }) => {
    const NONE = { projector: 0, laptop: 0, phone: 0 };
    for (const where of ['teach', 'join', 'guide', 'check', 'print', 'print/one-screen', 'wall']) {
      await page.goto(`${HERE}${query}#/${where}`);
      await page.locator('#app main:not([aria-busy])').waitFor();
      expect(await over(page), where).toEqual(NONE);
    }
    await page.getByRole('button', { name: /^One luck/ }).click();
    await page.locator('.wall-board .wall-guesses').waitFor();
    expect(await over(page), 'wall with codes').toEqual(NONE);
  });
