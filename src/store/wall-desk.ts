/**
 * The one door to the desk behind the wall. It opens the worker when the wall is opened, so that nothing has to be fetched
 * later; where a page may not open a worker (a file on a stick), the same work is done here, in slices too small to be felt.
 */
import type { Progress } from '../lesson/wall.ts';
import { ownScript, WORKER_KIND } from './trusted.ts';
// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import workerUrl from '../worker/wall.ts?worker&url';
import type { FromWall, ToWall, WallAnswers, WallWorkKind, WallWorks } from '../worker/wall-messages.ts';

/** A way to the desk: takes messages, may break. */
interface Line {
  readonly send: (message: ToWall, moved?: Transferable[]) => void;
}
type OpenLine = (hear: (message: FromWall) => void, broken: () => void) => Line;

interface Waiting {
  readonly message: ToWall;
  readonly tell: (progress: Progress) => void;
  readonly answered: (answer: WallAnswers[WallWorkKind]) => void;
  readonly failed: (why: Error) => void;
}

/** A piece of work under way. */
export interface Underway<Kind extends WallWorkKind> {
  readonly answer: Promise<WallAnswers[Kind]>;
  readonly drop: () => void;
}

export interface WallDesk {
  /** Opens the desk before there is anything to do. */
  readonly open: () => void;
  /** Hands in a piece of work; its pictures are given away. The answer is refused when the work fails, and never comes once dropped. */
  readonly ask: <Kind extends WallWorkKind>(
    work: WallWorks[Kind],
    tell?: (progress: Progress) => void,
  ) => Underway<Kind>;
}

/** Makes a desk. `lines` are the ways to it, the best first: one that breaks before it has opened gives way to the next for good. */
export function makeWallDesk(lines: readonly OpenLine[] = [openWorker, openPage]): WallDesk {
  const waiting = new Map<number, Waiting>();
  const ways = [...lines];
  let line: Line | undefined;
  let isOpen = false;
  let count = 0;

  function broken(): void {
    line = undefined;
    if (!isOpen && ways.length > 1) {
      ways.shift();
      for (const { message } of waiting.values()) theLine().send(message);
      return;
    }
    isOpen = false;
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { failed } of lost) failed(new Error('the desk behind the wall was lost'));
  }

  function hear(message: FromWall): void {
    isOpen = true;
    if (message.kind === 'open') return;
    const asked = waiting.get(message.id);
    if (asked === undefined) return;
    if (message.kind === 'progress') return asked.tell(message.progress);
    waiting.delete(message.id);
    // A large answer was unpacked in this task; what is drawn from it comes in the next.
    if (message.kind === 'done') setTimeout(asked.answered, 0, message.answer);
    else asked.failed(new Error(message.reason));
  }

  const theLine = (): Line => (line ??= (ways[0] as OpenLine)(hear, broken));

  return {
    open: () => void theLine(),
    ask: <Kind extends WallWorkKind>(work: WallWorks[Kind], tell: (progress: Progress) => void = () => undefined) => {
      const id = (count += 1);
      const message: ToWall = { kind: 'work', id, work };
      const answer = new Promise<WallAnswers[Kind]>((answered, failed) => {
        waiting.set(id, { message, tell, answered: answered as Waiting['answered'], failed });
      });
      theLine().send(message, work.kind === 'look' ? [work.picture] : []);
      const drop = (): void => {
        if (waiting.delete(id)) line?.send({ kind: 'cancel', id });
      };
      return { answer, drop };
    },
  };
}

function openWorker(hear: (message: FromWall) => void, broken: () => void): Line {
  try {
    const worker = new Worker(ownScript(workerUrl), { type: WORKER_KIND, name: 'wall' });
    worker.addEventListener('message', (event: MessageEvent<FromWall>) => hear(event.data));
    worker.addEventListener('error', broken);
    worker.addEventListener('messageerror', broken);
    return { send: (message, moved = []) => worker.postMessage(message, moved) };
  } catch {
    return openPage(hear, broken);
  }
}

/** So much at a time on the page itself, in milliseconds: few enough for a slow machine. */
const SLICE = 8;

function openPage(hear: (message: FromWall) => void, broken: () => void): Line {
  const early: ToWall[] = [];
  let take: ((message: ToWall) => void) | undefined;
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  import('../worker/wall-serve.ts').then(({ serveWall }) => {
    take = serveWall({ post: hear, pause, slice: SLICE });
    for (const message of early.splice(0)) take(message);
  }, broken);
  return { send: (message) => (take === undefined ? void early.push(message) : take(message)) };
}

/** The desk of this page. */
export const wallDesk = makeWallDesk();
