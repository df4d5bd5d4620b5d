// The one door to the analyst: what a page hears when all goes well, when it changes its mind, and when the worker dies.
import { expect, test, vi } from 'vitest';
import { content } from '../../../src/content/bundle.ts';
import {
  HISTORY,
  makeAnalyst,
  openPage,
  type Ground,
  type Line,
  type Listener,
  type OpenLine,
  type Question,
} from '../../../src/store/analyst.ts';
import type { FromAnalyst, ToAnalyst } from '../../../src/worker/messages.ts';

const ground: Ground = { level: content.levels[0]!, people: content.people };
const paired = (games: number): Question<'paired'> => ({ kind: 'paired', subject: HISTORY, seed: 7, games });

/** A line whose other end is the test. */
function handLine(place: Line['place'] = 'worker') {
  const sent: ToAnalyst[] = [];
  const lines: { hear: (message: FromAnalyst) => void; broken: () => void; isHung: boolean }[] = [];
  const open: OpenLine = (hear, broken) => {
    const line = { hear, broken, isHung: false };
    lines.push(line);
    return { place, send: (message) => void sent.push(message), hang: () => void (line.isHung = true) };
  };
  return { open, sent, lines };
}

const listening = () => ({ partial: vi.fn(), done: vi.fn(), trouble: vi.fn() }) satisfies Listener<'paired'>;
const answer = { games: 1 } as never;

test('the worker is opened by the first question and told once what the questions are about', () => {
  const { open, sent, lines } = handLine();
  const analyst = makeAnalyst([open]);
  expect([lines.length, analyst.place()]).toEqual([0, undefined]);
  analyst.ask(ground, paired(100), listening());
  analyst.ask(ground, paired(200), listening());
  analyst.ask({ ...ground, level: content.levels[1]! }, paired(300), listening());
  expect(lines).toHaveLength(1);
  expect(sent.map(({ kind }) => kind)).toEqual(['open', 'ask', 'ask', 'open', 'ask']);
  analyst.close();
});

test('answers go to whoever asked, and after the last word nothing more is said', () => {
  const { open, lines } = handLine();
  const analyst = makeAnalyst([open]);
  const [one, two] = [listening(), listening()];
  analyst.ask(ground, paired(100), one);
  analyst.ask(ground, paired(100), two);
  const { hear } = lines[0]!;
  hear({ kind: 'partial', id: 1, answer, played: 50, of: 100 });
  hear({ kind: 'done', id: 1, answer, played: 100, of: 100 });
  hear({ kind: 'partial', id: 1, answer, played: 100, of: 100 });
  hear({ kind: 'failed', id: 2, reason: 'no' });
  expect(one.partial).toHaveBeenCalledOnce();
  expect(one.done).toHaveBeenCalledExactlyOnceWith({ answer, played: 100, of: 100 });
  expect(two.trouble).toHaveBeenCalledExactlyOnceWith({ kind: 'refused', reason: 'no' });
  analyst.close();
});

test('a cancelled question is dropped at both ends', () => {
  const { open, sent, lines } = handLine();
  const analyst = makeAnalyst([open]);
  const listener = listening();
  const cancel = analyst.ask(ground, paired(100), listener);
  cancel();
  cancel();
  lines[0]!.hear({ kind: 'done', id: 1, answer, played: 100, of: 100 });
  expect(sent.filter(({ kind }) => kind === 'cancel')).toEqual([{ kind: 'cancel', id: 1 }]);
  expect(listener.done).not.toHaveBeenCalled();
  analyst.close();
});

test('a worker that dies is said to be lost, with fewer futures on offer, and the next question opens another', () => {
  const { open, lines } = handLine();
  const analyst = makeAnalyst([open]);
  const listener = listening();
  analyst.ask(ground, paired(6000), listener);
  lines[0]!.hear({ kind: 'partial', id: 1, answer, played: 200, of: 6000 });
  lines[0]!.broken();
  expect(listener.trouble).toHaveBeenCalledExactlyOnceWith({ kind: 'lost', offer: 1500 });
  expect(lines[0]!.isHung).toBe(true);
  analyst.ask(ground, paired(1500), listener);
  expect(lines).toHaveLength(2);
  analyst.close();
});

test('a worker that falls silent with a question in hand is taken for dead; one that has nothing to do is not', () => {
  vi.useFakeTimers();
  const { open, lines } = handLine();
  const analyst = makeAnalyst([open], 1000);
  const listener = listening();
  analyst.ask(ground, paired(6000), listener);
  vi.advanceTimersByTime(900);
  lines[0]!.hear({ kind: 'partial', id: 1, answer, played: 200, of: 6000 });
  vi.advanceTimersByTime(900);
  expect(listener.trouble).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(listener.trouble).toHaveBeenCalledOnce();
  analyst.ask(ground, paired(100), listener);
  lines[1]!.hear({ kind: 'done', id: 2, answer, played: 100, of: 100 });
  vi.advanceTimersByTime(5000);
  expect(listener.trouble).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('where no worker can be opened the page does the work, and nobody notices but by the time it takes', async () => {
  const forbidden = handLine();
  const analyst = makeAnalyst([forbidden.open, openPage]);
  const done = new Promise<number>((resolve, reject) =>
    analyst.ask(ground, paired(60), { done: ({ answer: { games } }) => resolve(games), trouble: reject }),
  );
  forbidden.lines[0]!.broken();
  expect(analyst.place()).toBe('page');
  expect(await done).toBe(60);
  analyst.close();
});

test('closing drops what is under way and lets the worker go', () => {
  const { open, sent, lines } = handLine();
  const analyst = makeAnalyst([open]);
  const listener = listening();
  analyst.ask(ground, paired(100), listener);
  analyst.close();
  expect(lines[0]!.isHung).toBe(true);
  expect(sent.at(-1)).toEqual({ kind: 'cancel', id: 1 });
  expect(listener.trouble).not.toHaveBeenCalled();
});
