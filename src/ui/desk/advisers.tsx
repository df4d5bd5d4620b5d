/** The four chairs as one-word stances; a tap opens the line, how sure he is, and how often he has been right. */
import { useState } from 'preact/hooks';
import type { AdviserView } from '../../store/views.ts';
import { t } from '../../text/text.ts';
import { Portrait } from '../parts/portrait.tsx';
import { OursBadge } from '../parts/badge.tsx';

function Line({ adviser }: { readonly adviser: AdviserView }) {
  const deputy = t(`adviser.chair.${adviser.chair}.deputy.${adviser.deputy}.name`);
  if (adviser.isEmpty) return <p>{t('ui.adviser.empty')}</p>;
  return (
    <>
      <p class="row">
        <b>
          <bdi>{deputy}</bdi>
        </b>
        <OursBadge />
        {adviser.isGrave ? (
          <span class="badge" data-status="disputed">
            {t('ui.adviser.grave')}
          </span>
        ) : null}
      </p>
      <p class="note">
        {t(`adviser.chair.${adviser.chair}.deputy.${adviser.deputy}.want`)}
        {adviser.chief ? ` · ${t('ui.adviser.chief', { name: t(`person.${adviser.chief}.name`) })}` : null}
      </p>
      <p class="says">{adviser.line ? t(adviser.line) : t('ui.adviser.silent')}</p>
      <p>
        {adviser.subject && adviser.estimate !== undefined && adviser.confidence
          ? `${t('ui.adviser.estimate', {
              gauge: t(`gauge.${adviser.subject}.name`),
              value: Math.round(adviser.estimate),
              word: t(`forecast.word.${adviser.confidence}`),
              range: t(`forecast.range.${adviser.confidence}`),
            })} `
          : null}
        {t('ui.adviser.record', { right: adviser.right, of: adviser.of })}
      </p>
    </>
  );
}

export function Advisers({ advisers }: { readonly advisers: readonly AdviserView[] }) {
  const [open, setOpen] = useState<string>();
  const shown = advisers.find((one) => one.chair === open);
  return (
    <section aria-label={t('ui.adviser.label')}>
      <div class="advisers">
        {advisers.map((one) => (
          <button
            key={one.chair}
            type="button"
            class="adviser"
            data-grave={one.isGrave ? '' : undefined}
            aria-expanded={open === one.chair}
            aria-controls="adviser-line"
            onClick={() => setOpen(open === one.chair ? undefined : one.chair)}
          >
            <Portrait chair={one.chair} isEmpty={one.isEmpty} />
            <span>{t(`adviser.chair.${one.chair}.name`)}</span>
            <b>{one.isEmpty ? t('ui.adviser.gone') : one.stance ? t(one.stance) : t('ui.adviser.quiet')}</b>
            {one.isGrave ? <span class="heard">{t('ui.adviser.grave')}</span> : null}
          </button>
        ))}
      </div>
      <div id="adviser-line" aria-live="polite">
        {shown ? (
          <div class="adviser-line">
            <Line adviser={shown} />
          </div>
        ) : null}
      </div>
    </section>
  );
}
