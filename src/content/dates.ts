/** Dates of the sources as months of play. */

/** What month 0 is. */
export const DATED_ZERO = 'July 1958';

/** The month of play of a date such as 1959-12-18 or 1961-10; `undefined` for a bare year. Before July 1958 it is negative. */
export function monthOfDate(date: string): number | undefined {
  const match = /^(\d{4})-(\d{2})/.exec(date);
  return match === null ? undefined : (Number(match[1]) - 1958) * 12 + Number(match[2]) - 7;
}
