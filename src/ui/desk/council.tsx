/** The council: the letter and its two faces, the advisers, other business folded by hand, and the seal. */
import { useState } from 'preact/hooks';
import type { ChoiceView, DeskView, FaceView, Hand, LetterView, OrderView } from '../../store/views.ts';
import { chooseOrder, sealOrders, undoOrders } from '../../store/actions.ts';
import { number } from '../../text/numbers.ts';
import { firstOf, t } from '../../text/text.ts';
import { useStore } from '../use-store.ts';
import { Icon } from '../parts/icon.tsx';
import { Advisers } from './advisers.tsx';
import { ChoiceCard, choiceKey } from './choice-card.tsx';

interface Props {
  readonly view: DeskView;
  /** The place picked on the map, if any: orders that touch it are marked. */
  readonly place: string | undefined;
}

const HANDS: readonly Hand[] = ['open', 'quiet'];

type Draft = { readonly open: string; readonly quiet: string };

const choicesOf = (orders: readonly OrderView[]): readonly ChoiceView[] => orders.flatMap((order) => order.choices);

/** Who wrote: as the letter says it, or the person, the chair, the office by name. */
const senderOf = (letter: LetterView): string =>
  firstOf([
    `letter.${letter.id}.from`,
    `person.${letter.from}.name`,
    `adviser.chair.${letter.from}.name`,
    `ui.office.${letter.from}`,
  ]) ?? t('ui.council.unsigned');

/** The name a choice goes by this turn: the face it wears in the letter, or its own. */
export function choiceName(view: DeskView, hand: Hand, id: string): string {
  const face = view.letter?.faces.find((one) => one.choice.id === id && one.choice.hand === hand);
  return face && view.letter
    ? t(`letter.${view.letter.id}.face.${face.id}.name`)
    : t(`${choiceKey({ id, hand })}.name`);
}

function Face({ letter, face, draft }: { letter: string; face: FaceView; draft: Draft }) {
  const { choice } = face;
  return (
    <ChoiceCard
      choice={choice}
      name={t(`letter.${letter}.face.${face.id}.name`)}
      does={t(`letter.${letter}.face.${face.id}.does`)}
      isChosen={draft[choice.hand] === choice.id}
      onChoose={() => chooseOrder(choice.hand, choice.id)}
      showHand
      showHints={false}
    />
  );
}

interface BusinessProps {
  readonly hand: Hand;
  readonly orders: readonly OrderView[];
  readonly hold: ChoiceView | undefined;
  readonly draft: Draft;
  readonly hints: boolean;
  readonly place: string | undefined;
  readonly faces: readonly string[];
}

function Business({ hand, orders, hold, draft, hints, place, faces }: BusinessProps) {
  const touches = (choice: ChoiceView): boolean => place !== undefined && choice.places.includes(place);
  const card = (choice: ChoiceView) => (
    <ChoiceCard
      key={choice.id}
      choice={choice}
      isChosen={draft[hand] === choice.id}
      onChoose={() => chooseOrder(hand, choice.id)}
      showHints={hints}
      picked={touches(choice)}
    />
  );
  return (
    <fieldset class="stack">
      <legend class="heard">{t(`ui.hand.${hand}`)}</legend>
      {hold ? card(hold) : null}
      {orders.map((order) => {
        const shown = order.choices.filter((choice) => !choice.stands && !faces.includes(choice.id));
        if (shown.length === 0) return null;
        return (
          <div key={order.id} class="stack" data-picked={shown.some(touches) ? '' : undefined}>
            <h3 class="order-name">
              {t(`order.${order.id}.name`)}
              {order.level === undefined ? null : (
                <span class="note">
                  {t('ui.order.stands-at', { name: t(`choice.${order.id}-${order.level}.name`) })}
                </span>
              )}
            </h3>
            {shown.map(card)}
          </div>
        );
      })}
    </fieldset>
  );
}

function Doors({ view }: { readonly view: DeskView }) {
  return (
    <div class="stack">
      <h3 class="order-name">{t('ui.door.title')}</h3>
      {view.doors.map((door) => (
        <div key={door.id} class="door">
          <Icon name="door" />
          <b>{t(`door.${door.id}.name`)}</b>
          <span>{t(`door.${door.id}.reason`)}</span>
        </div>
      ))}
    </div>
  );
}

function DraftLine({
  view,
  hand,
  draft,
  isFixed = false,
}: {
  view: DeskView;
  hand: Hand;
  draft: Draft;
  isFixed?: boolean;
}) {
  return (
    <div>
      <dt>{t(`ui.hand.${hand}`)}</dt>
      <dd>
        {choiceName(view, hand, draft[hand])}
        {draft[hand] === 'hold' || isFixed ? null : (
          <button type="button" class="link" onClick={() => undoOrders(hand)}>
            {t('ui.order.undo')}
            <span class="heard">: {t(`ui.hand.${hand}`)}</span>
          </button>
        )}
      </dd>
    </div>
  );
}

