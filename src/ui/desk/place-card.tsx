/** What a picked place has to do with today: its papers and the orders that touch it. */
import { chooseOrder, pickPlace } from '../../store/actions.ts';
import type { ChoiceView, DeskView } from '../../store/views.ts';
import { maybeT, t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../use-store.ts';
import { choiceName } from './council.tsx';

interface Props {
  readonly place: string;
  readonly view: DeskView;
  readonly canOrder: boolean;
}

function ordersAt(view: DeskView, place: string): readonly ChoiceView[] {
  const faces = view.letter?.faces.map((face) => face.choice) ?? [];
  const others = [...view.openOrders, ...view.quietOrders].flatMap((order) => order.choices);
  const seen = new Set<string>();
  return [...faces, ...others].filter((choice) => {
    const key = `${choice.hand} ${choice.id}`;
    const isNew = !seen.has(key) && !choice.reason && !choice.stands && choice.places.includes(place);
    seen.add(key);
    return isNew;
  });
}

export function PlaceCard({ place, view, canOrder }: Props) {
  const draft = useStore((state) => state.draft);
  const heading = useHeading(place);
  const papers = view.dispatches.filter((one) => one.place === place);
  const orders = canOrder ? ordersAt(view, place) : [];
  return (
    <section class="desk-pop place-card" aria-labelledby="place-title">
      <header class="row">
        <h2 id="place-title" ref={heading} tabIndex={-1}>
          <bdi>{t(`place.${place}.name`)}</bdi>
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('ui.common.close')}
          onClick={() => pickPlace(undefined)}
        >
          <Icon name="close" />
        </button>
      </header>
      <p class="note">{maybeT(`place.${place}.about`)}</p>
      {papers.length > 0 ? (
        <>
          <h3>{t('ui.map.papers-here')}</h3>
          <ul>
            {papers.map((paper) => (
              <li key={paper.id}>{t(`event.${paper.id}.head`)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {orders.length > 0 ? (
        <>
          <h3>{t('ui.map.orders-here')}</h3>
          <ul role="list" class="place-orders">
            {orders.map((choice) => (
              <li key={`${choice.hand} ${choice.id}`}>
                <button
                  type="button"
                  class="place-order"
                  aria-pressed={draft[choice.hand] === choice.id}
                  onClick={() => chooseOrder(choice.hand, choice.id)}
                >
                  <Icon name={`order-${choice.order ?? 'hold'}`} />
                  {choiceName(view, choice.hand, choice.id)}
                  <span class="note">{t(`ui.hand.${choice.hand}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {papers.length + orders.length === 0 ? <p>{t('ui.map.nothing-here')}</p> : null}
    </section>
  );
}
