/** Keeping the game for days without a network: the browser's own keeper of pages, and the word that a newer version waits. */
import { ownScript } from './trusted.ts';

/** What the page is told: every file is kept; or a newer version is here, which `take` lets in. */
export type OfflineNews = { readonly kind: 'ready' } | { readonly kind: 'newer'; readonly take: () => void };

/** The folder shape alone has a keeper beside it; one file, and a package in a school's platform, have none. */
const hasKeeper = (): boolean =>
  import.meta.env.MODE === 'production' && 'serviceWorker' in navigator && location.protocol.startsWith('http');

let registration: Promise<ServiceWorkerRegistration | undefined> | undefined;

/** Registers the keeper, once; undefined where there is none or the browser refuses one. */
export function startKeeper(): Promise<ServiceWorkerRegistration | undefined> {
  registration ??= hasKeeper()
    ? navigator.serviceWorker.register(ownScript('./sw.js')).catch(() => undefined)
    : Promise.resolve(undefined);
  return registration;
}

/** Lets the newer version in, and shows it as soon as it has taken over. */
function take(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  waiting.postMessage('take-over');
}

/** Starts the keeper and tells what comes of it. A newer version only ever waits: what is open stays as it is. */
export async function followKeeper(tell: (news: OfflineNews) => void): Promise<void> {
  const kept = await startKeeper();
  if (!kept) return;
  const hadKeeper = kept.active !== null;
  const offer = (waiting: ServiceWorker): void => tell({ kind: 'newer', take: () => take(waiting) });
  const watch = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && kept.active) offer(worker);
      if (worker.state === 'activated' && !hadKeeper) tell({ kind: 'ready' });
    });
  if (hadKeeper) tell({ kind: 'ready' });
  if (kept.waiting && kept.active) offer(kept.waiting);
  watch(kept.installing);
  kept.addEventListener('updatefound', () => watch(kept.installing));
}
