/** A code to keep: shown in groups, copied with one press, always selectable by hand. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly code: string;
  readonly label: string;
}

export function CodeLine({ code, label }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const box = useRef<HTMLElement>(null);
  const select = (): void => {
    if (box.current) getSelection()?.selectAllChildren(box.current);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setState('copied');
      announce(t('ui.common.copied'));
    } catch {
      // Without leave to write the clipboard the code is selected, ready for the reader's own copy key.
      select();
      setState('by-hand');
      announce(t('ui.code.by-hand'));
    }
  };
  return (
    <div class="code-line">
      <p class="eyebrow">{label}</p>
      <p class="row">
        <code ref={box} class="code" dir="ltr" onClick={select}>
          {code}
        </code>
        <button type="button" class="button plain" onClick={() => void copy()}>
          <Icon name="code" />
          {state === 'copied' ? t('ui.common.copied') : t('ui.common.copy')}
          <span class="heard">: {label}</span>
        </button>
      </p>
      {state === 'by-hand' ? <p class="note">{t('ui.code.by-hand')}</p> : null}
    </div>
  );
}
