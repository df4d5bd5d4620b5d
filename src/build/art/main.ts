/** Takes the signs the game uses out of @iconify-json/game-icons into assets/art/icons.json. Run it again when the list changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ICONS } from './icons.ts';

interface IconSet {
  icons: Record<string, { body: string; width?: number; height?: number }>;
  width?: number;
  height?: number;
}

const FILE = 'assets/art/icons.json';
const set = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@iconify-json/game-icons/icons.json'), 'utf8'),
) as IconSet;

const missing = Object.values(ICONS).filter((name) => !(name in set.icons));
if (missing.length > 0)
  throw new Error(`Not in game-icons: ${missing.join(', ')}. Choose another sign in src/build/art/icons.ts.`);

const sprite = Object.fromEntries(
  Object.entries(ICONS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, name]) => {
      const { body, width, height } = set.icons[name]!;
      return [id, { body, width: width ?? set.width ?? 512, height: height ?? set.height ?? 512 }];
    }),
);
writeFileSync(FILE, `${JSON.stringify(sprite, null, 1)}\n`);
console.log(`${Object.keys(sprite).length} signs, ${(readFileSync(FILE).length / 1024).toFixed(1)} kB in ${FILE}.`);
