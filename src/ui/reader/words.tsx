/** The hard words of the page that lies beneath, explained; and the way to all of them. */
import { useState } from 'preact/hooks';
import { closeSheet } from '../../store/actions.ts';
import { termsIn } from '../../store/codex.ts';
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { codexHash } from '../codex/words.ts';

const pageText = (): string => document.querySelector<HTMLElement>('#app main')?.innerText ?? '';

export function Words() {
  const [found] = useState(() => termsIn(pageText()));
  return (
    <Dialog title={t('ui.keys.words')} onClose={closeSheet}>
      {found.length > 0 ? (
        <dl class="glossary">
          {found.map((id) => (
            <div key={id}>
              <dt>
                <a href={codexHash('terms', id)}>{t(`glossary.${id}.term`)}</a>
              </dt>
              <dd class="read">{t(`glossary.${id}.plain`)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t('ui.ease.no-words')}</p>
      )}
      <p>
        <a href={codexHash('terms')}>{t('ui.ease.all-words')}</a>
      </p>
    </Dialog>
  );
}
