/** The Web Worker behind the class wall: a hostile paste of megabytes keeps nobody waiting but itself. */
import { makePause } from './pause.ts';
import type { ToWall } from './wall-messages.ts';
import { serveWall } from './wall-serve.ts';

const take = serveWall({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  post: (message) => globalThis.postMessage(message),
  pause: makePause(),
  slice: 40,
});

globalThis.addEventListener('message', (event: MessageEvent<ToWall>) => take(event.data));
