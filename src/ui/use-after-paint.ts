/** What may come one frame later: so that what the player waits for is painted before the rest of the desk follows. */
import { useEffect, useState } from 'preact/hooks';

/** Runs `then` once the browser has painted what stands now; returns how to call it off. */
function afterPaint(then: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    task = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

/** The value as it stood before the last paint: a new one is handed over when the page has been painted without it. */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(() => value);
  useEffect(() => (Object.is(shown, value) ? undefined : afterPaint(() => setShown(() => value))), [value, shown]);
  return shown;
}

/** False until the component has been painted once. */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return isPainted;
}

/** How many of so many parts may stand by now: one, and one more after every paint; from one again when `key` changes. */
export function useParts(key: unknown, parts: number): number {
  const [shown, setShown] = useState({ key, count: 1 });
  const count = Object.is(shown.key, key) ? shown.count : 1;
  useEffect(
    () => (count < parts ? afterPaint(() => setShown({ key, count: count + 1 })) : undefined),
    [key, count, parts],
  );
  return count;
}

/** How many rows of a long list may stand by now: so many more after every paint. */
export const useRows = (key: unknown, rows: number, atOnce: number): number =>
  Math.min(rows, atOnce * useParts(key, Math.ceil(rows / atOnce)));
