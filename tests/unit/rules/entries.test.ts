/** Letters, windows, promises, call-backs and resignations: one mechanism, the same in play and in ensembles. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed, scenarios } from '../../../src/content/bundle.ts';
import { policyNamed, POLICY_NAMES, scriptOn } from '../../../src/policies/policies.ts';
import { randomProgram } from '../../../src/policies/random.ts';
import { turnsOfWindow } from '../../../src/rules/entries.ts';
import { playPolicy } from '../../../src/cli/play-policy.ts';
import { LASTING } from '../../../src/rules/moment.ts';
import { whyNot } from '../../../src/rules/offers.ts';
import { replay } from '../../../src/rules/play.ts';
import type { FixedProgram } from '../../../src/rules/program.ts';
import { runProgram, WITHOUT_TEHRAN, type Program } from '../../../src/rules/run.ts';
import type { Scenario } from '../../../src/rules/scenario.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import type { TurnOrders } from '../../../src/rules/types.ts';
import { HISTORY, testGame } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');

/** What a reacting program ordered on a seed, as a fixed one. */
function written(scenario: Scenario, program: Program, seed: number): FixedProgram {
  if (program.kind === 'fixed') return program;
  if (program.kind === 'table') throw new Error('a table has no orders');
  const open = new Uint8Array(scenario.level.turns.length);
  const quiet = new Uint8Array(scenario.level.turns.length);
  const noting: Program = {
    ...program,
    choose: (turn, sight, hands) => {
      program.choose(turn, sight, hands);
      [open[turn], quiet[turn]] = [hands[0] as number, hands[1] as number];
    },
  };
  runProgram(noting, seed, { scenario, until: 56 });
  return { kind: 'fixed', level: scenario.level, open, quiet };
}

/** Orders as a fixed program; turns that were not played hold. */
function inTurns(scenario: Scenario, orders: readonly TurnOrders[]): FixedProgram {
  const script = Object.fromEntries(orders.map((both, turn) => [turn + 1, both]));
  return scriptOn(scenario.level, script);
}

const PLAYABLE = POLICY_NAMES.filter((name) => !name.startsWith('confrontation'));

describe.each(['standard', 'express'])('on %s', (id) => {
  const scenario = scenarioNamed(id);

  test('every policy ends in the same bits in play and in a fast run', () => {
    for (const name of PLAYABLE) {
      const program = policyNamed(name, scenario.level) as Program;
      for (let seed = 0; seed < 3; seed += 1) {
        if (program.kind === 'table') continue;
        const { orders } = playPolicy(program, scenario, seed);
        const { state } = replay(scenario, { seed, orders });
        const fixed = inTurns(scenario, orders);
        const fast = runProgram(fixed, seed, { scenario, until: state.month });
        expect([...fast.subarray(0, AT.chosen_rec)], `${name}, seed ${seed}`).toEqual(
          state.values.slice(0, AT.chosen_rec),
        );
      }
    }
  });

  test('a reacting program and the same orders written down end in the same bits', () => {
    const random = policyNamed('random', scenario.level) as Program;
    for (let seed = 100; seed < 160; seed += 1) {
      const asked = runProgram(random, seed, { scenario, until: 56 }).slice(0, LASTING);
      const fixed = written(scenario, random, seed);
      expect([...runProgram(fixed, seed, { scenario, until: 56 }).subarray(0, LASTING)]).toEqual([...asked]);
    }
  });

  test('no entry ever moves a variable of Baghdad', () => {
    const basket = [AT.DOM, AT.KHZ, AT.SHT, AT.WAS, AT.MOS] as number[];
    for (const entry of scenario.entries.flat())
      for (const { at, amount } of entry.effects) {
        expect(basket).toContain(at);
        expect(Math.abs(amount)).toBeLessThanOrEqual(4);
      }
  });
});

test('a refusal in a fast run is played on as in play, and leaves the next run alone', () => {
  const line = {
    1: { quiet: 'kurds-1' },
    3: { quiet: 'kurds-0' },
    4: { quiet: 'kurds-2' },
    5: { quiet: 'kurds-3' },
    6: { quiet: 'officers-2' },
    7: { quiet: 'officers-0' },
    8: { open: 'press-2', quiet: 'officers-3' },
    11: { quiet: 'kurds-0' },
    12: { quiet: 'kurds-2' },
  };
  let refusals = 0;
  const program = scriptOn(standard.level, line);
  for (let seed = 0; seed < 60; seed += 1) {
    const { orders } = playPolicy(program, standard, seed);
    const { state } = replay(standard, { seed, orders });
    refusals += state.refusedTurns.length;
    const fast = runProgram(inTurns(standard, orders), seed, { scenario: standard, until: state.month });
    expect([...fast.subarray(0, AT.chosen_rec)], `seed ${seed}`).toEqual(state.values.slice(0, AT.chosen_rec));
    const again = runProgram(program, seed, { scenario: standard, until: 56 }).slice();
    expect([...runProgram(program, seed, { scenario: standard, until: 56 })]).toEqual([...again]);
  }
  expect(refusals).toBeGreaterThan(20);
});

