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
