/** Room 3: what was true behind the bands, which way each adviser leaned, and what the forecasts came to. */
import { useState } from 'preact/hooks';
import { calibrationOfBook, calibrationOfGame } from '../../../store/calibration-view.ts';
import type { CalibrationView } from '../../../store/calibration-view.ts';
import { bandRows } from '../../../store/debrief-view.ts';
import type { BandRow } from '../../../store/debrief-view.ts';
import { drawerView, forecastViews } from '../../../store/ending-view.ts';
import type { Game } from '../../../store/game.ts';
import { monthShort } from '../../../text/dates.ts';
import { number, signed } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';
import { Fold } from '../../parts/fold.tsx';
import { useStore } from '../../use-store.ts';
import { PictureOf } from '../carry/picture.tsx';
import { Bars } from '../charts/bars.tsx';
import { Reliability } from '../charts/reliability.tsx';

const HEIGHT = 84;
/** Games of the book that are replayed for the pool; the newest. */
const MOST_GAMES = 30;

/** Bands as bars and the truth as a dot, turn by turn. */
function Bands({ row }: { readonly row: BandRow }) {
  const y = (value: number): number => HEIGHT - 6 - (value / 100) * (HEIGHT - 12);
  const label = t('debrief.true.chart', { gauge: t(`gauge.${row.gauge}.name`) });
  return (
    <PictureOf name={`band-${row.gauge}`} label={label}>
      {(width) => {
        const step = width / row.turns.length;
        return (
          <svg class="debrief-chart" width={width} height={HEIGHT} role="img" aria-label={label} direction="ltr">
            {row.turns.map((turn, at) => (
              <g key={turn.month}>
                <rect
                  class="chart-band"
                  x={at * step + 2}
                  width={step - 4}
                  y={y(turn.high)}
                  height={Math.max(1, y(turn.low) - y(turn.high))}
                />
                <circle class="chart-truth" cx={at * step + step / 2} cy={y(turn.truth)} r="4" />
              </g>
            ))}
          </svg>
        );
      }}
    </PictureOf>
  );
}

function GaugeTruth({ row }: { readonly row: BandRow }) {
  return (
    <section class="sheet stack">
      <h2>{t(`gauge.${row.gauge}.name`)}</h2>
      <Bands row={row} />
      <p class="note">{t('debrief.true.held', { held: row.held, of: row.of, lean: signed(Math.round(row.lean)) })}</p>
      <Fold title={t('debrief.table')}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t('debrief.month')}</th>
              <th scope="col">{t('debrief.true.band')}</th>
              <th scope="col">{t('debrief.true.truth')}</th>
            </tr>
          </thead>
          <tbody>
            {row.turns.map((turn) => (
              <tr key={turn.month}>
                <th scope="row">{monthShort(turn.month)}</th>
                <td>
                  <Figures>
                    {number(Math.round(turn.low))}–{number(Math.round(turn.high))}
                  </Figures>
                </td>
                <td>{number(Math.round(turn.truth))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </section>
  );
}

function Advisers({ game }: { readonly game: Game }) {
  const { holders } = drawerView(game);
  return (
    <section class="sheet stack">
      <h2>{t('debrief.true.advisers')}</h2>
      <Bars
        name="advisers"
        label={t('debrief.true.advisers')}
        isSigned
        most={Math.max(10, ...holders.map(({ bias }) => Math.abs(bias)))}
        bars={holders.map((one) => ({
          id: `${one.chair}-${one.deputy}`,
          name: t(`adviser.chair.${one.chair}.deputy.${one.deputy}.name`),
          value: one.bias,
          figure: signed(Math.round(one.bias)),
          tone: one.bias < 0 ? 'warm' : undefined,
        }))}
      />
      <p class="note">{t('debrief.true.lean-about')}</p>
      <Fold title={t('debrief.table')}>
        <ul class="stack">
          {holders.map((one) => (
            <li key={`${one.chair}-${one.deputy}`}>
              {t('debrief.true.adviser', {
                name: t(`adviser.chair.${one.chair}.deputy.${one.deputy}.name`),
                gauge: t(`gauge.${one.subject}.name`),
                lean: signed(Math.round(one.bias)),
                right: one.right,
                of: one.of,
              })}
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

/** Murphy's three parts, as a chart and as a table. */
function Parts({ view }: { readonly view: CalibrationView }) {
  const { of } = view;
  const parts = ['reliability', 'resolution', 'uncertainty'] as const;
  return (
    <>
      <p>{t('debrief.true.parts', { count: of.forecasts })}</p>
      <div class="columns">
        <Reliability of={of} />
        <table class="plain">
          <caption class="heard">{t('debrief.true.calibration')}</caption>
          <tbody>
            {parts.map((part) => (
              <tr key={part}>
                <th scope="row">
                  {t(`debrief.true.${part}`)} <span class="note">{t(`debrief.true.${part}-about`)}</span>
                </th>
                <td>
                  <Figures>{number(of[part], 3)}</Figures>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                {t('debrief.true.brier-name')} <span class="note">{t('debrief.true.brier-sum')}</span>
              </th>
              <td>
                <Figures>{number(of.brier, 3)}</Figures>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p class="note">{t(view.isEnough ? 'debrief.true.enough' : 'debrief.true.too-few', { count: of.forecasts })}</p>
    </>
  );
}

/** The same over Mahin's book; replayed only when it is asked for. */
function Book({ game }: { readonly game: Game }) {
  const book = useStore((state) => state.book);
  const [isOpen, setOpen] = useState(false);
  const view = isOpen ? calibrationOfBook(game, book.slice(-MOST_GAMES)) : undefined;
  return (
    <Fold title={t('debrief.true.book')} onToggle={setOpen}>
      {view ? <Parts view={view} /> : <p class="note">{t('debrief.true.book-none')}</p>}
    </Fold>
  );
}

function Calibration({ game }: { readonly game: Game }) {
  const settled = forecastViews(game);
  const own = calibrationOfGame(game);
  const mean = settled.reduce((sum, one) => sum + one.score, 0) / Math.max(1, settled.length);
  const even = settled.reduce((sum, one) => sum + one.even, 0) / Math.max(1, settled.length);
  return (
    <section class="sheet stack">
      <h2>{t('debrief.true.calibration')}</h2>
      <p>
        {settled.length === 0
          ? t('debrief.true.no-forecasts')
          : t('debrief.true.brier', { count: settled.length, mean: number(mean, 2), even: number(even, 2) })}
      </p>
      {own ? <Parts view={own} /> : null}
      <Book game={game} />
    </section>
  );
}

function Shown({ game }: { readonly game: Game }) {
  const rows = bandRows(game);
  const held = rows.reduce((sum, row) => sum + row.held, 0);
  const of = rows.reduce((sum, row) => sum + row.of, 0);
  return (
    <div class="stack">
      <p class="lede">{t('debrief.true.lead', { held, of })}</p>
      <div class="debrief-grid">
        {rows.map((row) => (
          <GaugeTruth key={row.gauge} row={row} />
        ))}
      </div>
      <Advisers game={game} />
      <Calibration game={game} />
    </div>
  );
}

export function True() {
  const game = useStore((state) => state.game);
  return game ? <Shown game={game} /> : null;
}
