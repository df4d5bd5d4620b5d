/** The plain result: dials that are never added up, forecasts against what happened, every order and whom it promised, call-backs, the code. */
import { takeBack } from '../../store/actions.ts';
import { codeOf, luckOf } from '../../store/codes.ts';
import { understandingOf } from '../../store/debrief-notes.ts';
import {
  callbacksFound,
  chargeView,
  drawerView,
  endingView,
  forecastViews,
  promiseHistories,
} from '../../store/ending-view.ts';
import type { EndingView, ForecastView } from '../../store/ending-view.ts';
import type { Game } from '../../store/game.ts';
import { orderLines } from '../../store/log-view.ts';
import type { OrderLineView } from '../../store/log-view.ts';
import { hashOf } from '../../store/route.ts';
import { monthLong, monthShort, monthSpan } from '../../text/dates.ts';
import { number, roman, share } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { CodeLine } from '../ending/code-line.tsx';
import { endingPicture } from '../ending/pictures.ts';
import { useHeading } from '../focus.ts';
import { Figures } from '../parts/bdi.tsx';
import { Fold } from '../parts/fold.tsx';
import { Meter } from '../parts/gauge.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';
import { useWayBack } from '../way-back.ts';
import { clockSentence } from './clock.tsx';
import { VerdictTold } from '../ending/verdict-form.tsx';

interface DialProps {
  readonly id: 'security' | 'judgement' | 'understanding';
  readonly value: number | undefined;
}

function Dial({ id, value }: DialProps) {
  return (
    <li class="dial sheet">
      <h3>{t(`ui.result.dial.${id}`)}</h3>
      <p class="dial-value">
        {value === undefined ? (
          <span class="note">{t(`ui.result.dial.${id}-none`)}</span>
        ) : (
          <span class="num">{t('ui.result.of-hundred', { value: Math.round(value) })}</span>
        )}
      </p>
      {value === undefined ? null : <Meter value={value} />}
      <p class="note">{t(`ui.result.dial.${id}-about`)}</p>
    </li>
  );
}

function Head({ view, game }: { readonly view: EndingView; readonly game: Game }) {
  const charge = chargeView(game);
  return (
    <section
      class="result-head"
      style={{ backgroundImage: `url("${endingPicture(view.ending)}")` }}
      aria-labelledby="result-ending"
    >
      <div class="ending-box on-ink">
        <p class="eyebrow">{t('ui.ending.one-luck')}</p>
        <h2 id="result-ending">{t(`ending.${view.ending}.title`)}</h2>
        <p>
          {view.fell === undefined
            ? t('ui.result.stood', { month: monthLong(view.until) })
            : t('fall.date', { date: monthLong(view.fell) })}
        </p>
        <p>{clockSentence(view)}</p>
        {charge ? (
          <p>
            {t('ui.result.charge', { charge: t(`charge.${charge.id}.name`) })}{' '}
            {t(charge.isMet ? 'ui.result.charge-met' : 'ui.result.charge-missed')}
          </p>
        ) : null}
      </div>
    </section>
  );
}

function forecastSaid(one: ForecastView): string {
  if (one.question === 'crack')
    return t('ui.result.said-crack', { crack: t(`forecast.crack.${one.named!}`), share: share(one.given) });
  return t('ui.curtain.in-ten', { tenths: number(Math.round(one.given * 10)) });
}
function forecastCame(one: ForecastView): string {
  if (typeof one.truth === 'string') return t(`forecast.crack.${one.truth}`);
  return t(one.truth ? 'ui.result.happened' : 'ui.result.did-not');
}

