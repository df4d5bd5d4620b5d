/** A line chart over months, drawn from d3's scales and shapes; its words and its table stand beside it. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { yearName } from '../../../text/dates.ts';
import { number } from '../../../text/numbers.ts';
import { direction, t } from '../../../text/text.ts';
import { PictureOf } from '../carry/picture.tsx';

export interface LineOf {
  readonly name: string;
  readonly colour: string;
  /** Lengths of stroke and gap; left out, the line is whole. */
  readonly dash?: string;
  /** Month of the first value; 0 if left out. */
  readonly from?: number;
  /** One value a month; the line ends where the values end. */
  readonly values: readonly number[];
  /** A line that ends in a fall carries a mark there. */
  readonly isFallen?: boolean;
}

interface Props {
  /** Name of the picture when it is carried away. */
  readonly name: string;
  readonly label: string;
  readonly lines: readonly LineOf[];
  readonly months: number;
  /** The highest value of the scale; the lowest is 0. */
  readonly most: number;
  /** A month to mark, as the replay does. */
  readonly marker?: number;
  /** Where the months of play end and only reckoning goes on. */
  readonly end?: number;
}

const EDGE = { left: 40, right: 14, top: 14, bottom: 28 };
const heightOf = (width: number): number => Math.round(Math.max(200, Math.min(320, width * 0.42)));

function Ticks({ months, x, y, width }: { months: number; x: Scale; y: Scale; width: number }) {
  const least = width < 420 ? 2 : 1;
  return (
    <>
      {y.ticks(4).map((value) => (
        <g key={value}>
          <line class="chart-grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(value)} y2={y(value)} />
          <text class="chart-text" x={EDGE.left - 8} y={y(value) + 4} text-anchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      {yearsIn(months).map(({ at, year }, place) => (
        <g key={at}>
          <line class="chart-tick" x1={x(at)} x2={x(at)} y1={y(0)} y2={y(0) + 5} />
          {place % least === 0 ? (
            <text class="chart-text" x={x(at)} y={y(0) + 20} text-anchor="middle">
              {yearName(year)}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
}
type Scale = ReturnType<typeof scaleLinear<number, number>>;

function Line({ of, x, y }: { readonly of: LineOf; readonly x: Scale; readonly y: Scale }) {
  const from = of.from ?? 0;
  const path = line<number>(
    (_value, place) => x(from + place),
    (value) => y(value),
  );
  const last = of.values.length - 1;
  const end = { cx: x(from + last), cy: y(of.values[last] ?? 0) };
  return (
    <g style={{ stroke: of.colour }}>
      <path d={path([...of.values]) ?? ''} fill="none" stroke-width="3" stroke-dasharray={of.dash ?? 'none'} />
      {of.isFallen && last >= 0 ? <circle {...end} r="6" class="chart-fall" stroke-width="3" /> : null}
    </g>
  );
}

export function Lines({ name, label, lines, months, most, marker, end }: Props) {
  return (
    <PictureOf name={name} label={label}>
      {(width) => {
        const height = heightOf(width);
        const x = scaleLinear([0, months - 1], [EDGE.left, width - EDGE.right]);
        const y = scaleLinear([0, most], [height - EDGE.bottom, EDGE.top]);
        return (
          <svg class="debrief-chart" width={width} height={height} role="img" aria-label={label} direction="ltr">
            {end === undefined ? null : (
              <rect
                class="chart-after"
                x={x(end)}
                width={Math.max(0, x(months - 1) - x(end))}
                y={EDGE.top}
                height={y(0) - EDGE.top}
              />
            )}
            <Ticks months={months} x={x} y={y} width={width} />
            {lines.map((one) => (
              <Line key={one.name} of={one} x={x} y={y} />
            ))}
            {marker === undefined ? null : (
              <line class="chart-marker" x1={x(marker)} x2={x(marker)} y1={EDGE.top} y2={y(0)} />
            )}
          </svg>
        );
      }}
    </PictureOf>
  );
}

/** The names of the lines, told by stroke as well as by colour. */
export function Legend({ lines }: { readonly lines: readonly LineOf[] }) {
  return (
    <ul role="list" class="debrief-legend">
      {lines.map((one) => (
        <li key={one.name}>
          <svg width="40" height="12" aria-hidden="true" style={{ stroke: one.colour }}>
            <line x1="0" x2="40" y1="6" y2="6" stroke-width="3" stroke-dasharray={one.dash ?? 'none'} />
          </svg>
          {one.name}
        </li>
      ))}
      {direction() === 'rtl' ? <li class="note">{t('ui.chart.time')}</li> : null}
    </ul>
  );
}

/** The first month of each year from 1959, as marks under a chart. */
const yearsIn = (months: number): readonly { readonly at: number; readonly year: number }[] =>
  Array.from({ length: 7 }, (_none, year) => ({ at: 6 + 12 * year, year: 1959 + year })).filter(
    ({ at }) => at < months,
  );
