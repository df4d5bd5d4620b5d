/** The spread of falls: the class's dots above the line, the same luck without Tehran below it, a table behind both. */
import { useMemo } from 'preact/hooks';
import { ABREAST, isSameLuck, spreadOf, yearRows, QUARTERS, type Dot } from '../../../store/wall-view.ts';
import type { WallState } from '../../../store/wall-store.ts';
import { monthLong, yearName } from '../../../text/dates.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Fold } from '../../parts/fold.tsx';
import { Figures } from '../../parts/bdi.tsx';
import { useParts } from '../../use-after-paint.ts';

const WIDE = 1000;
const HIGH = 424;
const LEFT = 16;
const RIGHT = 900;
/** He stands: a place of its own past the end of the line. */
const STANDS_AT = 952;
const AXIS = 212;
/** Room between the line and the first dot; the years are written in it. */
const GAP = 30;
const ROOM = AXIS - GAP - 26;
const RECORD = (7 + 7 / 30 + 48) / 3;
const YEARS = Array.from({ length: 8 }, (_, i) => 1958 + i);

const step = (RIGHT - LEFT) / QUARTERS;
const across = ({ quarter, column }: Dot, radius: number): number =>
  quarter >= QUARTERS ? STANDS_AT + (column - (ABREAST - 1) / 2) * 2.2 * radius : LEFT + (quarter + 0.5) * step;

/** Dots as large as the piles allow: no pile runs out of the picture, none overlaps its neighbour. */
const sizeOf = (tallest: number): { readonly radius: number; readonly rise: number } => {
  const rise = Math.min(25, ROOM / tallest);
  return { radius: Math.max(3, Math.min(12.5, rise / 2 - 0.6, step / 2 - 1.5)), rise };
};

interface SideProps {
  readonly dots: readonly Dot[];
  readonly side: 'mine' | 'twin';
  readonly tallest: number;
  readonly games: WallState['wall']['games'];
}

function Side({ dots, side, tallest, games }: SideProps) {
  const { radius, rise } = sizeOf(tallest);
  const way = side === 'mine' ? -1 : 1;
  return (
    <g class={`spread-${side}`}>
      {dots.map((dot, i) => {
        const { pile, game, all } = dot;
        const x = across(dot, radius);
        const y = AXIS + way * (GAP + rise * (pile + 0.5));
        const one = game === undefined ? undefined : games[game];
        const fell = side === 'mine' ? one?.fell : one?.twinFell;
        return (
          <g key={i}>
            {one && game !== undefined ? (
              <title>
                {fell === undefined
                  ? t('wall.spread.dot-stands', { game: game + 1 })
                  : t('wall.spread.dot', { game: game + 1, month: monthLong(fell) })}
              </title>
            ) : null}
            {side === 'mine' ? (
              <circle cx={x} cy={y} r={radius} data-known={one?.isKnown ? '' : undefined} />
            ) : (
              <circle cx={x} cy={y} r={all === undefined ? Math.max(2.5, radius - 1.5) : 12} />
            )}
            {all !== undefined && all > 1 ? (
              <text class="spread-all" x={x} y={y + 38} text-anchor="middle">
                {t('wall.spread.all', { games: all })}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** So many dots are set at a time, the empty picture before them: a slow machine stays awake. */
const DOTS_AT_ONCE = 8;

/** What the spread is drawn from; everything else on the wall may change without it. */
type SpreadProps = Pick<WallState, 'wall' | 'luck'>;

function Picture({ wall, luck }: SpreadProps) {
  const { games } = wall;
  const spread = useMemo(() => spreadOf({ wall, luck }), [games, luck]);
  const { mine, twin } = spread;
  const set = DOTS_AT_ONCE * (useParts(spread, 1 + Math.ceil((mine.length + twin.length) / DOTS_AT_ONCE)) - 1);
  const x = LEFT + RECORD * step;
  return (
    <svg class="spread" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true" focusable="false">
      <line class="spread-record" x1={x} x2={x} y1={16} y2={HIGH - 14} />
      <text class="spread-record-name" x={x + 8} y={22}>
        {t('wall.spread.record')}
      </text>
      <rect class="spread-stands" x={STANDS_AT - 40} y={0} width={80} height={HIGH} />
      <line class="spread-axis" x1={LEFT} x2={RIGHT} y1={AXIS} y2={AXIS} />
      {YEARS.map((year) => {
        // January of the year; the line begins in July 1958.
        const at = LEFT + ((year - 1958) * 4 - 2) * step;
        return year === 1958 ? null : (
          <g key={year}>
            <line class="spread-tick" x1={at} x2={at} y1={AXIS - GAP + 6} y2={AXIS + GAP - 6} />
            <text class="spread-year" x={at + 2 * step} y={AXIS + 8} text-anchor="middle">
              {yearName(year)}
            </text>
          </g>
        );
      })}
      <text class="spread-year" x={STANDS_AT} y={AXIS + 8} text-anchor="middle">
        {t('wall.spread.stands')}
      </text>
      <Side dots={mine.slice(0, set)} side="mine" tallest={spread.tallest} games={games} />
      <Side dots={twin.slice(0, Math.max(0, set - mine.length))} side="twin" tallest={spread.tallest} games={games} />
      <text class="spread-name spread-name-mine" x={LEFT} y={24}>
        {t(spread.isLuck ? 'wall.spread.mine-luck' : 'wall.spread.mine')}
      </text>
      <text class="spread-name spread-name-twin" x={LEFT} y={HIGH - 12}>
        {t(spread.isLuck ? 'wall.spread.twin-luck' : 'wall.spread.twin')}
      </text>
    </svg>
  );
}

function Table(props: SpreadProps) {
  return (
    <div class="wide-table">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('wall.spread.year')}</th>
            <th scope="col">{t('wall.spread.mine')}</th>
            <th scope="col">{t(props.luck ? 'wall.spread.twin-luck' : 'wall.spread.twin')}</th>
          </tr>
        </thead>
        <tbody>
          {yearRows(props).map(({ year, mine, twin }) => (
            <tr key={year ?? 'none'}>
              <th scope="row">{year === undefined ? t('wall.spread.none') : yearName(year)}</th>
              <td>
                <Figures>{number(mine)}</Figures>
              </td>
              <td>
                <Figures>{number(twin)}</Figures>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How the luck of these games was picked, said under them. */
const pickedHow = ({ games }: WallState['wall']): string => {
  const level = games[0]?.record.level;
  if (level !== 'standard' && level !== 'express') return t('wall.spread.picked-act');
  return t(isSameLuck(games) ? 'wall.spread.picked' : 'wall.spread.not-picked');
};

export function Spread({ wall, luck }: SpreadProps) {
  const parts = useParts('spread', 4);
  return (
    <section class="wall-panel wall-spread" aria-labelledby="spread-title">
      <h2 id="spread-title">{luck ? t('wall.spread.title-luck', { deals: luck.deals }) : t('wall.spread.title')}</h2>
      {parts < 2 ? <div class="spread" /> : <Picture wall={wall} luck={luck} />}
      {parts < 3 ? null : (
        <div class="wall-foot">
          <p class="wall-small">
            {pickedHow(wall)} {luck ? null : t('wall.spread.known')}
          </p>
          <Fold title={t('wall.spread.table')}>{parts < 4 ? null : <Table wall={wall} luck={luck} />}</Fold>
        </div>
      )}
    </section>
  );
}
