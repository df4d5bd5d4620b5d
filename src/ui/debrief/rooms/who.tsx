/** Room 5: who weakened him. First what is lost when one cause is taken away, then the Shapley shares beside the player's guess. */
import { BUDGETS, HISTORY } from '../../../store/analyst.ts';
import type { Answers } from '../../../store/analyst.ts';
import { fallsOf } from '../../../store/debrief-view.ts';
import { notesOf } from '../../../store/debrief-notes.ts';
import type { Game } from '../../../store/game.ts';
import { onlyHeld, subjectOf } from '../../../store/orders-view.ts';
import { PLATES } from '../../../store/verdict.ts';
import { figure, number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';
import { Fold } from '../../parts/fold.tsx';
import { useStore } from '../../use-store.ts';
import { Bars } from '../charts/bars.tsx';
import { AskedProgress } from '../model-room/progress.tsx';
import { useAsked } from '../model-room/use-asked.ts';
import { Misreading } from '../parts/misreading.tsx';
import { More, Say, useShort } from '../parts/say.tsx';
import { hundred, Three, useHeadline } from '../parts/together.tsx';

type Shares = Answers['shares'];
type Away = Answers['away'];
type Plate = (typeof PLATES)[number];

/** What answers to luck and what to orders, so that nobody goes home with "luck decides everything". */
function Policies({ game }: { readonly game: Game }) {
  const { answer } = useAsked(
    game,
    { kind: 'policies', subject: HISTORY, seed: game.record.seed, games: BUDGETS.policies },
    'policies',
  );
  return (
    <p class="note">
      {answer && answer.policies > 1
        ? t('debrief.who.policy', {
            policies: answer.policies,
            security: hundred(answer.security),
            fell: hundred(answer.fell),
          })
        : t('rooms.counting')}
    </p>
  );
}

function AwayTable({ answer }: { readonly answer: Away }) {
  return (
    <Fold title={t('debrief.table')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('debrief.who.cause')}</th>
            <th scope="col">{t('debrief.who.left')}</th>
          </tr>
        </thead>
        <tbody>
          {PLATES.map((plate) => (
            <tr key={plate}>
              <th scope="row">{t(`debrief.driver.${plate}`)}</th>
              <td>
                <Figures>
                  {number(100 * answer.without[plate].value, 1)} ±{number(200 * answer.without[plate].se, 1)}
                </Figures>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}

/** Played on the very histories of "Without Tehran", so that the figures of the two rooms are the same. */
function TakeOneAway({ game, paired }: { readonly game: Game; readonly paired: Answers['paired'] | undefined }) {
  const asked = useAsked(
    game,
    { kind: 'away', subject: subjectOf(game), seed: game.record.seed, games: BUDGETS.away },
    'away',
  );
  const { answer } = asked;
  const falls = paired && fallsOf(paired.table);
  const all = falls?.withFalls ?? hundred(answer?.all.value ?? 0);
  const leftOf = (plate: Plate): number =>
    falls && plate === 'tehran' ? falls.withoutFalls : hundred(answer?.without[plate].value ?? 0);
  const { mended } = notesOf(game);
  return (
    <section class="sheet stack">
      <Misreading id="luck" />
      <h2>{t('debrief.who.away')}</h2>
      {answer ? (
        <>
          <p>{t('debrief.who.away-lead', { all })}</p>
          <Bars
            name="take-away"
            label={t('debrief.who.away')}
            most={Math.max(1, all)}
            bars={PLATES.map((plate) => {
              const left = answer.without[plate];
              return {
                id: plate,
                name: t(`debrief.driver.${plate}`),
                value: 100 * left.value,
                figure: t('debrief.who.of', { left: leftOf(plate), all }),
                error: 200 * left.se,
                ...(plate === 'tehran' ? { tone: 'warm' as const } : {}),
              };
            })}
          />
          {mended ? (
            <p>
              {t('debrief.who.mended', {
                cause: t(`debrief.driver.${mended}`),
                left: leftOf(mended),
                all,
              })}
            </p>
          ) : null}
          <p class="note">{t('debrief.who.away-note')}</p>
          <AwayTable answer={answer} />
        </>
      ) : null}
      <AskedProgress asked={asked} label={t('debrief.who.away')} />
      {asked.isDone ? <Policies game={game} /> : null}
    </section>
  );
}

interface SharesProps {
  readonly answer: Shares;
  readonly history: Shares | undefined;
  readonly game: Game;
}

function ShareTable({ answer, history, game }: SharesProps) {
  const guess = game.record.verdict?.counters;
  return (
    <Fold title={t('debrief.table')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('debrief.who.cause')}</th>
            <th scope="col">{t('debrief.who.reckoned')}</th>
            <th scope="col">{t('debrief.who.guess')}</th>
            <th scope="col">{t('debrief.who.history')}</th>
          </tr>
        </thead>
        <tbody>
          {PLATES.map((plate, at) => (
            <tr key={plate}>
              <th scope="row">{t(`debrief.driver.${plate}`)}</th>
              <td>
                <Figures>
                  {number(100 * answer.shares[plate], 1)} ±{number(200 * answer.se[plate], 1)}
                </Figures>
              </td>
              <td>{guess ? number(10 * (guess[at] ?? 0)) : '–'}</td>
              <td>{history ? number(hundred(history.shares[plate])) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}

function ShareBars({ answer, history, game }: SharesProps) {
  const guess = game.record.verdict?.counters;
  const top = Math.max(...PLATES.map((plate) => answer.shares[plate]), ...(guess ?? [0]).map((one) => one / 10));
  return (
    <section class="sheet stack">
      <h2>{t('debrief.who.shares')}</h2>
      <p>{t('debrief.who.shares-lead')}</p>
      <Bars
        name="shares"
        label={t('debrief.who.shares')}
        most={Math.ceil(10 * top + 0.2) * 10}
        bars={PLATES.map((plate, at) => ({
          id: plate,
          name: t(`debrief.driver.${plate}`),
          value: 100 * answer.shares[plate],
          figure: figure(hundred(answer.shares[plate])),
          error: 200 * answer.se[plate],
          ...(plate === 'tehran' ? { tone: 'warm' as const } : {}),
          ...(guess ? { mark: 10 * (guess[at] ?? 0) } : {}),
          ...(history ? { ring: hundred(history.shares[plate]) } : {}),
        }))}
      />
      <ul role="list" class="debrief-legend">
        <li>
          <svg width="10" height="18" aria-hidden="true">
            <rect class="chart-guess" x="2" width="5" height="18" />
          </svg>
          {t('debrief.who.guess')}
        </li>
        <li>
          <svg width="18" height="18" aria-hidden="true">
            <circle class="chart-ring" cx="9" cy="9" r="6" />
          </svg>
          {t('debrief.who.history')}
        </li>
      </ul>
      <ShareTable answer={answer} history={history} game={game} />
      <p>{t('debrief.who.powers')}</p>
    </section>
  );
}

function Catalyst({ answer, paired }: { readonly answer: Shares; readonly paired: Answers['paired'] | undefined }) {
  const falls = paired && fallsOf(paired.table);
  return (
    <section class="sheet stack">
      <h2>{t('debrief.who.together')}</h2>
      <p>
        {t(answer.together < 0 ? 'debrief.who.together-less' : 'debrief.who.together-more', {
          alone: hundred(answer.alone.tehran),
          added: falls ? falls.withFalls - falls.withoutFalls : hundred(answer.all - answer.withoutTehran),
        })}
      </p>
    </section>
  );
}

function Reckoned({ game }: { readonly game: Game }) {
  const { paired, shares } = useHeadline(game);
  const isShort = useShort();
  const record = useAsked(
    game,
    { kind: 'shares', subject: HISTORY, seed: game.record.seed, games: BUDGETS.shares },
    'history',
  );
  const { answer } = shares;
  const inner = answer ? hundred(answer.shares.army + answer.shares.allies + answer.shares.institutions) : 0;
  return (
    <div class="stack">
      {isShort ? <Say phase="take-away" /> : null}
      {onlyHeld(game) ? <p class="read">{t('debrief.without.twin')}</p> : null}
      {answer ? (
        <p class="lede">{t('debrief.who.lead', { inner, tehran: figure(hundred(answer.shares.tehran)) })}</p>
      ) : null}
      <AskedProgress asked={shares} label={t('debrief.room.who')} />
      <Three paired={paired.answer} shares={answer} />
      <div class={isShort ? 'stack' : 'columns debrief-columns'}>
        <TakeOneAway game={game} paired={paired.answer} />
        {answer ? (
          <More>
            <div class="stack">
              <ShareBars answer={answer} history={record.answer} game={game} />
              <Catalyst answer={answer} paired={paired.answer} />
            </div>
          </More>
        ) : null}
      </div>
      <Misreading id="proves" />
      <p class="built-to-agree">{t('debrief.built')}</p>
    </div>
  );
}

export function Who() {
  const game = useStore((state) => state.game);
  return game ? <Reckoned game={game} /> : null;
}
