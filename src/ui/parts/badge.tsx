/** The marks of evidence: what happened in the world, whose claim it is, and where a size comes from. */
import { t } from '../../text/text.ts';

export const StatusBadge = ({ status }: { readonly status: string }) => (
  <span class="badge" data-status={status}>
    {t(`ui.status.${status}`)}
  </span>
);

export const OursBadge = () => (
  <span class="badge" data-status="ours" title={t('ui.ours.about')}>
    {t('ui.ours.name')}
  </span>
);

export const ClaimMark = ({ claim }: { readonly claim: string }) => (
  <span class="badge" data-claim={claim}>
    {t(`ui.claim.${claim}`)}
  </span>
);
