/** The chronicler's desk: the telegram, and what the real Tehran did. It is written down, not given. */
import { chronicleOrders, sealChronicle } from '../../store/lesson.ts';
import { deskView } from '../../store/desk-view.ts';
import { seasonOf, monthSpan } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { choiceName } from '../desk/council.tsx';
import { useHeading } from '../focus.ts';
import { Bar } from '../shell.tsx';
import { useStore } from '../use-store.ts';
import { Telegram } from './telegram.tsx';

export function Chronicle() {
  const game = useStore((state) => state.game)!;
  const view = deskView(game, 'desk');
  const { turn } = view;
  const heading = useHeading(turn.index);
  const orders = chronicleOrders(game);
  return (
    <div class="page page-chronicle">
      <Bar title={seasonOf(turn.from, turn.to)} eyebrow={t('lesson.chronicle.title')} heading={heading} />
      <main id="main">
        <Telegram view={view} />
        <section class="sheet stack" aria-labelledby="chronicle-title">
          <h2 id="chronicle-title">{monthSpan(turn.from, turn.to)}</h2>
          <p class="read">{t('lesson.chronicle.lead')}</p>
          <dl class="hands-orders">
            {(['open', 'quiet'] as const).map((hand) => (
              <div key={hand}>
                <dt>{t(`lesson.chronicle.${hand}`)}</dt>
                <dd>{choiceName(view, hand, orders[hand])}</dd>
              </div>
            ))}
          </dl>
          <p class="note">{t('lesson.chronicle.basis')}</p>
          <p>
            <button type="button" class="button seal" data-key="seal" onClick={sealChronicle}>
              {t('lesson.chronicle.seal')}
            </button>
          </p>
        </section>
      </main>
    </div>
  );
}
