/** The same game in a browser as on the command line, to the last bit. Other engines are asked by `npm run test:engines`. */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { buildScript, findEngines } from '../engines/engines.ts';

test('eight thousand games and the figures of debriefs end alike in this browser and in Node', async ({ page }) => {
  const script = await buildScript();
  const node = await findEngines().found[0]!.digest();
  await page.goto('about:blank');
  await page.addScriptTag({ content: readFileSync(script, 'utf8') });
  const told = await page.evaluate(() => (globalThis as { told?: string }).told);
  expect(JSON.parse(told ?? '{}')).toEqual(node);
  expect(node.count).toBeGreaterThanOrEqual(200);
});
