/** Two dates on one line from 1958 to 1965: the player's, and the same luck without Tehran sliding past it or not moving at all. */
import { monthLong, yearName } from '../../text/dates.ts';
import { LAST_RECKONED } from '../../store/ending-view.ts';
import { t } from '../../text/text.ts';

const YEARS = [1959, 1960, 1961, 1962, 1963, 1964, 1965];
const RECORD = 55;

/** Place of a month on the line, in hundredths of it. */
const placeOf = (month: number): number => (100 * month) / LAST_RECKONED;
const placeOfYear = (year: number): number => placeOf((year - 1958) * 12 - 6);

interface MarkProps {
  readonly month: number | undefined;
  readonly who: 'mine' | 'twin';
  /** Where the mark starts from when it slides to its place. */
  readonly from?: number | undefined;
  readonly isStopped?: boolean;
}

function Mark({ month, who, from, isStopped = false }: MarkProps) {
  const at = placeOf(month ?? LAST_RECKONED);
  const start = from === undefined ? at : placeOf(from);
  return (
    <p
      class="clock-mark"
      data-who={who}
      data-stands={month === undefined ? '' : undefined}
      data-late={at > 70 ? '' : undefined}
      style={{ '--at': at, '--from': start }}
    >
      <span class="clock-label">
        {t(`ui.ending.clock.${who}`)} <b>{month === undefined ? t('ui.ending.clock.stands') : monthLong(month)}</b>
        {isStopped ? <span class="note"> {t('ui.ending.clock.if-stands')}</span> : null}
      </span>
      <i aria-hidden="true" />
    </p>
  );
}

interface Props {
  readonly mine: number | undefined;
  readonly twin: number | undefined;
  readonly isTwinShown: boolean;
  /** The player's date lies beyond the last month played. */
  readonly isReckoned: boolean;
}

export function ClockFace({ mine, twin, isTwinShown, isReckoned }: Props) {
  return (
    <div class="clock-face">
      <Mark month={mine} who="mine" isStopped={isReckoned && mine !== undefined} />
      <div class="clock-line" aria-hidden="true">
        {YEARS.map((year) => (
          <span key={year} class="clock-year" style={{ '--at': placeOfYear(year) }}>
            {yearName(year)}
          </span>
        ))}
        <span class="clock-record" style={{ '--at': placeOf(RECORD) }} />
      </div>
      {isTwinShown ? <Mark month={twin} who="twin" from={mine ?? LAST_RECKONED} /> : null}
    </div>
  );
}
