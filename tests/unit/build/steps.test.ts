/** The closing line of a check must not hide a failure. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countReport } from '../../../src/build/steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));

function reportFile(content: unknown): string {
  const file = join(folder, `${Math.floor(Math.random() * 1e9)}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the closing line', () => {
  test('a missing report counts as a failure', () => {
    expect(countReport('vitest', join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('a file that does not even load counts as a failure', () => {
    const file = reportFile({
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      numFailedTestSuites: 1,
    });
    expect(countReport('vitest', file).failed).toBe(1);
  });

  test('a flaky journey counts as a failure', () => {
    const file = reportFile({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } });
    expect(countReport('playwright', file)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
});
