/** Room 2: the one game that was played, month by month, beside the do-nothing twin and history's orders on the same luck. */
import { useEffect, useState } from 'preact/hooks';
import type { Game } from '../../../store/game.ts';
import { BUDGETS, HISTORY, type Subject } from '../../../store/analyst.ts';
import { orderLines } from '../../../store/log-view.ts';
import { monthLong } from '../../../text/dates.ts';
import { maybeT, t } from '../../../text/text.ts';
import { useStore } from '../../use-store.ts';
import { Legend, Lines, yearTicks } from '../charts/lines.tsx';
import type { LineOf } from '../charts/lines.tsx';
import { MonthTable } from '../charts/month-table.tsx';
import { AskedProgress } from '../model-room/progress.tsx';
import { useAsked } from '../model-room/use-asked.ts';

const MONTHS = 56;
const QUARTERS = Array.from({ length: Math.ceil(MONTHS / 3) }, (_none, quarter) => 3 * quarter);
/** The whole of it in about thirty seconds. */
const MONTH_MS = 530;

/** With motion off the months are stepped by hand. */
const useStill = (): boolean =>
  useStore(
    ({ settings: { motion } }) =>
      motion === 'still' || (motion === 'system' && matchMedia('(prefers-reduced-motion: reduce)').matches),
  );

function Replay({ lines, game }: { readonly lines: readonly LineOf[]; readonly game: Game }) {
  const isStill = useStill();
  const [month, setMonth] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setMonth((at) => Math.min(MONTHS - 1, at + 1)), MONTH_MS);
    return () => clearInterval(timer);
  }, [isPlaying]);
  useEffect(() => {
    if (month >= MONTHS - 1) setPlaying(false);
  }, [month]);
  const last = orderLines(game).findLast((one) => one.from <= month);
  return (
    <section class="sheet stack">
      <Lines
        name="happened"
        label={t('debrief.happened.chart')}
        lines={lines}
        months={MONTHS}
        most={100}
        ticks={yearTicks(MONTHS)}
        marker={month}
      />
      <Legend lines={lines} />
      <div class="row">
        {isStill ? null : (
          <button
            type="button"
            class="button plain"
            onClick={() => {
              if (month >= MONTHS - 1) setMonth(0);
              setPlaying(!isPlaying);
            }}
          >
            {isPlaying ? t('debrief.happened.pause') : t('debrief.happened.play')}
          </button>
        )}
        <button type="button" class="button plain" onClick={() => setMonth(Math.max(0, month - 1))}>
          {t('debrief.happened.back')}
        </button>
        <button type="button" class="button plain" onClick={() => setMonth(Math.min(MONTHS - 1, month + 1))}>
          {t('debrief.happened.forward')}
        </button>
      </div>
      <label class="field">
        <span>{t('debrief.happened.scrub')}</span>
        <input
          type="range"
          min={0}
          max={MONTHS - 1}
          value={month}
          aria-valuetext={monthLong(month)}
          onInput={(event) => setMonth(Number(event.currentTarget.value))}
        />
      </label>
      <p aria-live={isPlaying ? 'off' : 'polite'}>
        <b>{monthLong(month)}.</b> {maybeT(`month.${month}.line`) ?? ''}{' '}
        {last ? t('debrief.happened.last', { open: t(last.open), quiet: t(last.quiet) }) : null}
      </p>
    </section>
  );
}

function Told({ game }: { readonly game: Game }) {
  const mine: Subject = { kind: 'game', orders: game.record.orders, isStopped: game.isStopped };
  const asked = useAsked(game, { kind: 'game', subject: mine, seed: game.record.seed, games: BUDGETS.game }, 'game');
  const { answer } = asked;
  const history = useAsked(
    game,
    { kind: 'game', subject: HISTORY, seed: game.record.seed, games: BUDGETS.game },
    'history',
  ).answer;
  const upTo = (values: ArrayLike<number> | undefined): readonly number[] => Array.from(values ?? []).slice(0, MONTHS);
  const lines: readonly LineOf[] = [
    { name: t('debrief.line.mine'), colour: '#a63d22', values: upTo(answer?.mine.series.regime_strength) },
    {
      name: t('debrief.line.twin'),
      colour: '#8a5a12',
      dashed: true,
      values: upTo(answer?.twin.series.regime_strength),
    },
    { name: t('debrief.line.history'), colour: '#1f6d70', values: upTo(history?.mine.series.regime_strength) },
  ];
  const fell = (month: number | undefined): string =>
    month === undefined ? t('debrief.stands') : t('debrief.fell', { month: monthLong(month) });
  return (
    <div class="stack">
      <p class="lede">
        {answer
          ? t('debrief.happened.lead', { mine: fell(answer.mine.fell), twin: fell(answer.twin.fell) })
          : t('debrief.opening')}
      </p>
      <AskedProgress asked={asked} label={t('debrief.happened.chart')} />
      {answer ? <Replay lines={lines} game={game} /> : null}
      <MonthTable lines={lines} months={QUARTERS} />
    </div>
  );
}

export function Happened() {
  const game = useStore((state) => state.game);
  return game ? <Told game={game} /> : null;
}
