// The explaining step must tell the truth: the same bits as the fast step, and a ledger that adds up.
import { expect, test } from 'vitest';
import { AT, LEVELS, RULES, SERIES_NAMES, STATE_NAMES } from '../../../src/rules/step.generated.ts';
import { explainProgram, runProgram } from '../../../src/rules/run.ts';
import { chancesOf, happenedIn, movementsOf } from '../../../src/rules/ledger.ts';
import { STANDARD_SCRIPTS } from '../../../src/policies/named.ts';
import { programOf } from '../../../src/policies/script.ts';

const programs = Object.values(STANDARD_SCRIPTS).map((script) => programOf(LEVELS.standard, script));

test('the explaining step ends every game in the same bits as the fast step', () => {
  for (const program of programs) {
    for (let seed = 0; seed < 60; seed += 1) {
      const fast = Float64Array.from(runProgram(program, seed));
      const told = explainProgram(program, seed, {}, () => undefined);
      expect(new BigUint64Array(told.slice().buffer)).toEqual(new BigUint64Array(fast.buffer));
    }
  }
});

test('switched-off drivers change nothing in the agreement of the two forms', () => {
  for (let switches = 0; switches < 64; switches += 7) {
    const program = programs[0]!;
    const fast = Float64Array.from(runProgram(program, switches, { switches }));
    const told = explainProgram(program, switches, { switches }, () => undefined);
    expect(new BigUint64Array(told.slice().buffer)).toEqual(new BigUint64Array(fast.buffer));
  }
});

test('the movements of a month add up to the change of every gauge', () => {
  const confrontation = programOf(LEVELS.standard, STANDARD_SCRIPTS.confrontation);
  const zeal = programOf(LEVELS.standard, STANDARD_SCRIPTS.zeal);
  for (const program of [confrontation, zeal]) {
    for (let seed = 0; seed < 40; seed += 1) {
      let before: Float64Array | undefined;
      explainProgram(program, seed, {}, (_, state, ledger) => {
        if (before !== undefined) {
          const sums = new Map<string, number>();
          for (const { variable, amount } of movementsOf(RULES, ledger)) {
            sums.set(variable, (sums.get(variable) ?? 0) + amount);
          }
          for (const name of STATE_NAMES) {
            expect(Math.abs(state[AT[name]]! - before[AT[name]]! - (sums.get(name) ?? 0))).toBeLessThan(1e-9);
          }
        }
        before = state.slice();
      });
    }
  }
});

test('a chance is the product of its named factors, held within its limits, and happens when the draw is below it', () => {
  const zeal = programOf(LEVELS.standard, STANDARD_SCRIPTS.zeal);
  const seen = new Set<string>();
  for (let seed = 0; seed < 60; seed += 1) {
    explainProgram(zeal, seed, {}, (_, __, ledger) => {
      for (const chance of chancesOf(RULES, ledger)) {
        seen.add(chance.id);
        const product = chance.factors.reduce((total, factor) => total * factor.value, 1);
        if (!['mosul', 'pact', 'success', 'friendly', 'hostile'].includes(chance.id)) {
          expect(Math.abs(product - chance.chance)).toBeLessThan(1e-12);
        }
        expect(chance.happened).toBe(chance.draw < chance.chance);
      }
    });
  }
  for (const id of ['mosul', 'mosulWins', 'kurdWar', 'scandal', 'pact', 'attempt', 'success', 'friendly', 'hostile'])
    expect(seen).toContain(id);
});

test('the fall is told by the ledger of its month', () => {
  const historical = programOf(LEVELS.standard, STANDARD_SCRIPTS.historical);
  let falls = 0;
  for (let seed = 0; seed < 30; seed += 1) {
    explainProgram(historical, seed, {}, (t, state, ledger) => {
      const told = happenedIn(RULES, ledger);
      const fell = told.includes('success') || told.includes('mosulWins');
      if (fell) falls += 1;
      expect(fell).toBe(state[AT.FELL] === t + 1);
      if (fell) expect(told).toContain('newOrder');
    });
  }
  expect(falls).toBeGreaterThan(20);
});

test('strength is the weighted sum of the other six series', () => {
  const out = new Float64Array(SERIES_NAMES.length);
  RULES.series(runProgram(programs[0]!, 3), out);
  const [army, coalition, institutions, popular, kurdish, regional, strength] = [...out] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const sum = 0.3 * army + 0.15 * coalition + 0.1 * institutions + 0.3 * popular + 0.1 * kurdish + 0.05 * regional;
  expect(Math.abs(strength - sum)).toBeLessThan(1e-9);
});
