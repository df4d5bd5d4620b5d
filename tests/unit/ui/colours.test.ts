/** Marks and their grounds, as people with full, red-weak, green-weak and blue-weak sight see them, and in grey print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Colour = readonly [number, number, number];

const tokens = new Map(
  [
    ...readFileSync(join(import.meta.dirname, '../../../src/ui/style/tokens.css'), 'utf8').matchAll(
      /--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g,
    ),
  ].map(([, name, hex]) => [name!, hex!] as const),
);

/** Linear light of a token. */
function lightOf(name: string): Colour {
  const hex = tokens.get(name);
  if (!hex) throw new Error(`no token ${name}`);
  const part = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const brightness = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function through(rows: readonly Colour[]): (colour: Colour) => Colour {
  const bounded = (value: number): number => Math.min(1, Math.max(0, value));
  return (colour) =>
    rows.map((row) => bounded(row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])) as unknown as Colour;
}

/** Full dichromacy in linear RGB, after Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHTS: Readonly<Record<string, (colour: Colour) => Colour>> = {
  'full sight': (colour) => colour,
  protanopia: through([
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]),
  deuteranopia: through([
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ]),
  tritanopia: through([
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ]),
  'grey print': (colour) => [brightness(colour), brightness(colour), brightness(colour)],
};

const contrast = (a: Colour, b: Colour): number => {
  const [dark, bright] = [brightness(a), brightness(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
};

/** Distance in CIELAB; two patches side by side are told apart from about 10. */
function distance(a: Colour, b: Colour): number {
  const bend = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const lab = (colour: Colour): Colour => {
    const x = bend((0.4124 * colour[0] + 0.3576 * colour[1] + 0.1805 * colour[2]) / 0.95047);
    const y = bend(brightness(colour));
    const z = bend((0.0193 * colour[0] + 0.1192 * colour[1] + 0.9505 * colour[2]) / 1.08883);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Fills that stand side by side in one picture and mean different things. */
const SIDE_BY_SIDE = [
  ['brick', 'saffron'],
  ['brick', 'ink'],
  ['brick', 'paper-light'],
  ['saffron', 'ink'],
  ['saffron', 'paper-light'],
  ['mint', 'brick'],
  ['teal', 'saffron-bright'],
  ['teal', 'mint-pale'],
  ['brick', 'mint-pale'],
] as const;

/** Bars, dots and meters on what they lie on. */
const ON_GROUND = [
  ['teal', 'sand-deep'],
  ['brick', 'sand-deep'],
  ['brick', 'sand'],
  ['amber', 'sand'],
  ['teal', 'sand'],
  ['teal-deep', 'paper'],
  ['mint', 'ink-3'],
  ['saffron-bright', 'ink-3'],
  ['poppy-bright', 'ink-3'],
  ['focus', 'paper-light'],
  ['focus-on-ink', 'ink'],
  ['edge', 'paper-light'],
] as const;

describe.each(Object.entries(SIGHTS))('in %s', (_, sight) => {
  it.each(SIDE_BY_SIDE)('%s and %s are told apart', (one, other) => {
    const [a, b] = [sight(lightOf(one)), sight(lightOf(other))];
    expect(distance(a, b)).toBeGreaterThan(20);
    expect(contrast(a, b)).toBeGreaterThan(1.5);
  });

  it.each(ON_GROUND)('%s stands out on %s', (mark, ground) => {
    expect(contrast(sight(lightOf(mark)), sight(lightOf(ground)))).toBeGreaterThanOrEqual(2.4);
  });
});

it.each(ON_GROUND)('%s on %s has the 3:1 that marks need', (mark, ground) => {
  expect(contrast(lightOf(mark), lightOf(ground))).toBeGreaterThanOrEqual(3);
});
