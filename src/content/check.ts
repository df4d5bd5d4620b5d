/** Doubts the files under `levels` and `assets/text`: shape, names, words. Says where, why and how to mend it. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { z } from 'zod';
import { BASKET } from '../rules/people.ts';
import { DATED_ZERO, monthOfDate } from './dates.ts';
import type { Fault } from './fault.ts';
import { lineAt, linesOf, parseJson } from './json-lines.ts';
import { countWords, limitOf } from './limits.ts';
import type { Files } from './load.ts';
import { misfitsIn, nearest, textsNeededBy, worldOf, type Misfit, type World } from './references.ts';
import { KINDS, kindOf, type Kind } from './schema.ts';

/** The texts of files by their path from the project's root. */
export type Sheets = Readonly<Record<string, string>>;

const isText = (path: string): boolean => /^assets\/text\/[^/]+\/(standard|plain)\/[^/]+\.json$/.test(path);
const standardOf = (path: string): string => path.replace('/plain/', '/standard/').replace(/[^/]+$/, '');

/** The parts of files that parse; the others are told when they are checked. */
function parsed(sheets: Sheets): Files {
  const files: Record<string, unknown> = {};
  for (const [path, sheet] of Object.entries(sheets)) {
    const json = parseJson(sheet);
    if (json.ok) files[path] = json.value;
  }
  return files;
}

function textsIn(files: Files): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, file] of Object.entries(files))
    if (path.startsWith('assets/text/en/standard/') && typeof file === 'object' && file !== null)
      for (const key of Object.keys(file)) texts.set(key, path);
  return texts;
}

/** A whole project to check files against. Building it once serves many files. */
export interface Desk {
  readonly files: Files;
  readonly world: World;
  /** In which file each standard text of English lies. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Lays out a project: everything that a file may refer to. */
export function deskOf(sheets: Sheets): Desk {
  const files = parsed(sheets);
  const texts = textsIn(files);
  return { files, world: worldOf(files, texts.keys()), texts };
}

/** Checks one file of a project; an empty list means it is good. */
export function checkFile(desk: Desk, path: string, sheet: string): Fault[] {
  const json = parseJson(sheet);
  if (!json.ok)
    return [
      {
        file: path,
        line: json.line,
        reason: json.reason,
        fix: 'look for a missing comma, quote or bracket just before',
      },
    ];
  const lines = linesOf(sheet);
  const fault = ({ path: at, reason, fix }: Misfit): Fault => ({ file: path, line: lineAt(lines, at), reason, fix });
  if (isText(path)) return misfitsOfTexts(desk, path, json.value).map(fault);
  const kind = kindOf(path);
  if (kind === undefined)
    return [
      fault({
        path: [],
        reason: 'no kind of level file lives here',
        fix: `put it in one of the folders of levels: ${folders()}`,
      }),
    ];
  const shape = misfitsOfShape(kind, json.value);
  const rest = shape.length > 0 ? [] : misfitsOfSense(desk, kind, path, json.value);
  return [...shape, ...misfitsOfName(kind, path, json.value), ...rest].map(fault);
}

/** The folders in which files of a kind live, one a file. */
const folders = (): string => {
  const names = KINDS.flatMap(({ path }) => /levels\\\/([\w-]+)\\\//.exec(path.source)?.[1] ?? []);
  return [...new Set(names)].join(', ');
};

function misfitsOfShape(kind: Kind, value: unknown): Misfit[] {
  const result = kind.schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => tellIssue(kind, issue, value));
}

function tellIssue(kind: Kind, issue: z.core.$ZodIssue, value: unknown): Misfit[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const name = path.join('.') || `the ${kind.name}`;
  const given = path.reduce<unknown>(
    (inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part],
    value,
  );
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      ...(isBasket(path)
        ? {
            reason: `"${key}" is not in the basket`,
            fix: `people may move ${BASKET.join(', ')}, and nothing of Baghdad’s`,
          }
        : {
            reason: `${article(kind.name)} has no field "${key}"`,
            fix: 'take it out, or look for a slip in its name',
          }),
    }));
  if (given === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    const wanted = issue.code === 'invalid_type' ? article(issue.expected) : issue.values.map(String).join(' or ');
    return [{ path, reason: `${name} is missing`, fix: `add it: ${wanted}` }];
  }
  if (issue.code === 'invalid_type')
    return [{ path, reason: `${name} is ${JSON.stringify(given)}`, fix: `make it ${article(issue.expected)}` }];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = nearest(String(given), allowed);
    const fix = near === undefined ? `use one of ${allowed.join(', ')}` : `write "${near}"`;
    return [{ path, reason: `${name} is ${JSON.stringify(given)}, which is not allowed`, fix }];
  }
  return [
    {
      path,
      reason: `${name}: ${issue.message.replace(/^Too (big|small): /, '')}`,
      fix: `change ${JSON.stringify(given)}`,
    },
  ];
}

