/** Finds, or as a last resort installs, a Chromium for the browser tests. Says in one line what to do when there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const PATHS = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const present = (path) => (path && existsSync(path) ? path : undefined);
const byPath = () => (PATHS[process.platform] ?? []).find((path) => existsSync(path));

function ownBuild() {
  try {
    return present(createRequire(import.meta.url)('@playwright/test').chromium.executablePath());
  } catch {
    return undefined;
  }
}

function attempt(command, args) {
  try {
    console.log(`Looking for a browser: ${command} ${args.join(' ')}`);
    execFileSync(command, args, {
      stdio: 'inherit',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}

function installed() {
  if (attempt('npx', ['playwright', 'install', '--with-deps', 'chromium']) && ownBuild()) return ownBuild();
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    if (attempt('apt-get', ['update', '-qq']) && attempt('apt-get', ['install', '-y', '-qq', 'chromium']))
      return byPath();
  }
  return undefined;
}

/** Returns the path of a Chromium-like browser; throws one clear line when none can be had. */
export function findBrowser() {
  const path = present(process.env.CHROMIUM_PATH) ?? ownBuild() ?? byPath() ?? installed();
  if (path) return path;
  console.error(
    'No browser for the tests: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to its program file.',
  );
  process.exit(1);
}
