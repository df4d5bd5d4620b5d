/** The Web Worker in which the debrief's questions are worked on, so that the page never waits. */
import type { ToAnalyst } from './messages.ts';
import { serve } from './serve.ts';

// A message to oneself comes after those that wait already; a timer would be held back by four milliseconds each time.
const channel = new MessageChannel();
let resume: (() => void) | undefined;
channel.port1.addEventListener('message', () => resume?.());
channel.port1.start();

const take = serve({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  post: (message) => globalThis.postMessage(message),
  pause: () =>
    new Promise((resolve) => {
      resume = resolve;
      channel.port2.postMessage(undefined);
    }),
  portion: 1,
});

globalThis.addEventListener('message', (event: MessageEvent<ToAnalyst>) => take(event.data));
