/** The one polite live region: says each message once, never two within half a second. */
const GAP_IN_MS = 600;

const waiting: string[] = [];
let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let last = '';

function sayNext(): void {
  timer = undefined;
  const message = waiting.shift();
  if (message === undefined || !region) return;
  region.textContent = message;
  last = message;
  timer = setTimeout(sayNext, GAP_IN_MS);
}

/** Queues a message for screen readers; a repeat of what waits or was just said is dropped. */
export function announce(message: string): void {
  const text = message.trim();
  if (!text || waiting.includes(text) || (timer !== undefined && text === last)) return;
  waiting.push(text);
  if (timer === undefined) timer = setTimeout(sayNext, 50);
}

/** Gives the announcer its element; called by the shell when it mounts. */
export function hearWith(element: HTMLElement | null): void {
  region = element ?? undefined;
}
