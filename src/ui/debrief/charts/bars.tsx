/** Bars with their words above them, in the direction the page is read; a mark may stand for a guess, a ring for history. */
import { PictureOf } from '../carry/picture.tsx';
import { isFromRight } from './width.ts';

export interface BarOf {
  readonly id: string;
  readonly name: string;
  /** Value on the scale from 0 (or below it) to `most`. */
  readonly value: number;
  /** How the value is written. */
  readonly figure: string;
  readonly tone?: 'warm' | 'pale' | undefined;
  /** Twice the standard error, on the same scale. */
  readonly error?: number;
  readonly mark?: number;
  readonly ring?: number;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly bars: readonly BarOf[];
  readonly most: number;
  /** Bars go both ways from the middle. */
  readonly isSigned?: boolean;
}

const ROW = 46;
const BAR = 16;

function Bar({ bar, at, x, start }: { bar: BarOf; at: number; x: (value: number) => number; start: number }) {
  const top = at * ROW + 22;
  const middle = top + BAR / 2;
  const end = x(bar.value);
  const from = Math.min(x(0), end);
  const error = bar.error ?? 0;
  return (
    <g>
      <text class="chart-text chart-name" x={start} y={at * ROW + 15} text-anchor="start">
        {bar.name}
        <tspan class="chart-figure" dx="8">
          {bar.figure}
        </tspan>
      </text>
      <rect class="chart-bar" data-tone={bar.tone} x={from} width={Math.abs(end - x(0))} y={top} height={BAR} />
      {error > 0 ? (
        <line class="chart-error" x1={x(bar.value - error)} x2={x(bar.value + error)} y1={middle} y2={middle} />
      ) : null}
      {bar.mark === undefined ? null : (
        <rect class="chart-guess" x={x(bar.mark) - 2.5} width="5" y={top - 4} height={BAR + 8} />
      )}
      {bar.ring === undefined ? null : <circle class="chart-ring" cx={x(bar.ring)} cy={middle} r="6" />}
    </g>
  );
}

export function Bars({ name, label, bars, most, isSigned = false }: Props) {
  return (
    <PictureOf name={name} label={label}>
      {(width) => {
        const isRight = isFromRight();
        const inner = width - 16;
        const share = (value: number): number =>
          isSigned ? (value / most + 1) / 2 : Math.max(0, Math.min(1, value / most));
        const x = (value: number): number => 8 + (isRight ? 1 - share(value) : share(value)) * inner;
        const height = bars.length * ROW + 6;
        return (
          <svg
            class="debrief-chart"
            width={width}
            height={height}
            role="img"
            aria-label={label}
            direction={isRight ? 'rtl' : 'ltr'}
          >
            {bars.map((bar, at) => (
              <g key={bar.id}>
                {isSigned ? null : <rect class="chart-track" x="8" width={inner} y={at * ROW + 22} height={BAR} />}
                <Bar bar={bar} at={at} x={x} start={isRight ? width - 8 : 8} />
              </g>
            ))}
            {isSigned ? <line class="chart-tick" x1={x(0)} x2={x(0)} y1="18" y2={height} /> : null}
          </svg>
        );
      }}
    </PictureOf>
  );
}
