/** Codes and the hash of the rules: the same from the bundle and from disk, void when a number changes, not when a word does. */
import { expect, test } from 'vitest';
import { content } from '../../../src/content/bundle.ts';
import { codesFor } from '../../../src/content/codes.ts';
import type { Content } from '../../../src/content/load.ts';
import { codeBitsOf, rulesHashOf } from '../../../src/content/rules-hash.ts';
import { contentFromDisk } from '../../../src/cli/load-node.ts';
import { RULES } from '../../../src/rules/step.generated.ts';
import { testGame } from '../../support/test-game.ts';

test('the bundle and the disk hold the same content', () => {
  expect(contentFromDisk()).toEqual(content);
  expect(rulesHashOf(contentFromDisk(), RULES)).toBe(rulesHashOf(content, RULES));
});

test('a changed effect, condition or month changes the hash; words and reasons do not', () => {
  const hash = rulesHashOf(content, RULES);
  const withLetter = (change: object): Content => {
    const [first, ...rest] = content.people.letters;
    return { ...content, people: { ...content.people, letters: [{ ...first, ...change } as never, ...rest] } };
  };
  expect(rulesHashOf(withLetter({ silence: { effects: { DOM: -3 } } }), RULES)).not.toBe(hash);
  expect(rulesHashOf(withLetter({ from: 'somebody-else', event: 'another' }), RULES)).toBe(hash);
  expect(rulesHashOf(content, { hash: 'another' })).not.toBe(hash);
  expect(codeBitsOf(hash)).toBeGreaterThanOrEqual(0);
  expect(codeBitsOf(hash)).toBeLessThan(1024);
});

test('a played game is written, read back and refused under other rules', () => {
  const codes = codesFor(content);
  const record = { level: 'standard', seed: 7, orders: testGame({}).end.orders, forecasts: [] };
  const code = codes.write(record);
  expect(code).toMatch(/^([0-9A-Z]{5}-)+[0-9A-Z]{1,5}$/);
  expect(codes.read(code)).toMatchObject({
    ok: true,
    coded: { record: { level: 'standard', seed: 7, orders: record.orders } },
  });
  const [first, ...rest] = content.people.windows;
  const other = { ...content, people: { ...content.people, windows: [{ ...first, until: 30 } as never, ...rest] } };
  expect(codesFor(other).read(code)).toMatchObject({ ok: false, problem: { kind: 'rules' } });
});
