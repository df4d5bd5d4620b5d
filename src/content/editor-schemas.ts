/** JSON Schemas of the level files for editors, made from the same shapes that `validate` holds them to. */
import { z } from 'zod';
import { KINDS, type Kind } from './schema.ts';

export interface EditorSchema {
  /** File name under `levels/schema`. */
  readonly file: string;
  /** The files it is for, as editors write patterns. */
  readonly matches: readonly string[];
  readonly text: string;
}

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

/** The paths of a kind as patterns with stars: alternatives are written out. */
export function patternsOf({ path }: Kind): readonly string[] {
  const plain = path.source
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\/', '/')
    .replaceAll('[^/]+', '*')
    .replaceAll('\\.', '.');
  const choice = /\(([^)]*)\)/.exec(plain);
  if (!choice) return [plain];
  return choice[1]!.split('|').map((one) => plain.replace(choice[0], one));
}

const isShaped = ({ schema }: Kind): boolean => !(schema instanceof z.ZodUnknown);

/** One schema for each kind of file that has a shape; kinds of one name share it. */
export function editorSchemas(kinds: readonly Kind[] = KINDS): readonly EditorSchema[] {
  const shaped = kinds.filter(isShaped);
  return [...new Set(shaped.map(({ name }) => name))].map((name) => {
    const same = shaped.filter((kind) => kind.name === name);
    const schema = { title: name, ...z.toJSONSchema(same[0]!.schema, { io: 'input', unrepresentable: 'any' }) };
    return {
      file: `${slug(name)}.json`,
      matches: same.flatMap(patternsOf),
      text: `${JSON.stringify(schema, null, 2)}\n`,
    };
  });
}

/** What tells VS Code, and editors that read its settings, which schema goes with which files. */
export const editorSettings = (schemas: readonly EditorSchema[]): string =>
  `${JSON.stringify(
    {
      'json.schemas': schemas.map(({ file, matches }) => ({
        fileMatch: matches.map((one) => `/${one}`),
        url: `./levels/schema/${file}`,
      })),
    },
    null,
    2,
  )}\n`;
