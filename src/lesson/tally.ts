/** The tally wall: what a class without any channel can still show, by hands that the teacher counts. */
import * as z from 'zod/mini';

export const TALLY_FALLS = ['by-1961', 'by-1962', 'by-february', 'stands'] as const;

const count = z.int().check(z.minimum(0), z.maximum(99));
export const tallySchema = z.object({
  /** Hands for each answer to "when did he fall in your game?". */
  falls: z.object({ 'by-1961': count, 'by-1962': count, 'by-february': count, stands: count }),
  known: count,
  /** Hands for 0, 1, ... 10 counters on Tehran. */
  counters: z.array(count).check(z.length(11)),
});
export type Tally = Readonly<z.infer<typeof tallySchema>>;

export const EMPTY_TALLY: Tally = {
  falls: { 'by-1961': 0, 'by-1962': 0, 'by-february': 0, stands: 0 },
  known: 0,
  counters: Array.from({ length: 11 }, () => 0),
};

export interface TallyTold {
  readonly games: number;
  readonly fallen: number;
  readonly guesses: number;
  /** Mean of the counters on Tehran as hundredths; absent without a hand. */
  readonly tehran?: number;
}

/** Reads a tally. */
export function readTally({ falls, counters }: Tally): TallyTold {
  const games = TALLY_FALLS.reduce((sum, fall) => sum + falls[fall], 0);
  const guesses = counters.reduce((sum, hands) => sum + hands, 0);
  const laid = counters.reduce((sum, hands, place) => sum + hands * place, 0);
  return { games, fallen: games - falls.stands, guesses, ...(guesses === 0 ? {} : { tehran: (laid / guesses) * 10 }) };
}
