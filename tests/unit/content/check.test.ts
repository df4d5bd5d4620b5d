/** What is said of a broken file: its name, the line, the reason and a fix; five at a time. */
import { describe, expect, test } from 'vitest';
import { checkFile, deskOf } from '../../../src/content/check.ts';
import { tellFaults, type Fault } from '../../../src/content/fault.ts';
import { sheetsOfProject } from '../../../src/cli/sheets.ts';

const sheets = sheetsOfProject();
const desk = deskOf(sheets);

/** Breaks a file of the project by one replacement and checks it. */
function broken(path: string, from: string | RegExp, to: string): Fault[] {
  const sheet = sheets[path] ?? '';
  const changed = sheet.replace(from, to);
  expect(changed, 'the replacement must change something').not.toBe(sheet);
  return checkFile(desk, path, changed);
}
const letter = 'levels/letters/kennedy-1962.json';

describe('level files', () => {
  test('a missing comma is found on its line', () => {
    const [fault] = broken(letter, '"id": "kennedy-1962",', '"id": "kennedy-1962"');
    expect(fault).toMatchObject({ file: letter, line: 3 });
    expect(fault?.reason).toContain('not JSON');
  });

  test('an effect on Baghdad is refused', () => {
    const [fault] = broken(letter, '"WAS": 3', '"FAC": 3');
    expect(fault?.reason).toContain('"FAC" is not in the basket');
    expect(fault?.fix).toContain('DOM');
    expect(sheets[letter]?.split('\n')[(fault?.line ?? 0) - 1]).toContain('"WAS": 3');
  });

  test('more than four points are refused', () => {
    expect(broken(letter, '"WAS": 3', '"WAS": 5')[0]?.reason).toContain('at most 4');
  });

  test('a slip in a choice, a place, a source or an event is met with the nearest name', () => {
    expect(broken(letter, '"reform-2"', '"reform-22"')[0]?.fix).toBe('write "reform-2"');
    expect(broken('levels/events/1962-04-12-kennedy.json', '"washington"', '"washingtn"')[0]?.fix).toContain(
      'write "washington"',
    );
    expect(broken(letter, 'frus-1961-63-v17-d243', 'frus-1961-63-v17-d2431')[0]?.fix).toContain(
      'write "frus-1961-63-v17-d243"',
    );
    expect(broken(letter, '"event": "1962-04-12-kennedy"', '"event": "1962-04-12-kenedy"')[0]?.fix).toContain(
      '1962-04-12-kennedy',
    );
  });

  test('a condition that cannot be asked says which word is wrong', () => {
    const path = 'levels/promises/kdp-go-between.json';
    expect(broken(path, '"kur >= 2"', '"kurr >= 2"')[0]).toMatchObject({
      reason: expect.stringContaining('kurr') as string,
      fix: expect.stringContaining('kur') as string,
    });
    expect(broken(path, '"kur >= 2"', '"kur >="')[0]?.reason).toContain('cannot be read');
  });

  test('a field that is missing, unknown or of the wrong kind', () => {
    const path = 'levels/orders/kurds.json';
    expect(broken(path, '"hand"', '"hnad"').map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['hand is missing', 'an order has no field "hnad"']),
    );
    expect(broken('levels/acts/mosul.json', '"act": 2,', '"act": "two",')[0]).toMatchObject({
      line: 4,
      fix: 'make it a number',
    });
  });

  test('the id is the name of the file', () => {
    expect(broken(letter, '"id": "kennedy-1962"', '"id": "kennedy"')[0]?.fix).toBe('give both the same name');
  });

  test('the month of an event is that of its date', () => {
    expect(broken('levels/events/1962-04-12-kennedy.json', '"month": 45', '"month": 44')[0]?.fix).toContain(
      'make it 45',
    );
  });

  test('words that are not written are asked for', () => {
    const sheet = (sheets[letter] ?? '').replaceAll('"id": "accept"', '"id": "agree"');
    expect(
      checkFile(desk, letter, sheet)
        .map(({ reason }) => reason)
        .join(),
    ).toContain('letter.kennedy-1962.face.agree.name');
  });

  test('a file where none belongs is told where files live', () => {
    expect(checkFile(desk, 'levels/lettres/x.json', '{}')[0]?.fix).toContain('letters');
  });
});

describe('text files', () => {
  const path = 'assets/text/en/standard/promises.json';
  const key = 'promise.the-guide.ask.visas';

  test('too many words, a brace left open, an empty text', () => {
    const put = (text: string): string => broken(path, new RegExp(`("${key}": ")[^"]*`), `$1${text}`)[0]?.reason ?? '';
    expect(put('word '.repeat(21))).toContain('has 21 words, 20 are allowed');
    expect(put('wait for {name')).toContain('no ICU message');
    expect(put(' ')).toContain('is not a text');
  });

  test('keys out of order', () => {
    expect(checkFile(desk, path, '{ "b": "x", "a": "y" }')[0]?.reason).toBe('a is out of order');
  });

  test('a plain text without a standard one, and a text that is twice there', () => {
    expect(checkFile(desk, 'assets/text/en/plain/promises.json', '{ "promise.nobody.to": "x" }')[0]?.reason).toContain(
      'no standard form',
    );
    expect(checkFile(desk, 'assets/text/en/standard/other.json', `{ "${key}": "x" }`)[0]?.reason).toContain(
      `also in ${path}`,
    );
  });
});

test('at most five faults are told at a time, with the number of the rest', () => {
  const faults = Array.from({ length: 9 }, (_, i) => ({
    file: 'a.json',
    line: i + 1,
    reason: 'wrong',
    fix: 'mend it',
  }));
  const told = tellFaults(faults);
  expect(told).toHaveLength(6);
  expect(told[0]).toBe('a.json:1: wrong. Fix: mend it.');
  expect(told[5]).toContain('4 more');
});
