/** The wall's tables: policies side by side, the pooled forecasts, all games, and what is not on the wall. */
import { useMemo } from 'preact/hooks';
import { openFromWall } from '../../../store/lesson.ts';
import { forecastsOf, posturesIn, ENOUGH_FORECASTS, type Refused, type WallGame } from '../../../store/wall-view.ts';
import { removeGame, type WallState } from '../../../store/wall-store.ts';
import { monthLong } from '../../../text/dates.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Fold } from '../../parts/fold.tsx';
import { Figures } from '../../parts/bdi.tsx';
import { useRows } from '../../use-after-paint.ts';

interface BarProps {
  readonly count: number;
  readonly of: number;
  readonly tone: 'brick' | 'teal';
}

const CountBar = ({ count, of, tone }: BarProps) => (
  <span class="count-bar">
    <span class="num">{t('wall.posture.of', { count, games: of })}</span>
    <i data-tone={tone} style={{ '--value': of === 0 ? 0 : (100 * count) / of }} aria-hidden="true" />
  </span>
);

/** So many rows are laid at a time: a slow machine stays awake. */
const ROWS_AT_ONCE = 3;

export function Postures({ games }: { readonly games: readonly WallGame[] }) {
  const postures = useMemo(() => posturesIn(games), [games]);
  const rows = useRows(postures, postures.length, ROWS_AT_ONCE);
  return (
    <section class="wall-panel" aria-labelledby="postures-title">
      <h2 id="postures-title">{t('wall.posture.title')}</h2>
      <div class="wide-table">
        <table class="plain wall-table">
          <thead>
            <tr>
              {(['name', 'games', 'fallen', 'known', 'security'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`wall.posture.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {postures.slice(0, rows).map((row) => (
              <tr key={row.posture}>
                <th scope="row">{t(`wall.posture.${row.posture}`)}</th>
                <td>
                  <Figures>{number(row.games)}</Figures>
                </td>
                <td>
                  <CountBar count={row.fallen} of={row.games} tone="brick" />
                </td>
                <td>
                  <CountBar count={row.known} of={row.games} tone="teal" />
                </td>
                <td>
                  <Figures>{number(Math.round(row.security))}</Figures>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="wall-small">{t('wall.posture.note')}</p>
    </section>
  );
}

const SIDE = 320;
const PAD = 34;
const at = (share: number): number => PAD + share * (SIDE - 2 * PAD);

export function Forecasts({ games }: { readonly games: readonly WallGame[] }) {
  const pooled = useMemo(() => forecastsOf(games), [games]);
  const rows = useRows(pooled, 1 + (pooled?.calibration.points.length ?? 0), ROWS_AT_ONCE);
  if (pooled === undefined) return <p class="wall-panel">{t('wall.say.no-forecasts')}</p>;
  const { calibration, cracks, cracksRight } = pooled;
  return (
    <section class="wall-panel wall-forecasts" aria-labelledby="forecasts-title">
      <h2 id="forecasts-title">{t('wall.forecast.title')}</h2>
      <svg class="calibration" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true" focusable="false">
        <rect x={PAD} y={PAD} width={SIDE - 2 * PAD} height={SIDE - 2 * PAD} class="calibration-field" />
        <line x1={at(0)} y1={at(1)} x2={at(1)} y2={at(0)} class="calibration-even" />
        {calibration.points.map(({ tenths, forecasts, happened }) => (
          <circle
            key={tenths}
            cx={at(tenths / 10)}
            cy={at(1 - happened.value)}
            r={4 + Math.sqrt(forecasts) * 1.6}
            class="calibration-point"
          />
        ))}
        <text x={SIDE / 2} y={SIDE - 8} text-anchor="middle">
          {t('wall.forecast.said')}
        </text>
        <text x={14} y={SIDE / 2} text-anchor="middle" transform={`rotate(-90 14 ${SIDE / 2})`}>
          {t('wall.forecast.happened')}
        </text>
      </svg>
      <div class="stack">
        {calibration.forecasts < ENOUGH_FORECASTS * 10 ? (
          <p class="wall-mark">{t('wall.forecast.few', { forecasts: calibration.forecasts })}</p>
        ) : null}
        <div class="wide-table">
          <table class="plain wall-table">
            <thead>
              <tr>
                <th scope="col">{t('wall.forecast.said')}</th>
                <th scope="col">{t('wall.forecast.times')}</th>
                <th scope="col">{t('wall.forecast.happened')}</th>
              </tr>
            </thead>
            <tbody>
              {calibration.points.slice(0, rows - 1).map(({ tenths, forecasts, happened }) => (
                <tr key={tenths}>
                  <th scope="row">
                    <span class="num">{t('wall.forecast.tenths', { tenths: number(tenths) })}</span>
                  </th>
                  <td>
                    <Figures>{number(forecasts)}</Figures>
                  </td>
                  <td>
                    <span class="num">{t('wall.forecast.tenths', { tenths: number(happened.value * 10, 1) })}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>{t('wall.forecast.cracks', { right: cracksRight, of: cracks, chance: Math.round(cracks / 3) })}</p>
      </div>
    </section>
  );
}

const fallName = (fell: number | undefined): string => (fell === undefined ? t('wall.list.stands') : monthLong(fell));

function remarks(game: WallGame, mendedGroup: number | undefined): string {
  const given = game.marks.filter((mark) => mark === 'given').length;
  const dissent = game.marks.filter((mark) => mark !== 'given' && mark !== 'own').length;
  return [
    given > 0 ? t('wall.list.given', { turns: given }) : undefined,
    dissent > 0 ? t('wall.list.dissent', { turns: dissent }) : undefined,
    mendedGroup === undefined ? undefined : t('wall.list.mended', { group: mendedGroup }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

type WallProps = Pick<WallState, 'wall'>;

export function GameList({ wall }: WallProps) {
  const { games, mended } = wall;
  const rows = useRows('list', games.length, ROWS_AT_ONCE);
  return (
    <section class="wall-panel" aria-labelledby="list-title">
      <h2 id="list-title">{t('wall.view.list')}</h2>
      <div class="wide-table wall-list">
        <table class="plain">
          <thead>
            <tr>
              {(['game', 'code', 'fell', 'twin', 'hand', 'security', 'turns'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`wall.list.${head}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {games.slice(0, rows).map((game, i) => (
              <tr key={game.code}>
                <th scope="row">
                  <Figures>{number(i + 1)}</Figures>
                </th>
                <td>
                  <code dir="ltr">{game.code}</code>
                  <span class="wall-small"> {remarks(game, mended.find((one) => one.game === i + 1)?.group)}</span>
                </td>
                <td>{fallName(game.fell)}</td>
                <td>{fallName(game.twinFell)}</td>
                <td>{t(game.isKnown ? 'wall.list.known' : 'wall.list.deniable')}</td>
                <td>
                  <Figures>{number(Math.round(game.security))}</Figures>
                </td>
                <td>
                  {game.isStopped ? (
                    t('wall.list.stopped', { turns: game.turns, of: game.of })
                  ) : (
                    <Figures>{number(game.turns)}</Figures>
                  )}
                </td>
                <td class="wall-row-tools">
                  <button
                    type="button"
                    class="link"
                    aria-label={t('wall.list.open', { game: i + 1 })}
                    onClick={() => openFromWall(game.code)}
                  >
                    {t('wall.list.open-short')}
                  </button>
                  <button
                    type="button"
                    class="link"
                    aria-label={t('wall.list.remove', { game: i + 1 })}
                    onClick={() => removeGame(game.code)}
                  >
                    {t('wall.list.remove-short')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RefusedList wall={wall} />
    </section>
  );
}

function whyRefused({ refusal }: Refused): string {
  switch (refusal.kind) {
    case 'duplicate':
      return t('wall.refused.duplicate', { of: refusal.of });
    case 'other-level':
      return t('wall.refused.other-level', { level: t(`wall.level.${refusal.level}`) });
    case 'problem': {
      const { problem } = refusal;
      return t(`wall.refused.${problem.kind}`, {
        group: 'group' in problem ? (problem.group ?? 0) : 0,
        length: 'length' in problem ? problem.length : 0,
      });
    }
    case 'illegal':
    case 'other-luck':
      return t(`wall.refused.${refusal.kind}`);
  }
}

export function RefusedList({ wall, isOpen = false }: WallProps & { readonly isOpen?: boolean }) {
  const { refused, unlisted, isCut } = wall;
  const rows = useRows(refused, refused.length, ROWS_AT_ONCE);
  if (refused.length === 0 && unlisted === 0) return null;
  return (
    <Fold title={t('wall.refused.title', { count: refused.length + unlisted })} open={isOpen}>
      <div class="wide-table">
        <table class="plain wall-refused">
          <thead>
            <tr>
              <th scope="col">{t('wall.refused.typed')}</th>
              <th scope="col">{t('wall.refused.why')}</th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, rows).map((one, i) => (
              <tr key={i}>
                <td>
                  <code dir="ltr">{one.typed.replace(/.{5}(?=.)/g, '$&-')}</code>
                </td>
                <td>{whyRefused(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unlisted > 0 ? <p class="wall-small">{t('wall.refused.unlisted', { count: unlisted })}</p> : null}
      {isCut ? <p class="wall-small">{t('wall.refused.cut')}</p> : null}
    </Fold>
  );
}
