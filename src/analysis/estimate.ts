// A mean with its standard error, gathered one game at a time.

/** A figure and its standard error, in the same unit. */
export interface Estimate {
  readonly value: number;
  /** Standard error; 0 while fewer than two games are known. */
  readonly se: number;
}

/** What has been gathered so far: how many, their sum, and the sum of their squares. */
export interface Sum {
  count: number;
  sum: number;
  squares: number;
}

/** Starts an empty sum. */
export function newSum(): Sum {
  return { count: 0, sum: 0, squares: 0 };
}

/** Adds one value to a sum, in place. */
export function addTo(sum: Sum, value: number): void {
  sum.count += 1;
  sum.sum += value;
  sum.squares += value * value;
}

/** Reads the mean and its standard error; 0 and 0 of nothing. */
export function estimateOf({ count, sum, squares }: Sum): Estimate {
  if (count === 0) return { value: 0, se: 0 };
  const value = sum / count;
  if (count < 2) return { value, se: 0 };
  return { value, se: Math.sqrt(Math.max(0, squares / count - value * value) / (count - 1)) };
}

/** Reads a share of games and its standard error. `count` of `games`, both whole numbers. */
export function shareOf(count: number, games: number): Estimate {
  return estimateOf({ count: games, sum: count, squares: count });
}
