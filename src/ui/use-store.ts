/** Reads the store from Preact: a component re-renders only when what it selected has changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { appStore } from '../store/store.ts';
import type { AppState } from '../store/store.ts';

export function useStore<T>(select: (state: AppState) => T): T {
  const [, setCount] = useState(0);
  const chosen = useRef(select);
  chosen.current = select;
  const value = select(appStore.getState());
  const seen = useRef(value);
  seen.current = value;
  useEffect(() => {
    const look = (): void => {
      if (!Object.is(chosen.current(appStore.getState()), seen.current)) setCount((count) => count + 1);
    };
    look();
    return appStore.subscribe(look);
  }, []);
  return value;
}
