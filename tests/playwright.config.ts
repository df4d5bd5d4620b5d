/** Journeys in a real browser, against the built game served as a visitor would get it. */
import { defineConfig } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env.TEST_PORT ?? 4187);

function browser(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return readFileSync(`${root}.cache/browser.txt`, 'utf8').trim();
}

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts', 'visual/**/*.spec.ts'],
  outputDir: `${root}test-results`,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  // Two workers share two cores: a page may be slow to come, and that is not a fault.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: `${root}reports/playwright.json` }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1366, height: 620 },
    trace: 'off',
    // Only the shapes' own journeys keep the game offline; every other page would fetch all of it for nothing.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: browser(),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: root,
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 60_000,
  },
});
