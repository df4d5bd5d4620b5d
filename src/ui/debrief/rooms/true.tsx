/** Room 3: what was true behind the bands, which way each adviser leaned, and what the forecasts came to. */
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

const WIDTH = 260;
const HEIGHT = 64;

/** Bands as bars and the truth as a dot, turn by turn. */
function Bands({ row }: { readonly row: BandRow }) {
  const step = WIDTH / row.turns.length;
  const y = (value: number): number => HEIGHT - (value / 100) * HEIGHT;
  return (
    <svg
      class="debrief-bands"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('debrief.true.chart', { gauge: t(`gauge.${row.gauge}.name`) })}
      direction="ltr"
    >
      {row.turns.map((turn, at) => (
        <g key={turn.month}>
          <rect
            x={at * step + 2}
            width={step - 4}
            y={y(turn.high)}
            height={Math.max(1, y(turn.low) - y(turn.high))}
            fill="#7fb7a8"
          />
          <circle cx={at * step + step / 2} cy={y(turn.truth)} r="3" fill="#a63d22" />
        </g>
      ))}
    </svg>
  );
}

function GaugeTruth({ row }: { readonly row: BandRow }) {
  return (
    <section class="sheet stack">
      <h3>{t(`gauge.${row.gauge}.name`)}</h3>
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
  return (
    <section class="sheet stack">
      <h3>{t('debrief.true.advisers')}</h3>
      <ul class="stack">
        {drawerView(game).holders.map((one) => (
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
    </section>
  );
}

function Shown({ game }: { readonly game: Game }) {
  const rows = bandRows(game);
  const held = rows.reduce((sum, row) => sum + row.held, 0);
  const of = rows.reduce((sum, row) => sum + row.of, 0);
  const settled = forecastViews(game);
  const mean = settled.reduce((sum, one) => sum + one.score, 0) / Math.max(1, settled.length);
  const even = settled.reduce((sum, one) => sum + one.even, 0) / Math.max(1, settled.length);
  return (
    <div class="stack">
      <p class="lede">{t('debrief.true.lead', { held, of })}</p>
      <div class="debrief-grid">
        {rows.map((row) => (
          <GaugeTruth key={row.gauge} row={row} />
        ))}
      </div>
      <Advisers game={game} />
      <section class="sheet stack">
        <h3>{t('debrief.true.calibration')}</h3>
        <p>
          {settled.length === 0
            ? t('debrief.true.no-forecasts')
            : t('debrief.true.brier', { count: settled.length, mean: number(mean, 2), even: number(even, 2) })}
        </p>
        <p class="note">{t('debrief.true.too-few')}</p>
      </section>
    </div>
  );
}

export function True() {
  const game = useStore((state) => state.game);
  return game ? <Shown game={game} /> : null;
}