const isBasket = (path: readonly (string | number)[]): boolean =>
  ['effects', 'kept', 'broken', 'basket'].includes(String(path.at(-1)));

const article = (type: string): string => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

function misfitsOfName(kind: Kind, path: string, value: unknown): Misfit[] {
  if (kind.isNamedById !== true || typeof value !== 'object' || value === null) return [];
  const name = path.replace(/^.*\//, '').replace(/\.json$/, '');
  const { id } = value as { readonly id?: unknown };
  if (id === name || typeof id !== 'string') return [];
  return [{ path: ['id'], reason: `the id is "${id}", the file ${name}.json`, fix: 'give both the same name' }];
}

function misfitsOfSense(desk: Desk, kind: Kind, path: string, value: unknown): Misfit[] {
  const missing = textsNeededBy(kind.name, value).filter((key) => !desk.texts.has(key) && !isOptional(key, value));
  return [
    ...misfitsIn(desk.world, path, value),
    ...missing.map((key) => ({
      path: [],
      reason: `the text ${key} does not exist`,
      fix: 'write it in assets/text/en/standard',
    })),
    ...misfitsOfDates(kind, value),
  ];
}

/** Events of the background are told elsewhere, and not every person or place has everything said of it. */
function isOptional(key: string, value: unknown): boolean {
  return key.startsWith('event.') && (value as { readonly background?: boolean }).background === true;
}

function misfitsOfDates(kind: Kind, value: unknown): Misfit[] {
  const file = value as {
    month?: number;
    date?: string;
    background?: boolean;
    from?: number;
    until?: number;
    asks?: { asked: number; due: number }[];
  };
  if (kind.name === 'event') {
    const month = monthOfDate(file.date ?? '');
    const isLate = (file.month ?? 0) < 0 || (file.month ?? 0) > 55;
    const faults: Misfit[] = [];
    if (month !== undefined && file.month !== month && (file.month ?? -1) >= 0)
      faults.push({
        path: ['month'],
        reason: `month ${file.month} is not that of ${file.date}`,
        fix: `make it ${month} (0 is ${DATED_ZERO})`,
      });
    if (isLate && file.background !== true)
      faults.push({
        path: ['month'],
        reason: 'an event outside July 1958 to February 1963 cannot be dealt',
        fix: 'add "background": true',
      });
    return faults;
  }
  if (kind.name === 'window' && (file.from ?? 0) >= (file.until ?? 0))
    return [{ path: ['until'], reason: 'the window shuts before it opens', fix: 'make until a later month than from' }];
  if (kind.name === 'promise')
    return (file.asks ?? []).flatMap(({ asked, due }, i) =>
      due > asked
        ? []
        : [{ path: ['asks', i, 'due'], reason: 'it is due before it is asked', fix: 'make due a later month' }],
    );
  return [];
}

function misfitsOfTexts(desk: Desk, path: string, value: unknown): Misfit[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ path: [], reason: 'a text file is one flat object', fix: 'write { "key": "text", … }' }];
  const entries = Object.entries(value as Record<string, unknown>);
  return [
    ...entries.flatMap(([key, text]) => misfitsOfText(desk, path, key, text)),
    ...misfitsOfOrder(entries.map(([key]) => key)),
  ];
}

function misfitsOfText(desk: Desk, path: string, key: string, text: unknown): Misfit[] {
  const at = [key];
  if (typeof text !== 'string' || text.trim() === '')
    return [{ path: at, reason: `${key} is not a text`, fix: 'put words in quotes' }];
  const faults: Misfit[] = [];
  const broken = brokenMessage(text);
  if (broken !== undefined)
    faults.push({
      path: at,
      reason: `${key} is no ICU message: ${broken}`,
      fix: 'close every brace; write an apostrophe as ’',
    });
  const limit = limitOf(key, path.startsWith('assets/text/en/'));
  const words = countWords(text);
  if (limit !== undefined && words > limit)
    faults.push({ path: at, reason: `${key} has ${words} words, ${limit} are allowed`, fix: `cut ${words - limit}` });
  const home = desk.texts.get(key);
  if (path.includes('/en/plain/') && home === undefined)
    faults.push({
      path: at,
      reason: `${key} has no standard form`,
      fix: `write it in ${standardOf(path)} or mend the key`,
    });
  if (path.includes('/en/standard/') && home !== undefined && home !== path)
    faults.push({ path: at, reason: `${key} is also in ${home}`, fix: 'keep one of the two' });
  return faults;
}

function brokenMessage(text: string): string | undefined {
  try {
    return new IntlMessageFormat(text, 'en-GB').getAst().length >= 0 ? undefined : 'it is empty';
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}

function misfitsOfOrder(keys: readonly string[]): Misfit[] {
  const place = keys.findIndex((key, i) => i > 0 && key < (keys[i - 1] as string));
  if (place < 0) return [];
  return [{ path: [keys[place] as string], reason: `${keys[place]} is out of order`, fix: 'sort the keys' }];
}
