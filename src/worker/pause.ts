/** A breath inside a worker: a message to oneself comes after those that wait already; a timer would be held back by four milliseconds each time. */
export function makePause(): () => Promise<void> {
  const channel = new MessageChannel();
  let waiting: (() => void)[] = [];
  channel.port1.addEventListener('message', () => {
    const now = waiting;
    waiting = [];
    for (const resume of now) resume();
  });
  channel.port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    });
}
