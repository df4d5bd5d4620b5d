// What a finding is, and how it becomes tests: measured on one block of seeds, again on a fresh block, and in reverse.
import type { Seeds } from '../support/play-seeds.ts';

/** One figure of a claim with the band that it must keep, ends included. */
export interface Measure {
  readonly what: string;
  readonly value: (seeds: Seeds) => number;
  readonly least?: number;
  readonly most?: number;
  /** A share of games: with few seeds its band is widened by `MARGIN`, the noise of the sample. */
  readonly share?: true;
}

export interface Claim {
  /** The number of the claim in the specification, such as "T1a". */
  readonly id: string;
  /** The claim as one sentence. */
  readonly title: string;
  /** Where it comes from: sentences of the study, or the design's own. */
  readonly source: string;
  readonly measures: readonly Measure[];
  /** The same question where the claim's condition does not hold: the answer must come out otherwise. */
  readonly opposite: readonly Measure[];
}

/** Seeds a policy; the night run sets 20000. */
export const SEEDS = Number(process.env['FINDINGS_SEEDS'] ?? 4000);
/** Below 20,000 seeds shares may miss their band by this much: the sample's noise, not the model's licence. */
export const MARGIN = SEEDS >= 20_000 ? 0 : 0.015;
export const FIRST_BLOCK: Seeds = { from: 0, count: SEEDS };
/** Seeds that were never looked at while the numbers were fitted. */
export const FRESH_BLOCK: Seeds = { from: 1_000_000, count: SEEDS };

/** All claims made so far in this process, for the table. */
export const claims: Claim[] = [];

/** Makes a claim: under Vitest it becomes tests, elsewhere an entry of the table. */
export async function claim(what: Claim): Promise<void> {
  claims.push(what);
  if (process.env['VITEST'] === undefined) return;
  const { describe, expect, test } = await import('vitest');
  const keeps = (measure: Measure, seeds: Seeds): void => {
    const value = measure.value(seeds);
    const margin = measure.share === true ? MARGIN : 0;
    if (measure.least !== undefined)
      expect(value, `${what.id}: ${measure.what}`).toBeGreaterThanOrEqual(measure.least - margin);
    if (measure.most !== undefined)
      expect(value, `${what.id}: ${measure.what}`).toBeLessThanOrEqual(measure.most + margin);
    expect(value).toBe(value);
  };
  describe(what.title, () => {
    for (const measure of what.measures) {
      test(`${measure.what}: ${bandOf(measure)}`, () => keeps(measure, FIRST_BLOCK));
      test(`${measure.what}: ${bandOf(measure)}, on fresh seeds`, () => keeps(measure, FRESH_BLOCK));
    }
    for (const measure of what.opposite)
      test(`otherwise ${measure.what}: ${bandOf(measure)}`, () => keeps(measure, FIRST_BLOCK));
  });
}

/** The band in words. */
export function bandOf({ least, most }: Measure): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  return least === undefined ? `at most ${most}` : `at least ${least}`;
}
