/** One paper on the desk: a cable, a newspaper, a SAVAK report, a radio monitor's sheet, a note, or word from the street. */
import { pickPlace } from '../../store/actions.ts';
import type { DispatchView } from '../../store/views.ts';
import { dateWritten } from '../../text/dates.ts';
import { maybeT, t } from '../../text/text.ts';
import { OursBadge, StatusBadge } from '../parts/badge.tsx';
import { useStore } from '../use-store.ts';

interface Props {
  readonly paper: DispatchView;
  /** A place has been picked on the map and this paper speaks of it. */
  readonly isPicked: boolean;
  readonly onWhy: () => void;
}

function Masthead({ paper }: { readonly paper: DispatchView }) {
  const picked = useStore((state) => state.pickedPlace);
  const place = (
    <button
      type="button"
      class="link paper-place"
      aria-pressed={picked === paper.place}
      title={t('ui.dispatch.show-place')}
      onClick={() => pickPlace(picked === paper.place ? undefined : paper.place)}
    >
      {t(`place.${paper.place}.name`)}
    </button>
  );
  const date = <time dateTime={paper.date}>{dateWritten(paper.date, 'short')}</time>;
  if (paper.form === 'press') {
    return (
      <>
        <p class="masthead">{t('ui.form.press')}</p>
        <p class="stamp">
          <bdi>{place}</bdi> {date}
        </p>
      </>
    );
  }
  return (
    <p class="stamp">
      <span>
        {t(`ui.form.${paper.form}`)} · <bdi>{place}</bdi>
      </span>
      {date}
    </p>
  );
}

export function Dispatch({ paper, isPicked, onWhy }: Props) {
  return (
    <article
      class="paper-card"
      id={`paper-${paper.id}`}
      data-form={paper.form}
      data-why={`event.${paper.id}`}
      data-news={isPicked ? '' : undefined}
      aria-labelledby={`paper-head-${paper.id}`}
    >
      <Masthead paper={paper} />
      <h3 id={`paper-head-${paper.id}`}>{t(`event.${paper.id}.head`)}</h3>
      <p class="body">{maybeT(`event.${paper.id}.text`)}</p>
      <p class="foot">
        <StatusBadge status={paper.status} />
        {paper.isOurs ? <OursBadge /> : null}
        <button type="button" class="link" onClick={onWhy}>
          {t('ui.dispatch.why')}
          <span class="heard">: {t(`event.${paper.id}.head`)}</span>
        </button>
      </p>
    </article>
  );
}
