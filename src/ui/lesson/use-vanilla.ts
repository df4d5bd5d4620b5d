/** Reads any small store from Preact; the lesson and the wall each have one of their own. */
import { useEffect, useState } from 'preact/hooks';

interface Readable<T> {
  readonly getState: () => T;
  readonly subscribe: (hear: () => void) => () => void;
}

export function useVanilla<T>(store: Readable<T>): T {
  const [state, setState] = useState(store.getState());
  useEffect(() => {
    const hear = (): void => setState(store.getState());
    hear();
    return store.subscribe(hear);
  }, []);
  return state;
}
