/** The scenes as data: short, of parts their plates have, and ending as their plates stand. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverBox } from '../../../src/scenes/plate.ts';
import { lengthOf, LONGEST, PLAYS } from '../../../src/scenes/plays.ts';

const plateOf = (id: string): string => {
  const act = /^act-(\d)$/.exec(id)?.[1];
  const path = act ? `acts/${act}` : id === 'still-river' ? `moments/${id}` : `scenes/${id}`;
  return readFileSync(`assets/art/${path}.svg`, 'utf8');
};

describe.each(Object.entries(PLAYS))('the scene %s', (id, play) => {
  const plate = plateOf(id);
  const parts = new Map(
    [...plate.matchAll(/<g data-part="([^"]+)"( display="none")?/g)].map((match) => [match[1]!, Boolean(match[2])]),
  );

  test('ends in under twelve seconds', () => {
    expect(LONGEST).toBe(12);
    expect(lengthOf(play)).toBeLessThan(LONGEST);
  });
  test('moves only what its plate has, and everything its plate names', () => {
    expect([...new Set(play.map(({ part }) => part))].filter((part) => !parts.has(part))).toEqual([]);
    const unmoved = [...parts.keys()].filter((part) => !play.some((one) => one.part === part));
    expect(unmoved.filter((part) => part !== 'hub')).toEqual([]);
  });
  test('ends as the plate stands: what goes elsewhere is not on the plate, and vanishes', () => {
    for (const { part, to } of play) {
      if (to) expect([parts.get(part), to.alpha]).toEqual([true, 0]);
      else expect(parts.get(part), part).toBe(false);
    }
  });
  test('the plate is made of shapes alone: no words, no picture from elsewhere', () => {
    expect(plate).not.toMatch(/<(text|image|script|foreignObject)|href=/);
    expect(plate).toContain('viewBox="0 0 1366 768"');
  });
});

test.each([
  [1366, 620, 0.5],
  [390, 844, 0.8],
  [320, 208, 0],
  [3840, 2160, 1],
])('a plate covers a box of %i by %i', (width, height, across) => {
  const { scale, left, top } = coverBox(width, height, across);
  expect(left).toBeLessThanOrEqual(0);
  expect(top).toBeLessThanOrEqual(0);
  expect(left + 1366 * scale).toBeGreaterThanOrEqual(width - 1e-6);
  expect(top + 768 * scale).toBeGreaterThanOrEqual(height - 1e-6);
});
