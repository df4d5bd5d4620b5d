/** Builds the service worker with the list of files it keeps. */
import { createHash } from 'node:crypto';
import { build } from 'vite';

/** A file of the build: its path from the game's folder, and what is in it. */
export interface BuiltFile {
  readonly path: string;
  readonly source: string | Uint8Array;
}

/** The second form of each sound is for browsers that cannot play the first; it is fetched when asked for. */
const isKept = (path: string): boolean => !path.endsWith('.mp3') && !path.endsWith('.txt');

const hasFingerprint = (path: string): boolean => /^assets\/.+-[\w-]{8}\.\w+$/.test(path);
const revisionOf = ({ path, source }: BuiltFile): string | null =>
  hasFingerprint(path) ? null : createHash('sha256').update(source).digest('hex').slice(0, 16);

/** The code of the service worker for these files. */
export async function serviceWorkerFor(files: readonly BuiltFile[]): Promise<string> {
  const kept = files
    .filter(({ path }) => isKept(path))
    .map((file) => ({ url: file.path, revision: revisionOf(file) }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define: { FILES: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/worker/offline.ts', formats: ['iife'], name: 'offline', fileName: () => 'sw.js' },
    },
  });
  const [output] = [made].flat();
  if (output === undefined || !('output' in output)) throw new Error('the service worker was not built');
  return output.output[0].code;
}
