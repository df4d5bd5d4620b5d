// Rival readings: each has its sources, tells history as well as the base does, and breaks what it says it breaks.
import { describe, expect, test } from 'vitest';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sources from '../../../levels/sources.json' with { type: 'json' };
import record from '../../../levels/record/regime-index.json' with { type: 'json' };
import { readPacks } from '../../../src/build/model/data.ts';
import { FINDINGS, tryFinding } from '../../../src/analysis/findings.ts';
import { openLaboratory } from '../../../src/analysis/laboratory.ts';
import { askPaired } from '../../../src/analysis/paired.ts';
import { PACKS } from '../../../src/rules/packs.generated.ts';
import { RULES } from '../../../src/rules/step.generated.ts';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { ask, policy } from './support.ts';

const levels = fileURLToPath(new URL('../../../levels', import.meta.url));
const packs = readPacks(`${levels}/model`);
const known = new Set(sources.map(({ id }) => id));
const SEEDS = { from: 0, count: 400 };
const scenario = scenarioNamed('standard');
// Three standard errors of a share of 400 games, and a little for what the measured figure itself may miss.
const NOISE = 0.085;
/** Claims about the record itself: a rival reading must keep them to be a rival. */
const CALIBRATION = FINDINGS.filter(({ id }) => ['K1', 'K2', 'K3', 'K4', 'K5'].includes(id));

test('there are four, and each is compiled', () => {
  expect(packs.map(({ id }) => id)).toEqual([
    'iran-mattered-less',
    'iran-mattered-more',
    'kurdish-aid-came-late',
    'pan-arab-mosul',
  ]);
  expect(Object.keys(PACKS).sort()).toEqual(packs.map(({ id }) => id));
});

describe.each(packs)('$id', (pack) => {
  test('takes a side in a known dispute, says why, and names its sources', () => {
    expect(existsSync(`${levels}/disputes/${pack.dispute}.json`)).toBe(true);
    expect(pack.why?.length).toBeGreaterThan(80);
    expect(pack.sources?.length).toBeGreaterThan(0);
    expect(pack.sources?.filter((id) => !known.has(id))).toEqual([]);
  });

  test('says of every number it changes on what basis', () => {
    for (const change of [...(pack.parameters ?? []), ...(pack.terms ?? []), ...(pack.rules ?? [])]) {
      expect(change.basis, JSON.stringify(change)).toMatch(/^(design|inferred|measured)$/);
      expect(change.why?.length).toBeGreaterThan(20);
    }
  });

  test('plays as its file says that it was measured', async () => {
    const rules = await PACKS[pack.id]!();
    expect(rules.hash).not.toBe(RULES.hash);
    const measured = pack.measured!;
    const { fallWith, fallWithout, butFor } = ask(
      askPaired({ program: policy('historical'), options: { rules, scenario } }),
      SEEDS,
    );
    expect(Math.abs(fallWith.value - measured.fallWith)).toBeLessThan(NOISE);
    expect(Math.abs(fallWithout.value - measured.fallWithout)).toBeLessThan(NOISE);
    expect(Math.abs(butFor.value - (measured.fallWith - measured.fallWithout))).toBeLessThan(NOISE);
  });

  test('tells the same history as the base: nothing of the calibration is broken', async () => {
    const laboratory = openLaboratory(await PACKS[pack.id]!(), {}, SEEDS, { scenario, record: record.quarters });
    // Medians and counts of quarters have no error of their own here; a month and a quarter are within the sample's.
    const broken = CALIBRATION.map((finding) => tryFinding(finding, laboratory)).flatMap(({ measures }) =>
      measures.filter(
        ({ standing, value, least, most }) =>
          standing === 'broken' && !(value >= (least ?? value) - 1.5 && value <= (most ?? value) + 1.5),
      ),
    );
    expect(broken).toEqual([]);
  });

  test('names only findings that there are', () => {
    const ids = FINDINGS.map(({ id }) => id);
    expect(pack.measured?.breaks.filter((id) => !ids.includes(id))).toEqual([]);
    expect(pack.measured?.breaks.length).toBeGreaterThan(0);
  });
});

test('a Tehran that counts by itself topples a cohesive regime, which the base never allows', async () => {
  const cohesive = FINDINGS.find(({ id }) => id === 'T4')!;
  const few = { from: 0, count: 250 };
  const more = openLaboratory(await PACKS['iran-mattered-more']!(), {}, few, { scenario });
  const base = openLaboratory(RULES, {}, few, { scenario });
  expect(tryFinding(cohesive, base).measures[0]!.value).toBeLessThan(0.01);
  expect(tryFinding(cohesive, more).measures[0]!.value).toBeGreaterThan(0.04);
});

test('a pan-Arab Mosul has no price for a nod from Tehran', async () => {
  const laboratory = openLaboratory(await PACKS['pan-arab-mosul']!(), {}, { from: 0, count: 100 }, { scenario });
  expect(
    tryFinding(
      FINDINGS.find(({ id }) => id === 'T9b')!,
      laboratory,
    ).standing,
  ).toBe('broken');
});
