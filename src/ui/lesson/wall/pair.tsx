/** Two games of the wall, turn by turn: where they part, and what came of each. */
import { useMemo } from 'preact/hooks';
import { compare, type WallGame } from '../../../store/wall-view.ts';
import { monthLong, monthSpan } from '../../../text/dates.ts';
import { share } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { useRows } from '../../use-after-paint.ts';

/** So many names and rows are laid at a time: a slow machine stays awake. */
const NAMES_AT_ONCE = 30;
const ROWS_AT_ONCE = 4;

interface Props {
  readonly games: readonly WallGame[];
  readonly pair: readonly [number, number];
  readonly onPair: (pair: readonly [number, number]) => void;
}

interface PickProps {
  readonly label: string;
  readonly value: number;
  readonly names: readonly string[];
  readonly onPick: (game: number) => void;
}

const fallName = (fell: number | undefined): string => (fell === undefined ? t('wall.list.stands') : monthLong(fell));

const Pick = ({ label, value, names, onPick }: PickProps) => (
  <label class="field">
    <span class="label">{label}</span>
    <select value={value} onChange={(event) => onPick(Number(event.currentTarget.value))}>
      {names.map((name, i) => (
        <option key={i} value={i} selected={i === value}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

type Orders = { readonly open: string; readonly quiet: string } | undefined;

const Sealed = ({ orders }: { readonly orders: Orders }) =>
  orders === undefined ? (
    <>{t('wall.pair.none')}</>
  ) : (
    <>
      {[orders.open, orders.quiet]
        .filter((choice) => choice !== 'hold')
        .map((choice) => t(`choice.${choice}.name`))
        .join(' · ') || t('choice.hold.name')}
    </>
  );

export function Pair({ games, pair, onPair }: Props) {
  const [a, b] = [games[pair[0]], games[pair[1]]];
  const names = useMemo(
    () => games.map(({ fell }, i) => t('wall.spread.dot', { game: i + 1, month: fallName(fell) })),
    [games],
  );
  const shown = useRows(games, games.length, NAMES_AT_ONCE);
  const isListed = shown === games.length;
  const first = names.slice(0, shown);
  return (
    <section class="wall-panel" aria-labelledby="pair-title">
      <h2 id="pair-title">{t('wall.pair.title')}</h2>
      <div class="row wall-picks">
        <Pick label={t('wall.pair.first')} value={pair[0]} names={first} onPick={(game) => onPair([game, pair[1]])} />
        <Pick label={t('wall.pair.second')} value={pair[1]} names={first} onPick={(game) => onPair([pair[0], game])} />
      </div>
      {a && b && isListed ? <Both a={a} b={b} /> : null}
    </section>
  );
}

function Both({ a, b }: { readonly a: WallGame; readonly b: WallGame }) {
  const both = useMemo(() => compare(a, b), [a, b]);
  const rows = useRows(both, both.turns.length, ROWS_AT_ONCE);
  return (
    <>
      <p>
        {t('wall.pair.stands', { first: fallName(a.fell), second: fallName(b.fell) })}{' '}
        {both.sooner === undefined
          ? null
          : both.sooner >= 0
            ? t('wall.pair.sooner', { months: both.sooner })
            : t('wall.pair.later', { months: -both.sooner })}{' '}
        {t('wall.pair.months', { share: share(both.alikeMonths) })}
      </p>
      <div class="wide-table">
        <table class="plain wall-table wall-pair">
          <thead>
            <tr>
              <th scope="col">{t('wall.pair.turn')}</th>
              <th scope="col">{t('wall.pair.first')}</th>
              <th scope="col">{t('wall.pair.second')}</th>
            </tr>
          </thead>
          <tbody>
            {both.turns.slice(0, rows).map((turn) => (
              <tr key={turn.from} data-alike={turn.isAlike ? '' : undefined}>
                <th scope="row">{monthSpan(turn.from, turn.to)}</th>
                <td>
                  <Sealed orders={turn.orders[0]} />
                </td>
                <td>{turn.isAlike ? t('wall.pair.alike') : <Sealed orders={turn.orders[1]} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