function Foot({ view, draft, isQuietLit }: { view: DeskView; draft: Draft; isQuietLit: boolean }) {
  return (
    <div class="council-foot">
      <dl class="draft">
        <DraftLine view={view} hand="open" draft={draft} isFixed={isQuietLit && !view.lit.has('business')} />
        {isQuietLit ? <DraftLine view={view} hand="quiet" draft={draft} /> : null}
      </dl>
      <button type="button" class="button seal" data-key="seal" onClick={() => sealOrders()}>
        <Icon name="seal" />
        {isQuietLit && view.lit.has('business') ? t('ui.order.seal-two') : t('ui.order.seal')}
      </button>
    </div>
  );
}

export function Council({ view, place }: Props) {
  const draft = useStore((state) => state.draft);
  const hints = useStore((state) => state.settings.hints);
  const [open, setOpen] = useState<Hand>();
  const isQuietLit = view.lit.has('quiet');
  // The second step of the opening: the open order is sealed, and a side door stands ajar.
  const isQuietStep = isQuietLit && !view.lit.has('business');
  const { letter } = view;
  const faces = letter?.faces.map((face) => face.choice.id) ?? [];
  const count = (orders: readonly OrderView[]): string =>
    number(choicesOf(orders).filter((one) => !one.reason && !one.stands).length);
  const ordersOf = (hand: Hand): readonly OrderView[] => (hand === 'open' ? view.openOrders : view.quietOrders);
  const isPicked = (hand: Hand): boolean =>
    place !== undefined && choicesOf(ordersOf(hand)).some((choice) => choice.places.includes(place));
  const shown = open ?? HANDS.find(isPicked);
  return (
    <section class="council" id="council" aria-labelledby="council-title">
      <header class="council-head on-ink">
        <p class="eyebrow">
          {isQuietStep
            ? t('ui.council.side-door')
            : letter
              ? t('ui.council.letter', { from: senderOf(letter) })
              : t(view.morning ? 'morning.title' : 'ui.council.none')}
        </p>
        <h2 id="council-title" tabIndex={-1}>
          {isQuietStep
            ? t('ui.council.side-door-question')
            : letter
              ? t(`letter.${letter.id}.question`)
              : t(view.morning ? 'morning.question' : 'ui.council.no-letter')}
        </h2>
      </header>
      <div class="council-body">
        {isQuietStep ? (
          <Business
            hand="quiet"
            orders={view.quietOrders}
            hold={view.holds?.quiet}
            draft={draft}
            hints={hints}
            place={place}
            faces={[]}
          />
        ) : null}
        {letter && !isQuietStep ? (
          <fieldset class="stack">
            <legend class="heard">{t('ui.council.faces')}</legend>
            {letter.faces.map((face) => (
              <Face key={face.id} letter={letter.id} face={face} draft={draft} />
            ))}
            {view.lit.has('business') || !view.holds ? null : (
              <ChoiceCard
                choice={view.holds.open}
                isChosen={draft.open === 'hold'}
                onChoose={() => chooseOrder('open', 'hold')}
                showHints={false}
              />
            )}
            <p class="note">{t('ui.council.silence')}</p>
          </fieldset>
        ) : null}
        {view.morning?.map((key) => (
          <p key={key} class="morning-line">
            {t(key)}
          </p>
        ))}
        {view.lit.has('advisers') && view.advisers.length > 0 ? <Advisers advisers={view.advisers} /> : null}
        {view.lit.has('business') ? (
          <section class="business" aria-label={t('ui.business.label')}>
            <div class="hand-tabs">
              {HANDS.map((hand) => (
                <button
                  key={hand}
                  type="button"
                  class="hand-tab"
                  data-hand={hand}
                  aria-expanded={shown === hand}
                  aria-controls="business"
                  onClick={(event) => {
                    setOpen(shown === hand ? undefined : hand);
                    event.currentTarget.closest('.business')?.scrollIntoView({ block: 'start' });
                  }}
                >
                  {t(`ui.business.${hand}`)}
                  <span class="note">{t('ui.business.count', { count: count(ordersOf(hand)) })}</span>
                </button>
              ))}
            </div>
            <div id="business">
              {shown ? (
                <Business
                  hand={shown}
                  orders={ordersOf(shown)}
                  hold={view.holds?.[shown]}
                  draft={draft}
                  hints={hints}
                  place={place}
                  faces={faces}
                />
              ) : null}
              {shown === 'open' ? <Doors view={view} /> : null}
            </div>
          </section>
        ) : null}
      </div>
      <Foot view={view} draft={draft} isQuietLit={isQuietLit} />
    </section>
  );
}
