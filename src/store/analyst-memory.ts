/** Lets several listeners share one question, and keeps its last answer, so that a room entered again does not count again. */
import type { Analyst, Ground, Listener, Question, QuestionKind, Sofar, Trouble } from './analyst.ts';

/** Answers kept at most; the oldest are let go. */
const KEPT = 60;

interface Shared {
  readonly listeners: Set<Listener>;
  latest?: Sofar;
  isDone: boolean;
  stop: () => void;
}

const keyOf = ({ level }: Ground, question: Question): string => JSON.stringify([level.id, question]);

/** Wraps an analyst: the same question asked twice is worked on once. A question that came to trouble is forgotten. */
export function withMemory(analyst: Analyst): Analyst {
  const known = new Map<string, Shared>();

  function begin(key: string, ground: Ground, question: Question, first: Listener): Shared {
    const shared: Shared = { listeners: new Set([first]), isDone: false, stop: () => undefined };
    const tell = (sofar: Sofar, isDone: boolean): void => {
      shared.latest = sofar;
      shared.isDone = isDone;
      for (const listener of shared.listeners) (isDone ? listener.done : listener.partial)?.(sofar);
      if (isDone) shared.listeners.clear();
    };
    known.set(key, shared);
    shared.stop = analyst.ask(ground, question, {
      partial: (sofar) => tell(sofar, false),
      done: (sofar) => tell(sofar, true),
      trouble: (trouble: Trouble) => {
        known.delete(key);
        for (const listener of shared.listeners) listener.trouble(trouble);
      },
    });
    if (known.size > KEPT) forgetOldest();
    return shared;
  }

  function forgetOldest(): void {
    for (const [key, { isDone }] of known) {
      if (!isDone) continue;
      known.delete(key);
      return;
    }
  }

  function join(shared: Shared, listener: Listener): void {
    if (shared.isDone) return listener.done(shared.latest as Sofar);
    shared.listeners.add(listener);
    if (shared.latest) listener.partial?.(shared.latest);
  }

  return {
    ask: <Kind extends QuestionKind>(ground: Ground, question: Question<Kind>, given: Listener<Kind>) => {
      const listener = given as unknown as Listener;
      const key = keyOf(ground, question);
      const found = known.get(key);
      const shared = found ?? begin(key, ground, question, listener);
      if (found) join(found, listener);
      return () => {
        if (!shared.listeners.delete(listener) || shared.listeners.size > 0) return;
        known.delete(key);
        shared.stop();
      };
    },
    close: () => {
      known.clear();
      analyst.close();
    },
    place: analyst.place,
  };
}
