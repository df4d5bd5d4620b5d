/** How far a device is from needing no network: a worker of the browser keeps it, or this open page holds everything. */
import { useEffect, useState } from 'preact/hooks';

export type Readiness = 'waiting' | 'offline' | 'page';

const PATIENCE = 6000;

/** Waits for the browser's keeper of the page, if there is one; otherwise the open page is what there is. */
export async function readinessOf(): Promise<Readiness> {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker === undefined) return 'page';
  try {
    const known = await serviceWorker.getRegistration();
    if (known === undefined) return 'page';
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    const ready = await Promise.race([serviceWorker.ready, late]);
    return ready?.active ? 'offline' : 'page';
  } catch {
    return 'page';
  }
}

export function useReadiness(): Readiness {
  const [state, setState] = useState<Readiness>('waiting');
  useEffect(() => {
    let isGone = false;
    void readinessOf().then((known) => (isGone ? undefined : setState(known)));
    return () => {
      isGone = true;
    };
  }, []);
  return state;
}
