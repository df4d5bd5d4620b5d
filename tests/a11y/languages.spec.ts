/** Languages in a browser: switched in the middle of things, loaded only when asked for, drawn in the right letters, and missed without harm. */
import { expect, test, type Page } from '@playwright/test';
import { readLanguages } from '../../src/build/words/read.ts';
import { codeOf, fell, openDesk, openGame, seedWhere, visit } from '../support/held-games.ts';
import { look } from '../support/look.ts';

const OTHERS = readLanguages().filter(({ tag }) => tag !== 'en');

const code = (page: Page): Promise<string> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('push-and-fall.game') ?? '{}') as { code?: string }).code ?? '');
const kept = (page: Page): Promise<string> => page.evaluate(() => localStorage.getItem('push-and-fall.game') ?? '');

/** Changes the language where one is, by the reader's sheet. */
async function switchTo(page: Page, tag: string): Promise<void> {
  await page.locator('.reader-tool').first().click();
  await page.locator('.language-menu').selectOption(tag);
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
}

const LETTERS = /\p{Script=Arabic}/u;

for (const { tag, direction, digits } of OTHERS) {
  test(`${tag} comes in the middle of a turn and of a verdict, and nothing is lost`, async ({ page }) => {
    await openDesk(page, codeOf(3, 4));
    const choice = page.locator('.choice input[type="radio"]').first();
    await choice.check({ force: true });
    const before = await kept(page);
    await switchTo(page, tag);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('#app h1')).toHaveText(LETTERS);
    await expect(page.locator('#app h1')).toHaveText(digits === 'arabext' ? /[۰-۹]/ : /[٠-٩]/);
    await expect(choice).toBeChecked();
    expect(await kept(page)).toBe(before);
    await look(page, `desk in ${tag}`);
    await switchTo(page, 'en');
    await openGame(page, codeOf(seedWhere((state) => fell(state) === 0)));
    while ((await page.locator('.plate-row').count()) === 0) await page.locator('[data-key="seal"]').press('Enter');
    await page.locator('.plate-row button').last().click();
    await switchTo(page, tag);
    await expect(page.locator('.plate-counters i[data-on]')).toHaveCount(1);
    await expect(page.locator('.plate-row').first()).toHaveAttribute('aria-label', LETTERS);
    await look(page, `verdict in ${tag}`);
  });

  test(`${tag} is its own chunk, and its first screen takes no more than one face of its script`, async ({ page }) => {
    const asked: { url: string; size: number }[] = [];
    page.on('response', async (response) => {
      const size = response.ok() ? (await response.body().catch(() => Buffer.of())).length : 0;
      asked.push({ url: response.url(), size });
    });
    await page.goto(`/?canvas=off&motion=off&lang=${tag}`);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('#title h1')).toHaveText(LETTERS);
    await page.waitForLoadState('networkidle');
    const fonts = asked.filter(({ url }) => url.endsWith('.woff2') && /vazirmatn/i.test(url));
    expect(fonts.length).toBeGreaterThan(0);
    for (const { url, size } of fonts) expect(size, url).toBeLessThan(60 * 1024);
    const faces = await page.evaluate(() => document.fonts.check('16px "Vazirmatn Variable"', 'ڕڵۆێە'));
    expect(faces).toBe(true);
  });
}

test('an English player is sent no other language', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await visit(page, 'settings');
  const chunks = asked.filter((path) =>
    new RegExp(`/(${OTHERS.map(({ tag }) => tag).join('|')})-[^/]+\\.js$`).test(path),
  );
  expect(OTHERS.length).toBeGreaterThan(0);
  expect(chunks).toEqual([]);
  expect(asked.some((path) => /\/en-[^/]+\.js$/.test(path))).toBe(true);
});

test('every letter of Sorani is drawn by our own face, and none of them as a box', async ({ page }) => {
  await visit(page, 'settings');
  const drawn = await page.evaluate(async () => {
    await document.fonts.load('48px Vazirmatn', 'ڕڵۆێەڤگچپژ');
    const pen = new OffscreenCanvas(120, 120).getContext('2d', { willReadFrequently: true })!;
    const picture = (face: string, letter: string): string => {
      pen.clearRect(0, 0, 120, 120);
      pen.font = `48px ${face}`;
      pen.fillText(letter, 30, 80);
      return pen.getImageData(0, 0, 120, 120).data.join();
    };
    return ['ڕ', 'ڵ', 'ۆ', 'ێ', 'ە'].map((letter) => ({
      letter,
      isOurs: picture('Vazirmatn, monospace', letter) !== picture('monospace', letter),
      // U+0378 is no letter at all: whatever draws it draws the box for what is missing.
      isLetter: picture('Vazirmatn, monospace', letter) !== picture('Vazirmatn, monospace', '\u0378'),
    }));
  });
  for (const { letter, isOurs, isLetter } of drawn) expect([isOurs, isLetter], letter).toEqual([true, true]);
});

