/** Room 2: the one game that was played, month by month, beside the do-nothing twin and history's orders on the same luck. */
import { BUDGETS, HISTORY, type Subject } from '../../../store/analyst.ts';
import type { Game } from '../../../store/game.ts';
import { isRevealPending } from '../../../store/lesson.ts';
import { lessonStore } from '../../../store/lesson-store.ts';
import { onlyHeld } from '../../../store/orders-view.ts';
import { distanceToHistory, lastShown, monthsPlayed, ownLine, replayLines } from '../../../store/replay-view.ts';
import type { Path, ReplayLine } from '../../../store/replay-view.ts';
import { monthLong } from '../../../text/dates.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { useVanilla } from '../../lesson/use-vanilla.ts';
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

/** Asks for one game on this luck, with its twin. */
const useGame = (game: Game, subject: Subject, name: string) =>
  useAsked(game, { kind: 'game', seed: game.record.seed, games: BUDGETS.game, subject }, name);
const ownOrders = ({ record, isStopped }: Game): Subject => ({ kind: 'game', orders: record.orders, isStopped });

function Drawn({ game, lines }: { readonly game: Game; readonly lines: readonly ReplayLine[] }) {
  return (
    <>
      <Replay game={game} lines={lines} />
      <MonthTable lines={drawnLines(lines)} months={quarters(lastShown(lines))} />
    </>
  );
}

/** While the class waits for the word: one's own five years, and nothing to hold them against. */
function Own({ game }: { readonly game: Game }) {
  const asked = useGame(game, ownOrders(game), 'game');
  return (
    <div class="stack">
      <p class="lede">{t('lesson.debrief.own')}</p>
      <AskedProgress asked={asked} label={t('debrief.happened.chart')} />
      {asked.answer ? <Drawn game={game} lines={[ownLine(game, asked.answer.mine)]} /> : null}
    </div>
  );
}

function Told({ game }: { readonly game: Game }) {
  const asked = useGame(game, ownOrders(game), 'game');
  const history = useGame(game, HISTORY, 'history').answer?.mine;
  const { answer } = asked;
  const lines = answer ? replayLines(game, answer, history) : [];
  return (
    <div class="stack">
      {answer ? <p class="lede">{leadOf(game, answer.mine, answer.twin, history)}</p> : null}
      {game.isStopped ? <p class="note">{t('debrief.stopped', { month: monthLong(monthsPlayed(game) - 1) })}</p> : null}
      <AskedProgress asked={asked} label={t('debrief.happened.chart')} />
      {answer ? (
        <>
          <Drawn game={game} lines={lines} />
          <Distance game={game} />
        </>
      ) : null}
    </div>
  );
}

export function Happened() {
  const game = useStore((state) => state.game);
  const lesson = useVanilla(lessonStore);
  if (!game) return null;
  return isRevealPending(game, lesson) ? <Own game={game} /> : <Told game={game} />;
}
