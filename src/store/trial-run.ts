/** The test of a school's machines: five plain questions, each answered by trying it. */
import { analyst, HISTORY } from './analyst.ts';
import { content } from '../content/bundle.ts';
import { people } from './scenarios.ts';
import { makeShelf } from './storage.ts';

export const CHECKS = ['loads', 'worker', 'offline', 'storage', 'sound'] as const;
export type Check = (typeof CHECKS)[number];
export type CheckResult = 'good' | 'slow' | 'bad';

/** Asks the analyst for a handful of futures: whether it answers, and from where. */
export function checkWorker(patience = 15_000): Promise<CheckResult> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('bad'), patience);
    const tell = (result: CheckResult): void => {
      clearTimeout(late);
      resolve(result);
    };
    const level = content.levels.find(({ id }) => id === 'express')!;
    analyst.ask(
      { level, people },
      { kind: 'paired', subject: HISTORY, seed: 1, games: 50 },
      {
        done: () => tell(analyst.place() === 'worker' ? 'good' : 'slow'),
        trouble: () => tell('bad'),
      },
    );
  });
}

/** Writes, reads and removes a word. */
export function checkStorage(): CheckResult {
  const shelf = makeShelf(() => localStorage);
  const isWritten = shelf.write('check', 'word') === 'ok' && shelf.read('check') === 'word';
  shelf.remove('check');
  return isWritten ? 'good' : 'slow';
}

/** Whether the browser can play what the game brings; it asks nobody and plays nothing. */
export function checkSound(): CheckResult {
  const element = document.createElement('audio');
  const plays = ['audio/webm; codecs="opus"', 'audio/mpeg'].some((type) => element.canPlayType(type) !== '');
  return plays && 'AudioContext' in globalThis ? 'good' : 'slow';
}
