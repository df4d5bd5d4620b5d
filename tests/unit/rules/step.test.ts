// One month of the engine: bounds, order of things, and the chances that must have no part in it.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomProgram } from '../../../src/policies/random.ts';
import { firstKey, secondKey } from '../../../src/rules/random.ts';
import { ALL_ON, beginGame, explainProgram, runProgram, WITHOUT_TEHRAN } from '../../../src/rules/run.ts';
import { AT, COUNTER_NAMES, LEVELS, RULES, STATE_NAMES } from '../../../src/rules/step.generated.ts';
import { movementsOf } from '../../../src/rules/ledger.ts';

const anyProgram = fc.nat(5000).map((which) => randomProgram(LEVELS.standard, which, 0.3));
const anySeed = fc.nat(2_000_000);
const anySwitches = fc.nat(ALL_ON);

test('every gauge stays within 0 and 100, and no number is lost, under any orders and drivers', () => {
  fc.assert(
    fc.property(anyProgram, anySeed, anySwitches, (program, seed, switches) => {
      runProgram(program, seed, { switches }, (_, state) => {
        for (let i = 0; i < STATE_NAMES.length; i += 1) {
          expect(state[i]! >= 0 && state[i]! <= 100, STATE_NAMES[i]).toBe(true);
        }
        for (const name of COUNTER_NAMES) expect(Number.isInteger(state[AT[name]]!), name).toBe(true);
      });
    }),
    { numRuns: 60 },
  );
});

test('the same seed and orders give the same bits; another seed gives others', () => {
  const program = randomProgram(LEVELS.standard, 11);
  const first = runProgram(program, 5).slice();
  runProgram(program, 6);
  expect(runProgram(program, 5).slice()).toEqual(first);
  expect(runProgram(program, 6).slice()).not.toEqual(first);
});

test('he falls once: after the fall the month of it never changes', () => {
  fc.assert(
    fc.property(anyProgram, anySeed, (program, seed) => {
      let fell = 0;
      runProgram(program, seed, {}, (_, state) => {
        if (fell > 0) expect(state[AT.FELL]).toBe(fell);
        fell = state[AT.FELL]!;
      });
    }),
    { numRuns: 100 },
  );
});

test('with no driver on he stands to the end', () => {
  for (let seed = 0; seed < 200; seed += 1)
    expect(runProgram(randomProgram(LEVELS.standard, seed), seed, { switches: 0 })[AT.FELL]).toBe(0);
});

test('with Tehran switched off its orders leave Iraq untouched', () => {
  fc.assert(
    fc.property(anyProgram, anyProgram, anySeed, (one, other, seed) => {
      const first = runProgram(one, seed, { switches: WITHOUT_TEHRAN }).slice(0, STATE_NAMES.length);
      const second = runProgram(other, seed, { switches: WITHOUT_TEHRAN }).slice(0, STATE_NAMES.length);
      expect(first).toEqual(second);
    }),
    { numRuns: 60 },
  );
});

test('an order of a later turn changes nothing before it', () => {
  fc.assert(
    fc.property(anyProgram, anyProgram, anySeed, fc.integer({ min: 1, max: 14 }), (one, other, seed, turn) => {
      const mixed = { ...one, open: one.open.slice(), quiet: one.quiet.slice() };
      mixed.open.set(other.open.subarray(turn), turn);
      mixed.quiet.set(other.quiet.subarray(turn), turn);
      const until = LEVELS.standard.turns[turn]!.from;
      expect(runProgram(mixed, seed, { until }).slice()).toEqual(runProgram(one, seed, { until }).slice());
    }),
    { numRuns: 60 },
  );
});

test('Tehran moves the two chances of a plot only through boldness, network, drain and exposure', () => {
  // One month from the same state, with and without every covert lever: the chances asked are the same.
  const asked = (covert: number): number[] => {
    const state = new Float64Array(RULES.stateSize);
    const ledger = new Float64Array(RULES.ledgerSize);
    beginGame(RULES, state, firstKey(3), secondKey(3));
    state[AT.FAC] = 70;
    for (const lever of ['chosen_kur', 'chosen_off', 'chosen_pro'] as const) state[AT[lever]] = covert;
    RULES.explain(state, RULES.parameters, firstKey(3), secondKey(3), 20, ledger);
    const slots = RULES.ledger.flatMap((slot, place) =>
      slot.kind === 'factor' && slot.id === 'attempt' ? [{ slot, place }] : [],
    );
    const moved = new Set(['boldness', 'network', 'rally']);
    return slots.filter(({ slot }) => !moved.has(slot.factor ?? '')).map(({ place }) => ledger[place]!);
  };
  expect(asked(3)).toEqual(asked(0));
});

test('a covert lever works on weakness: with no weakness it moves neither boldness nor network', () => {
  const program = randomProgram(LEVELS.standard, 8);
  explainProgram(program, 4, { switches: ALL_ON }, (_, state, ledger) => {
    const iran = movementsOf(RULES, ledger).filter(({ kind, id }) => kind === 'term' && id === 'iran');
    for (const { amount } of iran) expect(Math.abs(amount)).toBeLessThanOrEqual(60 * state[AT.W]! + 1e-9);
  });
});

test('suspicion costs relations and cover from October 1958 under every policy', () => {
  const program = randomProgram(LEVELS.standard, 0, 1);
  explainProgram(program, 9, { until: 6, switches: WITHOUT_TEHRAN }, (t, _, ledger) => {
    const suspicion = movementsOf(RULES, ledger).filter(({ id }) => id === 'suspicion');
    expect(suspicion.map(({ variable }) => variable)).toEqual(t > 2 ? ['EXP', 'REL'] : []);
  });
});
