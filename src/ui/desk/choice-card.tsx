/** One thing Tehran can order, as a card that is really a radio button. */
import { openWhy } from '../../store/actions.ts';
import type { ChoiceView, SpanView } from '../../store/views.ts';
import { number, share } from '../../text/numbers.ts';
import { maybeT, t } from '../../text/text.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly choice: ChoiceView;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly name?: string | undefined;
  readonly does?: string | undefined;
  readonly showHand?: boolean;
  readonly showHints: boolean;
  readonly picked?: boolean;
}

/** Push times crack, in words, with the stretch they may give. */
export function Span({ span }: { readonly span: SpanView }) {
  const words =
    span.from === span.to
      ? t(`span.${span.from}`)
      : t('ui.span.from-to', { from: t(`span.${span.from}`), to: t(`span.${span.to}`) });
  return (
    <span class="span">
      <span>
        {t('ui.span.rule')} <b>{words}</b>
      </span>
      <span class="span-bar" aria-hidden="true" style={{ '--low': span.effectLow, '--high': span.effectHigh }}>
        <span class="span-track" />
        <i />
      </span>
    </span>
  );
}

function Price({ choice, showHints, showHand }: { choice: ChoiceView; showHints: boolean; showHand: boolean }) {
  const { monthly, once } = choice.cost;
  const hint = showHints ? maybeT(`${choiceKey(choice)}.hint`) : undefined;
  return (
    <span class="price">
      {showHand ? <span class="hand">{t(`ui.hand.${choice.hand}`)}</span> : null}
      {monthly > 0 ? <span>{t('ui.cost.monthly', { cost: number(monthly / 10, 2) })}</span> : null}
      {once > 0 ? <span>{t('ui.cost.once', { cost: number(once / 10, 1) })}</span> : null}
      {monthly <= 0 && once <= 0 ? <span>{t('ui.cost.free')}</span> : null}
      {hint ? <span class="hint">{hint}</span> : null}
    </span>
  );
}

export function ChoiceCard({ choice, isChosen, onChoose, name, does, showHand, showHints, picked }: Props) {
  const off = choice.reason !== undefined;
  return (
    <label
      class="choice"
      data-hand={choice.hand}
      data-off={off ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      data-picked={picked ? '' : undefined}
      data-why={`choice.${choice.hand}.${choice.id}`}
      data-window={choice.window ? '' : undefined}
    >
      <input type="radio" name={choice.hand} value={choice.id} checked={isChosen} disabled={off} onChange={onChoose} />
      <Icon name={iconOf(choice)} />
      <span class="name">{name ?? t(`${choiceKey(choice)}.name`)}</span>
      <span class="does">{does ?? t(`${choiceKey(choice)}.does`)}</span>
      {off ? (
        <span class="price">{t(`ui.reason.${choice.reason}`)}</span>
      ) : (
        <>
          <Price choice={choice} showHints={showHints} showHand={showHand ?? false} />
          {choice.window ? (
            <span class="price">{t('ui.window.here', { name: t(`window.${choice.window}.name`) })}</span>
          ) : null}
          {choice.refusal > 0 ? (
            <span class="price">{t('ui.order.refusal', { chance: share(choice.refusal) })}</span>
          ) : null}
          {choice.span ? <Span span={choice.span} /> : null}
        </>
      )}
      <button type="button" class="choice-why" onClick={() => openWhy(`choice.${choice.hand}.${choice.id}`)}>
        {t('ui.why.short')}
        <span class="heard">: {name ?? t(`${choiceKey(choice)}.name`)}</span>
      </button>
    </label>
  );
}

/** The two hands hold in different words. */
export const choiceKey = (choice: { readonly id: string; readonly hand: string }): string =>
  choice.id === 'hold' && choice.hand === 'quiet' ? 'choice.hold.quiet' : `choice.${choice.id}`;

const iconOf = (choice: ChoiceView): string => (choice.order ? `order-${choice.order}` : 'order-hold');
