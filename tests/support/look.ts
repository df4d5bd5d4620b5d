/** What axe objects to, and what it cannot see: one visible h1, focus on something, nothing wider than the window. */
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Looks a screen over as it stands; `where` names it in a failure. */
export async function look(page: Page, where: string): Promise<void> {
  await page.evaluate(axe.source);
  const seen = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`),
      headings: [...document.querySelectorAll('h1')].filter((heading) => heading.offsetParent !== null).length,
      focus: document.activeElement?.tagName ?? 'nothing',
      overflow: document.documentElement.scrollWidth - innerWidth,
    };
  });
  expect(seen.violations, where).toEqual([]);
  expect(seen.headings, where).toBe(1);
  expect(seen.focus, where).not.toBe('BODY');
  expect(seen.overflow, where).toBeLessThanOrEqual(0);
}
