/** Lines of values in a JSON text. */
import { expect, test } from 'vitest';
import { lineAt, linesOf, parseJson } from '../../../src/content/json-lines.ts';

const text = `{
  "id": "x",
  "faces": [
    { "effects": { "DOM": 1 } },
    {
      "effects": {
        "a \\"quoted\\" key, with { braces": [1, -2.5e3, true, null]
      }
    }
  ]
}
`;

test('every value has its line, keys with quotes and braces too', () => {
  const lines = linesOf(text);
  expect(lines.get('id')).toBe(2);
  expect(lines.get('faces/0/effects/DOM')).toBe(4);
  expect(lines.get('faces/1')).toBe(5);
  expect(lines.get('faces/1/effects/a "quoted" key, with { braces/3')).toBe(7);
});

test('a value that is not there has the line of what is nearest round it', () => {
  expect(lineAt(linesOf(text), ['faces', 1, 'effects', 'DOM'])).toBe(6);
  expect(lineAt(linesOf(text), ['nothing'])).toBe(1);
});

test('a text that does not parse tells where it stops making sense', () => {
  expect(parseJson('{\n  "a": 1\n  "b": 2\n}')).toMatchObject({ ok: false, line: 3 });
  expect(parseJson('{\n  "a": 1\n')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('not JSON') as string,
  });
  expect(parseJson('[1]')).toEqual({ ok: true, value: [1] });
});
