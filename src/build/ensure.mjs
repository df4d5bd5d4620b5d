/** Makes a fresh clone ready: installs the packages when they are missing or stale, and on request finds a browser. Plain JavaScript, because it runs before anything is installed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';

const stampFile = 'node_modules/.installed-from';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;

if (!isFresh) {
  console.log('Installing packages (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(stampFile, wanted);
}

if (process.argv.includes('--browser')) {
  const path = findBrowser();
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/browser.txt', path);
  console.log(`Browser for the tests: ${path}`);
}
