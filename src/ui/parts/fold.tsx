/** A folded part of a page: closed until asked, with a count of what is inside. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: ComponentChildren;
  readonly count?: ComponentChildren;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

export function Fold({ title, count, open = false, onToggle, children }: Props) {
  return (
    <details class="fold" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <span>{title}</span>
        {count === undefined ? null : <span class="count">{count}</span>}
      </summary>
      {children}
    </details>
  );
}
