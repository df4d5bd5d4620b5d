/** The desk behind the class wall: searches texts, replays codes, deals luck, reads squares; in slices, so that it can be stopped. */
import { dealNewLuck } from '../lesson/new-luck.ts';
import { readSquare } from '../lesson/square.ts';
import { take, type Hung } from '../lesson/take.ts';
import type { Progress } from '../lesson/wall.ts';
import type { FromWall, ToWall, WallAnswers, WallWork, WallWorkKind, WallWorks } from './wall-messages.ts';

/** How the desk is set up. */
export interface WallSetting {
  readonly post: (message: FromWall) => void;
  /** Lets messages come in, and a page breathe. */
  readonly pause: () => Promise<void>;
  /** Works so long between two pauses, in milliseconds. */
  readonly slice: number;
}

/** Progress is told at most this often, in milliseconds. */
const TELL_EVERY = 60;
/** A photograph is looked at for so long, a frame of the camera for a moment: the next one comes at once. */
const PICTURE_PATIENCE = 1500;
const FRAME_PATIENCE = 60;

/** Ends a piece of work that nobody waits for any more. */
class Dropped extends Error {}

/** Opens the desk: returns what takes the messages. */
export function serveWall({ post, pause, slice }: WallSetting): (message: ToWall) => void {
  const dropped = new Set<number>();

  async function run<T>(id: number, steps: Generator<Progress | undefined, T>): Promise<T> {
    let told = 0;
    for (;;) {
      const until = performance.now() + slice;
      let progress: Progress | undefined;
      do {
        const step = steps.next();
        if (step.done === true) return step.value;
        progress = step.value ?? progress;
      } while (performance.now() < until);
      if (progress !== undefined && performance.now() - told >= TELL_EVERY) {
        told = performance.now();
        post({ kind: 'progress', id, progress });
      }
      await pause();
      if (dropped.delete(id)) throw new Dropped();
    }
  }

  async function hang(id: number, { given, hung }: WallWorks['take']): Promise<Hung> {
    let now = hung;
    for (const one of given) now = await run(id, take(await textOf(one), now));
    return now;
  }

  function answerTo(id: number, work: WallWork): Promise<WallAnswers[WallWorkKind]> {
    switch (work.kind) {
      case 'take':
        return hang(id, work);
      case 'luck':
        return run(id, dealNewLuck(work.games, work.block));
      case 'look':
        return Promise.resolve(readSquare(work.picture, FRAME_PATIENCE));
    }
  }

  post({ kind: 'open' });
  return (message) => {
    const { id } = message;
    if (message.kind === 'cancel') {
      dropped.add(id);
      return;
    }
    Promise.resolve()
      .then(() => answerTo(id, message.work))
      .then(
        (answer) => post({ kind: 'done', id, answer }),
        (error: unknown) => {
          if (!(error instanceof Dropped)) post({ kind: 'failed', id, reason: String(error) });
        },
      );
  };
}

/** The text of whatever was handed in; a picture that holds no square, or is none, holds no text. */
async function textOf(given: string | Blob): Promise<string> {
  if (typeof given === 'string') return given;
  if (!given.type.startsWith('image/')) return given.text();
  try {
    return readSquare(await createImageBitmap(given), PICTURE_PATIENCE) ?? '';
  } catch {
    return '';
  }
}
