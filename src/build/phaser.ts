/**
 * Vite plugin: in a build, `phaser` means the small entry in src/scenes/phaser-entry.ts over Phaser's own sources, with the
 * parts the theatre never draws with stubbed out. The dev server keeps the whole package, which offers a superset.
 */
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const packageRoot = dirname(createRequire(import.meta.url).resolve('phaser/package.json'));
const sources = join(packageRoot, 'src');
const entry = resolve('src/scenes/phaser-entry.ts');

/** Compile-time flags of Phaser's own bundler. Left alone, `typeof` gives a string and each of them counts as true. */
const FLAGS: Record<string, boolean> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  FEATURE_SOUND: false,
  WEBGL_DEBUG: false,
  PLUGIN_FBINSTANT: false,
  PLUGIN_CAMERA3D: false,
  EXPERIMENTAL: false,
};

const stubClass = 'module.exports = function Stub() {};';
const stubObject = 'module.exports = {};';

/** Sources replaced by a stub: [path inside phaser/src, what stands in]. None is reached by images, containers and tweens. */
const STUBS: [RegExp, string][] = [
  [/^renderer\/webgl\/shaders\/index\.js$/, stubObject],
  [/^renderer\/webgl\/renderNodes\/filters\/(?!BaseFilter)Filter?\w+\.js$/, stubClass],
  [/^renderer\/webgl\/renderNodes\/BatchHandlerPointLight\.js$/, stubClass],
  [/^renderer\/webgl\/renderNodes\/submitter\/SubmitterTilemapGPULayer\.js$/, stubClass],
  [/^filters\/(?!Controller\.|index\.)\w+\.js$/, stubClass],
  [
    /^textures\/parsers\/(AtlasXML|JSONArray|JSONHash|KTXParser|PCT|PCTDecode|PVRParser|SpriteSheet|SpriteSheetFromAtlas|UnityYAML)\.js$/,
    'module.exports = function () {};',
  ],
  [/^core\/DebugHeader\.js$/, 'module.exports = function () {};'],
];

function insidePhaser(id: string): string | undefined {
  const file = id.split('?')[0]!.replaceAll('\\', '/');
  const root = `${sources.replaceAll('\\', '/')}/`;
  return file.startsWith(root) ? file.slice(root.length) : undefined;
}

/** Replaces the compile-time flags in a source of Phaser. */
export function settleFlags(code: string): string {
  return code.replace(/typeof ([A-Z][A-Z0-9_]+)\b/g, (whole, name: string) => {
    const value = FLAGS[name];
    return value === undefined ? whole : String(value);
  });
}

export function smallPhaser(): Plugin {
  return {
    name: 'small-phaser',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      if (id === 'phaser') return entry;
      if (id.startsWith('phaser-src/')) return join(sources, id.slice('phaser-src/'.length));
      return undefined;
    },
    load(id) {
      const path = insidePhaser(id);
      return path === undefined ? undefined : STUBS.find(([pattern]) => pattern.test(path))?.[1];
    },
    transform(code, id) {
      if (insidePhaser(id) === undefined || !code.includes('typeof ')) return undefined;
      return { code: settleFlags(code), map: null };
    },
  };
}
