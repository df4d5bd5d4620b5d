/** The table under a line chart: the same values, at chosen months. */
import { monthLong } from '../../../text/dates.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Fold } from '../../parts/fold.tsx';
import type { LineOf } from './lines.tsx';

interface Props {
  readonly lines: readonly LineOf[];
  readonly months: readonly number[];
}

export function MonthTable({ lines, months }: Props) {
  return (
    <Fold title={t('debrief.table')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('debrief.month')}</th>
            {lines.map((one) => (
              <th scope="col" key={one.name}>
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{monthLong(month)}</th>
              {lines.map((one) => {
                const value = one.values[month - (one.from ?? 0)];
                return <td key={one.name}>{value === undefined ? '–' : number(Math.round(value))}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
