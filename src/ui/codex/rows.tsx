/** Lists of the codex: links to entries, rows of the timeline with their marks, and a section that shows only what there is. */
import type { ComponentChildren } from 'preact';
import type { CodexLink, TimelineRow } from '../../store/codex.ts';
import { dateWritten } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { StatusBadge } from '../parts/badge.tsx';
import { codexHash } from './words.ts';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly children: ComponentChildren;
}

export function Section({ title, count, children }: SectionProps) {
  if (count === 0) return null;
  return (
    <section class="codex-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Links to entries, each with the line under its name. */
export function LinkList({
  links,
  withTab = false,
}: {
  readonly links: readonly CodexLink[];
  readonly withTab?: boolean;
}) {
  return (
    <ul role="list" class="codex-links">
      {links.map((link) => (
        <li key={`${link.tab}-${link.id}`}>
          <a class="codex-link" href={codexHash(link.tab, link.id)}>
            <span class="codex-name">
              <bdi>{link.title}</bdi>
              {withTab ? <span class="codex-tab-mark">{t(`ui.codex.tab.${link.tab}`)}</span> : null}
            </span>
            {link.line ? <span class="note">{link.line}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** "8 to 11 March 1959", "about July 1959". */
export function dateOfRow(row: Pick<TimelineRow, 'date' | 'end' | 'isApproximate'>): string {
  const date = row.end
    ? t('ui.codex.date-span', { from: dateWritten(row.date), to: dateWritten(row.end) })
    : dateWritten(row.date);
  return row.isApproximate ? t('ui.codex.date-about', { date }) : date;
}

export function Row({ row }: { readonly row: TimelineRow }) {
  return (
    <li class="time-row" data-status={row.status}>
      <span class="time-date">{dateOfRow(row)}</span>
      <a class="time-title" href={codexHash('timeline', row.id)}>
        {row.title}
      </a>
      <span class="time-foot">
        <StatusBadge status={row.status} />
        <a href={codexHash('places', row.place)}>
          <bdi>{t(`place.${row.place}.name`)}</bdi>
        </a>
      </span>
    </li>
  );
}

export const Rows = ({ rows }: { readonly rows: readonly TimelineRow[] }) => (
  <ol role="list" class="time-rows">
    {rows.map((row) => (
      <Row key={row.id} row={row} />
    ))}
  </ol>
);
