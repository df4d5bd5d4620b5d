/** The built game in a browser, for what can only be measured there. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../build/browser.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Builds and serves the game on a port, hands over a browser and the game's address, and puts everything away again. */
export async function withGame<T>(port: number, use: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port } });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ARGS });
  try {
    return await use(browser, `${server.resolvedUrls?.local[0] ?? ''}?canvas=off&motion=off`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens a page that functions can be sent to: the runner names inner functions through a helper that a page does not have. */
export async function openPage(browser: Browser, permissions: readonly string[] = []): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 620 },
    permissions: [...permissions],
  });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (named) => named');
  return page;
}

/** Slows the processor down as far as the page is concerned; 1 is its own speed. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
}
