/** The verdict's parts: ten counters on six plates, the quarter of the fall without Tehran; asked, and told once locked. */
import { useState } from 'preact/hooks';
import { lockVerdict } from '../../store/actions.ts';
import type { Game } from '../../store/game.ts';
import { isWholeGame } from '../../store/stages.ts';
import type { Verdict } from '../../store/verdict.ts';
import { COUNTERS, FIRST_QUARTER, PLATES, quarterOf, STANDS, withCounter } from '../../store/verdict.ts';
import { number } from '../../text/numbers.ts';
import { yearName } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { Icon } from '../parts/icon.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Forward } from './frame.tsx';

type Counters = Verdict['counters'];
const EMPTY: Counters = [0, 0, 0, 0, 0, 0];
const PLATE_ICONS = ['army', 'coalition', 'institutions', 'north', 'moscow', 'seal'] as const;

/** The quarters of a year, as the sentence that names them chooses by. */
const PARTS = ['I', 'II', 'III', 'IV'] as const;

const sumOf = (counters: Counters): number => counters.reduce((sum, one) => sum + one, 0);

export const quarterName = (quarter: number): string => {
  if (quarter >= STANDS) return t('ui.ending.verdict.stands');
  const { year, part } = quarterOf(quarter);
  return t('ui.ending.verdict.quarter-name', { part: PARTS[part - 1] ?? '', year: yearName(year) });
};

interface PlateProps {
  readonly place: number;
  readonly counters: Counters;
  readonly onChange: (counters: Counters) => void;
}

function Plate({ place, counters, onChange }: PlateProps) {
  const id = PLATES[place]!;
  const count = counters[place]!;
  const free = COUNTERS - sumOf(counters);
  const move = (by: number): void => {
    const changed = withCounter(counters, place, by);
    if (changed[place] === count) return;
    onChange(changed);
    announce(
      t('ui.ending.verdict.said', {
        plate: t(`ui.ending.plate.${id}`),
        count: changed[place]!,
        left: COUNTERS - sumOf(changed),
      }),
    );
  };
  return (
    <div class="plate-row" role="group" aria-label={t(`ui.ending.plate.${id}`)}>
      <Icon name={PLATE_ICONS[place]!} />
      <span class="plate-name">{t(`ui.ending.plate.${id}`)}</span>
      <span class="plate-counters" aria-hidden="true">
        {Array.from({ length: COUNTERS }, (_, one) => (
          <i key={one} data-on={one < count ? '' : undefined} />
        ))}
      </span>
      <button
        type="button"
        class="icon-button step"
        aria-disabled={count === 0}
        onClick={() => move(-1)}
        aria-label={t('ui.ending.verdict.less', { plate: t(`ui.ending.plate.${id}`) })}
      >
        −
      </button>
      <b class="plate-count">
        <Figures>{number(count)}</Figures>
      </b>
      <button
        type="button"
        class="icon-button step"
        aria-disabled={free === 0}
        onClick={() => move(1)}
        aria-label={t('ui.ending.verdict.more', { plate: t(`ui.ending.plate.${id}`) })}
      >
        +
      </button>
    </div>
  );
}

function Quarter({ quarter, onChange }: { readonly quarter: number; readonly onChange: (quarter: number) => void }) {
  return (
    <fieldset class="quarter">
      <legend>
        <h2>{t('ui.ending.verdict.quarter')}</h2>
      </legend>
      <p class="quarter-name" aria-hidden="true">
        {quarterName(quarter)}
      </p>
      <input
        type="range"
        min={FIRST_QUARTER}
        max={STANDS}
        step={1}
        value={quarter}
        aria-label={t('ui.ending.verdict.quarter')}
        aria-valuetext={quarterName(quarter)}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
      <p class="note range-ends">
        <span>{quarterName(FIRST_QUARTER)}</span>
        <span>{quarterName(STANDS)}</span>
      </p>
    </fieldset>
  );
}

/** What the verdict is about, in one sentence. */
export const verdictLede = (game: Game): string =>
  game.isStopped || !isWholeGame(game) ? t('ui.ending.verdict.stopped') : t('curtain.5.text');

/** Asks for the verdict and locks it; nothing goes on before every counter lies on a plate. */
export function VerdictForm({ onLocked }: { readonly onLocked: () => void }) {
  const [counters, setCounters] = useState<Counters>(EMPTY);
  const [quarter, setQuarter] = useState(STANDS);
  const [problem, setProblem] = useState(false);
  const left = COUNTERS - sumOf(counters);
  const lock = (): void => {
    if (left > 0) {
      setProblem(true);
      announce(t('ui.ending.verdict.left', { left }));
      return;
    }
    lockVerdict({ counters, quarter });
    onLocked();
  };
  return (
    <>
      <div class="verdict">
        <fieldset class="plates">
          <legend>
            <h2>{t('ui.ending.verdict.plates')}</h2>
          </legend>
          <div class="plate-rows">
            {PLATES.map((id, place) => (
              <Plate key={id} place={place} counters={counters} onChange={setCounters} />
            ))}
          </div>
          <p class="plates-left" data-done={left === 0 ? '' : undefined}>
            {t('ui.ending.verdict.left', { left })}
          </p>
        </fieldset>
        <Quarter quarter={quarter} onChange={setQuarter} />
      </div>
      {problem && left > 0 ? (
        <p class="trouble" role="alert">
          {t('ui.ending.verdict.all-ten')}
        </p>
      ) : null}
      <Forward onClick={lock} label={t('ui.ending.verdict.lock')}>
        <span class="note">{t('ui.ending.verdict.lock-note')}</span>
      </Forward>
    </>
  );
}

/** The counters and the quarter as they were locked. */
export function VerdictTold({ verdict }: { readonly verdict: Verdict }) {
  return (
    <>
      <ul role="list" class="verdict-told">
        {PLATES.map((id, place) => (
          <li key={id}>
            <span>{t(`ui.ending.plate.${id}`)}</span>
            <span class="plate-counters" aria-hidden="true">
              {Array.from({ length: verdict.counters[place]! }, (_, one) => (
                <i key={one} data-on="" />
              ))}
            </span>
            <b>
              <Figures>{number(verdict.counters[place]!)}</Figures>
            </b>
          </li>
        ))}
      </ul>
      <p>{t('ui.ending.verdict.guessed', { quarter: quarterName(verdict.quarter) })}</p>
    </>
  );
}
