/** A drawer or dialog: the browser's own modal, which traps focus, closes on Escape and gives focus back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { t } from '../../text/text.ts';
import { hearWith } from '../announce.ts';
import { focusQuietly } from '../focus.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly title: ComponentChildren;
  readonly eyebrow?: ComponentChildren;
  readonly onClose: () => void;
  /** `drawer` slides in from the end of the line, `sheet` stands in the middle. */
  readonly shape?: 'drawer' | 'sheet';
  /** Whether the whole content is read out when it opens, as a short answer is. */
  readonly isSaid?: boolean;
  readonly children: ComponentChildren;
}

/** Focus goes back to where it was, or to the page's heading if that has gone. */
function giveBack(to: Element | null): void {
  if (to instanceof HTMLElement && to.isConnected && to !== document.body) to.focus();
  else focusQuietly(document.querySelector<HTMLElement>('#app h1'));
}

export function Dialog({ title, eyebrow, onClose, shape = 'sheet', isSaid = false, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Read while it is first drawn: by the time an effect runs another may have taken the focus.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    box.current?.showModal();
    focusQuietly(heading.current);
    const opened = box.current;
    return () => {
      // While it is open nothing behind it can take the focus.
      opened?.close();
      giveBack(before);
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`dialog ${shape}`}
      aria-labelledby="dialog-title"
      aria-describedby={isSaid ? 'dialog-content' : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <div class="dialog-body">
        <div class="dialog-head on-ink">
          <div>
            {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
            <h2 id="dialog-title" ref={heading} tabIndex={-1}>
              {title}
            </h2>
          </div>
          <button type="button" class="icon-button" onClick={onClose} aria-label={t('ui.common.close')}>
            <Icon name="close" />
          </button>
        </div>
        <div class="dialog-content" id="dialog-content" tabIndex={0}>
          {children}
        </div>
      </div>
      {/* While a dialog is open, what lies outside it is not heard. */}
      <p class="heard" role="status" aria-live="polite" ref={hearWith} />
    </dialog>
  );
}