function Forecasts({ list }: { readonly list: readonly ForecastView[] }) {
  if (list.length === 0) return <p class="note">{t('ui.result.no-forecasts')}</p>;
  return (
    <div class="wide-table" tabIndex={0} role="group" aria-label={t('ui.result.forecasts')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('ui.result.asked')}</th>
            <th scope="col">{t('ui.result.said')}</th>
            <th scope="col">{t('ui.result.came')}</th>
            <th scope="col">{t('ui.result.miss')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={`${one.curtain}-${one.question}`}>
              <th scope="row">
                {t(`ui.result.question.${one.question}`)}{' '}
                <span class="note">
                  {t('ui.result.curtain', { act: roman(one.curtain), month: monthShort(one.month) })}
                </span>
              </th>
              <td>{forecastSaid(one)}</td>
              <td>{forecastCame(one)}</td>
              <td>
                <Figures>{number(one.score, 2)}</Figures>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Answer({ list, outcome }: { readonly list: OrderLineView['kept']; readonly outcome: 'kept' | 'broken' }) {
  return (
    <>
      {list.map(({ promise, ask }) => (
        <p key={`${promise}-${ask}`} class="order-answer" data-outcome={outcome}>
          <b>{t(`ui.result.${outcome}`, { who: t(`promise.${promise}.to`) })}</b>{' '}
          {t(`promise.${promise}.${outcome}.${ask}`)}
        </p>
      ))}
    </>
  );
}

function Order({ line }: { readonly line: OrderLineView }) {
  const told = line.promised.length + line.kept.length + line.broken.length;
  return (
    <tr>
      <th scope="row">
        <span class="order-turn">{number(line.number)}</span> <span class="note">{monthSpan(line.from, line.to)}</span>
      </th>
      <td>{t(line.open)}</td>
      <td>
        {t(line.quiet)}
        {line.isRefused ? <span class="note"> ({t('ui.ending.back.refused')})</span> : null}
      </td>
      <td>
        {told === 0 ? <span class="note">{t('ui.result.nothing-promised')}</span> : null}
        {line.promised.map((id) => (
          <p key={id} class="order-answer">
            <b>{t('ui.result.promised', { who: t(`promise.${id}.to`) })}</b> {t(`promise.${id}.made`)}.
          </p>
        ))}
        <Answer list={line.kept} outcome="kept" />
        <Answer list={line.broken} outcome="broken" />
      </td>
    </tr>
  );
}

function Orders({ lines }: { readonly lines: readonly OrderLineView[] }) {
  return (
    <div class="wide-table" tabIndex={0} role="group" aria-label={t('ui.result.orders')}>
      <table class="plain orders-table">
        <thead>
          <tr>
            <th scope="col">{t('ui.result.turn')}</th>
            <th scope="col">{t('ui.hand.open')}</th>
            <th scope="col">{t('ui.hand.quiet')}</th>
            <th scope="col">{t('ui.result.promises')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Order key={line.turn} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LetDown({ game }: { readonly game: Game }) {
  const broken = promiseHistories(game).filter((one) => one.broken.length > 0);
  if (broken.length === 0) return null;
  return (
    <p class="frame-lede let-down">
      {t('ui.result.let-down', { who: broken.map(({ id }) => t(`promise.${id}.to`)).join(', '), count: broken.length })}
    </p>
  );
}

function Callbacks({ game }: { readonly game: Game }) {
  const { found, of } = callbacksFound(game);
  return (
    <section class="sheet" aria-labelledby="callbacks-title">
      <h2 id="callbacks-title">{t('ui.result.callbacks', { found: number(found.length), of: number(of) })}</h2>
      <p class="note">{t('ui.result.callbacks-about')}</p>
      <ul role="list" class="callback-list">
        {found.map((id) => (
          <li key={id}>
            <b>{t(`callback.${id}.name`)}</b> <span>{t(`callback.${id}.text`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Carry({ game }: { readonly game: Game }) {
  const code = codeOf(game);
  return (
    <section class="sheet result-carry" aria-labelledby="carry-title">
      <h2 id="carry-title">{t('ui.result.carry')}</h2>
      <CodeLine code={code} label={t('ui.result.code')} />
      <CodeLine
        code={t('ui.result.line', { level: t(`ui.new.level.${game.record.level}`), code })}
        label={t('ui.result.teacher')}
      />
      <p class="row">
        <span>{t('ui.result.luck', { luck: luckOf(game) })}</span>
        <a class="button plain" href={hashOf('save')}>
          {t('ui.result.file')}
        </a>
        <a class="button plain" href={hashOf('book')}>
          {t('ui.result.book')}
        </a>
      </p>
    </section>
  );
}

function Whole({ game }: { readonly game: Game }) {
  const heading = useHeading(game);
  const view = endingView(game);
  const drawer = drawerView(game);
  const { verdict } = game.record;
  const lines = orderLines(game);
  return (
    <Page
      name="result"
      title={t('ui.result.title')}
      eyebrow={t('ui.result.eyebrow', { level: t(`ui.new.level.${game.record.level}`) })}
      heading={heading}
      back={{ href: hashOf('title'), label: t('ui.nav.back-to-title') }}
    >
      <Head view={view} game={game} />
      <LetDown game={game} />
      <section aria-labelledby="dials-title">
        <h2 id="dials-title">{t('ui.result.dials')}</h2>
        <ul role="list" class="dials">
          <Dial id="security" value={view.dials.security} />
          <Dial id="judgement" value={view.dials.judgement} />
          <Dial id="understanding" value={understandingOf(codeOf(game))} />
        </ul>
      </section>
      <section class="sheet" aria-labelledby="orders-title">
        <h2 id="orders-title">{t('ui.result.orders')}</h2>
        <Orders lines={lines} />
      </section>
      <section class="sheet" aria-labelledby="forecasts-title">
        <h2 id="forecasts-title">{t('ui.result.forecasts')}</h2>
        <Forecasts list={forecastViews(game)} />
      </section>
      {verdict ? (
        <section class="sheet" aria-labelledby="verdict-title">
          <h2 id="verdict-title">{t('ui.result.verdict')}</h2>
          <VerdictTold verdict={verdict} />
          <p class="note">{t('ui.result.verdict-note')}</p>
        </section>
      ) : null}
      <section class="sheet" aria-labelledby="file-title">
        <h2 id="file-title">{t('ui.tray.file', { charges: drawer.charges.length, deeds: drawer.deeds.length })}</h2>
        <Fold
          title={t('ui.result.file-pages')}
          count={number(drawer.charges.length + drawer.deeds.length + drawer.whispers.length)}
        >
          <ul class="stack">
            {[...drawer.deeds, ...drawer.charges, ...drawer.whispers].map((page) => (
              <li key={`${page.id}-${page.month}`}>{t(`file.${page.id}`)}</li>
            ))}
          </ul>
        </Fold>
      </section>
      <Callbacks game={game} />
      <Carry game={game} />
      <section class="result-ways" aria-labelledby="ways-title">
        <h2 id="ways-title">{t('mahin.close')}</h2>
        <p class="row">
          {lines.map((line) => (
            <button key={line.turn} type="button" class="button plain back-chip" onClick={() => takeBack(line.turn)}>
              <span class="heard">{t('ui.ending.back.take', { turn: number(line.number) })}: </span>
              <span>
                {number(line.number)} · {monthShort(line.from)}
              </span>
            </button>
          ))}
        </p>
        <p class="row">
          <a class="button" href={hashOf('debrief')}>
            {t('debrief.open')}
          </a>
          <a class="button plain" href={hashOf('new')}>
            {t('ui.result.again')}
          </a>
          <a class="button plain" href={hashOf('log')}>
            {t('ui.nav.log')}
          </a>
        </p>
      </section>
    </Page>
  );
}

function NotReady({ game }: { readonly game: Game | undefined }) {
  const heading = useHeading('not-ready');
  return (
    <Page name="result" title={t('ui.result.title')} heading={heading} back={useWayBack()}>
      <p class="lede">{t(game ? 'ui.result.not-yet' : 'ui.result.none')}</p>
      {game ? null : (
        <p class="row">
          <a class="button" href={hashOf('new')}>
            {t('ui.result.again')}
          </a>
        </p>
      )}
    </Page>
  );
}

export function Result() {
  const game = useStore((state) => state.game);
  const stage = useStore((state) => state.stage);
  // The names and dates of an unfinished game would spoil its end.
  const isReady = stage === 'result' || stage === 'take-back';
  return game && isReady ? <Whole game={game} /> : <NotReady game={game} />;
}
