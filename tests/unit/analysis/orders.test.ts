// What each order changed: one left out at a time.
import { describe, expect, test } from 'vitest';
import { fallenBy, fallsOf, playSeeds } from '../../../src/analysis/ensemble.ts';
import { askOrders, sealedOrders, withoutOrder } from '../../../src/analysis/orders.ts';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { AT } from '../../../src/rules/step.generated.ts';
import { ask, askInChunks, caseOf, policy } from './support.ts';

const FEW = { from: 0, count: 120 };
const history = ask(askOrders(caseOf('historical')), FEW);
const rowOf = (choice: string) => history.find(({ order }) => order.choice === choice)!;

describe('history’s orders, each left out', () => {
  test('there is one row for each order, in order of time', () => {
    expect(history.map(({ order }) => `${order.turn + 1} ${order.choice}`)).toEqual([
      '1 recognise', '2 pact-1', '2 source-1', '3 pact-2', '4 officers-1', '5 press-1', '5 officers-0', '7 river-2',
      '8 river-0', '9 press-0', '10 pact-1', '11 talk-0', '11 kurds-1', '12 officers-1', '13 reform-1', '13 kurds-2',
      '14 pledge', '14 officers-2',
    ]); // prettier-ignore
    for (const { games } of history) expect(games).toBe(FEW.count);
  });

  test('its months and its falls are the difference of the two ensembles', () => {
    const { order, months, fallen } = rowOf('river-0');
    const mine = fallsOf(policy('historical'), FEW);
    const without = fallsOf(withoutOrder(policy('historical'), order), FEW);
    expect(months.value).toBeCloseTo(
      mine.reduce((sum, fell, i) => sum + (without[i]! || 91) - (fell || 91), 0) / FEW.count,
      9,
    );
    expect(fallen.value).toBeCloseTo(fallenBy(mine, 57) - fallenBy(without, 57), 9);
  });

  test('its places are read over the months from the order on in which he ruled either way', () => {
    const { order, places } = rowOf('kurds-2');
    const exposure = (program: ReturnType<typeof policy>): Float64Array => {
      const kept = new Float64Array(FEW.count * 56).fill(NaN);
      playSeeds(program, FEW, { until: 56 }, (place, t, state) => {
        const hidden = Math.max(0, 100 - state[AT.EXP]! - 12 * Math.min(3, state[AT.NSCAN]!));
        if (state[AT.FELL] === 0 && t >= order.month) kept[place * 56 + t] = hidden;
      });
      return kept;
    };
    const mine = exposure(policy('historical'));
    const other = exposure(withoutOrder(policy('historical'), order));
    let sum = 0;
    let games = 0;
    for (let place = 0; place < FEW.count; place += 1) {
      const gaps = Array.from({ length: 56 }, (_, t) => mine[place * 56 + t]! - other[place * 56 + t]!).filter(
        (gap) => gap === gap,
      );
      if (gaps.length === 0) continue;
      games += 1;
      sum += gaps.reduce((total, gap) => total + gap, 0) / gaps.length;
    }
    expect(places.safe.value).toBeCloseTo(sum / games, 9);
    expect(places.safe.value).toBeLessThan(-2);
  });

  test('games in which he had fallen before the order are left out of the play, and that changes nothing', () => {
    expect(ask(askOrders(caseOf('historical'), { playAll: true }), FEW)).toEqual(history);
    expect(ask(askOrders(caseOf('zeal'), { playAll: true }), FEW)).toEqual(ask(askOrders(caseOf('zeal')), FEW));
  });

  test('chunks of 50 and of 200 end in the same figures', () => {
    expect(askInChunks(askOrders(caseOf('historical')), 50, FEW)).toEqual(history);
    expect(askInChunks(askOrders(caseOf('historical')), 200, FEW)).toEqual(history);
  });
});

test('leaving out a Hold changes nothing at all', () => {
  const held = { turn: 5, hand: 'quiet' as const };
  const program = policy('historical');
  expect(withoutOrder(program, held)).toEqual(program);
  expect(fallsOf(withoutOrder(program, held), FEW)).toEqual(fallsOf(program, FEW));
});

test('a game without orders has no rows', () => {
  expect(ask(askOrders(caseOf('restraint')), FEW)).toEqual([]);
});

test('the lever of an order left out stays where it stood, and later orders are given as they were', () => {
  const program = policy('historical');
  const without = withoutOrder(program, { turn: 7, hand: 'open' });
  playSeeds(without, { from: 3, count: 1 }, { until: 26 }, (_, t, state) => {
    if (t >= 16) expect(state[AT.chosen_nav]).toBe(2);
    if (t >= 25) expect(state[AT.chosen_pro]).toBe(0);
  });
  expect(sealedOrders(without)).toHaveLength(sealedOrders(program).length - 1);
  expect(program.open[7]).not.toBe(0);
});

test('with the level’s people in the game the rows are the same for chunks of any size, and the turns before a single act are not rows', () => {
  const winter = scenarioNamed('winter');
  const program = { ...policy('historical'), level: winter.level };
  const one = ask(askOrders({ program, options: { scenario: winter } }, { firstTurn: winter.firstTurn }), FEW);
  expect(one.map(({ order }) => order.turn + 1)).toEqual([13, 13, 14, 14]);
  expect(
    askInChunks(askOrders({ program, options: { scenario: winter } }, { firstTurn: winter.firstTurn }), 7, FEW),
  ).toEqual(one);
});
