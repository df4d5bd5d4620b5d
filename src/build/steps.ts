/** Runs the steps of a check one after another, tells how each went, and reads the counts from the runners' own reports. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** A report of Vitest or Playwright from which the counts are read; without one the step counts as one check. */
  readonly report?: { readonly kind: 'vitest' | 'playwright'; readonly file: string };
  readonly env?: Readonly<Record<string, string>>;
}

const one = (isGood: boolean): Counts => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

function run(step: Step): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...step.env },
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Counts tests in a runner's JSON report; a flaky test counts as failed. A missing report is one failure. */
export function countReport(kind: 'vitest' | 'playwright', file: string): Counts {
  if (!existsSync(file)) return one(false);
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (kind === 'playwright') {
    const { stats } = report as PlaywrightReport;
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  }
  const vitest = report as VitestReport;
  const brokenFiles = vitest.numFailedTests === 0 && vitest.numFailedTestSuites > 0 ? vitest.numFailedTestSuites : 0;
  return {
    passed: vitest.numPassedTests,
    failed: vitest.numFailedTests + brokenFiles,
    skipped: vitest.numPendingTests + vitest.numTodoTests,
  };
}

/** Runs one step and returns its counts; a runner that exits badly is never counted as good. */
export async function runStep(step: Step): Promise<Counts> {
  console.log(`\n── ${step.name}`);
  if (step.report) rmSync(step.report.file, { force: true });
  const started = Date.now();
  const code = await run(step);
  console.log(
    `── ${step.name}: ${code === 0 ? 'good' : `failed (${code})`}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  if (!step.report) return one(code === 0);
  const counts = countReport(step.report.kind, step.report.file);
  const isHidden = code !== 0 && counts.failed === 0;
  const isEmpty = counts.passed + counts.failed === 0;
  return isHidden || isEmpty ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** Runs all steps, even after a failure, prints the plain closing line and sets the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const counts = await runStep(step);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
