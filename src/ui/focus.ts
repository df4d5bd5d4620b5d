/** Moves focus to the heading of a new screen or step, so that a keyboard or a screen reader starts where the news is. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { nameDocument } from './document-name.ts';

export function focusQuietly(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** A ref for the heading that takes focus whenever `moment` changes (and when it first appears); never while it is undefined. */
export function useHeading<T extends HTMLElement = HTMLHeadingElement>(moment: unknown): RefObject<T | null> {
  const heading = useRef<T>(null);
  useLayoutEffect(() => {
    if (moment === undefined) return;
    focusQuietly(heading.current);
    nameDocument();
  }, [moment]);
  return heading;
}
