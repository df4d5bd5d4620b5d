/** Plays the five years in thirty seconds: the map, the three grips of the month, and a line through the chart. Scrub, pause, step. */
import { useEffect, useState } from 'preact/hooks';
import type { Game } from '../../../store/game.ts';
import { lastShown, monthsPlayed, replayMonth, valueAt } from '../../../store/replay-view.ts';
import type { ReplayLine, ReplayName } from '../../../store/replay-view.ts';
import { monthLong } from '../../../text/dates.ts';
import { number } from '../../../text/numbers.ts';
import { maybeT, t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';
import { Meter } from '../../parts/gauge.tsx';
import { useStore } from '../../use-store.ts';
import { Legend, Lines } from '../charts/lines.tsx';
import type { LineOf } from '../charts/lines.tsx';
import { ReplayMap } from './replay-map.tsx';

/** The months of play in about thirty seconds; what is only reckoned after them runs three times as fast. */
const MONTH_MS = 530;
const AFTER_MS = 180;

const LOOK: Readonly<Record<ReplayName, Pick<LineOf, 'colour' | 'dash'>>> = {
  mine: { colour: 'var(--brick)' },
  'mine-history': { colour: 'var(--brick)' },
  'mine-twin': { colour: 'var(--brick)' },
  standing: { colour: 'var(--brick)', dash: '2 5' },
  twin: { colour: 'var(--amber-deep)', dash: '9 6' },
  history: { colour: 'var(--teal)', dash: '14 4 2 4' },
};

/** The replay's lines in words and strokes. */
export const drawnLines = (lines: readonly ReplayLine[]): readonly LineOf[] =>
  lines.map(({ name, from, values, fell }) => ({
    name: t(`debrief.line.${name}`),
    from,
    values,
    isFallen: fell !== undefined,
    ...LOOK[name],
  }));

/** With motion off the months are stepped by hand. */
const useStill = (): boolean =>
  useStore(
    ({ settings: { motion } }) =>
      motion === 'still' || (motion === 'system' && matchMedia('(prefers-reduced-motion: reduce)').matches),
  );

function usePlayback(last: number, played: number) {
  const [month, setMonth] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (month >= last) return setPlaying(false);
    const timer = setTimeout(() => setMonth(month + 1), month < played ? MONTH_MS : AFTER_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, month, last]);
  const step = (by: number): void => {
    setPlaying(false);
    setMonth(Math.max(0, Math.min(last, month + by)));
  };
  const toggle = (): void => {
    if (!isPlaying && month >= last) setMonth(0);
    setPlaying(!isPlaying);
  };
  const scrub = (to: number): void => {
    setPlaying(false);
    setMonth(to);
  };
  return { month, isPlaying, step, toggle, scrub };
}

/** One grip of the month: how much, or when he fell. */
function GripOf({ line, month }: { readonly line: ReplayLine; readonly month: number }) {
  const value = valueAt(line, month);
  const { fell } = line;
  return (
    <li>
      <span class="replay-name">{t(`debrief.line.${line.name}`)}</span>
      <b>
        {value !== undefined ? (
          <Figures>{number(Math.round(value))}</Figures>
        ) : fell === undefined ? (
          '–'
        ) : (
          t('debrief.happened.fell', { month: monthLong(fell) })
        )}
      </b>
      <Meter value={value ?? 0} />
    </li>
  );
}

function Controls({ of, last }: { readonly of: ReturnType<typeof usePlayback>; readonly last: number }) {
  const isStill = useStill();
  return (
    <div class="replay-controls">
      {isStill ? null : (
        <button type="button" class="button" onClick={of.toggle}>
          {of.isPlaying ? t('debrief.happened.pause') : t('debrief.happened.play')}
        </button>
      )}
      <button type="button" class="button plain" onClick={() => of.step(-1)} aria-label={t('debrief.happened.back')}>
        −
      </button>
      <label class="replay-scrub">
        <span class="heard">{t('debrief.happened.scrub')}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={of.month}
          aria-valuetext={monthLong(of.month)}
          onInput={(event) => of.scrub(Number(event.currentTarget.value))}
        />
      </label>
      <button type="button" class="button plain" onClick={() => of.step(1)} aria-label={t('debrief.happened.forward')}>
        +
      </button>
    </div>
  );
}

function Caption({
  game,
  month,
  isPlaying,
}: {
  readonly game: Game;
  readonly month: number;
  readonly isPlaying: boolean;
}) {
  const of = replayMonth(game, month);
  const isAfter = month >= monthsPlayed(game);
  const line = maybeT(`month.${month}.line`);
  return (
    <div class="replay-caption" aria-live={isPlaying ? 'off' : 'polite'}>
      <p class="replay-month">{monthLong(month)}</p>
      {isAfter ? <p>{t('debrief.happened.after')}</p> : null}
      {of.outcomes.map((what) => (
        <p key={what} class="replay-outcome">
          {t(`debrief.outcome.${what}`)}
        </p>
      ))}
      {!isAfter && line ? <p>{line}</p> : null}
      {of.event ? <p>{t(`event.${of.event.id}.head`)}</p> : null}
      {!isAfter && of.sealed ? (
        <p class="note">{t('debrief.happened.last', { open: t(of.sealed.open), quiet: t(of.sealed.quiet) })}</p>
      ) : null}
    </div>
  );
}

export function Replay({ game, lines }: { readonly game: Game; readonly lines: readonly ReplayLine[] }) {
  const last = lastShown(lines);
  const played = monthsPlayed(game);
  const of = usePlayback(last, played);
  const own = lines.filter(({ name }) => name.startsWith('mine') || name === 'standing');
  const grip = own.map((line) => valueAt(line, of.month)).find((value) => value !== undefined);
  const drawn = drawnLines(lines);
  const shown = lines.filter(({ name }) => name !== (of.month < played ? 'standing' : 'mine'));
  return (
    <section class="sheet stack replay" aria-label={t('debrief.happened.replay')}>
      <div class="replay-stage">
        <ReplayMap of={replayMonth(game, of.month)} grip={grip} />
        <div class="replay-side">
          <Caption game={game} month={of.month} isPlaying={of.isPlaying} />
          <p class="eyebrow">{t('debrief.happened.grips')}</p>
          <ul role="list" class="replay-grips">
            {shown.map((line) => (
              <GripOf key={line.name} line={line} month={of.month} />
            ))}
          </ul>
        </div>
      </div>
      <Controls of={of} last={last} />
      <Lines
        name="happened"
        label={t('debrief.happened.chart')}
        lines={drawn}
        months={last + 1}
        most={100}
        marker={of.month}
        {...(played <= last ? { end: played - 1 } : {})}
      />
      <Legend lines={drawn} />
      {played <= last ? <p class="note">{t('debrief.happened.grey', { month: monthLong(played - 1) })}</p> : null}
    </section>
  );
}
