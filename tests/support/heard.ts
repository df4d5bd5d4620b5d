/** What a screen reader would be told: every text that enters a live region, and when. */
import type { Page } from '@playwright/test';

export interface Said {
  readonly at: number;
  readonly text: string;
}

/** Keeps what is said from now on; call before the page is opened. */
export async function keepWhatIsSaid(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: { at: number; text: string }[] = [];
    Object.assign(globalThis, { said });
    const live = '[aria-live], [role="status"], [role="alert"]';
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest(live) ?? [];
        }),
      );
      for (const region of regions) {
        const text = region.textContent?.trim();
        if (text) said.push({ at: performance.now(), text });
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

export const whatWasSaid = (page: Page): Promise<readonly Said[]> =>
  page.evaluate(() => (globalThis as unknown as { said: Said[] }).said);

/** Pairs said closer than half a second, and texts said twice running within two seconds. */
export function crowded(said: readonly Said[]): string[] {
  return said.flatMap((one, i) => {
    const next = said[i + 1];
    if (!next) return [];
    const gap = next.at - one.at;
    if (gap < 500) return [`"${one.text}" and "${next.text}" within ${Math.round(gap)} ms`];
    return one.text === next.text && gap < 2000 ? [`"${one.text}" twice`] : [];
  });
}
