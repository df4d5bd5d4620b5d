// One year of support to Kurds and officers on top of restraint, and what it adds to the chance of a fall.
import { LEVERS } from '../../src/rules/choices.ts';
import { LEVERS_AND_ACTS } from '../../src/rules/run.ts';
import { HORIZON } from '../../src/rules/model.ts';
import type { Driver } from '../../src/analysis/shapley.ts';
import { falls, play, type Seeds } from '../support/play-seeds.ts';

const YEAR = 12;
const WITHIN = 15;
const LEVEL = 2;

function program(from: number | undefined): { kind: 'table'; months: Float64Array } {
  const months = new Float64Array(HORIZON * LEVERS_AND_ACTS);
  if (from !== undefined) {
    for (let t = from; t < from + YEAR; t += 1) {
      months[t * LEVERS_AND_ACTS + LEVERS.indexOf('kur')] = LEVEL;
      months[t * LEVERS_AND_ACTS + LEVERS.indexOf('off')] = LEVEL;
    }
  }
  return { kind: 'table', months };
}

/** Added chance of a fall within 15 months of `from` (a month number), given that he ruled when it began. */
export function addedByAYear(from: number, off: readonly Driver[], seeds: Seeds): number {
  const without = falls(play('still', { program: program(undefined), off }), seeds);
  const withYear = falls(play(`year-from-${from}`, { program: program(from), off }), seeds);
  let ruled = 0;
  let added = 0;
  for (let i = 0; i < seeds.count; i += 1) {
    if (without[i]! > 0 && without[i]! <= from) continue;
    ruled += 1;
    const soon = (month: number): number => (month > 0 && month <= from + WITHIN ? 1 : 0);
    added += soon(withYear[i]!) - soon(without[i]!);
  }
  return added / ruled;
}
