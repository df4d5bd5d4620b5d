/** What is wrong with a file: where, why, and what would mend it. */

export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly fix: string;
}

/** How many faults are told at a time. */
export const MOST_TOLD = 5;

/** Writes faults as lines: `file:line: reason. Fix: fix.`, at most five, with the count of the rest. */
export function tellFaults(faults: readonly Fault[]): string[] {
  const told = faults
    .slice(0, MOST_TOLD)
    .map(({ file, line, reason, fix }) => `${file}:${line}: ${reason}. Fix: ${fix}.`);
  const rest = faults.length - told.length;
  return rest > 0 ? [...told, `and ${rest} more; mend these first`] : told;
}
