/** Mahin's book: the codes of finished games, replayed. Endings met, call-backs found, how good the forecasts were; never a count of falls. */
import { bookView } from '../../store/book-view.ts';
import type { BookGameView, BookView } from '../../store/book-view.ts';
import { understandingOf } from '../../store/debrief-notes.ts';
import { hashOf } from '../../store/route.ts';
import { number, share } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { CodeLine } from '../ending/code-line.tsx';
import { endingPicture } from '../ending/pictures.ts';
import { useHeading } from '../focus.ts';
import { OursBadge } from '../parts/badge.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Fold } from '../parts/fold.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';

function Endings({ endings }: Pick<BookView, 'endings'>) {
  const met = endings.filter(({ count }) => count > 0).length;
  return (
    <section aria-labelledby="endings-title">
      <h2 id="endings-title">{t('ui.book.endings', { met: number(met), of: number(endings.length) })}</h2>
      <ul role="list" class="book-endings">
        {endings.map(({ id, count }) => (
          <li
            key={id}
            data-met={count > 0 ? '' : undefined}
            style={count > 0 ? { backgroundImage: `url("${endingPicture(id)}")` } : {}}
          >
            <span class={count > 0 ? 'on-ink book-ending' : 'book-ending'}>
              {count > 0 ? t(`ending.${id}.title`) : t('ui.book.unmet')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Forecasting({ book }: { readonly book: BookView }) {
  const { calibration } = book;
  if (!calibration) return <p class="note">{t('ui.book.no-forecasts')}</p>;
  return (
    <>
      <p>
        {t('ui.book.brier', { brier: number(calibration.brier, 2), count: calibration.forecasts })}{' '}
        {book.isEnough ? '' : t('ui.book.too-few', { count: calibration.forecasts })}
      </p>
      <div class="wide-table" tabIndex={0} role="group" aria-label={t('ui.book.calibration')}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t('ui.book.you-said')}</th>
              <th scope="col">{t('ui.book.times')}</th>
              <th scope="col">{t('ui.book.it-happened')}</th>
            </tr>
          </thead>
          <tbody>
            {calibration.points.map((point) => (
              <tr key={point.tenths}>
                <th scope="row">{t('ui.curtain.in-ten', { tenths: number(point.tenths) })}</th>
                <td>
                  <Figures>{number(point.forecasts)}</Figures>
                </td>
                <td>
                  <Figures>{share(point.happened.value)}</Figures>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function GameLine({ game, place }: { readonly game: BookGameView; readonly place: number }) {
  const understanding = understandingOf(game.code);
  return (
    <li class="book-game sheet">
      <p>
        <b>{t('ui.book.game', { place: number(place + 1) })}</b>{' '}
        <span class="note">
          {t(`ui.new.level.${game.level}`)} · {t('ui.book.turns', { count: game.turns })}
        </span>
      </p>
      <p>{t(`ending.${game.ending}.title`)}</p>
      {understanding === undefined ? null : (
        <p>
          {t('ui.result.dial.understanding')}:{' '}
          <span class="num">{t('ui.result.of-hundred', { value: Math.round(understanding) })}</span>
        </p>
      )}
      <Fold title={t('ui.book.code')}>
        <CodeLine code={game.code} label={t('ui.result.code')} />
        <p>
          <a class="link" href={hashOf('save', game.code)}>
            {t('ui.book.reopen')}
          </a>
        </p>
      </Fold>
    </li>
  );
}

function Sums({ book }: { readonly book: BookView }) {
  return (
    <dl class="book-sums">
      <div>
        <dt>{t('ui.book.callbacks')}</dt>
        <dd>
          <span class="num">{t('ui.common.of', { a: book.found.length, b: book.callbacks })}</span>
        </dd>
      </div>
      <div>
        <dt>{t('ui.book.deeds')}</dt>
        <dd>{t('ui.book.deeds-said', { deeds: number(book.deeds), charges: number(book.charges) })}</dd>
      </div>
      <div>
        <dt>{t('ui.book.longest')}</dt>
        <dd>
          {book.longest
            ? t('ui.book.longest-said', { who: t(`promise.${book.longest.promise}.to`), months: book.longest.months })
            : t('ui.book.longest-none')}
        </dd>
      </div>
    </dl>
  );
}

export function Book() {
  const codes = useStore((state) => state.book);
  const heading = useHeading('book');
  const book = bookView(codes);
  return (
    <Page
      name="book"
      title={t('ui.book.title')}
      heading={heading}
      back={{ href: hashOf('title'), label: t('ui.nav.back-to-title') }}
    >
      <p class="lede">
        {t('mahin.book')} <OursBadge />
      </p>
      {book.games.length === 0 ? <p class="note">{t('ui.book.empty')}</p> : null}
      {book.games.length > 0 ? (
        <>
          <Endings endings={book.endings} />
          <Sums book={book} />
          <section class="sheet" aria-labelledby="calibration-title">
            <h2 id="calibration-title">{t('ui.book.calibration')}</h2>
            <Forecasting book={book} />
          </section>
          <section class="sheet" aria-labelledby="found-title">
            <h2 id="found-title">
              {t('ui.book.found', { found: number(book.found.length), of: number(book.callbacks) })}
            </h2>
            <ul role="list" class="callback-list">
              {book.found.map((id) => (
                <li key={id}>
                  <b>{t(`callback.${id}.name`)}</b>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="games-title">
            <h2 id="games-title">{t('ui.book.games', { count: book.games.length })}</h2>
            <ol role="list" class="columns">
              {book.games.map((game, place) => (
                <GameLine key={game.code} game={game} place={place} />
              ))}
            </ol>
          </section>
        </>
      ) : null}
      {book.unread.length > 0 ? <p class="note">{t('ui.book.unread', { count: book.unread.length })}</p> : null}
    </Page>
  );
}
