// Policies are what a player could do: every order is on the desk in its turn.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviserPolicy } from '../../../src/policies/adviser.ts';
import { levelNamed, parsePolicyFile, POLICY_NAMES, policyNamed } from '../../../src/policies/policies.ts';
import { randomPolicy, randomProgram } from '../../../src/policies/random.ts';
import { BENCH_CODE } from '../../../src/rules/choices.ts';
import { runProgram, type FixedProgram, type Program, type ReactiveProgram } from '../../../src/rules/run.ts';
import { AT, LEVELS, RULES } from '../../../src/rules/step.generated.ts';
import {
  isOpenLegal,
  isQuietLegal,
  MEMORY_SIZE,
  MOST_STANDING,
  sealTurn,
  standing,
} from '../../../src/rules/turn-layer.ts';
import type { Level } from '../../../src/rules/model.ts';

const { standard, express } = LEVELS;

/** Turns (from 1) in which a fixed program gives an order that is not on the desk; confirming a standing level is not counted. */
function illegalTurns({ level, open, quiet }: FixedProgram): number[] {
  const state = new Float64Array(RULES.stateSize);
  const memory = new Float64Array(MEMORY_SIZE);
  const bad: number[] = [];
  for (let turn = 0; turn < level.turns.length; turn += 1) {
    const isOpenGood = isOpenLegal(state, memory, level, turn, open[turn]!);
    const after = state.slice();
    sealTurn(after, memory.slice(), level, turn, open[turn]!, 0);
    const isQuietGood = isQuietLegal(after, memory, level, turn, quiet[turn]!);
    if (!isOpenGood || !isQuietGood) bad.push(turn + 1);
    sealTurn(state, memory, level, turn, open[turn]!, quiet[turn]!);
    if (standing(state) > MOST_STANDING) bad.push(turn + 1);
  }
  return bad;
}

test('every named policy gives only orders that are on the desk; confrontation alone needs the bench', () => {
  for (const name of POLICY_NAMES) {
    const program = policyNamed(name, standard);
    if (program?.kind !== 'fixed') continue;
    expect(illegalTurns(program), name).toEqual(name === 'confrontation' ? [7] : []);
    expect(program.open.includes(BENCH_CODE), name).toBe(name === 'confrontation');
  }
});

test('history can be told in ten turns', () => {
  expect(illegalTurns(policyNamed('historical', express) as FixedProgram)).toEqual([]);
});

test('random play is legal play, whatever the hand draws', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom<Level>(standard, express),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (which, level, hold) => {
        expect(illegalTurns(randomProgram(level, which, hold))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('random play holds as often as it is told to', () => {
  let held = 0;
  for (let which = 0; which < 400; which += 1)
    held += randomProgram(standard, which).quiet.filter((code) => code === 0).length;
  expect(held / 400 / 15).toBeGreaterThan(0.2);
  expect(held / 400 / 15).toBeLessThan(0.3);
});

test('random play of a seed is the same whether its orders are drawn beforehand or on the way', () => {
  const drawn = randomPolicy(standard);
  for (let seed = 0; seed < 50; seed += 1) {
    const open: number[] = [];
    const watched: ReactiveProgram = {
      ...drawn,
      choose: (turn, sight, hands) => {
        drawn.choose(turn, sight, hands);
        open.push(hands[0]!);
      },
    };
    runProgram(watched, seed);
    expect(open).toEqual([...randomProgram(standard, seed).open]);
  }
});

test('the adviser breaks off talks when the reading is high and goes covert only then', () => {
  const adviser = adviserPolicy(standard);
  const hands = new Uint8Array(2);
  const sight = { state: new Float64Array(RULES.stateSize), memory: new Float64Array(MEMORY_SIZE), key0: 1, key1: 2 };
  const choose = (threat: number): readonly number[] => {
    sight.state[AT.THR] = threat;
    adviser.choose(3, sight, hands);
    return [...hands];
  };
  sight.state[AT.chosen_dip] = 0;
  expect(choose(20)).toEqual([4, 0]);
  sight.state[AT.chosen_dip] = 2;
  expect(choose(90)).toEqual([2, 10]);
});

test('on a single act the turns before it are those of history', () => {
  const mosul = levelNamed('mosul');
  if (mosul === undefined) throw new Error('no level mosul');
  const history = policyNamed('historical', standard) as FixedProgram;
  const zeal = policyNamed('zeal', mosul) as FixedProgram;
  expect(zeal.open.slice(0, 3)).toEqual(history.open.slice(0, 3));
  expect(zeal.quiet.slice(0, 3)).toEqual(history.quiet.slice(0, 3));
  const first = (program: Program): number => runProgram(program, 3, { until: mosul.turns[3]!.from })[AT.REL]!;
  expect(first(policyNamed('random', mosul) as Program)).toBe(first(history));
});

test('an unknown policy is none', () => {
  expect(policyNamed('victory', standard)).toBeUndefined();
  expect(levelNamed('victory')).toBeUndefined();
});

test('a policy file is read, and refused in words', () => {
  const program = parsePolicyFile(
    '{"turns": {"1": {"open": "recognise"}, "7": {"open": "river-3", "quiet": "guard"}}}',
    standard,
  );
  expect([program.open[0], program.open[6], program.quiet[6], program.open[1]]).toEqual([1, BENCH_CODE, 17, 0]);
  const refused: [string, string][] = [
    ['[]', 'an object with "turns"'],
    ['{"turns": {"one": {}}}', 'turn numbers'],
    ['{"turns": {"16": {}}}', 'no turn 16'],
    ['{"turns": {"1": {"open": "invade"}}}', 'not a choice of the open hand'],
    ['{"turns": {"1": {"left": "hold"}}}', 'must be "open" or "quiet"'],
  ];
  for (const [text, reason] of refused) expect(() => parsePolicyFile(text, standard), text).toThrow(reason);
});
