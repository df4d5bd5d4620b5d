/** A list of people who were promised something: to whom, since when, and what the reader wants to know of each. */
import type { ComponentChildren } from 'preact';
import { monthLong } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { OursBadge } from '../parts/badge.tsx';

interface Promised {
  readonly id: string;
  readonly since: number;
  readonly isOurs: boolean;
}

interface Props<T extends Promised> {
  readonly promises: readonly T[];
  readonly more?: (promise: T) => ComponentChildren;
}

export function PromiseList<T extends Promised>({ promises, more }: Props<T>) {
  return (
    <ul role="list" class="promise-list">
      {promises.map((promise) => (
        <li key={promise.id}>
          <p class="promise-to">
            <b>{t(`promise.${promise.id}.to`)}</b> {promise.isOurs ? <OursBadge /> : null}
          </p>
          <p class="note">
            {t(`promise.${promise.id}.made`)},{' '}
            <span class="promise-since">{t('ui.ending.promise-since', { month: monthLong(promise.since) })}</span>
          </p>
          {more?.(promise)}
        </li>
      ))}
    </ul>
  );
}
