/** Gate words: the same for the whole room, hard to mishear, and a wrong one says so. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import english from '../../../levels/lessons/words-en.json';
import { scenarioNamed } from '../../../src/content/bundle.ts';
import { gatesOf, hearWord, isAfter, plainDigits } from '../../../src/lesson/gates.ts';
import { lessonOf } from '../../../src/lesson/lesson.ts';
import { minuteOf, planOf } from '../../../src/lesson/plans.ts';

const express = scenarioNamed('express');
const gates = gatesOf(lessonOf('pairs-45', 4711), express);

function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

describe('gate words', () => {
  test('stand before acts II to V and the reveal, with a stop word beside them', () => {
    expect(gates.map(({ id }) => id)).toEqual(['act-2', 'act-3', 'act-4', 'act-5', 'reveal', 'stop']);
    expect(isAfter(gates, 'act-4', 'act-2')).toBe(true);
    expect(gatesOf(lessonOf('act-mosul', 4711), scenarioNamed('mosul')).map(({ id }) => id)).toEqual(['reveal']);
    expect(gatesOf(lessonOf('cover', 4711), express)).toEqual([]);
  });

  test('are derived from the lesson: the same for every device, others for another lesson', () => {
    expect(gatesOf(lessonOf('pairs-45', 4711), express)).toEqual(gates);
    expect(gatesOf(lessonOf('pairs-45', 4712), express)).not.toEqual(gates);
  });

  test('never repeat within a lesson, whatever the luck', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xfffff }), (seed) => {
        const all = gatesOf(lessonOf('pairs-45', seed), express);
        expect(new Set(all.map(({ word }) => word)).size).toBe(6);
        expect(new Set(all.map(({ digits }) => digits)).size).toBe(6);
        for (const { digits } of all) expect(digits).toMatch(/^[1-9]\d\d$/);
      }),
    );
  });

  test('lie at least three slips of the hand apart, and are no act of the game', () => {
    for (const [i, a] of english.entries())
      for (const b of english.slice(i + 1)) expect(slips(a, b), `${a} ${b}`).toBeGreaterThanOrEqual(3);
    expect(english.length).toBeGreaterThanOrEqual(48);
    for (const word of english) expect(word).toMatch(/^[a-z]{5,11}$/);
  });

  test('open in capitals, with a slip, with spaces, or by their digits in any script', () => {
    for (const gate of gates) {
      const opened = { kind: 'gate', gate };
      expect(hearWord(gates, `  ${gate.word.toUpperCase()}. `)).toEqual(opened);
      expect(hearWord(gates, gate.word.slice(0, 2) + gate.word.slice(3))).toEqual(opened);
      expect(hearWord(gates, gate.word.replace(/^(.)(.)/, '$2$1'))).toEqual(opened);
      for (const zero of [0x660, 0x6f0, 0x966, 0xff10])
        expect(
          hearWord(
            gates,
            gate.digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
          ),
        ).toEqual(opened);
    }
    expect(plainDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩')).toBe('0123456789 0123456789');
  });

  test('a wrong word says so, and so does a number that is none', () => {
    expect(hearWord(gates, 'qasim')).toEqual({ kind: 'wrong' });
    expect(hearWord(gates, '1')).toEqual({ kind: 'wrong' });
    expect(hearWord(gates, ' — ')).toEqual({ kind: 'empty' });
    fc.assert(fc.property(fc.string(), (text) => void hearWord(gates, text)));
  });

  test('are due at 12, 17, 22 and 27 minutes of a 45-minute lesson', () => {
    const plan = planOf('45');
    expect([2, 3, 4, 5].map((act) => minuteOf(plan, `act-${act}`, [2, 3, 4, 5]))).toEqual([12, 17, 22, 27]);
    for (const { minutes, phases } of [planOf('45'), planOf('50'), planOf('90'), planOf('act'), planOf('cover')]) {
      expect(phases.at(-1)!.to).toBe(minutes);
      for (const [i, phase] of phases.entries()) expect(phase.from).toBe(phases[i - 1]?.to ?? 0);
    }
  });
});
