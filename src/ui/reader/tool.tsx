/** The reader's tool: one button on every screen that opens how it reads. */
import { openSheet } from '../../store/actions.ts';
import { t } from '../../text/text.ts';

/** In a bar, or in the upper corner of a screen that has none. */
export const ReaderTool = ({ isCorner = false }: { readonly isCorner?: boolean }) => (
  <button
    type="button"
    class={isCorner ? 'icon-button reader-tool corner' : 'icon-button reader-tool'}
    title={t('ui.ease.title')}
    aria-haspopup="dialog"
    onClick={() => openSheet('ease')}
  >
    <span aria-hidden="true">{t('ui.ease.mark')}</span>
    <span class="heard">{t('ui.ease.title')}</span>
  </button>
);
