/** Every order you sealed: what leaving it out changes, in grip and in months, with the why; promises beside. */
import { BUDGETS } from '../../../store/analyst.ts';
import type { Game } from '../../../store/game.ts';
import { heaviest, isClear, onlyHeld, orderRows, promiseRows, subjectOf } from '../../../store/orders-view.ts';
import type { Estimate, OrderRowView } from '../../../store/orders-view.ts';
import { monthShort, monthSpan } from '../../../text/dates.ts';
import { number, signed } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';
import { ClaimMark } from '../../parts/badge.tsx';
import { Fold } from '../../parts/fold.tsx';
import { useStore } from '../../use-store.ts';
import { MinutesTold } from '../minutes.tsx';
import { Bars } from '../charts/bars.tsx';
import { AskedProgress } from '../model-room/progress.tsx';
import { useAsked } from '../model-room/use-asked.ts';

function Effect({ of }: { readonly of: Estimate }) {
  if (!isClear(of)) return <span class="note">{t('rooms.orders.small')}</span>;
  return (
    <>
      <b class="order-figure" data-sign={of.value < 0 ? 'down' : 'up'}>
        <Figures>{signed(of.value, 1)}</Figures>
      </b>{' '}
      <span class="note">
        <Figures>±{number(2 * of.se, 1)}</Figures>
      </span>
    </>
  );
}

/** The bars only; the table beneath says the same in figures. */
function GripBars({ rows }: { readonly rows: readonly OrderRowView[] }) {
  return (
    <Bars
      name="orders"
      label={t('rooms.orders.chart')}
      isSigned
      most={Math.max(1, ...rows.map(({ grip }) => Math.abs(grip.value) + 2 * grip.se))}
      bars={rows.map(({ order, nameKey, from, grip }) => ({
        id: `${order.turn}-${order.hand}`,
        name: t('memo.order', { when: monthShort(from), order: t(nameKey) }),
        value: grip.value,
        figure: signed(grip.value, 1),
        error: 2 * grip.se,
        tone: isClear(grip) ? (grip.value < 0 ? 'warm' : undefined) : 'pale',
      }))}
    />
  );
}

function Why({ row }: { readonly row: OrderRowView }) {
  return (
    <Fold title={t('rooms.orders.why', { order: t(row.nameKey) })}>
      <ul class="stack">
        {row.why.length === 0 ? <li>{t('rooms.orders.no-why')}</li> : null}
        {row.why.map(({ key, claim, sentences }) => (
          <li key={key}>
            {t(key)} <ClaimMark claim={claim} />{' '}
            {sentences.length > 0 ? <span class="note">{sentences.join(' · ')}</span> : null}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Promises({ game }: { readonly game: Game }) {
  const promises = promiseRows(game);
  return (
    <section class="sheet stack">
      <h2>{t('rooms.orders.promises')}</h2>
      {promises.length === 0 ? <p>{t('rooms.orders.no-promises')}</p> : null}
      <div class="columns">
        {promises.map((one) => (
          <div key={one.id} class="promise-row">
            <p>
              <b>{t(`promise.${one.id}.to`)}</b>{' '}
              <span class="note">
                {t('rooms.orders.promise', { since: monthShort(one.since), months: one.months })}{' '}
                {one.stands ? t('rooms.orders.stands') : t('rooms.orders.ended')}
              </span>
            </p>
            {one.kept.length + one.broken.length === 0 ? <p class="note">{t('rooms.orders.unasked')}</p> : null}
            <ul>
              {one.kept.map((ask) => (
                <li key={ask}>
                  <b>{t('rooms.orders.kept')}</b> {t(`promise.${one.id}.kept.${ask}`)}
                </li>
              ))}
              {one.broken.map((ask) => (
                <li key={ask}>
                  <b>{t('rooms.orders.broken')}</b> {t(`promise.${one.id}.broken.${ask}`)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly OrderRowView[] }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t('rooms.orders.table')}>
      <table class="plain">
        <caption class="heard">{t('rooms.orders.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rooms.orders.when')}</th>
            <th scope="col">{t('rooms.orders.order')}</th>
            <th scope="col">{t('rooms.orders.grip')}</th>
            <th scope="col">{t('rooms.orders.months')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.order.turn}-${row.order.hand}`}>
              <td>{monthSpan(row.from, row.to)}</td>
              <th scope="row">
                {t(row.nameKey)} <span class="note">{t(`rooms.hand.${row.order.hand}`)}</span>
              </th>
              <td>
                <Effect of={row.grip} />
              </td>
              <td>
                <Effect of={row.months} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sealed({ game }: { readonly game: Game }) {
  const subject = subjectOf(game);
  const asked = useAsked(game, { kind: 'orders', subject, seed: game.record.seed, games: BUDGETS.orders }, 'orders');
  const rows = orderRows(game, asked.answer ?? []);
  const top = heaviest(rows, 3);
  const clear = rows.filter((row) => row.isClear).length;
  return (
    <div class="stack debrief-part">
      {onlyHeld(game) ? <p class="read">{t('rooms.orders.twin')}</p> : null}
      <p class="lede">
        {rows.length === 0
          ? t('rooms.orders.counting')
          : top[0]
            ? t('rooms.orders.lead', { clear, all: rows.length, order: t(top[0].nameKey) })
            : t('rooms.orders.none-clear', { all: rows.length })}
      </p>
      <AskedProgress asked={asked} label={t('rooms.orders.table')} />
      <div class="columns debrief-columns">
        <section class="sheet stack">
          <h2>{t('rooms.orders.chart')}</h2>
          <p class="note">{t('rooms.orders.how')}</p>
          {rows.length > 0 ? <GripBars rows={rows} /> : null}
        </section>
        <section class="sheet stack">
          <Rows rows={rows} />
          {rows.length > 0 ? (
            <Fold title={t('rooms.orders.whys')} count={number(rows.length)}>
              {rows.map((row) => (
                <Why key={`${row.order.turn}-${row.order.hand}`} row={row} />
              ))}
            </Fold>
          ) : null}
          <MinutesTold game={game} />
        </section>
      </div>
      <Promises game={game} />
    </div>
  );
}

export function Orders() {
  const game = useStore((state) => state.game);
  return game ? <Sealed game={game} /> : null;
}
