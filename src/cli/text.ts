// `npm run text [-- TAG]`: what each translation lacks, has too much of, breaks, or owes since the English changed.
// `npm run text -- stamp TAG [KEY…]`: records that the translation, or these texts of it, is made from the English of today.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguages, readMadeFrom, readTexts, TEXT_FOLDER } from '../build/words/read.ts';
import { doubtsOf, printOf, TEXT_LEVELS, type Doubts, type TextLevel, type Texts } from '../content/translation.ts';
import { refuse } from './options.ts';

/** How many keys of a kind are named before the rest is only counted. */
const MOST_NAMED = 20;

const english = readTexts('en');
const translations = readLanguages().filter(({ tag }) => tag !== 'en');
const known = (tag: string): void => {
  if (!translations.some((one) => one.tag === tag))
    refuse(`no translation "${tag}"; there are: ${translations.map((one) => one.tag).join(', ')}`);
};

const SAID: Readonly<Record<keyof Doubts, string>> = {
  missing: 'missing',
  extra: 'not in English',
  broken: 'with other placeholders, or no ICU message',
  stale: 'stale: the English has changed, or was never stamped',
};

function listed(keys: readonly string[]): string {
  const rest = keys.length - MOST_NAMED;
  return keys.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? `, and ${rest} more` : '');
}

function tellLevel(tag: string, level: TextLevel): number {
  const doubts = doubtsOf(english[level], readTexts(tag)[level], readMadeFrom(tag)[level]);
  const kinds = (Object.keys(SAID) as (keyof Doubts)[]).filter((kind) => doubts[kind].length > 0);
  for (const kind of kinds)
    process.stdout.write(`${tag}/${level}: ${doubts[kind].length} ${SAID[kind]}\n  ${listed(doubts[kind])}\n`);
  return kinds.length;
}

function report(tags: readonly string[]): void {
  for (const tag of tags) {
    const faults = TEXT_LEVELS.map((level) => tellLevel(tag, level));
    if (faults.every((count) => count === 0)) process.stdout.write(`${tag}: whole and fresh\n`);
    else process.exitCode = 1;
  }
}

/** The fingerprints of the English behind a level, new ones for the texts that are stamped; sorted by key. */
function stampedLevel(tag: string, level: TextLevel, only: ReadonlySet<string>): Texts {
  const made = readMadeFrom(tag)[level];
  const theirs = readTexts(tag)[level];
  const keys = Object.keys(theirs).filter((key) => english[level][key] !== undefined);
  const prints = keys.flatMap((key) => {
    const print = only.size === 0 || only.has(key) ? printOf(english[level][key]!) : made[key];
    return print === undefined ? [] : [[key, print] as const];
  });
  return Object.fromEntries(prints.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function stamp(tag: string, keys: readonly string[]): void {
  const only = new Set(keys);
  const made = { standard: stampedLevel(tag, 'standard', only), plain: stampedLevel(tag, 'plain', only) };
  writeFileSync(join(TEXT_FOLDER, tag, 'made-from.json'), `${JSON.stringify(made, undefined, 2)}\n`);
  process.stdout.write(`${tag}: stamped ${keys.length > 0 ? keys.join(', ') : 'every text'}\n`);
}

const [first, second, ...rest] = process.argv.slice(2);
if (first === 'stamp') {
  if (second === undefined) refuse('stamp wants a language: npm run text -- stamp fa');
  known(second);
  stamp(second, rest);
} else {
  if (first !== undefined) known(first);
  report(first === undefined ? translations.map(({ tag }) => tag) : [first]);
}
