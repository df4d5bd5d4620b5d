/** Watches a page for what must never happen: a request to another host, or something its own policy forbids. */
import type { Page } from '@playwright/test';

/** Starts watching; the answer lists every foreign request and every violation so far. `home` is the page's own origin. */
export async function listenForStrangers(page: Page, home: string): Promise<() => Promise<readonly string[]>> {
  const foreign: string[] = [];
  const isOwn = (url: string): boolean => /^(data|blob|file):/.test(url) || new URL(url).origin === home;
  page.on('request', (request) => {
    if (!isOwn(request.url())) foreign.push(request.url());
  });
  page.on('websocket', (socket) => foreign.push(socket.url()));
  await page.exposeBinding('reportViolation', (_source, told: string) => void foreign.push(told));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = globalThis as unknown as { reportViolation: (told: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return async () => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    return foreign;
  };
}
