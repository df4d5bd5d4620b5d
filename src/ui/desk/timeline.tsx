/** The five years along the foot of the desk: acts, turns, where we are, and windows as gold tabs that shorten. */
import type { DeskView, TurnView } from '../../store/views.ts';
import { monthLong, yearName } from '../../text/dates.ts';
import { roman } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';

/** Last months of the five acts, and the months of the whole campaign. */
const ACT_ENDS = [6, 15, 31, 41, 55] as const;
const MONTHS = 56;
const YEARS = [1959, 1960, 1961, 1962, 1963] as const;

const at = (month: number): string => `${(month / MONTHS) * 100}%`;
const wide = (months: number): string => `${(months / MONTHS) * 100}%`;

interface Props {
  readonly view: DeskView;
  readonly turns: readonly TurnView[];
}

export function Timeline({ view, turns }: Props) {
  const { turn } = view;
  const openWindows = view.windows.filter((one) => one.isOpen && !one.isTaken);
  return (
    <section class="timeline on-ink" aria-label={t('ui.timeline.label')}>
      <p class="heard">{t('ui.timeline.direction', { first: yearName(1958), last: yearName(1963) })}</p>
      {openWindows.length > 0 ? (
        <ul class="timeline-windows" role="list">
          {openWindows.map((one) => (
            <li key={one.id} style={{ '--at': at(turn.from), '--for': wide(one.until - turn.from) }}>
              <span class="timeline-tab">
                {t(`window.${one.id}.name`)}
                <span class="heard">
                  {' '}
                  {t('ui.window.until', { month: monthLong(one.until) })}: {t(`window.${one.id}.does`)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <ol class="timeline-acts" role="list">
        {ACT_ENDS.map((end, i) => {
          const start = i === 0 ? 0 : ACT_ENDS[i - 1]! + 1;
          const act = i + 1;
          return (
            <li
              key={act}
              data-act={act}
              aria-current={turn.act === act ? 'step' : undefined}
              data-past={turn.act > act ? '' : undefined}
              style={{ inlineSize: wide(end - start + 1) }}
            >
              <span>
                {roman(act)} <span class="timeline-name">{t(`act.${act}.title`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <div class="timeline-scale" aria-hidden="true">
        {turns.map((one) => (
          <i
            key={one.index}
            class="tick"
            data-now={one.index === turn.index ? '' : undefined}
            style={{ insetInlineStart: at(one.from), inlineSize: wide(one.to - one.from + 1) }}
          />
        ))}
        {YEARS.map((year) => (
          <span key={year} class="year" style={{ insetInlineStart: at(6 + (year - 1959) * 12) }}>
            {yearName(year)}
          </span>
        ))}
        <b class="now" style={{ insetInlineStart: at((turn.from + turn.to + 1) / 2) }} />
      </div>
    </section>
  );
}
