/** Whether the page has room for papers at both sides of the map, in the reader's own text size; follows the window. */
import { useEffect, useState } from 'preact/hooks';
import { useStore } from './use-store.ts';

/** The same limit as the styles have. */
const WIDE_IN_REM = 62;

const isWideNow = (): boolean => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return innerWidth / rem >= WIDE_IN_REM;
};

export function useWide(): boolean {
  const textSize = useStore((state) => state.settings.textSize);
  const [isWide, setWide] = useState(isWideNow);
  useEffect(() => {
    const follow = (): void => setWide(isWideNow());
    follow();
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, [textSize]);
  return isWide;
}
