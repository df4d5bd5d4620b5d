/** Whether the page has room for papers at both sides of the map; follows the window. */
import { useEffect, useState } from 'preact/hooks';

const WIDE = '(min-width: 62em)';

export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = (): void => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}
