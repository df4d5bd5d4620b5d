// The second half of the debrief: benches survive their code, cells are safe, each sentence has its words, tables tell the game.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gameFrom } from '../../../src/store/game.ts';
import { bugReport, carryCsv, carryData, cell } from '../../../src/store/carry-view.ts';
import { groundOf, isClear, onlyHeld, orderRows, subjectOf, whyOfChoice } from '../../../src/store/orders-view.ts';
import { deedOf, standingOf, studyView } from '../../../src/store/study-view.ts';
import { benchCode, modelParts, packs, readBench, searchModel, slidersOf } from '../../../src/store/trial-view.ts';

const words = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../assets/text/en/standard/${file}.json`, import.meta.url), 'utf8'));
const HOLD = { open: 'hold', quiet: 'hold' } as const;
const held = gameFrom({ level: 'express', seed: 7, orders: [HOLD, HOLD, HOLD], forecasts: [] });
const acted = gameFrom({
  level: 'express',
  seed: 7,
  orders: [{ open: 'recognise', quiet: 'hold' }, HOLD, { open: 'hold', quiet: 'officers-1' }],
  forecasts: [],
});

describe('orders', () => {
  test('who only held is shown history; the ground stays one object', () => {
    expect(onlyHeld(held)).toBe(true);
    expect(subjectOf(held)).toEqual({ kind: 'policy', name: 'historical' });
    expect(subjectOf(acted)).toMatchObject({ kind: 'game' });
    expect(groundOf(held)).toBe(groundOf(acted));
  });
  test('a figure within its error is not called clear', () => {
    expect(isClear({ value: 1, se: 0.6 })).toBe(false);
    expect(isClear({ value: -1, se: 0.4 })).toBe(true);
    expect(isClear({ value: 0, se: 0 })).toBe(false);
    expect(orderRows(acted, [])).toEqual([]);
  });
  test('an order its catalogue does not know has no why', () => expect(whyOfChoice('river-9x')).toEqual([]));
});

describe('study', () => {
  test('every sentence that is not modelled says why, every finding has a title', () => {
    const rooms = words('debrief-rooms');
    const findings = words('findings');
    for (const { id, isModelled, findings: its, elsewhere } of studyView) {
      if (!isModelled) expect(rooms[`sentence.${id}.not-modelled`], id).toBeTruthy();
      else expect(its.length + elsewhere.length, id).toBeGreaterThan(0);
      for (const finding of [...its, ...elsewhere]) expect(findings[`finding.${finding}.title`], finding).toBeTruthy();
    }
  });
  test('what a game did has words', () => {
    const rooms = words('debrief-rooms');
    for (const game of [held, acted])
      for (const { id } of studyView) {
        const deed = deedOf(game, id);
        if (deed) expect(rooms[deed.key], deed.key).toBeTruthy();
      }
    expect(deedOf(acted, 'D2')?.key).toBe('study.deed.recognised');
    expect(deedOf(held, 'D2')?.key).toBe('study.deed.not-recognised');
  });
  test('no standing before every finding has its answer', () => {
    const answer = { id: 'K1', claims: [], measures: [], standing: 'close' as const };
    expect(standingOf(['K1', 'K2'], [answer])).toBeUndefined();
    expect(standingOf(['K1'], [answer])).toBe('close');
  });
});

describe('trial', () => {
  test('a bench comes back from its code', () => {
    const weights = Object.fromEntries(slidersOf().map(({ id, base }) => [id, base]));
    for (const pack of packs) {
      const bench = { pack: pack.id, weights, door: { id: 'order-a-coup', month: 20 } } as const;
      expect(readBench(benchCode(bench))).toEqual(bench);
      expect(pack.changes.length).toBeGreaterThan(0);
    }
    expect(readBench('base')).toEqual({ weights: {} });
  });
  test.each(['p_nobody', 'no_99', 'no_', 'order-a-coup_3', 'open-fire_1.5', 'x', 'p_iran-mattered-less~'])(
    'a bench code that says nothing is refused: %s',
    (code) => expect(readBench(code)).toBeUndefined(),
  );
  test('the model room finds by every word', () => {
    expect(searchModel('', () => '')).toHaveLength(modelParts.length);
    expect(searchModel('NET.iran term', () => '').map(({ id }) => id)).toEqual(['NET.iran']);
    expect(searchModel('no such thing anywhere', () => '')).toEqual([]);
  });
});

describe('carry', () => {
  test('cells are quoted, and no spreadsheet takes one for a formula', () => {
    expect([cell('a,b'), cell('say "x"'), cell('=1+1'), cell(null), cell(-2)]).toEqual([
      '"a,b"',
      '"say ""x"""',
      "'=1+1",
      '',
      '-2',
    ]);
  });
  test('table and data tell the orders; the report holds code and fingerprints', () => {
    const data = carryData(acted, {});
    expect(data.orders.map(({ open }) => open)).toEqual(['recognise', 'hold', 'hold']);
    expect(carryCsv(acted, {})).toContain(`order,1,0,2,recognise,hold\r\n`);
    expect(bugReport(acted)).toContain(data.code);
  });
});
