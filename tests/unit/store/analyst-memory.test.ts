// The analyst's memory: one question is worked on once, however many rooms ask it.
import { expect, test, vi } from 'vitest';
import { content } from '../../../src/content/bundle.ts';
import { withMemory } from '../../../src/store/analyst-memory.ts';
import { HISTORY, type Analyst, type Ground, type Listener, type Question } from '../../../src/store/analyst.ts';

const ground: Ground = { level: content.levels[0]!, people: content.people };
const question = (games = 100): Question<'paired'> => ({ kind: 'paired', subject: HISTORY, seed: 7, games });
const listening = () => ({ partial: vi.fn(), done: vi.fn(), trouble: vi.fn() }) satisfies Listener<'paired'>;
const sofar = (played: number) => ({ answer: { games: played } as never, played, of: 100 });

/** An analyst who does nothing by himself; the test speaks for him. */
function silent() {
  const asked: Listener[] = [];
  const stopped = vi.fn();
  const analyst: Analyst = {
    ask: (_ground, _question, listener) => {
      asked.push(listener as unknown as Listener);
      return stopped;
    },
    close: vi.fn(),
    place: () => 'worker',
  };
  return { memory: withMemory(analyst), asked, stopped };
}

test('two rooms that ask the same are told together, and the later one hears at once what is known', () => {
  const { memory, asked } = silent();
  const [one, two, three] = [listening(), listening(), listening()];
  memory.ask(ground, question(), one);
  asked[0]!.partial!(sofar(50));
  memory.ask(ground, question(), two);
  expect(two.partial).toHaveBeenCalledExactlyOnceWith(sofar(50));
  asked[0]!.done(sofar(100));
  expect([one.done.mock.calls.length, two.done.mock.calls.length]).toEqual([1, 1]);
  memory.ask(ground, question(), three);
  expect(three.done).toHaveBeenCalledExactlyOnceWith(sofar(100));
  expect(asked).toHaveLength(1);
});

test('another question, another level and fewer games are asked for themselves', () => {
  const { memory, asked } = silent();
  memory.ask(ground, question(), listening());
  memory.ask(ground, question(200), listening());
  memory.ask({ ...ground, level: content.levels[1]! }, question(), listening());
  expect(asked).toHaveLength(3);
});

test('the work stops when the last who asked has gone, and not before', () => {
  const { memory, asked, stopped } = silent();
  const leaveFirst = memory.ask(ground, question(), listening());
  const leaveSecond = memory.ask(ground, question(), listening());
  leaveFirst();
  expect(stopped).not.toHaveBeenCalled();
  leaveSecond();
  expect(stopped).toHaveBeenCalledOnce();
  memory.ask(ground, question(), listening());
  expect(asked).toHaveLength(2);
});

test('trouble is told to everyone and kept for nobody: the question may be asked again', () => {
  const { memory, asked } = silent();
  const [one, two] = [listening(), listening()];
  memory.ask(ground, question(), one);
  memory.ask(ground, question(), two);
  asked[0]!.trouble({ kind: 'lost', offer: 25 });
  expect(one.trouble).toHaveBeenCalledOnce();
  expect(two.trouble).toHaveBeenCalledOnce();
  memory.ask(ground, question(), listening());
  expect(asked).toHaveLength(2);
});

test('old answers are let go, so that a long evening does not fill the memory', () => {
  const { memory, asked } = silent();
  for (let games = 100; games < 200; games += 1) {
    memory.ask(ground, question(games), listening());
    asked.at(-1)!.done(sofar(100));
  }
  memory.ask(ground, question(199), listening());
  expect(asked).toHaveLength(100);
  memory.ask(ground, question(100), listening());
  expect(asked).toHaveLength(101);
});
