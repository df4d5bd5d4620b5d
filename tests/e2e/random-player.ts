/** Players without a plan, for the browser: one who presses whatever there is, one who types whatever a keyboard has. Seeded. */
import type { Page } from '@playwright/test';

const seeded = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

const drawMany = (seed: number, count: number): number[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, random);
};

/** Presses so many things at random; returns what was found wrong, and nothing else. Runs inside the page. */
export const clickAround = (page: Page, seed: number, actions: number): Promise<readonly string[]> =>
  page.evaluate(
    async ({ draws, actions }) => {
      // The page's policy lets no code in as text, so the luck is drawn outside.
      let drawn = 0;
      const random = (): number => draws[(drawn += 1) % draws.length]!;
      const wrong: string[] = [];
      // Printing and saving files would open windows of the browser's own.
      globalThis.print = () => undefined;
      HTMLAnchorElement.prototype.click = () => undefined;
      const isSeen = (one: Element): boolean => one.getClientRects().length > 0;
      const controls = (): HTMLElement[] => {
        const top = document.querySelector('dialog[open], [role="dialog"]') ?? document.body;
        return [
          ...top.querySelectorAll<HTMLElement>(
            'button:enabled, a[href^="#"], input:enabled:not([type=file]), select:enabled, textarea, summary',
          ),
        ].filter(isSeen);
      };
      const press = (one: HTMLElement): void => {
        if (one instanceof HTMLSelectElement) {
          one.selectedIndex = Math.floor(random() * one.options.length);
          one.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (
          one instanceof HTMLTextAreaElement ||
          (one instanceof HTMLInputElement && /text|search|range|number/.test(one.type))
        ) {
          one.value =
            one.type === 'range'
              ? String(Math.floor(random() * 11))
              : 'A1B2-C3D4 <b>'.slice(0, Math.floor(random() * 14));
          one.dispatchEvent(new Event('input', { bubbles: true }));
          one.dispatchEvent(new Event('change', { bubbles: true }));
        } else one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      };
      for (let i = 0; i < actions; i += 1) {
        let all = controls();
        for (let wait = 0; all.length === 0 && wait < 100; wait += 1) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          all = controls();
        }
        if (all.length === 0) {
          wrong.push(`a dead end at ${location.hash} after ${i} actions`);
          break;
        }
        // The way on is taken more often than chance would, or no game would ever end.
        const onwards = all.filter((one) => one.matches('main button.button:not(.plain)'));
        const from = onwards.length > 0 && random() < 0.4 ? onwards : all;
        press(from[Math.floor(random() * from.length)]!);
        if (i % 4 === 0) await new Promise((resolve) => setTimeout(resolve));
        if (document.querySelectorAll('h1').length === 0) wrong.push(`no heading at ${location.hash}`);
      }
      return wrong;
    },
    { draws: drawMany(seed, actions * 4), actions },
  );

const KEYS = [
  'Tab',
  'Tab',
  'Tab',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Enter',
  'Space',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'Escape',
  'Home',
  'End',
  ...'?iwsdogcl1234567890'.split(''),
];

/** Types so many keys at random. */
export async function typeAround(page: Page, seed: number, actions: number): Promise<void> {
  const random = seeded(seed);
  for (let i = 0; i < actions; i += 1) await page.keyboard.press(KEYS[Math.floor(random() * KEYS.length)]!);
}
