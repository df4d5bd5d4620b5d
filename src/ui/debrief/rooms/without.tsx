/** Room 4: the player's orders against no Tehran at all, thousands of times on the same luck; counts, never percentages of fate. */
import type { Answers } from '../../../store/analyst.ts';
import { cellsOf, fallsOf, WAYS } from '../../../store/debrief-view.ts';
import type { Game } from '../../../store/game.ts';
import { onlyHeld } from '../../../store/orders-view.ts';
import { monthsPlayed } from '../../../store/replay-view.ts';
import { monthLong } from '../../../text/dates.ts';
import { figure, number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Fold } from '../../parts/fold.tsx';
import { useStore } from '../../use-store.ts';
import { CellMark, Cells } from '../charts/cells.tsx';
import { Legend, Lines } from '../charts/lines.tsx';
import { MonthTable } from '../charts/month-table.tsx';
import { AskedProgress } from '../model-room/progress.tsx';
import { Misreading } from '../parts/misreading.tsx';
import { More, Say, useShort } from '../parts/say.tsx';
import { hundred, Three, useHeadline } from '../parts/together.tsx';

const MONTHS = 90;

function Hundred({ answer }: { readonly answer: Answers['paired'] }) {
  const cells = cellsOf(answer.table);
  const counts = Object.fromEntries(WAYS.map((way) => [way, cells.filter((one) => one === way).length]));
  const said = t('debrief.without.counts', counts);
  return (
    <section class="sheet stack">
      <Misreading id="mine" />
      <h2>{t('debrief.without.cells')}</h2>
      <p>{said}</p>
      <Cells cells={cells} label={said} />
      <ul role="list" class="debrief-legend">
        {WAYS.map((way) => (
          <li key={way}>
            <CellMark way={way} />
            {t(`debrief.way.${way}`)}
          </li>
        ))}
      </ul>
      <Fold title={t('debrief.table')}>
        <table class="plain">
          <tbody>
            {WAYS.map((way) => (
              <tr key={way}>
                <th scope="row">{t(`debrief.way.${way}`)}</th>
                <td>{number(counts[way] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </section>
  );
}

function Curves({ answer }: { readonly answer: Answers['paired'] }) {
  const points = (fallen: Float64Array): readonly number[] =>
    Array.from(fallen.slice(1, MONTHS + 1), (share) => 100 * share);
  const lines = [
    { name: t('debrief.line.with'), colour: 'var(--brick)', values: points(answer.fallenWith) },
    { name: t('debrief.line.without'), colour: 'var(--amber-deep)', dash: '9 6', values: points(answer.fallenWithout) },
  ];
  return (
    <section class="sheet stack">
      <h2>{t('debrief.without.curve')}</h2>
      <Lines
        name="without-tehran"
        label={t('debrief.without.curve')}
        lines={lines}
        months={MONTHS}
        most={100}
        marker={answer.cutoff - 1}
      />
      <Legend lines={lines} />
      <p class="note">{t('debrief.without.cutoff')}</p>
      <MonthTable lines={lines} months={[29, 41, 55, 56, 65, 77, 89]} />
    </section>
  );
}

function Headlines({ paired, shares }: { paired: Answers['paired']; shares: Answers['shares'] | undefined }) {
  return (
    <section class="sheet stack">
      <Misreading id="nothing" />
      <h2>{t('debrief.headlines.title')}</h2>
      <div class="headlines">
        <blockquote>
          {shares
            ? t('debrief.headlines.share', { share: figure(hundred(shares.shares.tehran)) })
            : t('rooms.counting')}
        </blockquote>
        <blockquote>{t('debrief.headlines.falls', fallsOf(paired.table))}</blockquote>
      </div>
      <p>{t('debrief.headlines.ask')}</p>
      <Three paired={paired} shares={shares} />
    </section>
  );
}

/** A game that was stopped: what had happened by then, so far as it goes. */
function SoFar({ game, answer }: { readonly game: Game; readonly answer: Answers['paired'] }) {
  const months = monthsPlayed(game);
  return (
    <p class="note">
      {t('debrief.stopped', { month: monthLong(months - 1) })}{' '}
      {t('debrief.without.so-far', {
        month: monthLong(months - 1),
        with: hundred(answer.fallenWith[months] ?? 0),
        without: hundred(answer.fallenWithout[months] ?? 0),
      })}
    </p>
  );
}

function Reckoned({ game }: { readonly game: Game }) {
  const { paired, shares } = useHeadline(game);
  const isShort = useShort();
  const { answer } = paired;
  return (
    <div class="stack">
      {isShort ? <Say phase="without" /> : null}
      {onlyHeld(game) ? <p class="read">{t('debrief.without.twin')}</p> : null}
      {answer ? (
        <>
          <p class="lede">{t('debrief.without.lead', fallsOf(answer.table))}</p>
          <p class="note">
            {t('debrief.without.sure', {
              games: number(answer.games),
              error: number(200 * answer.butFor.se, 1),
              unchanged: hundred(answer.moved.unchanged / answer.games),
            })}
          </p>
          {game.isStopped ? <SoFar game={game} answer={answer} /> : null}
        </>
      ) : null}
      <AskedProgress asked={paired} label={t('debrief.room.without')} />
      {answer ? (
        <>
          <div class="columns debrief-columns">
            <Hundred answer={answer} />
            <Headlines paired={answer} shares={shares.answer} />
          </div>
          <More>
            <Curves answer={answer} />
          </More>
          <p class="built-to-agree">{t('debrief.built')}</p>
          <p class="read">{t('debrief.without.one-game')}</p>
        </>
      ) : null}
    </div>
  );
}

export function Without() {
  const game = useStore((state) => state.game);
  return game ? <Reckoned game={game} /> : null;
}
