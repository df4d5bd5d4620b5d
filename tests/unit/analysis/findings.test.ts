// The findings of the trial room are those of tests/findings: same bands, same figures.
import { beforeAll, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import record from '../../../levels/record/regime-index.json' with { type: 'json' };
import type { Claim } from '../../findings/claim.ts';
import {
  FINDINGS,
  noiseOf,
  TESTED_ELSEWHERE,
  tryFinding,
  tryFindings,
  type Finding,
} from '../../../src/analysis/findings.ts';
import { openLaboratory } from '../../../src/analysis/laboratory.ts';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { RULES } from '../../../src/rules/step.generated.ts';

const SEEDS = { from: 0, count: 60 };
const laboratory = openLaboratory(RULES, {}, SEEDS, { scenario: scenarioNamed('standard'), record: record.quarters });
let claims: readonly Claim[] = [];

beforeAll(async () => {
  // Outside Vitest the claims only declare themselves; here they must not become tests a second time.
  const vitest = process.env['VITEST'];
  delete process.env['VITEST'];
  const folder = new URL('../../findings/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.test.ts')))
    await import(new URL(name, folder).href);
  ({ claims } = await import('../../findings/claim.ts'));
  process.env['VITEST'] = vitest;
}, 60_000);

const claimOf = ({ id }: Finding): Claim => {
  const found = claims.find((claim) => claim.id === id);
  if (found === undefined) throw new Error(`no claim ${id} in tests/findings`);
  return found;
};

// Asked here of fewer policies than there: two hundred random ones take too long while one looks on.
const FEWER_POLICIES = ['T4'];

test.each(FINDINGS)('$id has the bands of its claim', (finding) => {
  const bands = claimOf(finding).measures.map(({ least, most, share }) => ({ least, most, share }));
  const own = finding.measures.map(({ least, most, share }) => ({ least, most, share }));
  expect(own).toEqual(bands.slice(0, own.length));
});

test.each(FINDINGS.filter(({ id }) => !FEWER_POLICIES.includes(id)))(
  '$id measures what its claim measures',
  (finding) => {
    const { measures } = claimOf(finding);
    for (const [place, measure] of finding.measures.entries()) {
      const [value, claimed] = [measure.value(laboratory), measures[place]!.value(SEEDS)];
      if (Number.isNaN(claimed)) expect(value, measure.key).toBeNaN();
      else expect(value, measure.key).toBeCloseTo(claimed, 9);
    }
  },
);

test('every claim is tried here or named among those tested elsewhere', () => {
  const known = [...FINDINGS.map(({ id }) => id), ...TESTED_ELSEWHERE];
  expect(claims.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([]);
});

test('keys are unique, so that each figure has its words', () => {
  const keys = FINDINGS.flatMap(({ measures }) => measures.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
});

test('a figure outside its band by no more than the noise of the sample is close, beyond it broken', () => {
  const noise = noiseOf(SEEDS.count);
  const standing = (value: number, share: boolean) =>
    tryFinding(
      {
        id: 'x',
        claims: [],
        measures: [{ key: 'x', least: 0.5, ...(share ? { share: true as const } : {}), value: () => value }],
      },
      laboratory,
    ).standing;
  expect([standing(0.5, true), standing(0.5 - noise / 2, true), standing(0.5 - 2 * noise, true)]).toEqual([
    'holds',
    'close',
    'broken',
  ]);
  expect(standing(0.49, false)).toBe('broken');
  expect(standing(NaN, true)).toBe('broken');
});

test('without history’s record the finding that needs it is left out', () => {
  const bare = openLaboratory(RULES, {}, { from: 0, count: 4 });
  expect([...tryFindings(bare, ['K5', 'K1'])].map(({ id }) => id)).toEqual(['K1']);
});
