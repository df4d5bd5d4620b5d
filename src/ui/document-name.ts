/** Names the document after its heading, so that a list of windows and a screen reader tell the pages apart. */
import { t } from '../text/text.ts';

export function nameDocument(): void {
  const page = document.querySelector('#app h1')?.textContent;
  document.title = page ? t('ui.app.page', { page, name: t('ui.app.name') }) : t('ui.app.name');
}
