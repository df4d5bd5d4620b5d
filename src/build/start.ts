/** `npm start`: builds the game, serves it on this machine and opens it. Obeys PORT and BROWSER=none. */
import { spawn } from 'node:child_process';
import { build, preview } from 'vite';
import './generate.ts';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

function openInBrowser(url: string): void {
  const opener = OPENERS[process.platform];
  if (!opener || process.env['BROWSER'] === 'none') return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('Open the address above in a browser.'));
  child.unref();
}

await build({ logLevel: 'warn' });
const wanted = Number(process.env['PORT'] ?? 4173);
const server = await preview({ preview: { port: wanted, strictPort: process.env['PORT'] !== undefined } });
const url = server.resolvedUrls?.local[0] ?? `http://localhost:${wanted}/`;
console.log(`The game is at ${url}\nStop it with Ctrl+C.`);
openInBrowser(url);
