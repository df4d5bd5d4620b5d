// Whole games: the two ways to play months, what orders set, and what stopping leaves alone.
import { expect, test } from 'vitest';
import { programOf } from '../../../src/policies/script.ts';
import { monthName, monthNumber, quarterName, type Level } from '../../../src/rules/model.ts';
import { LEVERS_AND_ACTS, runProgram, type Program, type TableProgram } from '../../../src/rules/run.ts';
import { AT, LEVELS, PARAMETER_NAMES, RULES } from '../../../src/rules/step.generated.ts';
import { policyNamed, POLICY_NAMES } from '../../../src/policies/policies.ts';

const standard: Level = LEVELS.standard;
const still = programOf(standard, {});

test('a game played in stretches ends in the same bits as one that is watched month by month', () => {
  for (const name of POLICY_NAMES) {
    const program = policyNamed(name, standard) as Program;
    for (let seed = 0; seed < 40; seed += 1) {
      const stretched = runProgram(program, seed).slice();
      expect(runProgram(program, seed, {}, () => undefined).slice(), name).toEqual(stretched);
    }
  }
});

test('stopping at the fall tells the same month of the fall', () => {
  const program = policyNamed('patient', standard) as Program;
  for (let seed = 0; seed < 200; seed += 1) {
    const fell = runProgram(program, seed)[AT.FELL];
    expect(runProgram(program, seed, { stopAtFall: true })[AT.FELL]).toBe(fell);
  }
});

test('history sets its levers in the months of its turns', () => {
  const seen: Record<number, number[]> = {};
  runProgram(policyNamed('historical', standard) as Program, 1, {}, (t, state) => {
    seen[t] = [
      state[AT.chosen_dip]!,
      state[AT.chosen_all]!,
      state[AT.chosen_kur]!,
      state[AT.chosen_off]!,
      state[AT.chosen_pro]!,
      state[AT.chosen_nav]!,
      state[AT.chosen_home]!,
      state[AT.chosen_int]!,
    ];
  });
  expect(seen[0]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  expect(seen[2]).toEqual([1, 1, 0, 0, 0, 0, 0, 1]);
  expect(seen[7]).toEqual([1, 2, 0, 1, 0, 0, 0, 1]);
  expect(seen[9]).toEqual([1, 2, 0, 0, 1, 0, 0, 1]);
  expect(seen[17]).toEqual([1, 2, 0, 0, 1, 2, 0, 1]);
  expect(seen[40]).toEqual([0, 1, 1, 1, 0, 0, 0, 1]);
  expect(seen[55]).toEqual([0, 1, 2, 2, 0, 0, 1, 1]);
  expect(seen[89]).toEqual(seen[55]);
});

test('recognition at once warms relations twice as much as recognition with conditions', () => {
  const relations = (script: Parameters<typeof programOf>[1]): number =>
    runProgram(programOf(standard, script), 3, { until: 1 })[AT.REL]!;
  const rec = (script: Parameters<typeof programOf>[1]): number => {
    let size = NaN;
    runProgram(programOf(standard, script), 3, { until: 1 }, (_, state) => (size = state[AT.rec]!));
    return size;
  };
  expect(rec({ 1: { open: 'recognise' } })).toBe(2);
  expect(rec({ 1: { open: 'talk-1' } })).toBe(1);
  expect(relations({ 1: { open: 'recognise' } }) - relations({ 1: { open: 'talk-1' } })).toBeCloseTo(2, 9);
});

test('an act is of one month', () => {
  const months: number[] = [];
  runProgram(programOf(standard, { 9: { open: 'kharg', quiet: 'guard' } }), 2, { until: 56 }, (t, state) => {
    if (state[AT.khg]! > 0 || state[AT.grd]! > 0) months.push(t);
  });
  expect(months).toEqual([25]);
});

test('a table of levers plays as the orders that set them', () => {
  const program = policyNamed('covert-late', standard) as Program;
  const months = new Float64Array(90 * LEVERS_AND_ACTS);
  runProgram(program, 0, {}, (t, state) =>
    months.set(state.subarray(AT.chosen_dip, AT.chosen_dip + LEVERS_AND_ACTS), t * LEVERS_AND_ACTS),
  );
  const table: TableProgram = { kind: 'table', months };
  for (let seed = 0; seed < 20; seed += 1)
    expect(runProgram(table, seed).slice()).toEqual(runProgram(program, seed).slice());
});

test('parameters are read at run time and the rules keep their own', () => {
  const before = RULES.parameters.slice();
  const easy = RULES.parameters.slice();
  easy[PARAMETER_NAMES.indexOf('alpha')] = 1;
  const fallen = (parameters: Float64Array): number => {
    let count = 0;
    for (let seed = 0; seed < 200; seed += 1)
      if (runProgram(still, seed, { parameters, until: 57 })[AT.FELL]! > 0) count += 1;
    return count;
  };
  expect(fallen(easy)).toBeGreaterThan(fallen(before) + 20);
  expect(RULES.parameters).toEqual(before);
});

test('months have their names', () => {
  expect([0, 5, 6, 55, 56, 89].map(monthName)).toEqual([
    '1958-07',
    '1958-12',
    '1959-01',
    '1963-02',
    '1963-03',
    '1965-12',
  ]);
  for (let t = 0; t < 90; t += 1) expect(monthNumber(monthName(t))).toBe(t);
  expect([monthNumber('1958-06'), monthNumber('1966-01'), monthNumber('1960-13'), monthNumber('soon')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([0, 2, 3, 54].map(quarterName)).toEqual(['1958Q3', '1958Q3', '1958Q4', '1963Q1']);
});
