/** The words of the lesson: none missing, sorted, and as short as a room needs them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import waitCards from '../../../levels/lessons/wait-cards.json';
import { LEVEL_IDS, PLANS, PRESETS, SEATS } from '../../../src/lesson/lesson.ts';
import { DEMO_IDS } from '../../../src/lesson/demo.ts';
import { PLAN_LIST } from '../../../src/lesson/plans.ts';
import { POSTURE_IDS } from '../../../src/lesson/postures.ts';

const root = join(import.meta.dirname, '../../..');
const read = (level: string, name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, 'assets/text/en', level, name), 'utf8')) as Record<string, string>;
const gather = (level: string): Record<string, string> =>
  Object.assign({}, ...readdirSync(join(root, 'assets/text/en', level)).map((name) => read(level, name))) as Record<
    string,
    string
  >;
const standard = gather('standard');
const plain = gather('plain');
const FILES = ['lesson.json', 'wall.json', 'guide.json', 'print.json'];

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
const words = (text: string): number =>
  text
    .replace(/\{(\w+), plural,.*?other \{(.*?)\}\}/g, '$2')
    .split(/\s+/)
    .filter(Boolean).length;

describe('the words of a lesson', () => {
  test('exist for every key that stands whole in the code', () => {
    const code = [...filesUnder('src/ui'), ...filesUnder('src/store')];
    const missing = code.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/['"`]((?:lesson|wall|guide|print)\.[a-z0-9.-]+[a-z0-9])['"`]/g)]
        .map((match) => match[1]!)
        .filter((key) => standard[key] === undefined && !FILES.includes(key)),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  test('exist for every preset, seat, plan, phase, posture, demo class and wait card', () => {
    const keys = [
      ...PRESETS.map(({ id }) => `lesson.preset.${id}`),
      ...SEATS.map((id) => `lesson.seats.${id}`),
      ...PLANS.map((id) => `lesson.plan.${id}`),
      ...LEVEL_IDS.flatMap((id) => [`lesson.level.${id}`, `wall.level.${id}`]),
      ...PLAN_LIST.flatMap(({ phases }) =>
        phases.flatMap(({ id }) => [`guide.phase.${id}`, `guide.phase.${id}.do`, `guide.phase.${id}.say`]),
      ),
      ...POSTURE_IDS.map((id) => `wall.posture.${id}`),
      ...DEMO_IDS.flatMap((id) => [`wall.demo.${id}`, `wall.demo.${id}-about`]),
      ...waitCards.flatMap(({ dispute }) => [
        `dispute.${dispute}.title`,
        `dispute.${dispute}.study`,
        `dispute.${dispute}.papers`,
      ]),
      ...['empty', 'symbol', 'length', 'check', 'format', 'level', 'payload', 'rules', 'too-long'].map(
        (kind) => `wall.refused.${kind}`,
      ),
    ];
    expect(keys.filter((key) => standard[key] === undefined)).toEqual([]);
    expect(waitCards.map(({ act }) => act)).toEqual([1, 2, 3, 4, 5]);
  });

  test('are sorted and free of markup', () => {
    for (const name of FILES) {
      const file = read('standard', name);
      expect(Object.keys(file)).toEqual(Object.keys(file).sort());
      for (const [key, text] of Object.entries(file)) expect(text, key).not.toMatch(/<[a-z]/i);
    }
  });

  test('tell the story so far in eighty words, and plainly in three fifths of them', () => {
    for (const act of [2, 3, 4, 5]) {
      const key = `lesson.story.act-${act}`;
      expect(words(standard[key]!) + words(standard['lesson.story.marked']!)).toBeLessThanOrEqual(80);
      expect(words(plain[key]!)).toBeLessThanOrEqual(words(standard[key]!) * 0.75);
    }
  });

  test('never call a fall a success, and never say anyway or inevitable but to warn of the words', () => {
    for (const name of ['lesson.json', 'wall.json', 'print.json'])
      for (const [key, text] of Object.entries(read('standard', name)))
        expect(text, key).not.toMatch(/\b(inevitabl|anyway|victory|you won|well done|success)/i);
  });
});
