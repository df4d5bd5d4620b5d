/** What was said against how often it then happened; the even line is perfect calibration. */
import { scaleLinear } from 'd3-scale';
import type { Calibration } from '../../../store/calibration-view.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { PictureOf } from '../carry/picture.tsx';

const WIDEST = 380;
const EDGE = { left: 40, right: 16, top: 12, bottom: 44 };

export function Reliability({ of }: { readonly of: Calibration }) {
  return (
    <PictureOf name="calibration" label={t('debrief.true.reliability')}>
      {(given) => {
        const width = Math.min(WIDEST, given);
        const height = Math.round(width * 0.8);
        const x = scaleLinear([0, 10], [EDGE.left, width - EDGE.right]);
        const y = scaleLinear([0, 1], [height - EDGE.bottom, EDGE.top]);
        return (
          <svg
            class="debrief-chart"
            width={width}
            height={height}
            role="img"
            aria-label={t('debrief.true.reliability')}
            direction="ltr"
          >
            {[0, 0.5, 1].map((value) => (
              <g key={value}>
                <line class="chart-grid" x1={x(0)} x2={x(10)} y1={y(value)} y2={y(value)} />
                <text class="chart-text" x={x(0) - 8} y={y(value) + 4} text-anchor="end">
                  {number(value * 10)}
                </text>
              </g>
            ))}
            {[0, 5, 10].map((tenths) => (
              <text key={tenths} class="chart-text" x={x(tenths)} y={y(0) + 18} text-anchor="middle">
                {number(tenths)}
              </text>
            ))}
            <text class="chart-text" x={(x(0) + x(10)) / 2} y={height - 6} text-anchor="middle">
              {t('debrief.true.said-axis')}
            </text>
            <line class="chart-even" x1={x(0)} x2={x(10)} y1={y(0)} y2={y(1)} />
            <line class="chart-base" x1={x(0)} x2={x(10)} y1={y(of.baseRate)} y2={y(of.baseRate)} />
            {of.points.map(({ tenths, forecasts, happened }) => (
              <circle
                key={tenths}
                class="chart-point"
                cx={x(tenths)}
                cy={y(happened.value)}
                r={4 + 2 * Math.sqrt(forecasts)}
              />
            ))}
          </svg>
        );
      }}
    </PictureOf>
  );
}
