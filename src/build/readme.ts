/** Fills the tables of README.md from measurements: `npx tsx src/build/readme.ts` runs the findings and the benchmark and rewrites the marked blocks. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface FindingRow {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly band: string;
  readonly measured: string;
  readonly holds: boolean;
}

const runJson = (...args: readonly string[]): unknown =>
  JSON.parse(execFileSync('npx', ['tsx', ...args], { encoding: 'utf8', maxBuffer: 1 << 26 }));

/** One line a claim: its main measures beside their bands; the reversed ones stay in the tests. */
function findingsTable(rows: readonly FindingRow[]): string {
  const lines = rows
    .filter((row) => !row.what.startsWith('otherwise'))
    .map(
      (row) =>
        `| ${row.id} | ${row.what} | ${row.band} | ${row.measured} | ${row.holds ? 'holds' : '**does not hold**'} |`,
    );
  return ['| id | measure | accepted | measured | |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

function benchTable(figures: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(figures)
    .filter(([, value]) => typeof value === 'number' || typeof value === 'string')
    .map(
      ([name, value]) => `| ${name} | ${typeof value === 'number' ? Number(value.toPrecision(4)) : String(value)} |`,
    );
  return ['| figure | median of five, one run |', '| --- | --- |', ...rows].join('\n');
}

function fill(text: string, block: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${block} -->)[\\s\\S]*?(<!-- /${block} -->)`);
  if (!pattern.test(text)) throw new Error(`README.md has no block "${block}"`);
  return text.replace(pattern, (_whole, start: string, end: string) => `${start}\n\n${content}\n\n${end}`);
}

const findings = runJson('tests/findings/table.ts', '--json') as readonly FindingRow[];
const bench = runJson('src/cli/bench.ts') as Readonly<Record<string, unknown>>;
const readme = readFileSync('README.md', 'utf8');
writeFileSync('README.md', fill(fill(readme, 'findings', findingsTable(findings)), 'bench', benchTable(bench)));
