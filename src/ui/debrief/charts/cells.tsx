/** A hundred numbered cells in four patterns, told apart by stroke and fill as well as by colour. */
import type { Way } from '../../../store/debrief-view.ts';
import { number } from '../../../text/numbers.ts';
import { PictureOf } from '../carry/picture.tsx';

const ACROSS = 10;
const GAP = 3;
const WIDEST = 460;

export function Cells({ cells, label }: { readonly cells: readonly Way[]; readonly label: string }) {
  return (
    <PictureOf name="cells" label={label}>
      {(width) => {
        const whole = Math.min(WIDEST, width);
        const step = whole / ACROSS;
        const high = Math.max(24, step * 0.68);
        return (
          <svg
            class="debrief-chart"
            width={whole}
            height={(cells.length / ACROSS) * high}
            role="img"
            aria-label={label}
            direction="ltr"
          >
            {cells.map((way, at) => {
              const [x, y] = [(at % ACROSS) * step, Math.floor(at / ACROSS) * high];
              return (
                <g key={at} class="cell" data-way={way}>
                  <rect x={x + GAP / 2} y={y + GAP / 2} width={step - GAP} height={high - GAP} stroke-width="2" />
                  <text x={x + step / 2} y={y + high / 2 + 4.5} text-anchor="middle">
                    {number(at + 1)}
                  </text>
                </g>
              );
            })}
          </svg>
        );
      }}
    </PictureOf>
  );
}

/** One cell as the legend shows it. */
export const CellMark = ({ way }: { readonly way: Way }) => (
  <svg width="26" height="18" aria-hidden="true" class="cell" data-way={way}>
    <rect x="1" y="1" width="24" height="16" stroke-width="2" />
  </svg>
);
