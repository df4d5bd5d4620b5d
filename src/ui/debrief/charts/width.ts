/** The width a chart has, in CSS pixels, so that it is drawn at its true size and its letters keep theirs. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

const FIRST = 600;
const LEAST = 240;

export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => setWidth(Math.max(LEAST, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}

/** Whether the page is read from right to left; a chart of words and bars follows, a chart over time does not. */
export const isFromRight = (): boolean => document.documentElement.dir === 'rtl';
