/** The Web Worker in which the debrief's questions are worked on, so that the page never waits. */
import type { ToAnalyst } from './messages.ts';
import { makePause } from './pause.ts';
import { serve } from './serve.ts';

const take = serve({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  post: (message) => globalThis.postMessage(message),
  pause: makePause(),
  portion: 1,
});

globalThis.addEventListener('message', (event: MessageEvent<ToAnalyst>) => take(event.data));
