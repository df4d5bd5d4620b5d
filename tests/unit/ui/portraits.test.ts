/** The offices and who is shown by them. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { officeOf } from '../../../src/ui/codex/office-of.ts';
import { OFFICES, PORTRAITS } from '../../../src/ui/parts/portraits.ts';

const people = readdirSync('levels/people').map((file) => file.replace(/\.json$/, ''));

test('there are at least twelve offices, and no two look alike', () => {
  expect(OFFICES.length).toBeGreaterThanOrEqual(12);
  const drawings = OFFICES.map((office) => JSON.stringify(PORTRAITS[office]));
  expect(new Set(drawings).size).toBe(OFFICES.length);
});

test('every shape is a path the browser can draw, inside its field', () => {
  for (const office of OFFICES)
    for (const [d, fill] of [...PORTRAITS[office].dress, ...PORTRAITS[office].head]) {
      expect(d).toMatch(/^M[\d\s.,MLHVCSQTAZmlhvcsqtaz-]+$/);
      expect(fill).toMatch(/^#[0-9a-f]{6}$/);
    }
});

test('everybody in the codex has an office, and the offices are spread among them', () => {
  const offices = new Set(people.map((id) => officeOf({ id })));
  expect(offices.size).toBeGreaterThanOrEqual(12);
  expect(officeOf({ id: 'bakhtiar' })).toBe('savak');
  expect(officeOf({ id: 'barzani' })).toBe('chief');
  expect(officeOf({ id: 'shawwaf' })).toBe('commander');
});
