/** A hasty reading of a figure, in quotation marks, over the screen that answers it. */
import { t } from '../../../text/text.ts';

export type MisreadingId = 'nothing' | 'luck' | 'proves' | 'mine';

export const Misreading = ({ id }: { readonly id: MisreadingId }) => (
  <p class="misreading">
    <span class="eyebrow">{t('debrief.misreading')}</span>
    <q>{t(`debrief.misreading.${id}`)}</q> <span>{t(`debrief.misreading.${id}-answer`)}</span>
  </p>
);