test('other orders of the same turn leave a fast run of many programs apart', () => {
  const one = randomProgram(standard.level, 1);
  const two = randomProgram(standard.level, 2);
  const alone = runProgram(one, 5, { scenario: standard, until: 56 }).slice();
  runProgram(two, 5, { scenario: standard, until: 56 });
  expect([...runProgram(one, 5, { scenario: standard, until: 56 })]).toEqual([...alone]);
});

test('without Tehran every letter meets silence, whatever the program would have ordered', () => {
  const options = { scenario: standard, switches: WITHOUT_TEHRAN, until: 56 };
  const idle = [...runProgram(scriptOn(standard.level, {}), 3, options)];
  const busy = [...runProgram(scriptOn(standard.level, HISTORY), 3, options)];
  expect(busy).toEqual(idle);
  const bare = runProgram(scriptOn(standard.level, {}), 3, { switches: WITHOUT_TEHRAN, until: 56 });
  expect(bare[AT.DOM]).not.toBe(idle[AT.DOM]);
});

test('entries stop when he has fallen', () => {
  const seed = Array.from({ length: 400 }, (_, i) => i).find((each) => {
    const { end } = testGame({ seed: each });
    return (end.values[AT.FELL] as number) > 0 && end.turn < 15;
  });
  expect(seed).toBeDefined();
  const game = testGame({ seed: seed as number });
  const last = game.ledgers.at(-1);
  expect(last?.entries).toEqual([]);
});

describe('a letter', () => {
  test('pays by the face that was chosen, and by silence otherwise', () => {
    const letter = standard.letters[0];
    const answered = testGame({ line: { 1: { open: 'recognise' } }, until: 2 });
    const silent = testGame({ until: 2 });
    expect(answered.ledger(1).entries).toContain(`letter/${letter?.id}/at-once`);
    expect(silent.ledger(1).entries).toEqual([`silence/${letter?.id}`]);
    expect(silent.end.answers[letter?.id ?? '']).toBe('silence');
  });

  test('its dues never come in its own turn', () => {
    for (const { level, letters, entries } of scenarios.values())
      letters.forEach((letter, turn) => {
        const dues = entries.flatMap((all, at) =>
          all.some(({ kind, id }) => kind === 'due' && id === letter?.id) ? [at] : [],
        );
        for (const at of dues) expect(at, `${level.id} ${letter?.id}`).toBeGreaterThan(turn);
      });
  });
});

describe('a window', () => {
  test('pays once, and then no longer asks for a line that stands', () => {
    const game = testGame({ line: { 9: { open: 'talk-2' } }, seed: 8 });
    const paid = game.ledgers.flatMap(({ entries }) => entries).filter((entry) => entry === 'window/the-thaw');
    expect(paid).toHaveLength(1);
    expect(whyNot(standard, game.before(10), { open: 'talk-2', quiet: 'hold' })?.reason).toBe('stands');
  });

  test('may be used by confirming what stands', () => {
    const game = testGame({ line: { 8: { open: 'talk-2' }, 9: { open: 'talk-2' } }, seed: 8 });
    expect(game.end.entries).toContain('window/the-thaw');
  });

  test('pays nothing once it is shut', () => {
    const game = testGame({ line: { 11: { open: 'talk-2' } }, seed: 8 });
    expect(game.end.entries).not.toContain('window/the-thaw');
  });

  test('has a turn to be used in, and never stands open beside two others', () => {
    for (const { level, people } of [standard, scenarioNamed('express')]) {
      const turns = people.windows.map((window) => turnsOfWindow(level, window));
      for (const open of turns) expect(open.length).toBeGreaterThan(0);
      level.turns.forEach((_, turn) =>
        expect(turns.filter((open) => open.includes(turn)).length).toBeLessThanOrEqual(2),
      );
    }
  });
});

describe('a promise', () => {
  test('is kept or broken when it falls due, and not asked of a line that did not stand', () => {
    const kept = testGame({ line: { 1: { open: 'recognise' } } });
    const broken = testGame({ line: { 1: { open: 'recognise' }, 5: { open: 'talk-0' } } });
    const never = testGame({});
    expect(kept.end.entries).toContain('kept/the-guide/visas');
    expect(broken.end.entries).toContain('broken/the-guide/visas');
    expect(never.end.entries.filter((entry) => entry.includes('the-guide'))).toEqual([]);
  });
});

describe('a call-back', () => {
  test('returns an order of the first two acts in the fourth or fifth', () => {
    const nodded = testGame({ line: { 4: { quiet: 'officers-1' } } });
    const refused = testGame({});
    expect(nodded.end.entries).toContain('callback/a-number-out-of-use');
    expect(refused.end.entries).toContain('callback/the-man-goes-home');
  });

  test('each of the 24 has a turn in Standard and in Express', () => {
    for (const scenario of [standard, scenarioNamed('express')]) {
      const told = scenario.entries.flat().filter(({ kind }) => kind === 'callback');
      expect(new Set(told.map(({ id }) => id)).size).toBe(24);
    }
  });
});
