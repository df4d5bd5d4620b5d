/** Room 2: the one game that was played, month by month, beside the do-nothing twin and history's orders on the same luck. */
import { BUDGETS, HISTORY, type Subject } from '../../../store/analyst.ts';
import type { Game } from '../../../store/game.ts';
import { isRevealPending } from '../../../store/lesson-view.ts';
import { onlyHeld } from '../../../store/orders-view.ts';
import { distanceToHistory, lastShown, monthsPlayed, ownLine, replayLines } from '../../../store/replay-view.ts';
import type { Path } from '../../../store/replay-view.ts';
import { monthLong } from '../../../text/dates.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { useStore } from '../../use-store.ts';
import { MonthTable } from '../charts/month-table.tsx';
import { AskedProgress } from '../model-room/progress.tsx';
import { useAsked } from '../model-room/use-asked.ts';
import { drawnLines, Replay } from './replay.tsx';

const quarters = (last: number): readonly number[] =>
  Array.from({ length: Math.ceil((last + 1) / 3) }, (_none, quarter) => 3 * quarter);

const fell = (path: Path | undefined): string =>
  path?.fell === undefined ? t('debrief.stands') : t('debrief.fell', { month: monthLong(path.fell) });

function leadOf(game: Game, mine: Path, twin: Path, history: Path | undefined): string {
  if (onlyHeld(game)) return t('debrief.happened.lead-twin', { mine: fell(mine), history: fell(history) });
  if (mine.fell === undefined || mine.fell >= monthsPlayed(game))
    return t('debrief.happened.lead-stands', {
      month: monthLong(monthsPlayed(game) - 1),
      mine: fell(mine),
      twin: fell(twin),
    });
  return t('debrief.happened.lead', { mine: fell(mine), twin: fell(twin) });
}

/** How far the orders lie from history's. */
function Distance({ game }: { readonly game: Game }) {
  const { levels, alike, actsApart } = distanceToHistory(game);
  const isSame = levels === 0 && actsApart.length === 0;
  return (
    <section class="sheet stack">
      <h2>{t('debrief.distance.title')}</h2>
      <p>
        {isSame
          ? t('debrief.distance.same')
          : t('debrief.distance.said', { alike: Math.round(100 * alike), levels: number(levels, 1) })}
      </p>
      {actsApart.length > 0 ? (
        <p>
          {t('debrief.distance.acts')} {actsApart.map((act) => t(`debrief.act.${act}`)).join(' · ')}
        </p>
      ) : null}
      <p class="note">{t('debrief.distance.about')}</p>
    </section>
  );
}

function Told({ game }: { readonly game: Game }) {
  const mine: Subject = { kind: 'game', orders: game.record.orders, isStopped: game.isStopped };
  const question = { kind: 'game', seed: game.record.seed, games: BUDGETS.game } as const;
  const asked = useAsked(game, { ...question, subject: mine }, 'game');
  const history = useAsked(game, { ...question, subject: HISTORY }, 'history').answer?.mine;
  const { answer } = asked;
  // While the class waits for the word, one's own game is held against no other: neither without Tehran nor history's.
  const isAlone = isRevealPending(game);
  const lines = !answer ? [] : isAlone ? [ownLine(game, answer.mine)] : replayLines(game, answer, history);
  return (
    <div class="stack">
      {answer ? (
        <p class="lede">{isAlone ? t('lesson.debrief.own') : leadOf(game, answer.mine, answer.twin, history)}</p>
      ) : null}
      {game.isStopped ? <p class="note">{t('debrief.stopped', { month: monthLong(monthsPlayed(game) - 1) })}</p> : null}
      <AskedProgress asked={asked} label={t('debrief.happened.chart')} />
      {answer ? (
        <>
          <Replay game={game} lines={lines} />
          <MonthTable lines={drawnLines(lines)} months={quarters(lastShown(lines))} />
          {isAlone ? null : <Distance game={game} />}
        </>
      ) : null}
    </div>
  );
}

export function Happened() {
  const game = useStore((state) => state.game);
  return game ? <Told game={game} /> : null;
}
