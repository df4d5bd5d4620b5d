/**
 * One HTML file that runs from `file://`: script, style, words, pictures, fonts and the analyst inside it. Sound goes along
 * in one form only, MP3, which every browser plays: both would make the file half as large again for nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { shutPage } from './shut.ts';

export const SINGLE_FILE = 'dist/single/the-push-and-the-fall.html';

type Built = Rolldown.RolldownOutput['output'];

function outputOf(made: Awaited<ReturnType<typeof build>>): Built {
  const [first] = [made].flat();
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output;
}

/** The analyst's worker as one classic script. */
async function workerCode(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'analyst' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return outputOf(made)[0].code;
}

/** A page read from a stick may open no worker from a file; from a piece of its own memory it may. */
const inMemory = (code: string): string =>
  `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`;

/** Puts into the script what the folder keeps as files beside it. */
function everythingInside(): Plugin {
  return {
    name: 'everything-inside',
    enforce: 'pre',
    async load(id) {
      if (id.endsWith('.webm?no-inline')) return 'export default undefined;';
      if (id.endsWith('?worker&url')) return inMemory(await workerCode(id.replace(/\?.*/, '')));
      return undefined;
    },
    async resolveId(source, importer) {
      if (!/\.(mp3|svg)\?.*no-inline$/.test(source)) return undefined;
      return this.resolve(source.replace(/\?.*/, '?inline'), importer, { skipSelf: true });
    },
  };
}

// Inside a page `</script` would end the script, and a comment's opening would swallow what follows.
const insidePage = (code: string): string =>
  code.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);

/** The page with its script and its style written into it; throws when anything would still be fetched. */
function joined(output: Built): string {
  const page = output.find(({ fileName }) => fileName === 'index.html');
  const [script, ...otherScripts] = output.filter((file) => file.type === 'chunk');
  const styles = output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (page?.type !== 'asset' || script === undefined || otherScripts.length > 0)
    throw new Error('the single file is not made of one page and one script');
  const style = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
  const bare = String(page.source)
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replaceAll(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '');
  const beside = output.filter((file) => file.type === 'asset' && !/\.(html|css|png|json)$/.test(file.fileName));
  if (beside.length > 0)
    throw new Error(`the single file would fetch ${beside.map((file) => file.fileName).join(', ')}`);
  const left = /<(?:script|link|img)[^>]*\s(?:src|href)="(?!data:)[^"]*"/.exec(bare);
  if (left) throw new Error(`the single file would fetch ${left[0]}`);
  return bare
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `<script type="module">${insidePage(script.code)}</script>\n  </body>`);
}

/** Builds the file; returns its path. */
export async function buildSingle(): Promise<string> {
  const made = await build({
    mode: 'single',
    logLevel: 'warn',
    plugins: [everythingInside()],
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  mkdirSync('dist/single', { recursive: true });
  writeFileSync(SINGLE_FILE, shutPage(joined(outputOf(made)), 'single'));
  return SINGLE_FILE;
}
