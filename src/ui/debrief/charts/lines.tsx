/** A line chart over months, drawn from d3's scales and shapes; its words and its table stand beside it. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { number } from '../../../text/numbers.ts';
import { PictureOf } from '../carry/picture.tsx';

export interface LineOf {
  readonly name: string;
  readonly colour: string;
  readonly dashed?: boolean;
  /** One value a month from month 0; it ends where the values end. */
  readonly values: readonly number[];
}

interface Props {
  /** Name of the picture when it is carried away. */
  readonly name: string;
  readonly label: string;
  readonly lines: readonly LineOf[];
  readonly months: number;
  /** The highest value of the scale; the lowest is 0. */
  readonly most: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** A month to mark, as the replay does. */
  readonly marker?: number;
}

const WIDTH = 640;
const HEIGHT = 260;
const EDGE = { left: 46, right: 12, top: 14, bottom: 26 };

export function Lines({ name, label, lines, months, most, ticks, marker }: Props) {
  const x = scaleLinear([0, months - 1], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]);
  const path = line<number>(
    (_value, month) => x(month),
    (value) => y(value),
  );
  return (
    <PictureOf name={name}>
      <svg
        class="debrief-lines"
        font-size="12"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
        direction="ltr"
      >
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} stroke="#d9c99f" />
            <text x={EDGE.left - 6} y={y(value) + 4} text-anchor="end" fill="#4a4a3f">
              {number(value)}
            </text>
          </g>
        ))}
        {ticks.map((tick) => (
          <text key={tick.at} x={x(tick.at)} y={HEIGHT - 8} text-anchor="middle" fill="#4a4a3f">
            {tick.label}
          </text>
        ))}
        {lines.map((one) => {
          const last = one.values.length - 1;
          return (
            <g key={one.name}>
              <path
                d={path([...one.values]) ?? ''}
                fill="none"
                stroke={one.colour}
                stroke-width="3"
                {...(one.dashed ? { 'stroke-dasharray': '7 5' } : {})}
              />
              {last >= 0 && last < months - 1 ? (
                <circle cx={x(last)} cy={y(one.values[last] ?? 0)} r="5" fill={one.colour} stroke="#fbf5e6" />
              ) : null}
            </g>
          );
        })}
        {marker === undefined ? null : (
          <line x1={x(marker)} x2={x(marker)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} stroke="#102b31" />
        )}
      </svg>
    </PictureOf>
  );
}

/** The names of the lines, told by stroke as well as by colour. */
export function Legend({ lines }: { readonly lines: readonly LineOf[] }) {
  return (
    <ul role="list" class="debrief-legend">
      {lines.map((one) => (
        <li key={one.name}>
          <svg width="34" height="8" aria-hidden="true">
            <line
              x1="0"
              x2="34"
              y1="4"
              y2="4"
              stroke={one.colour}
              stroke-width="3"
              {...(one.dashed ? { 'stroke-dasharray': '7 5' } : {})}
            />
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  );
}

/** The first month of each year from 1959, as marks under a chart. */
export const yearTicks = (months: number): readonly { readonly at: number; readonly label: string }[] =>
  Array.from({ length: 7 }, (_none, year) => ({ at: 6 + 12 * year, label: String(1959 + year) })).filter(
    ({ at }) => at < months,
  );
