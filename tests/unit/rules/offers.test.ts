/** What is on the desk: at least six orders a hand, the Shah's attention, acts with their dates, doors that stay shut. */
import { describe, expect, test } from 'vitest';
import { scenarioNamed, scenarios } from '../../../src/content/bundle.ts';
import { OPEN_CHOICES, QUIET_CHOICES } from '../../../src/rules/choices.ts';
import { letterOf, openWindows, ordersFor, type Offer } from '../../../src/rules/offers.ts';
import { testGame, type Line } from '../../support/test-game.ts';

const standard = scenarioNamed('standard');
const offer = (offers: readonly Offer[], choice: string): Offer =>
  offers.find((each) => each.choice === choice) as Offer;
const openAt = (turn: number, line: Line = {}): readonly Offer[] =>
  ordersFor(standard, testGame({ line, until: turn }).end).open;

test('every choice of both hands is listed, in the order of the code', () => {
  const { open, quiet } = ordersFor(standard, testGame({ until: 1 }).end);
  expect(open.map(({ choice }) => choice)).toEqual([...OPEN_CHOICES]);
  expect(quiet.map(({ choice }) => choice)).toEqual([...QUIET_CHOICES]);
});

test('hold is always possible and costs nothing', () => {
  for (const turn of [1, 8, 15]) {
    const hold = offer(openAt(turn), 'hold');
    expect(hold.status).toBe('available');
    expect(hold.cost).toEqual({ monthly: 0, once: 0 });
  }
});

test.each(['standard', 'express'])('at least six orders are open in any turn of %s', (level) => {
  for (const state of testGame({ level }).states.slice(0, -1)) {
    const { open, quiet } = ordersFor(scenarioNamed(level), state);
    const orders = [...open, ...quiet].filter(({ status, order }) => status === 'available' && order !== undefined);
    expect(new Set(orders.map(({ order }) => order)).size).toBeGreaterThanOrEqual(6);
  }
});

describe('the Shah’s attention', () => {
  const five: Line = {
    1: { open: 'talk-1', quiet: 'source-1' },
    2: { open: 'pact-1', quiet: 'officers-1' },
    3: { open: 'press-1' },
  };

  test('a sixth commitment is greyed with the reason', () => {
    const offers = openAt(4, five);
    expect(offer(offers, 'reform-1')).toMatchObject({ status: 'greyed', reason: 'attention' });
    expect(offer(offers, 'talk-3').status).toBe('available');
    expect(offer(offers, 'press-0').status).toBe('available');
  });

  test('the open hand may make room for the quiet one', () => {
    const { end } = testGame({ line: five, until: 4 });
    expect(offer(ordersFor(standard, end).quiet, 'kurds-1').reason).toBe('attention');
    expect(offer(ordersFor(standard, end, 'press-0').quiet, 'kurds-1').status).toBe('available');
  });

  test('and may take the last of it', () => {
    const four: Line = { 1: { open: 'talk-1', quiet: 'source-1' }, 2: { open: 'pact-1', quiet: 'officers-1' } };
    const { end } = testGame({ line: four, until: 3 });
    expect(offer(ordersFor(standard, end, 'press-1').quiet, 'kurds-1').reason).toBe('attention');
  });
});

describe('acts', () => {
  test('recognition is for the first three turns, once', () => {
    expect(offer(openAt(1), 'recognise').status).toBe('available');
    expect(offer(openAt(2, { 1: { open: 'recognise' } }), 'recognise').reason).toBe('recognised');
    expect(offer(openAt(4), 'recognise').reason).toBe('too-late');
  });

  test('Kharg comes in 1960 and the pledge in 1962, once each', () => {
    expect(offer(openAt(7), 'kharg').reason).toBe('too-early');
    expect(offer(openAt(8), 'kharg').status).toBe('available');
    expect(offer(openAt(9, { 8: { open: 'kharg' } }), 'kharg').reason).toBe('used');
    expect(offer(openAt(12), 'pledge').reason).toBe('too-early');
    expect(offer(openAt(13), 'pledge').status).toBe('available');
  });

  test('Khuzestan is guarded once an act', () => {
    const quiet = (turn: number): Offer =>
      offer(ordersFor(standard, testGame({ line: { 4: { quiet: 'guard' } }, until: turn }).end).quiet, 'guard');
    expect(quiet(5).reason).toBe('used-this-act');
    expect(quiet(7).status).toBe('available');
  });
});

describe('faces and windows', () => {
  test('the letter’s faces lie on choices of its turn', () => {
    for (const [id, scenario] of scenarios)
      scenario.letters.forEach((letter, turn) => {
        if (letter === undefined || !['standard', 'express'].includes(id)) return;
        const { open, quiet } = ordersFor(scenario, testGame({ level: id, until: turn + 1 }).end);
        const faces = [...open, ...quiet].flatMap((each) => each.faces).filter((face) => face.letter === letter.id);
        expect(faces.map(({ face }) => face).sort(), letter.id).toEqual(letter.faces.map((face) => face.id).sort());
      });
  });

  test('a face may be given although its line stands: it confirms', () => {
    const kennedy = standard.people.letters.find(({ id }) => id === 'kennedy-1962');
    const game = testGame({ line: { 10: { open: 'reform-2' } }, until: 13 });
    expect(letterOf(standard, game.end)?.id).toBe(kennedy?.id);
    expect(offer(ordersFor(standard, game.end).open, 'reform-2')).toMatchObject({ status: 'available', stands: true });
    expect(offer(ordersFor(standard, game.end).open, 'reform-0').stands).toBe(false);
  });

  test('an order that stands and is nobody’s face is greyed', () => {
    expect(offer(openAt(6, { 2: { open: 'pact-1' } }), 'pact-1')).toMatchObject({ status: 'greyed', reason: 'stands' });
  });

  test('open windows are those of the turn', () => {
    expect(openWindows(standard, testGame({ until: 9 }).end).map(({ id }) => id)).toContain('the-thaw');
    expect(openWindows(standard, testGame({ until: 11 }).end).map(({ id }) => id)).not.toContain('the-thaw');
  });
});

test('three doors do not open', () => {
  const { doors } = ordersFor(standard, testGame({ until: 1 }).end);
  expect(doors.map(({ order }) => order).sort()).toEqual(['invade', 'open-fire', 'order-a-coup']);
});

describe('the table of orders agrees with the engine', () => {
  test('its monthly costs are those of the treasury', () => {
    for (const order of standard.people.orders) {
      if (order.lever === undefined || order.locked === true || order.id === 'press') continue;
      const hand = order.hand;
      const level1 = order.levels?.find(({ level }) => level === 1)?.choice ?? '';
      const with1 = testGame({ line: { 1: { [hand]: level1 } }, until: 2 }).ledger(1);
      const spent = with1.lines.filter(
        (line) => line.kind === 'term' && line.variable === 'TRS' && line.term === 'spend',
      );
      const amount = spent[0]?.kind === 'term' ? spent[0].amount : 0;
      expect(amount, order.id).toBeCloseTo(-(order.costPerLevel?.value ?? 0), 9);
    }
  });

  test('its dates are those of the turn layer', () => {
    const month = (id: string): number | undefined =>
      standard.people.orders.find((order) => order.id === id)?.from?.month;
    expect(month('kharg')).toBe(19);
    expect(month('pledge')).toBe(42);
    expect(standard.people.orders.find(({ id }) => id === 'recognise')?.until?.month).toBe(6);
  });
});
