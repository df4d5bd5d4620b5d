/**
 * The one door to the analyst. It opens the worker when the first question is asked, hands answers on as they come, and
 * when the worker dies says so and names a smaller number of futures. Where a page may not open a worker (a file on a
 * stick), the same work is done here, in bits too small to be felt.
 */
import type { Answers, Question, QuestionKind } from '../analysis/questions.ts';
import type { RecordedQuarters } from '../analysis/record.ts';
import type { PeopleDef, LevelDef } from '../rules/people.ts';
import type { FromAnalyst, ToAnalyst } from '../worker/messages.ts';
import { withMemory } from './analyst-memory.ts';
import { ownScript, WORKER_KIND } from './trusted.ts';
// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import workerUrl from '../worker/analyst.ts?worker&url';

export { BUDGETS, type Answers, type Question, type QuestionKind } from '../analysis/questions.ts';
export { HISTORY, type Subject } from '../analysis/cases.ts';

/** How far an answer is: futures played (or findings tried) of those wanted. */
export interface Sofar<Kind extends QuestionKind = QuestionKind> {
  readonly answer: Answers[Kind];
  readonly played: number;
  readonly of: number;
}

/** Why an answer will not come: the worker is gone, or the question could not be worked on. */
export type Trouble =
  | { readonly kind: 'lost'; /** So many futures may still go. */ readonly offer: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** Who is told. After `done` or `trouble` nothing more is said; after a cancel nothing at all. */
export interface Listener<Kind extends QuestionKind = QuestionKind> {
  readonly partial?: (sofar: Sofar<Kind>) => void;
  readonly done: (sofar: Sofar<Kind>) => void;
  readonly trouble: (trouble: Trouble) => void;
}

/** What questions are about: a level with its people, and history's record. */
export interface Ground {
  readonly level: LevelDef;
  readonly people: PeopleDef;
  readonly record?: RecordedQuarters;
}

export interface Analyst {
  /** Asks a question; returns what cancels it. Questions are worked on in the order in which they were asked. */
  readonly ask: <Kind extends QuestionKind>(
    ground: Ground,
    question: Question<Kind>,
    listener: Listener<Kind>,
  ) => () => void;
  /** Drops every question and lets the worker go; the next question opens a new one. */
  readonly close: () => void;
  /** Where the work is done; `page` is slower. Undefined before the first question. */
  readonly place: () => 'worker' | 'page' | undefined;
}

/** A way to the analyst: takes messages, gives messages, may break. */
export interface Line {
  readonly place: 'worker' | 'page';
  readonly send: (message: ToAnalyst) => void;
  readonly hang: () => void;
}
export type OpenLine = (hear: (message: FromAnalyst) => void, broken: () => void) => Line;

/** A worker that has been silent for so long with a question in hand is taken for dead. */
const PATIENCE = 20_000;
/** Of futures asked for and lost, so many are offered again. */
const OFFERED = 1 / 4;
const LEAST = 100;

interface Open {
  readonly on: Ground;
  readonly question: Question;
  readonly listener: Listener;
}

/**
 * Makes an analyst. `lines` are the ways to him, the best first: one that breaks before anything was heard on it gives
 * way to the next for good.
 */
export function makeAnalyst(lines: readonly OpenLine[] = [openWorker, openPage], patience = PATIENCE): Analyst {
  const open = new Map<number, Open>();
  const ways = [...lines];
  let hasHeard = false;
  let line: Line | undefined;
  let ground: Ground | undefined;
  let count = 0;
  let watch: ReturnType<typeof setTimeout> | undefined;

  function hangUp(): void {
    clearTimeout(watch);
    line?.hang();
    line = undefined;
    ground = undefined;
  }

  function broken(): void {
    hangUp();
    if (!hasHeard && ways.length > 1) {
      ways.shift();
      for (const [id, { on, question }] of open) send(id, on, question);
      listenOn();
      return;
    }
    const lost = [...open.values()];
    open.clear();
    for (const { question, listener } of lost) {
      listener.trouble({ kind: 'lost', offer: Math.max(LEAST, Math.floor(question.games * OFFERED)) });
    }
  }

  function send(id: number, on: Ground, question: Question): void {
    if (line === undefined) {
      hasHeard = false;
      line = (ways[0] as OpenLine)(hear, broken);
    }
    if (ground?.level !== on.level || ground.people !== on.people || ground.record !== on.record) {
      ground = on;
      line.send({ kind: 'open', ...on });
    }
    line.send({ kind: 'ask', id, question });
  }

  // Work on the page cannot go silent without the page itself.
  function listenOn(): void {
    clearTimeout(watch);
    if (open.size > 0 && line?.place === 'worker') watch = setTimeout(broken, patience);
  }

  function hear(message: FromAnalyst): void {
    hasHeard = true;
    const asked = open.get(message.id);
    if (asked !== undefined) {
      if (message.kind !== 'partial') open.delete(message.id);
      if (message.kind === 'failed') asked.listener.trouble({ kind: 'refused', reason: message.reason });
      else asked.listener[message.kind]?.({ answer: message.answer, played: message.played, of: message.of });
    }
    listenOn();
  }

  return {
    ask: (on, question, listener) => {
      const id = (count += 1);
      open.set(id, { on, question, listener: listener as unknown as Listener });
      send(id, on, question);
      listenOn();
      return () => {
        if (!open.delete(id)) return;
        line?.send({ kind: 'cancel', id });
        listenOn();
      };
    },
    close: () => {
      for (const id of open.keys()) line?.send({ kind: 'cancel', id });
      open.clear();
      hangUp();
    },
    place: () => line?.place,
  };
}

/** Opens the worker; where that is forbidden at once, the page itself. */
function openWorker(hear: (message: FromAnalyst) => void, broken: () => void): Line {
  try {
    const worker = new Worker(ownScript(workerUrl), { type: WORKER_KIND, name: 'analyst' });
    worker.addEventListener('message', (event: MessageEvent<FromAnalyst>) => hear(event.data));
    worker.addEventListener('error', broken);
    worker.addEventListener('messageerror', broken);
    return {
      place: 'worker',
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      send: (message) => worker.postMessage(message),
      hang: () => worker.terminate(),
    };
  } catch {
    return openPage(hear, broken);
  }
}

// Of the worker's bits of work so much at a time: a few milliseconds on a slow machine.
const PORTION = 1 / 20;

/** Works on the page itself, with a breath after every bit. */
export function openPage(hear: (message: FromAnalyst) => void, broken: () => void): Line {
  const waiting: ToAnalyst[] = [];
  let take: ((message: ToAnalyst) => void) | undefined;
  let isHung = false;
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  import('../worker/serve.ts').then(
    ({ serve }) => {
      take = serve({ post: (message) => (isHung ? undefined : hear(message)), pause, portion: PORTION });
      for (const message of waiting.splice(0)) take(message);
    },
    () => (isHung ? undefined : broken()),
  );
  return {
    place: 'page',
    send: (message) => (take === undefined ? void waiting.push(message) : take(message)),
    hang: () => {
      isHung = true;
    },
  };
}

/** The analyst of this page. */
export const analyst = withMemory(makeAnalyst());
