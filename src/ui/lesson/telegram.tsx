/** The telegram of a turn, large: what is read aloud in a room, or copied by a chronicler. */
import type { DeskView } from '../../store/views.ts';
import { dateWritten } from '../../text/dates.ts';
import { maybeT, t } from '../../text/text.ts';
import { OursBadge, StatusBadge } from '../parts/badge.tsx';

export function Telegram({ view }: { readonly view: DeskView }) {
  const paper = view.dispatches.find(({ isLead }) => isLead) ?? view.dispatches[0];
  if (paper === undefined) return null;
  const doubt = maybeT(`event.${paper.id}.doubt`);
  return (
    <article class="telegram" aria-labelledby="telegram-title">
      <p class="row">
        <span class="eyebrow">{dateWritten(paper.date)}</span>
        <StatusBadge status={paper.status} />
        {paper.isOurs ? <OursBadge /> : null}
      </p>
      <h2 id="telegram-title">{t(`event.${paper.id}.head`)}</h2>
      <p class="telegram-text">{t(`event.${paper.id}.text`)}</p>
      {doubt ? <p class="note">{doubt}</p> : null}
    </article>
  );
}
