/** The service worker: keeps every file of this version, answers from what it kept, and makes way for a newer version only when asked. */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** Files of this version by the build: those with a fingerprint in their name need no revision. */
declare const FILES: { readonly url: string; readonly revision: string | null }[];

declare const self: ServiceWorkerGlobalScope;

cleanupOutdatedCaches();
// The address carries settings of the page (`?motion=off`), never another file.
precacheAndRoute(FILES, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/.*/], cleanURLs: false });

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});
