/** Room 5: who weakened him. First what is lost when one cause is taken away, then the Shapley shares beside the player's guess. */
import { BUDGETS, HISTORY } from '../../../store/analyst.ts';
import type { Answers } from '../../../store/analyst.ts';
import type { Game } from '../../../store/game.ts';
import { onlyHeld, subjectOf } from '../../../store/orders-view.ts';
import { PLATES } from '../../../store/verdict.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';
import { useStore } from '../../use-store.ts';
import { AskedProgress } from '../model-room/progress.tsx';
import { useAsked } from '../model-room/use-asked.ts';

type Shares = Answers['shares'];
const hundred = (share: number): number => Math.round(100 * share);

function TakeOneAway({ answer }: { readonly answer: Shares }) {
  const all = hundred(answer.all);
  return (
    <section class="sheet stack">
      <h3>{t('debrief.who.away')}</h3>
      <p>{t('debrief.who.away-lead', { all })}</p>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('debrief.who.cause')}</th>
            <th scope="col">{t('debrief.who.left')}</th>
          </tr>
        </thead>
        <tbody>
          {PLATES.map((plate) => {
            const left = hundred(answer.mended[plate].worth.value);
            return (
              <tr key={plate}>
                <th scope="row">{t(`debrief.driver.${plate}`)}</th>
                <td>
                  <span class="debrief-left" aria-hidden="true">
                    <span style={{ inlineSize: `${Math.min(100, left)}%` }} />
                  </span>{' '}
                  <Figures>{t('debrief.who.of', { left, all })}</Figures>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="note">{t('debrief.who.away-note')}</p>
    </section>
  );
}

function Bars({
  answer,
  history,
  game,
}: {
  readonly answer: Shares;
  readonly history: Shares | undefined;
  readonly game: Game;
}) {
  const guess = game.record.verdict?.counters;
  return (
    <section class="sheet stack">
      <h3>{t('debrief.who.shares')}</h3>
      <p>{t('debrief.who.shares-lead')}</p>
      <table class="plain debrief-shares">
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
            <tr key={plate} data-plate={plate}>
              <th scope="row">{t(`debrief.driver.${plate}`)}</th>
              <td>
                <span class="debrief-share" aria-hidden="true">
                  <span style={{ inlineSize: `${Math.max(0, hundred(answer.shares[plate]))}%` }} />
                  {guess ? <i style={{ insetInlineStart: `${10 * (guess[at] ?? 0)}%` }} /> : null}
                </span>{' '}
                <Figures>
                  {number(hundred(answer.shares[plate]))} ±{number(200 * answer.se[plate], 1)}
                </Figures>
              </td>
              <td>{guess ? number(10 * (guess[at] ?? 0)) : '–'}</td>
              <td>{history ? number(hundred(history.shares[plate])) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('debrief.who.powers')}</p>
    </section>
  );
}

function Reckoned({ game }: { readonly game: Game }) {
  const { seed } = game.record;
  const asked = useAsked(game, { kind: 'shares', subject: subjectOf(game), seed, games: BUDGETS.shares }, 'shares');
  const record = useAsked(game, { kind: 'shares', subject: HISTORY, seed, games: BUDGETS.shares }, 'history');
  const { answer } = asked;
  if (!answer) {
    return (
      <div class="stack">
        <p class="lede">{t('debrief.opening')}</p>
        <AskedProgress asked={asked} label={t('debrief.room.who')} />
      </div>
    );
  }
  const inner = hundred(answer.shares.army + answer.shares.allies + answer.shares.institutions);
  return (
    <div class="stack">
      {onlyHeld(game) ? <p class="read">{t('debrief.without.twin')}</p> : null}
      <p class="lede">{t('debrief.who.lead', { inner, tehran: hundred(answer.shares.tehran) })}</p>
      <AskedProgress asked={asked} label={t('debrief.room.who')} />
      <div class="columns debrief-columns">
        <TakeOneAway answer={answer} />
        <Bars answer={answer} history={record.answer} game={game} />
      </div>
      <section class="sheet stack">
        <h3>{t('debrief.who.together')}</h3>
        <p>
          {t(answer.together < 0 ? 'debrief.who.together-less' : 'debrief.who.together-more', {
            alone: hundred(answer.alone.tehran),
            added: hundred(answer.all - answer.withoutTehran),
          })}
        </p>
        <p class="read">{t('debrief.built')}</p>
      </section>
    </div>
  );
}

export function Who() {
  const game = useStore((state) => state.game);
  return game ? <Reckoned game={game} /> : null;
}
