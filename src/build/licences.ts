/** Collects the licences of the packages that are shipped, for the page that shows them and the file beside the game. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Place of its licence's text in `texts`. */
  readonly text: number;
}
export interface Licences {
  readonly packages: readonly ShippedPackage[];
  /** Each text once, however many packages share it. */
  readonly texts: readonly string[];
}

/** Where the page finds them. */
const FILE = 'assets/generated/licences.json';
/** Tools whose own code goes into the build, beside what package.json lists as dependencies. */
const SHIPPED_TOOLS = ['workbox-precaching'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The folder a package of this name is found in from another's folder, as Node looks it up. */
function folderOf(name: string, from: string): string {
  const nested = join(from, 'node_modules', name);
  return existsSync(nested) ? nested : join('node_modules', name);
}

/** The text of the licence in a package's folder; throws where there is none, so that nothing is shipped without. */
function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** All packages that may be shipped, with their licences, in the order of their names. */
export function collectLicences(): Licences {
  const found = new Map<string, readonly [Manifest, string]>();
  const walk = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    if (found.has(folder)) return;
    const manifest = manifestIn(folder);
    found.set(folder, [manifest, textIn(folder)]);
    for (const below of Object.keys(manifest.dependencies ?? {})) walk(below, folder);
  };
  for (const name of [...Object.keys(manifestIn('.').dependencies ?? {}), ...SHIPPED_TOOLS]) walk(name, '.');
  const all = [...found.values()].sort(([a], [b]) => (a.name < b.name ? -1 : 1));
  const texts = [...new Set(all.map(([, text]) => text))];
  return {
    packages: all.map(([{ name, version, license = '?' }, text]) => ({
      name,
      version,
      licence: license,
      text: texts.indexOf(text),
    })),
    texts,
  };
}

/** Writes them for the page; a file that would not change is left alone. */
export function writeLicences(): void {
  const text = JSON.stringify(collectLicences());
  if (existsSync(FILE) && readFileSync(FILE, 'utf8') === text) return;
  mkdirSync('assets/generated', { recursive: true });
  writeFileSync(FILE, text);
}

/** The same as one plain text, for the file beside the game. */
export const licencesAsText = ({ packages, texts }: Licences): string =>
  texts
    .map((text, place) => {
      const names = packages.filter((one) => one.text === place).map((one) => `${one.name} ${one.version}`);
      return `${names.join(', ')}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(75)}\n\n`);
