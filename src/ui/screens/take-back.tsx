/** Mahin asks which order the player would take back; any sealed turn opens again on the same luck, with this game as its ghost. */
import { useState } from 'preact/hooks';
import { next, takeBack } from '../../store/actions.ts';
import { orderLines } from '../../store/log-view.ts';
import type { OrderLineView } from '../../store/log-view.ts';
import { monthSpan } from '../../text/dates.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../use-store.ts';

interface LineProps {
  readonly line: OrderLineView;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function Line({ line, isPicked, onPick }: LineProps) {
  const broken = line.broken.map(({ promise }) => t(`promise.${promise}.to`));
  return (
    <label class="back-line">
      <input type="radio" name="back" checked={isPicked} onChange={onPick} />
      <span class="back-turn">
        <b>{t('ui.ending.back.turn', { turn: number(line.number) })}</b>
        <span class="note">{monthSpan(line.from, line.to)}</span>
      </span>
      <span class="back-orders">
        <span>
          <Icon name="order-talk" /> {t(line.open)}
        </span>
        <span>
          <Icon name="order-source" /> {t(line.quiet)}
          {line.isRefused ? ` (${t('ui.ending.back.refused')})` : ''}
        </span>
        {broken.length > 0 ? (
          <span class="note back-broken">
            {t('ui.ending.back.broken', { who: broken.join(', '), count: broken.length })}
          </span>
        ) : null}
      </span>
    </label>
  );
}

export function TakeBack() {
  const game = useStore((state) => state.game)!;
  const [picked, setPicked] = useState<number>();
  const lines = orderLines(game);
  return (
    <Frame stage="take-back" size="wide" eyebrow={t('ui.ending.back.eyebrow')} title={t('mahin.close')}>
      <p class="note">{t('mahin.close-note')}</p>
      <p class="frame-lede">{t('ui.ending.back.about')}</p>
      <fieldset class="back-lines">
        <legend class="heard">{t('mahin.close')}</legend>
        {lines.map((line) => (
          <Line key={line.turn} line={line} isPicked={picked === line.turn} onPick={() => setPicked(line.turn)} />
        ))}
      </fieldset>
      {picked === undefined ? (
        <Forward onClick={next} label={t('ui.ending.back.none')} />
      ) : (
        <Forward
          onClick={() => takeBack(picked)}
          label={t('ui.ending.back.take', { turn: number(lines.find((line) => line.turn === picked)!.number) })}
        >
          <button type="button" class="link" onClick={next}>
            {t('ui.ending.back.none')}
          </button>
        </Forward>
      )}
    </Frame>
  );
}
