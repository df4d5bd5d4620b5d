/** The schemas editors use say what `validate` says; `npm run schemas` writes them anew. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editorSchemas, editorSettings } from '../../../src/content/editor-schemas.ts';

const schemas = editorSchemas();

describe('schemas for editors', () => {
  test('there is one for each kind of file that has a shape', () => {
    expect(schemas.map(({ file }) => file)).toEqual(expect.arrayContaining(['event.json', 'order.json', 'level.json']));
    expect(schemas.length).toBeGreaterThan(25);
  });

  test.each(schemas.map((one) => [one.file, one] as const))('%s is written as it is made today', (file, schema) => {
    expect(readFileSync(`levels/schema/${file}`, 'utf8')).toBe(schema.text);
  });

  test('an event must have its source and its status, and may have nothing unheard of', () => {
    const event = JSON.parse(schemas.find(({ file }) => file === 'event.json')!.text) as {
      required: string[];
      additionalProperties: boolean;
    };
    expect(event.required).toContain('sources');
    expect(event.additionalProperties).toBe(false);
  });

  test('the settings name a file for every pattern, alternatives written out', () => {
    const settings = JSON.parse(editorSettings(schemas)) as { 'json.schemas': { fileMatch: string[]; url: string }[] };
    const level = settings['json.schemas'].find(({ url }) => url.endsWith('/level.json'))!;
    expect(level.fileMatch).toEqual(['/levels/campaign.json', '/levels/express.json', '/levels/acts/*.json']);
    for (const { url } of settings['json.schemas']) expect(existsSync(url)).toBe(true);
    expect(readFileSync('.vscode/settings.json', 'utf8')).toBe(editorSettings(schemas));
  });
});
