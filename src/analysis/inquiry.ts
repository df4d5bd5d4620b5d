// How a long question is asked: some games, an answer so far, more games, until enough are played.
import type { Program, RunOptions } from '../rules/run.ts';
import { draw, firstKey, PAGE, secondKey } from '../rules/random.ts';
import type { Seeds } from './ensemble.ts';

/** What a question is about: orders, and the world in which they are given (rules, parameters, the level's people). */
export interface Case {
  readonly program: Program;
  readonly options: RunOptions;
}

/** A question under way. Playing more games sharpens its answer; the order of the chunks is the order of the seeds. */
export interface Inquiry<Answer> {
  /** Plays these seeds and gathers what they tell. */
  readonly play: (seeds: Seeds) => void;
  /** What is known so far. */
  readonly answer: () => Answer;
}

/** How many games are played between two looks at the answer. */
export const CHUNK = 200;

/**
 * Asks a question in chunks and yields the answer after each. The answer after n games is the same however they were
 * cut into chunks.
 */
export function* inChunks<Answer>(inquiry: Inquiry<Answer>, seeds: Seeds, chunk = CHUNK): Generator<Answer, void> {
  for (let done = 0; done < seeds.count; done += chunk) {
    inquiry.play({ from: seeds.from + done, count: Math.min(chunk, seeds.count - done) });
    yield inquiry.answer();
  }
}

/** Asks a question to its end. */
export function answerTo<Answer>(inquiry: Inquiry<Answer>, seeds: Seeds): Answer {
  inquiry.play(seeds);
  return inquiry.answer();
}

/**
 * Tells on which seeds the futures of a game are played: a block of the 2^32 seeds that starts where the game's own seed
 * says, so that one run code gives the same figures on every machine. A longer block begins with the shorter one.
 * The block does not hold the game itself but by a chance of a few in a million.
 */
export function futuresOf(seed: number, count: number): Seeds {
  return { from: Math.floor(draw(firstKey(seed), secondKey(seed), PAGE.futures, 0) * 4294967296), count };
}
