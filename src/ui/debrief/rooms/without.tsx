/** Room 4: the player's orders against no Tehran at all, thousands of times on the same luck; counts, never percentages of fate. */
import { BUDGETS } from '../../../store/analyst.ts';
import type { Answers } from '../../../store/analyst.ts';
import { cellsOf, WAYS } from '../../../store/debrief-view.ts';
import type { Game } from '../../../store/game.ts';
import { onlyHeld, subjectOf } from '../../../store/orders-view.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { useStore } from '../../use-store.ts';
import { Legend, Lines, yearTicks } from '../charts/lines.tsx';
import { MonthTable } from '../charts/month-table.tsx';
import { AskedProgress } from '../model-room/progress.tsx';
import { useAsked } from '../model-room/use-asked.ts';

const MONTHS = 90;
const hundred = (share: number): number => Math.round(100 * share);

function Cells({ answer }: { readonly answer: Answers['paired'] }) {
  const cells = cellsOf(answer.table);
  const counts = Object.fromEntries(WAYS.map((way) => [way, cells.filter((one) => one === way).length]));
  return (
    <section class="sheet stack">
      <h3>{t('debrief.without.cells')}</h3>
      <p>{t('debrief.without.counts', counts)}</p>
      <ol class="debrief-cells" aria-label={t('debrief.without.cells')}>
        {cells.map((way, at) => (
          <li key={at} data-way={way} aria-label={`${number(at + 1)}: ${t(`debrief.way.${way}`)}`}>
            {number(at + 1)}
          </li>
        ))}
      </ol>
      <ul role="list" class="debrief-legend">
        {WAYS.map((way) => (
          <li key={way}>
            <span class="debrief-cell" data-way={way} aria-hidden="true" />
            {t(`debrief.way.${way}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Curves({ answer }: { readonly answer: Answers['paired'] }) {
  const points = (fallen: Float64Array): readonly number[] =>
    Array.from(fallen.slice(1, MONTHS + 1), (share) => 100 * share);
  const lines = [
    { name: t('debrief.line.with'), colour: '#a63d22', values: points(answer.fallenWith) },
    { name: t('debrief.line.without'), colour: '#8a5a12', dashed: true, values: points(answer.fallenWithout) },
  ];
  return (
    <section class="sheet stack">
      <h3>{t('debrief.without.curve')}</h3>
      <Lines
        name="without-tehran"
        label={t('debrief.without.curve')}
        lines={lines}
        months={MONTHS}
        most={100}
        ticks={yearTicks(MONTHS)}
      />
      <Legend lines={lines} />
      <MonthTable lines={lines} months={[29, 41, 55, 56, 65, 77, 89]} />
    </section>
  );
}

function Headlines({
  withFalls,
  withoutFalls,
  game,
}: {
  readonly withFalls: number;
  readonly withoutFalls: number;
  readonly game: Game;
}) {
  const shares = useAsked(
    game,
    { kind: 'shares', subject: subjectOf(game), seed: game.record.seed, games: BUDGETS.shares },
    'shares',
  );
  const tehran = shares.answer?.shares.tehran;
  return (
    <section class="sheet stack">
      <h3>{t('debrief.headlines.title')}</h3>
      <blockquote>
        {tehran === undefined ? t('debrief.opening') : t('debrief.headlines.share', { share: hundred(tehran) })}
      </blockquote>
      <blockquote>{t('debrief.headlines.falls', { withFalls, withoutFalls })}</blockquote>
      <p>{t('debrief.headlines.ask')}</p>
    </section>
  );
}

function Reckoned({ game }: { readonly game: Game }) {
  const asked = useAsked(
    game,
    { kind: 'paired', subject: subjectOf(game), seed: game.record.seed, games: BUDGETS.paired },
    'paired',
  );
  const { answer } = asked;
  if (!answer) {
    return (
      <div class="stack">
        <p class="lede">{t('debrief.opening')}</p>
        <AskedProgress asked={asked} label={t('debrief.room.without')} />
      </div>
    );
  }
  const withFalls = hundred(answer.fallWith.value);
  const withoutFalls = hundred(answer.fallWithout.value);
  return (
    <div class="stack">
      {onlyHeld(game) ? <p class="read">{t('debrief.without.twin')}</p> : null}
      <p class="lede">
        {t('debrief.without.lead', { withFalls, withoutFalls })}{' '}
        {answer.delay
          ? t('debrief.without.delay', { months: number(Math.round(answer.delay.value)) })
          : t('debrief.without.no-delay')}
      </p>
      <p class="note">
        {t('debrief.without.sure', {
          games: number(answer.games),
          error: number(200 * answer.butFor.se, 1),
          unchanged: hundred(answer.moved.unchanged / answer.games),
        })}
      </p>
      <AskedProgress asked={asked} label={t('debrief.room.without')} />
      <div class="columns debrief-columns">
        <Cells answer={answer} />
        <Curves answer={answer} />
      </div>
      <Headlines game={game} withFalls={withFalls} withoutFalls={withoutFalls} />
      <p class="read">{t('debrief.without.one-game')}</p>
    </div>
  );
}

export function Without() {
  const game = useStore((state) => state.game);
  return game ? <Reckoned game={game} /> : null;
}