test('a tag nobody knows, and a language that does not come, leave the game in English', async ({ page }) => {
  await page.goto('/?canvas=off&motion=off&lang=tlh#/settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const { tag } = OTHERS[0]!;
  await page.route(new RegExp(`/${tag}-[^/]+\\.js$`), (route) => route.abort());
  await page.locator('.language-menu').selectOption(tag);
  await expect(page.locator('.toast')).toContainText('That language did not come');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#app h1')).toHaveText('Settings');
});

test('a browser without the language’s own data writes its months, figures and plurals all the same', async ({
  page,
}) => {
  const { tag } = OTHERS.at(-1)!;
  await page.addInitScript((unknown) => {
    for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules'] as const)
      Object.defineProperty(Intl[name], 'supportedLocalesOf', {
        value: (locales: string | string[]) => [locales].flat().filter((one) => !one.startsWith(unknown)),
      });
  }, tag);
  await page.goto(`/?canvas=off&motion=off&lang=${tag}#/codex/timeline/1959`);
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
  const dates = await page.locator('#app .time-date').allInnerTexts();
  expect(dates.length).toBeGreaterThan(10);
  for (const date of dates) expect(date).not.toMatch(/[A-Za-z0-9]/);
});

test('a code made in one language opens in any', async ({ page }) => {
  const { tag } = OTHERS[0]!;
  await openGame(page, codeOf(3, 4));
  const made = await code(page);
  await switchTo(page, tag);
  await visit(page, `code=${codeOf(3, 4)}`, `&lang=${tag}`);
  await page.locator('.page-save form button[type="submit"]').click();
  await page.locator('dialog .button.seal').click();
  await expect(page.locator('.plate, .desk').first()).toBeVisible();
  expect(await code(page)).toBe(made);
});

test('reading aloud uses a voice of the language, stops when asked again, and says so where there is none', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    const voices = [{ lang: 'en-GB', name: 'Test' }];
    Object.assign(globalThis, {
      spoken,
      SpeechSynthesisUtterance: class {
        voice = null;
        lang = '';
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    const synth = {
      speaking: false,
      getVoices: () => voices,
      addEventListener: () => undefined,
      speak(utterance: { text: string }) {
        spoken.push(utterance.text);
        this.speaking = true;
      },
      cancel() {
        this.speaking = false;
        spoken.push('(silence)');
      },
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synth });
  });
  const spoken = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
  await visit(page, 'access');
  await page.keyboard.press('r');
  await expect.poll(async () => (await spoken())[0]).toBe('Accessibility');
  expect((await spoken()).join(' ')).toContain('What is still missing');
  await page.keyboard.press('r');
  expect((await spoken()).at(-1)).toBe('(silence)');
  await switchTo(page, OTHERS[0]!.tag);
  await page.keyboard.press('r');
  await expect(page.locator('.toast')).toHaveText(LETTERS);
});

test('the reader’s sheets open by key and by tap, on any page, and give the focus back', async ({ page }) => {
  await openDesk(page, codeOf(3, 4));
  for (const key of ['t', 'y', 'i', '?']) {
    const before = await page.evaluate(() => document.activeElement?.outerHTML);
    await page.keyboard.press(key);
    await expect(page.locator('dialog h2').first()).toBeFocused();
    await look(page, `sheet ${key}`);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
  }
  await page.locator('.reader-tool').first().click();
  await page.getByRole('button', { name: 'Hard words on this page' }).click();
  await expect(page.locator('dialog dt').first()).toBeVisible();
  await visit(page, 'access');
  await look(page, 'accessibility statement');
});

test('single keys can be turned off, and work on a keyboard of another script', async ({ page }) => {
  await visit(page, 'settings');
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ف', code: 'KeyT', bubbles: true })),
  );
  await expect(page.locator('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Single keys on' }).uncheck();
  await page.keyboard.press('t');
  await expect(page.locator('dialog')).toHaveCount(0);
});
