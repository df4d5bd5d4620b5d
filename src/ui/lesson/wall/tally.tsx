/** The tally wall: hands that the teacher counts, labelled as such wherever they are shown. */
import { readTally, TALLY_FALLS, type Tally } from '../../../store/wall-view.ts';
import { rivalRange, setTally, type WallState } from '../../../store/wall-store.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';

interface HandsProps {
  readonly label: string;
  readonly count: number;
  readonly most: number;
  readonly onChange: (count: number) => void;
}

const Hands = ({ label, count, most, onChange }: HandsProps) => (
  <div class="hands" role="group" aria-label={label}>
    <span class="hands-name">{label}</span>
    <span class="hands-bar" aria-hidden="true">
      <i style={{ '--value': most === 0 ? 0 : (100 * count) / most }} />
    </span>
    <button
      type="button"
      class="icon-button step"
      disabled={count === 0}
      aria-label={t('wall.tally.less', { what: label })}
      onClick={() => onChange(count - 1)}
    >
      −
    </button>
    <b class="hands-count">
      <Figures>{number(count)}</Figures>
    </b>
    <button
      type="button"
      class="icon-button step"
      disabled={count >= 99}
      aria-label={t('wall.tally.more', { what: label })}
      onClick={() => onChange(count + 1)}
    >
      +
    </button>
  </div>
);

export function TallyBoard({ state, tally }: { readonly state: WallState; readonly tally: Tally }) {
  const told = readTally(tally);
  const most = Math.max(1, told.games, told.guesses);
  const { reckoning } = state;
  return (
    <div class="wall-board">
      <section class="wall-panel" aria-labelledby="tally-falls">
        <h2 id="tally-falls">
          {t('wall.tally.falls')} <span class="badge">{t('wall.tally.label')}</span>
        </h2>
        {TALLY_FALLS.map((fall) => (
          <Hands
            key={fall}
            label={t(`wall.tally.${fall}`)}
            count={tally.falls[fall]}
            most={most}
            onChange={(count) => setTally({ ...tally, falls: { ...tally.falls, [fall]: count } })}
          />
        ))}
        <h2>{t('wall.tally.known')}</h2>
        <Hands
          label={t('wall.tally.known-yes')}
          count={tally.known}
          most={most}
          onChange={(known) => setTally({ ...tally, known })}
        />
      </section>
      <section class="wall-panel" aria-labelledby="tally-counters">
        <h2 id="tally-counters">
          {t('wall.tally.counters')} <span class="badge">{t('wall.tally.label')}</span>
        </h2>
        <div class="hands-columns">
          {tally.counters.map((hands, count) => (
            <Hands
              key={count}
              label={t('wall.tally.counter', { count })}
              count={hands}
              most={Math.max(1, told.guesses)}
              onChange={(next) =>
                setTally({ ...tally, counters: tally.counters.map((one, i) => (i === count ? next : one)) })
              }
            />
          ))}
        </div>
        {told.tehran === undefined ? null : (
          <p class="wall-mark">
            {t('wall.tally.mean', { guess: Math.round(told.tehran) })}{' '}
            {reckoning
              ? t('wall.tally.reckoning', { model: Math.round(reckoning.hundredths.at(-1)!), ...rivalRange() })
              : null}
          </p>
        )}
      </section>
    </div>
  );
}
