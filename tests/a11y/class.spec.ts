/** The class's pages, axe on each: making and joining a lesson, gates, votes, the chronicle, one screen, the wall, guide and prints. */
import { expect, test, type Page } from '@playwright/test';
import { freshPage, gatesOn, HERE, join, makeLesson, playOn, say } from '../e2e/class-steps.ts';
import { heading } from '../e2e/journey-steps.ts';
import { look as lookOver } from '../support/look.ts';

/** What every screen is looked over for, and that nothing to press is lower than a finger. */
async function look(page: Page, where: string): Promise<void> {
  await lookOver(page, where);
  const small = await page
    .locator('main button, main .button, main select')
    .evaluateAll((all) =>
      (all as HTMLElement[])
        .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 43.5)
        .map((one) => `${one.className}: ${one.textContent}`),
    );
  expect(small, where).toEqual([]);
}

/** Opens whatever is folded. */
const unfold = (page: Page): Promise<void> =>
  page.locator('main details:not([open]) > summary').evaluateAll((all) => {
    for (const one of all) (one as HTMLElement).click();
  });

const visit = async (page: Page, hash: string): Promise<void> => {
  await page.goto(`${HERE}#/${hash}`);
  await page.locator('#app main:not([aria-busy]) , .wall main').first().waitFor();
};

test('making a lesson, the guide, the test page and everything to print', async ({ page }) => {
  const code = await makeLesson(page);
  await unfold(page);
  await look(page, 'lesson maker, everything unfolded');
  await page.getByRole('button', { name: 'Show code on the board' }).click();
  await look(page, 'code on the board');
  await visit(page, 'guide');
  await look(page, 'guide');
  await visit(page, 'check');
  await expect(page.locator('.check-list li[data-result="wait"]')).toHaveCount(0, { timeout: 30_000 });
  await look(page, 'test page');
  await visit(page, 'print');
  await look(page, 'print');
  for (const sheet of [
    'gates',
    'cover',
    'night',
    'events',
    'orders',
    'map',
    'memo',
    'rubric',
    'answers',
    'one-screen',
  ]) {
    await visit(page, `print/${sheet}/${code}`);
    await look(page, sheet);
  }
});

test('joining, a gate, a wrong word, the story so far, the chronicle, the reveal', async ({ page, browser }) => {
  const code = await makeLesson(page);
  const gates = await gatesOn(page);
  const pupil = await freshPage(browser);
  await visit(pupil, 'join');
  await look(pupil, 'join');
  await visit(pupil, `lesson/${code}`);
  await unfold(pupil);
  await look(pupil, 'in the lesson');
  await join(pupil, code);
  await pupil.getByRole('button', { name: 'Lesson', exact: true }).click();
  await look(pupil, 'the lesson’s own tool');
  await pupil.keyboard.press('Escape');
  await playOn(pupil, { whim: 0 });
  await say(pupil, 'wrongword');
  await look(pupil, 'gate with a wrong word');
  await say(pupil, gates[1]!.word);
  await expect(heading(pupil)).toHaveText('The story so far');
  await look(pupil, 'story so far');
  await visit(pupil, `lesson/${code}`);
  await pupil.getByText('Keep the chronicle instead').click();
  await pupil.getByRole('button', { name: 'Take the chronicler’s seat' }).click();
  await look(pupil, 'chronicle');
});

test('four chairs and one screen', async ({ page }) => {
  const chairs = await makeLesson(page, /^Four chairs/);
  await visit(page, `lesson/${chairs}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await look(page, 'briefs');
  await page.getByRole('button', { name: 'All four have read' }).click();
  while ((await heading(page).textContent()) !== 'Hands up') await page.locator('.council-foot .seal').click();
  await page.getByRole('group', { name: /SAVAK/ }).getByRole('button', { name: 'against' }).click();
  await look(page, 'vote');
  const screen = await makeLesson(page, /^One screen/);
  await visit(page, `lesson/${screen}`);
  await page.getByRole('button', { name: 'Begin on this screen' }).click();
  await look(page, 'one screen');
});

const VIEWS = ['Who weakened him', 'Policies side by side', 'Forecasts', 'Two games', 'All games', 'When he fell'];

test('the wall: empty, with codes in every view, as a projector shows it, and counted by hand', async ({ page }) => {
  await visit(page, 'wall');
  await look(page, 'empty wall');
  await page.getByRole('button', { name: /^One luck/ }).click();
  await expect(page.locator('.wall-about')).toContainText('28 games');
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const view of VIEWS) {
    await page.getByRole('button', { name: view }).click();
    await page.waitForTimeout(400);
    await look(page, view);
  }
  await page.getByRole('button', { name: 'Add codes' }).click();
  await look(page, 'adding codes');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Count hands instead' }).click();
  await look(page, 'hands');
});

test('what a class reads on the wall is large enough for six metres', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await visit(page, 'wall');
  await page.getByRole('button', { name: /^One luck/ }).click();
  await expect(page.locator('.wall-about')).toContainText('28 games');
  for (const view of VIEWS.filter((one) => one !== 'All games')) {
    await page.getByRole('button', { name: view }).click();
    await page.waitForTimeout(400);
    const sizes = await page.evaluate(() => {
      const sizeOf = (one: Element): number => {
        const size = Number.parseFloat(getComputedStyle(one).fontSize);
        const svg = one instanceof SVGElement ? one.closest('svg') : null;
        // What is written in a picture grows and shrinks with it.
        return svg ? (size * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width : size;
      };
      const read = document.querySelectorAll('.wall-say, .wall-talk, .wall-panel :is(p, th, td, dt, text)');
      return [...read]
        .filter((one) => one.checkVisibility() && (one.textContent ?? '').trim() !== '')
        .map((one) => ({ size: Math.round(sizeOf(one) * 10) / 10, words: one.textContent!.trim().slice(0, 40) }));
    });
    // A picture 1280 wide on a wall two metres wide: 14 px are 22 mm, which 20/20 eyes read at six metres and more.
    expect(sizes.filter(({ size }) => size < 14)).toEqual([]);
    expect(Math.max(...sizes.map(({ size }) => size)), view).toBeGreaterThanOrEqual(24);
  }
});
