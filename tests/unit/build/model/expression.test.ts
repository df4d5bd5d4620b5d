// The language of formulas and conditions, and the three languages it is written out in.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksIn, evaluate, namesIn, parseExpression, type Expression } from '../../../../src/build/model/expression.ts';
import { writeNumber, writeTest } from '../../../../src/build/model/formula.ts';

const names: Record<string, number> = { a: 2, b: 3, NAT: 71, t: 17 };
const valueOf = (name: string): number => names[name] ?? NaN;
const value = (text: string): number => evaluate(parseExpression(text), { valueOf });

test('formulas keep the order of school arithmetic', () => {
  expect(value('1+2*3')).toBe(7);
  expect(value('(1+2)*3')).toBe(9);
  expect(value('8/4/2')).toBe(1);
  expect(value('8-4-2')).toBe(2);
  expect(value('-a*b')).toBe(-6);
  expect(value('2*-b')).toBe(-6);
  expect(value('min(a, b)+max(a, b)')).toBe(5);
});

test('conditions compare, join and choose', () => {
  expect(value('a < b and not b < a')).toBe(1);
  expect(value('a > b or t == 17')).toBe(1);
  expect(value('t != 17 ? 5 : a >= 2 ? 6 : 7')).toBe(6);
  expect(value('NAT <= 70')).toBe(0);
  expect(value('true')).toBe(1);
});

test('play conditions ask with ids as they are written', () => {
  const parsed = parseExpression(
    'did(talk, 2, 25, 35) and not face(1959-12-18-ahvaz, stand-on-the-law) and since(kur) >= 12',
  );
  expect(asksIn(parsed)).toEqual([
    { fn: 'did', args: ['talk', '2', '25', '35'] },
    { fn: 'face', args: ['1959-12-18-ahvaz', 'stand-on-the-law'] },
    { fn: 'since', args: ['kur'] },
  ]);
  const answer = (fn: string): number => (fn === 'did' ? 1 : fn === 'since' ? 20 : 0);
  expect(evaluate(parsed, { valueOf, answer })).toBe(1);
  expect(() => evaluate(parsed, { valueOf })).toThrow('cannot be asked');
});

test('what is no formula is refused by name', () => {
  for (const text of ['', '1+', '(1', '1)', 'a b', 'a ? 1', 'min(1)', '3 ** 2', 'a & b', '"x"', 'did(talk']) {
    expect(() => parseExpression(text), text).toThrow(`"${text}"`);
  }
});

test('the names of a formula are each told once', () => {
  expect(namesIn(parseExpression('a*b+a/NAT-(t > 3 ? b : a)'))).toEqual(['a', 'b', 'NAT', 't']);
});

const leaf: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('a', 'b', 'NAT', 't'),
  fc.nat(9).map(String),
  fc.constantFrom('0.5', '1.25'),
);
const anyFormula: fc.Arbitrary<string> = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.tuple(tie('formula'), fc.constantFrom('+', '-', '*'), tie('formula')).map(([x, op, y]) => `(${x})${op}(${y})`),
    fc
      .tuple(tie('formula'), fc.constantFrom('<', '>=', '=='), tie('formula'), tie('formula'))
      .map(([x, op, y, z]) => `(${x}) ${op} (${y}) ? (${z}) : (${x})`),
    tie('formula').map((x) => `-(${x})`),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => `max(${x}, ${y})`),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => `(${x}) > 1 and not (${y}) > 2`),
  ),
})).formula;

test('what is written out computes what was read', () => {
  // oxlint-disable-next-line typescript/no-implied-eval -- the written-out text is what is tested
  const run = (code: string): number => new Function('a', 'b', 'NAT', 't', `return (${code});`)(2, 3, 71, 17) as number;
  fc.assert(
    fc.property(anyFormula, (text) => {
      const parsed: Expression = parseExpression(text);
      expect(run(writeNumber(parsed, 'js', (name) => name))).toBe(evaluate(parsed, { valueOf }));
      expect(Boolean(run(writeTest(parsed, 'js', (name) => name)))).toBe(evaluate(parsed, { valueOf }) !== 0);
    }),
  );
});

test('C gets doubles and no integer division', () => {
  expect(writeNumber(parseExpression('1/3*a+min(2, b)'), 'c', (name) => name)).toBe(
    '1.0 * 0.3333333333333333 * a + least(2.0, b)',
  );
});
