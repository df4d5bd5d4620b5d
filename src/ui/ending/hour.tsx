/** One hour of that Friday: the clock, what the record tells, and how well it is known. */
import type { HourView } from '../../store/ending-view.ts';
import { hashOf } from '../../store/route.ts';
import { maybeT, t } from '../../text/text.ts';
import { sourceLabel } from '../../store/catalogue.ts';
import { OursBadge, StatusBadge } from '../parts/badge.tsx';
import { Fold } from '../parts/fold.tsx';

function Sources({ hour }: { readonly hour: HourView }) {
  if (hour.sources.length === 0) return null;
  return (
    <span class="hour-sources">
      {hour.sources.map(({ key }) => (
        <a key={key} href={hashOf('codex', 'sources', key)}>
          {sourceLabel(key)}
        </a>
      ))}
    </span>
  );
}

export function Hour({ hour, isHushed = false }: { readonly hour: HourView; readonly isHushed?: boolean }) {
  const time = maybeT(`friday.${hour.id}.time`);
  const text = <p class="hour-text">{t(`friday.${hour.id}`)}</p>;
  return (
    <li class="hour" data-status={hour.status}>
      {time ? <span class="hour-time">{time}</span> : <span class="hour-time" />}
      <div>
        {isHushed ? <Fold title={t('ui.ending.hushed')}>{text}</Fold> : text}
        <p class="row hour-foot">
          {hour.status ? <StatusBadge status={hour.status} /> : null}
          {hour.isOurs ? <OursBadge /> : null}
          <Fold title={t('ui.ending.hour-sources')}>
            <Sources hour={hour} />
          </Fold>
        </p>
      </div>
    </li>
  );
}
