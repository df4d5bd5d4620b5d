/** Draws a long list in portions, one a frame, so that no frame of a slow machine is held up by it. */
import { useEffect, useState } from 'preact/hooks';

export function useGrowing(length: number, portion: number): number {
  const [shown, setShown] = useState(Math.min(length, portion));
  useEffect(() => {
    if (shown >= length) return;
    const timer = setTimeout(() => setShown(Math.min(length, shown + portion)), 16);
    return () => clearTimeout(timer);
  }, [shown, length, portion]);
  return Math.min(shown, length);
}
