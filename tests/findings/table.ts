// Prints the findings with the figures just measured, as a table in Markdown: `npx tsx tests/findings/table.ts`.
import { readdirSync } from 'node:fs';
import { bandOf, claims, FIRST_BLOCK, type Measure } from './claim.ts';

const here = new URL('.', import.meta.url);
const byNumber = new Intl.Collator('en', { numeric: true });
const files = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts'))
  .sort(byNumber.compare);
for (const file of files) await import(new URL(file, here).href);

/** One row of the table of findings. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly what: string;
  readonly band: string;
  readonly measured: string;
  readonly holds: boolean;
}

const shown = (value: number): string => (Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3));
const within = ({ least, most }: Measure, value: number): boolean =>
  value === value && value >= (least ?? -Infinity) && value <= (most ?? Infinity);

/** Measures every claim on the first block of seeds; bands are not widened here. */
export function measuredRows(): Row[] {
  return claims.flatMap(({ id, title, source, measures, opposite }) =>
    [...measures, ...opposite.map((measure) => ({ ...measure, what: `otherwise ${measure.what}` }))].map((measure) => {
      const value = measure.value(FIRST_BLOCK);
      return {
        id,
        title,
        source,
        what: measure.what,
        band: bandOf(measure),
        measured: shown(value),
        holds: within(measure, value),
      };
    }),
  );
}

if (process.argv[1]?.endsWith('table.ts')) {
  const rows = measuredRows();
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
  else {
    process.stdout.write(
      `| claim | measure | band | measured (${FIRST_BLOCK.count} seeds) | |\n| --- | --- | --- | --- | --- |\n`,
    );
    for (const row of rows) {
      process.stdout.write(
        `| ${row.id} ${row.title} | ${row.what} | ${row.band} | ${row.measured} | ${row.holds ? 'holds' : 'within noise?'} |\n`,
      );
    }
  }
}
