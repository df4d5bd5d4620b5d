/** Codes are found in any mess, mended where only one mend is possible, and otherwise refused with a reason. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeBook, writeCode } from '../../../src/lesson/code-book.ts';
import { findCodes } from '../../../src/lesson/find-codes.ts';
import { SYMBOLS } from '../../../src/rules/base32.ts';
import { checksOf } from '../../../src/rules/check-symbols.ts';
import { symbolsOf, symbolValues } from '../../../src/rules/base32.ts';
import { demo, pasteOf, run, runCounted } from './support.ts';

const codes = pasteOf('one-luck').split('\n');
const bare = (code: string): string => code.replaceAll('-', '');
const find = (text: string) => run(findCodes(text, codeBook));
const found = (text: string): string[] =>
  find(text).finds.flatMap(({ coded }) => (coded ? [writeCode(coded.record)] : []));

describe('codes in a paste', () => {
  test('are found one a line, in a row, in a list with names, numbered, quoted and in links', () => {
    expect(found(codes.join('\n'))).toEqual(codes);
    expect(found(codes.join(' '))).toEqual(codes);
    expect(found(codes.map((code, i) => `${i + 1}. Maria K.: “${code}” – sent 10:4${i % 10}`).join('\r\n'))).toEqual(
      codes,
    );
    expect(found(codes.map((code) => `> https://games.school.example/#code=${code}`).join('\n'))).toEqual(codes);
    expect(found(codes.map((code) => `<td onclick="alert(1)">${code}</td>`).join(''))).toEqual(codes);
    expect(found(`name,code\n${codes.map((code) => `"Alise","${code}"`).join('\n')}`)).toEqual(codes);
  });

  test('are found in lower case, with O for 0, smart dashes, wide letters and line breaks inside', () => {
    expect(found(codes.map((code) => code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')).join('\n'))).toEqual(
      codes,
    );
    expect(found(codes.map((code) => code.replaceAll('-', ' — ')).join('\n'))).toEqual(codes);
    expect(found(codes.map((code) => `${code.slice(0, 13)}\n   ${code.slice(13)}`).join('\n'))).toEqual(codes);
    const wide = codes[0]!.replace(/[0-9A-Z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));
    expect(found(wide)).toEqual([codes[0]]);
    expect(found(codes[1]!.split('').join('\u200b'))).toEqual([codes[1]]);
  });

  test('are told apart when two or ten are glued together', () => {
    expect(found(bare(codes[0]!) + bare(codes[1]!))).toEqual(codes.slice(0, 2));
    expect(found(codes.map(bare).join(''))).toEqual(codes);
    expect(found(`x7${bare(codes[3]!)}99${bare(codes[4]!)}q`)).toEqual(codes.slice(3, 5));
  });

  test('any one wrong character or swap of neighbours is mended, and the group is named', () => {
    fc.assert(
      fc.property(
        fc.nat(codes.length - 1),
        fc.nat(38),
        fc.constantFrom(...Array.from(SYMBOLS)),
        fc.boolean(),
        (which, place, symbol, isSwap) => {
          const code = bare(codes[which]!);
          const at = place % code.length;
          const wrong =
            isSwap && at + 1 < code.length
              ? code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2)
              : code.slice(0, at) + symbol + code.slice(at + 1);
          fc.pre(wrong !== code);
          const { finds } = find(wrong.replace(/.{5}(?=.)/g, '$&-'));
          expect(finds).toHaveLength(1);
          expect(finds[0]!.coded && writeCode(finds[0]!.coded.record)).toBe(codes[which]);
          expect(finds[0]!.mendedGroup).toBe(Math.floor(at / 5) + 1);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a letter that is no symbol, one character too many and a name in front are mended too', () => {
    const code = codes[5]!;
    expect(found(`${code.slice(0, 7)}U${code.slice(8)}`)).toEqual([code]);
    expect(found(`${code.slice(0, 9)}7${code.slice(9)}`)).toEqual([code]);
    expect(found(`Maria ${code.slice(0, 8)}${code[8] === 'Z' ? 'Y' : 'Z'}${code.slice(9)}`)).toEqual([code]);
  });

  test('what cannot be mended is listed with its reason, as letters and digits only', () => {
    const code = codes[2]!;
    const twice = `${code.slice(0, 2)}${code[2] === 'X' ? 'Y' : 'X'}${code.slice(3, 20)}${code[20] === 'X' ? 'Y' : 'X'}${code.slice(21)}`;
    expect(find(`<b>${twice}</b>`).finds).toMatchObject([{ typed: bare(twice), problem: { kind: 'check' } }]);
    expect(find(code.slice(0, 30)).finds[0]?.problem?.kind).toMatch(/check|length/);
    const values = symbolValues(bare(code));
    const other = values.slice(0, -3);
    other[5] = other[5]! ^ 9;
    expect(find(symbolsOf([...other, ...checksOf(other)])).finds).toMatchObject([{ problem: { kind: 'rules' } }]);
  });

  test('prose, numbers and noise are no codes', () => {
    expect(
      find('Dear colleagues, the internationalisation of 1958-1963 was discussed at 10.15 in room 2047.').finds,
    ).toEqual([]);
    expect(found('0'.repeat(5000))).toEqual([]);
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(found(text)).toEqual([]);
      }),
    );
  });

  test('five hostile megabytes are read in many small steps, and the codes in them still found', () => {
    const noise = Array.from(
      { length: 5_000_000 / 40 },
      (_, i) => `<img src=x onerror=${SYMBOLS[i % 32]}${(i * 7919) % 99991}>A1B2C3D4${i % 7}‮ `,
    ).join('');
    const text = noise.slice(0, 2_500_000) + codes[0] + noise.slice(2_500_000) + codes[1];
    const { value, steps } = runCounted(findCodes(text, codeBook));
    expect(value.finds.filter(({ coded }) => coded).map(({ coded }) => writeCode(coded!.record))).toEqual(
      codes.slice(0, 2),
    );
    for (const { typed } of value.finds) expect(typed).toMatch(/^[0-9A-Z?]{1,60}$/);
    expect(value.finds.length).toBeLessThanOrEqual(202);
    // How long a step takes is the bench's to tell.
    expect(steps).toBeGreaterThan(100);
  });

  test('codes with marks are found and read like any other', () => {
    const { records } = demo('one-luck');
    const late = records.find(({ marks }) => marks?.includes('given'))!;
    const code = writeCode(late);
    expect(bare(code).length).toBeLessThanOrEqual(48);
    expect(found(`a ${code.toLowerCase()} b`)).toEqual([code]);
    expect(find(code).finds[0]!.coded!.record.marks).toEqual(late.marks);
  });
});
