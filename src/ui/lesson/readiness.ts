/** How far a device is from needing no network: a worker of the browser keeps it, or this open page holds everything. */
import { useEffect, useState } from 'preact/hooks';
import { startKeeper } from '../../store/offline.ts';
import { checkWorker } from '../../store/trial-run.ts';
import { DOORS } from '../debrief/rooms.ts';

const pictures: Readonly<Record<string, string>> = import.meta.glob(
  '../../../assets/art/{acts,endings,moments}/*.svg',
  {
    eager: true,
    query: '?url',
    import: 'default',
  },
);

export type Readiness = 'waiting' | 'offline' | 'page';

const PATIENCE = 6000;

/** Waits for the browser's keeper of the page, if there is one; otherwise the open page is what there is. */
export async function readinessOf(): Promise<Readiness> {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker === undefined) return 'page';
  try {
    const known = await startKeeper();
    if (known === undefined) return 'page';
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    const ready = await Promise.race([serviceWorker.ready, late]);
    return ready?.active ? 'offline' : 'page';
  } catch {
    return 'page';
  }
}

/** Held for as long as the page lives, so that the browser keeps what they hold. */
const held: HTMLImageElement[] = [];

/** Fetches what a game will want later, while there is still a network: the plates, the debrief's rooms, the analyst in his worker. */
async function warmUp(): Promise<void> {
  const fetched = Object.values(pictures).map((src) => {
    const image = new Image();
    image.src = src;
    held.push(image);
    return image.decode().catch(() => undefined);
  });
  const rooms = Object.values(DOORS).map((open) => open().catch(() => undefined));
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.all([...fetched, ...rooms, checkWorker(PATIENCE)]), late]);
}

export function useReadiness(): Readiness {
  const [state, setState] = useState<Readiness>('waiting');
  useEffect(() => {
    let isGone = false;
    void readinessOf()
      .then(async (known) => {
        if (held.length === 0) await warmUp();
        return known;
      })
      .then((known) => (isGone ? undefined : setState(known)));
    return () => {
      isGone = true;
    };
  }, []);
  return state;
}
