/** 1969, 1975, 1980: the river, the Kurds and the guns remained, and each card has one of the player's promises in it. */
import { next } from '../../store/actions.ts';
import { sourceLabel } from '../../store/catalogue.ts';
import { epilogueView } from '../../store/ending-view.ts';
import type { EpilogueCardView } from '../../store/ending-view.ts';
import { hashOf } from '../../store/route.ts';
import { yearName } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { OursBadge, StatusBadge } from '../parts/badge.tsx';
import { Fold } from '../parts/fold.tsx';
import { useStore } from '../use-store.ts';

function Card({ card }: { readonly card: EpilogueCardView }) {
  return (
    <li class="later-card" data-year={card.id}>
      <h2 class="later-year">{yearName(Number(card.id))}</h2>
      <p class="read">{t(`epilogue.${card.id}.text`, { promise: '' })}</p>
      <p class="later-promise">
        {t(card.promise)} <OursBadge />
      </p>
      <div class="row">
        <StatusBadge status="documented" />
        <a class="link" href={hashOf('codex', 'timeline', card.event)}>
          {t('ui.ending.later-more')}
        </a>
      </div>
      <Fold title={t('ui.ending.hour-sources')}>
        <ul role="list">
          {card.sources.map(({ key }) => (
            <li key={key}>
              <a href={hashOf('codex', 'sources', key)}>{sourceLabel(key)}</a>
            </li>
          ))}
        </ul>
      </Fold>
    </li>
  );
}

export function Epilogue() {
  const game = useStore((state) => state.game)!;
  return (
    <Frame stage="epilogue" size="wide" scene="epilogue" title={t('ui.ending.later')}>
      <p class="frame-lede">{t('ui.ending.later-about')}</p>
      <ol role="list" class="later-cards">
        {epilogueView(game).map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </ol>
      <Forward onClick={next} label={t('ui.ending.go-on')} />
    </Frame>
  );
}
