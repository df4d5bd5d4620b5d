/** Vite plugin of the static folder: shuts the page, adds the service worker and the licences, and ships nothing whose licence is not told. */
import type { Plugin } from 'vite';
import { collectLicences, licencesAsText } from '../licences.ts';
import { serviceWorkerFor } from './offline.ts';
import type { BuiltFile } from './offline.ts';
import { shutPage } from './shut.ts';

/** The package a module belongs to, from its path; none for our own. */
function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').split('?')[0]!;
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
}

/** Bundlers' own few lines, and pictures of icons, which assets/art names, come from no shipped package. */
const OURS = new Set(['vite', '@oxc-project/runtime']);

export function webShape(): Plugin {
  return {
    name: 'web-shape',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'single',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const licences = collectLicences();
        const told = new Set([...licences.packages.map(({ name }) => name), ...OURS]);
        const files: BuiltFile[] = [];
        for (const [path, file] of Object.entries(bundle)) {
          if (file.type === 'chunk')
            for (const id of Object.keys(file.modules)) {
              const name = packageOf(id);
              if (name !== undefined && !told.has(name)) this.error(`${name} is shipped, but its licence is not told`);
            }
          if (file.type === 'asset' && path === 'index.html') file.source = shutPage(String(file.source), 'web');
          files.push({ path, source: file.type === 'chunk' ? file.code : file.source });
        }
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesAsText(licences) });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await serviceWorkerFor(files) });
      },
    },
  };
}
