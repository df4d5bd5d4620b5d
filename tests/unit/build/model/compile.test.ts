// The model compiler: what it refuses, what a rival reading may change, and that C plays the same game.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../../../../src/build/model/check.ts';
import { compileTrial } from '../../../../src/build/model/compile.ts';
import { readLevels, readModel, readPacks, type ModelData } from '../../../../src/build/model/data.ts';
import { emitBaseModule } from '../../../../src/build/model/emit-module.ts';
import { emitC } from '../../../../src/build/model/emit-c.ts';
import { hashModel } from '../../../../src/build/model/hash.ts';
import { withPack } from '../../../../src/build/model/pack.ts';
import { policyNamed } from '../../../../src/policies/policies.ts';
import { LEVERS_AND_ACTS, runProgram, type Program } from '../../../../src/rules/run.ts';
import { AT, LEVELS, RULES, STATE_NAMES } from '../../../../src/rules/step.generated.ts';
import { modelFolder, standard } from '../../../support/play-seeds.ts';

const model = readModel(modelFolder);
const first = <T>(list: readonly T[]): T => list[0] as T;
const faults = (change: Partial<ModelData>): string => faultsOf({ ...model, ...change }).join('\n');

test('the model of the game holds together', () => {
  expect(faultsOf(model)).toEqual([]);
});

test('the generated step is the one that the model gives', () => {
  const folder = join(modelFolder, '../..');
  expect(readFileSync(join(folder, 'src/rules/step.generated.ts'), 'utf8')).toBe(
    emitBaseModule(model, readLevels(join(folder, 'levels'))),
  );
});

test('an unknown name is refused where it stands', () => {
  const terms = [...model.terms, { ...first(model.terms), id: 'new', formula: 'FAC*mystery' }];
  expect(faults({ terms })).toContain('term FAC.new reads mystery');
});

test('a derived quantity may not read one that comes after it', () => {
  expect(faults({ derived: [{ ...first(model.derived), id: 'early', formula: 'W*2' }, ...model.derived] })).toContain(
    'derived early reads W',
  );
});

test('a parameter that shadows another name is refused', () => {
  const shadow = { ...first(model.parameters), id: 'ICP' };
  expect(faults({ parameters: [...model.parameters, shadow] })).toContain('the parameter ICP shadows another name');
  expect(faults({ parameters: [...model.parameters, first(model.parameters)] })).toContain('is given twice');
});

test('ids and streams may be given once', () => {
  expect(faults({ terms: [...model.terms, first(model.terms)] })).toContain('the term FAC.quarrel is given twice');
  expect(faults({ dated: [...model.dated, first(model.dated)] })).toMatch(
    /the dated event .* is given twice[^]*the stream \d+ is given twice/,
  );
  const noisy = model.variables.state.map((item) =>
    item.noise === undefined ? item : { ...item, noise: { ...item.noise, stream: 40 } },
  );
  expect(faults({ variables: { ...model.variables, state: noisy } })).toContain('the stream 40 is given twice');
});

test('a number without a basis is refused', () => {
  const bare = { ...first(model.parameters), basis: 'inferred' as const, source: '' };
  expect(faults({ parameters: [bare, ...model.parameters.slice(1)] })).toContain(
    `parameter ${bare.id} has no full basis`,
  );
});

test('an effect on what does not exist is refused', () => {
  const rules = [{ ...first(model.rules), effects: [{ variable: 'SHAH', add: '1' }] }, ...model.rules.slice(1)];
  expect(faults({ rules })).toContain('moves SHAH, which is no variable');
});

test('the fingerprint follows numbers and formulas, not words or order of keys', () => {
  const reworded = model.terms.map((term) => ({ ...term, why: 'other words' }));
  expect(hashModel({ ...model, terms: reworded })).toBe(hashModel(model));
  expect(RULES.hash).toBe(hashModel(model));
  const renumbered = model.parameters.map((item, i) => (i === 0 ? { ...item, value: item.value + 0.001 } : item));
  expect(hashModel({ ...model, parameters: renumbered })).not.toBe(hashModel(model));
});

test('a rival reading changes what it names and nothing else', () => {
  const basis = { basis: 'design', why: 'a test' } as const;
  const rival = withPack(model, {
    id: 'rival',
    parameters: [{ id: 'no', value: 0, ...basis }],
    removeTerms: ['REG.talks'],
  });
  expect(rival.parameters.find((item) => item.id === 'no')?.value).toBe(0);
  expect(rival.terms.length).toBe(model.terms.length - 1);
  expect(rival.dated).toEqual(model.dated);
  expect(() => withPack(model, { id: 'rival', parameters: [{ id: 'nothing', value: 0, ...basis }] })).toThrow(
    'no parameter "nothing"',
  );
  expect(() => withPack(model, { id: 'rival', removeTerms: ['FAC.peace'] })).toThrow('no term "FAC.peace"');
});

test('every rival reading of the game compiles', () => {
  for (const pack of readPacks(modelFolder)) expect(faultsOf(withPack(model, pack)), pack.id).toEqual([]);
});

test('a model compiled in memory plays as the generated one', () => {
  const trial = compileTrial(model);
  const program = policyNamed('historical', standard) as Program;
  for (let seed = 0; seed < 50; seed += 1) {
    expect(runProgram(program, seed, { rules: trial }).slice()).toEqual(runProgram(program, seed).slice());
  }
});

function compiler(): string | undefined {
  return ['cc', 'gcc', 'clang'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

test('where there is a C compiler, the same step in C ends in the same bits', () => {
  const cc = compiler();
  if (cc === undefined) return;
  const program = policyNamed('historical', LEVELS.standard) as Program;
  const months = new Float64Array(56 * LEVERS_AND_ACTS);
  runProgram(program, 0, { until: 56 }, (t, state) =>
    months.set(state.subarray(AT.chosen_dip, AT.chosen_dip + LEVERS_AND_ACTS), t * LEVERS_AND_ACTS),
  );
  const folder = mkdtempSync(join(tmpdir(), 'push-and-fall-c-'));
  try {
    writeFileSync(join(folder, 'peer.c'), emitC(model, months));
    execFileSync(cc, ['-O2', '-ffp-contract=off', '-o', 'peer', 'peer.c'], { cwd: folder });
    const told = execFileSync(join(folder, 'peer'), ['300'], { encoding: 'utf8' }).trim().split(' ')[1];
    let bits = 0n;
    for (let seed = 0; seed < 300; seed += 1) {
      const gauges = runProgram(program, seed, { until: 56 }).slice(0, STATE_NAMES.length);
      for (const word of new BigUint64Array(gauges.buffer)) bits = BigInt.asUintN(64, bits * 31n + word);
    }
    expect(told).toBe(bits.toString(16).padStart(16, '0'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
