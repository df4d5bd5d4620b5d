// `npm run validate -- FILE…`: checks level, order, pack, event, letter and text files; without a file, all of them.
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { compileTrial } from '../build/model/compile.ts';
import { faultsOf } from '../build/model/check.ts';
import { readModel, type Pack } from '../build/model/data.ts';
import { checkFile, deskOf, type Desk } from '../content/check.ts';
import { tellFaults, type Fault } from '../content/fault.ts';
import { PROJECT } from './load-node.ts';
import { refuse } from './options.ts';
import { sheetsOfProject } from './sheets.ts';

const sheets = sheetsOfProject();
const known = Object.keys(sheets);

/** Where a file stands in the project: by its path, or, if it lies elsewhere, by the tail of its path. */
function placeOf(file: string): string {
  const inside = relative(PROJECT, resolve(file)).replaceAll('\\', '/');
  if (!inside.startsWith('..') && !isAbsolute(inside)) return inside;
  return /(levels|assets\/text)\/.*$/.exec(file.replaceAll('\\', '/'))?.[0] ?? inside;
}

function check(desk: Desk, path: string, sheet: string): Fault[] {
  const faults = checkFile(desk, path, sheet);
  return faults.length > 0 || !path.startsWith('levels/model/') ? faults : faultsOfModel(path, sheet);
}

/** What the compiler of the model would refuse, told of the file that brings it in. */
function faultsOfModel(path: string, sheet: string): Fault[] {
  const fault = (reason: string): Fault => ({
    file: path,
    line: lineOfReason(sheet, reason),
    reason,
    fix: 'mend the name or the formula in this file',
  });
  try {
    const model = readModel(join(PROJECT, 'levels/model'));
    if (path.startsWith('levels/model/packs/')) compileTrial(model, JSON.parse(sheet) as Pack);
    else return faultsOf(model).map(fault);
    return [];
  } catch (error) {
    const [first = '', ...more] = (error as Error).message.split('\n- ');
    return (more.length > 0 ? more : [first]).map(fault);
  }
}

/** The first line on which a name of the message stands that is rare in the file; the compiler knows no lines. */
function lineOfReason(sheet: string, reason: string): number {
  const lines = sheet.split('\n');
  const names = [...new Set(reason.match(/\w+/g) ?? [])];
  const found = names
    .map((name) => lines.flatMap((line, i) => (new RegExp(`\\b${name}\\b`).test(line) ? [i + 1] : [])))
    .filter((places) => places.length > 0)
    .sort((a, b) => a.length - b.length);
  return found[0]?.[0] ?? 1;
}

const files = process.argv.slice(2);
for (const file of files) if (!existsSync(file)) refuse(`there is no file ${file}`);
const desk = deskOf(sheets);
const faults =
  files.length > 0
    ? files.flatMap((file) => check(desk, placeOf(file), readFileSync(file, 'utf8')))
    : known.flatMap((path) => check(desk, path, sheets[path] as string));

if (faults.length === 0)
  process.stdout.write(files.length > 0 ? `${files.join(', ')}: good\n` : `${known.length} files: good\n`);
else {
  for (const line of tellFaults(faults)) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
