/** The one polite live region: says each message once, never two within half a second. */
const GAP_IN_MS = 600;

const waiting: string[] = [];
/** The page's region, and over it those of open dialogs; the topmost speaks. */
const regions: HTMLElement[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let last = '';

function sayNext(): void {
  timer = undefined;
  const message = waiting.shift();
  const region = regions.at(-1);
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

/** Gives the announcer an element that is heard from now on; `null`, as a ref says when one goes, takes back the last. */
export function hearWith(element: HTMLElement | null): void {
  if (element) regions.push(element);
  else regions.pop();
}
