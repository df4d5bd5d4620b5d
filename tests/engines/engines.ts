/** The engines a digest can be asked of: the script that is built for them, and how each that is installed runs it. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { serveFolder } from '../support/serve.ts';
import type { Digest } from './digest.ts';

const FOLDER = '.cache/engines';
const SCRIPT = resolve(FOLDER, 'digest.js');
const PATIENCE = 180_000;

/** Builds the one script that every engine runs; returns its path. */
export async function buildScript(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: 'tests/engines/shell.ts', formats: ['iife'], name: 'digest', fileName: () => 'digest.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return SCRIPT;
}

/** An engine of this machine: its name and version, and what it makes of the script. */
export interface Engine {
  readonly name: string;
  readonly digest: () => Promise<Digest>;
}

const versionOf = (command: string, flag = '--version'): string | undefined => {
  const { status, stdout } = spawnSync(command, [flag], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n').at(-1) : undefined;
};

/** An engine without a page. */
const bare = (name: string, command: string): Engine => ({
  name,
  digest: async () => {
    const { stdout, stderr, signal } = spawnSync(command, [SCRIPT], { encoding: 'utf8', timeout: PATIENCE });
    try {
      return JSON.parse(stdout.trim()) as Digest;
    } catch {
      throw new Error(`${name} gave no digest: ${signal ?? (stderr || stdout).slice(0, 300)}`);
    }
  },
});

const PAGE = `<!doctype html><meta charset="utf-8"><script src="digest.js"></script>
<script>fetch('told', { method: 'POST', body: globalThis.told ?? 'nothing' })</script>`;

/** A browser that nobody steers: it opens a page, and the page posts what it found to the server it came from. */
const browser = (
  name: string,
  command: string,
  args: (profile: string, home: string) => readonly string[],
): Engine => ({
  name,
  digest: async () => {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'index.html'), PAGE);
    let hear: (text: string) => void = () => undefined;
    const told = new Promise<string>((found) => (hear = found));
    const server = await serveFolder(FOLDER, (request, response, path) => {
      if (path !== 'told') return false;
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => hear(text));
      response.writeHead(204).end();
      return true;
    });
    const profile = mkdtempSync(join(tmpdir(), 'engine-'));
    const child = spawn(command, args(profile, server.home), { stdio: 'ignore' });
    const late = setTimeout(() => hear('nothing in time'), PATIENCE);
    try {
      return JSON.parse(await told) as Digest;
    } catch {
      throw new Error(`${name} gave no digest: ${await told}`);
    } finally {
      clearTimeout(late);
      child.kill();
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

/** The engines found here, Node's own first; and the names of those that are not installed. */
export function findEngines(): { readonly found: readonly Engine[]; readonly missing: readonly string[] } {
  const wanted: readonly (readonly [string, string | undefined, (version: string) => Engine])[] = [
    ['Node (V8)', process.version, (version) => bare(`Node ${version} (V8)`, process.execPath)],
    [
      'Firefox (SpiderMonkey)',
      versionOf('firefox-esr') ?? versionOf('firefox'),
      (version) =>
        browser(version, versionOf('firefox-esr') ? 'firefox-esr' : 'firefox', (profile, home) => [
          '--headless',
          '--no-remote',
          '--profile',
          profile,
          home,
        ]),
    ],
    [
      'jsc (JavaScriptCore)',
      spawnSync('jsc', ['-e', '0']).status === 0 ? 'jsc' : undefined,
      () => bare('jsc (JavaScriptCore)', 'jsc'),
    ],
    ['gjs (SpiderMonkey)', versionOf('gjs'), (version) => bare(`${version} (SpiderMonkey)`, 'gjs')],
  ];
  return {
    found: wanted.flatMap(([, version, make]) => (version === undefined ? [] : [make(version)])),
    missing: wanted.filter(([, version]) => version === undefined).map(([name]) => name),
  };
}
