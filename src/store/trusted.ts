/** Vouches for the addresses of the game's own scripts, where the browser asks who made them (Trusted Types). */

interface Policy {
  /** In truth a TrustedScriptURL, which is taken wherever an address is. */
  createScriptURL(url: string): string;
}
interface PolicyMaker {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): Policy;
}

/** Only what this page's own place, or the page itself, has made. */
function own(url: string): string {
  const { protocol, origin } = new URL(url, location.href);
  if (protocol === 'blob:' || origin === location.origin) return url;
  throw new TypeError(`no script of the game: ${url}`);
}

/** A page read from a file may open a plain script out of its own memory as a worker, but no module. */
export const WORKER_KIND: WorkerType = import.meta.env.MODE === 'single' ? 'classic' : 'module';

let policy: Policy | undefined;

/** The address as `Worker` and `register` will take it. Throws on an address of another host. */
export function ownScript(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyMaker };
  policy ??= trustedTypes?.createPolicy('push-and-fall', { createScriptURL: own }) ?? { createScriptURL: own };
  return policy.createScriptURL(url);
}
