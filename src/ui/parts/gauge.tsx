/** Gauges: a meter for what Tehran knows of itself, a band for what it guesses of Baghdad. */
import { range } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { Figures } from './bdi.tsx';

const bounded = (value: number): number => Math.max(0, Math.min(100, value));

interface MeterProps {
  readonly value: number;
  readonly tone?: 'warm' | 'bad' | undefined;
  /** The same gauge in the first game, drawn as a dashed line. */
  readonly ghost?: number | undefined;
}

/** The bar only; the figure beside it carries the meaning. */
export const Meter = ({ value, tone, ghost }: MeterProps) => (
  <>
    <span class="meter" data-tone={tone} style={{ '--value': bounded(value) }} aria-hidden="true">
      <i />
      {ghost === undefined ? null : <b style={{ '--ghost': bounded(ghost) }} />}
    </span>
    {ghost === undefined ? null : <span class="heard">{t('ui.gauge.ghost-own', { value: Math.round(ghost) })}</span>}
  </>
);

interface BandProps {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** The same gauge in the first game, drawn as a dashed ghost. */
  readonly ghost?: { readonly low: number; readonly high: number } | undefined;
}

export function Band({ name, low, high, ghost }: BandProps) {
  return (
    <div class="band">
      <span class="band-name">{name}</span>
      <span class="band-figures">
        <span class="heard">{t('ui.gauge.between', { low: Math.round(low), high: Math.round(high) })}</span>
        <span aria-hidden="true">
          <Figures>{range(low, high)}</Figures>
        </span>
      </span>
      <span class="band-track" aria-hidden="true" style={{ '--low': bounded(low), '--high': bounded(high) }}>
        <i />
        {ghost ? <b style={{ '--low': bounded(ghost.low), '--high': bounded(ghost.high) }} /> : null}
      </span>
      {ghost ? (
        <span class="heard">{t('ui.gauge.ghost', { low: Math.round(ghost.low), high: Math.round(ghost.high) })}</span>
      ) : null}
    </div>
  );
}
