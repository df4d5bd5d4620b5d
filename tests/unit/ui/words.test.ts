/** The interface says nothing that has no words: every key written in the code is in the English files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const words = new Set(
  filesUnder('assets/text/en/standard').flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
  ),
);
const code = [...filesUnder('src/ui'), ...filesUnder('src/store'), join(root, 'src/main.ts')].filter((file) =>
  /\.tsx?$/.test(file),
);

describe('words of the interface', () => {
  it('exist for every key that stands whole in the code', () => {
    expect(code.length).toBeGreaterThan(40);
    const missing = code.flatMap((file) => {
      const keys = readFileSync(file, 'utf8').matchAll(
        /['"`]((?:ui|briefing|mahin|span|morning)\.[a-z0-9.-]+[a-z0-9])['"`]/g,
      );
      return [...keys].map((match) => match[1]!).filter((key) => !words.has(key));
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  it('are sorted, flat and free of markup', () => {
    for (const name of ['ui.json']) {
      const file = JSON.parse(readFileSync(join(root, 'assets/text/en/standard', name), 'utf8')) as Record<
        string,
        string
      >;
      const keys = Object.keys(file);
      expect(keys).toEqual([...keys].sort());
      for (const [key, text] of Object.entries(file)) expect(text, key).not.toMatch(/<[a-z]/i);
    }
  });
});

describe('styles', () => {
  const styles = filesUnder('src/ui/style').filter((file) => file.endsWith('.css'));

  it('use logical properties; only the map, which never mirrors, may say left and right', () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:\s*(?:left|right))/;
    const allowed = new Set(['map.css', 'desk.css']);
    for (const file of styles) {
      if (allowed.has(file.split('/').at(-1)!)) continue;
      expect(readFileSync(file, 'utf8'), file).not.toMatch(physical);
    }
  });

  it('draw text in pairs of colours that pass 4.5:1', () => {
    const tokens = new Map(
      [
        ...readFileSync(join(root, 'src/ui/style/tokens.css'), 'utf8').matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g),
      ].map((match) => [match[1]!, match[2]!] as const),
    );
    const light = (name: string): number => {
      const hex = tokens.get(name);
      if (!hex) throw new Error(`no token ${name}`);
      const [r, g, b] = [1, 3, 5].map((i) => {
        const v = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
        return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a: string, b: string): number => {
      const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
      return (bright + 0.05) / (dark + 0.05);
    };
    const pairs: readonly (readonly [string, string])[] = [
      ['text', 'paper'],
      ['text', 'sand-deep'],
      ['text-soft', 'paper'],
      ['text-soft', 'sand'],
      ['text-soft', 'sand-deep'],
      ['brick', 'paper'],
      ['brick', 'paper-light'],
      ['brick-deep', 'paper-light'],
      ['teal-deep', 'paper'],
      ['teal-deep', 'sand'],
      ['amber-deep', 'paper'],
      ['earth', 'paper'],
      ['text-on-ink', 'teal'],
      ['text-on-ink', 'brick'],
      ['text-on-ink', 'amber'],
      ['text-on-ink', 'earth'],
      ['text-on-ink', 'ink-3'],
      ['text-on-ink-soft', 'ink-3'],
      ['saffron-bright', 'ink-2'],
      ['mint-pale', 'ink-2'],
      ['ink', 'saffron-bright'],
    ];
    for (const [front, ground] of pairs)
      expect(ratio(front, ground), `${front} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
});
