/** The final pair is sealed: each chair says one thing about the player, then five months of which only the pages can be turned. */
import { useState } from 'preact/hooks';
import { next } from '../../store/actions.ts';
import { lastMonthsView, lastWordsView } from '../../store/ending-view.ts';
import type { LastMonthView, LastWordView } from '../../store/ending-view.ts';
import { monthLong } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { OursBadge } from '../parts/badge.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { useStore } from '../use-store.ts';

function Words({ words, onNext }: { readonly words: readonly LastWordView[]; readonly onNext: () => void }) {
  return (
    <Frame
      stage="last-words"
      size="wide"
      eyebrow={t('ui.ending.last-pair')}
      title={t('ui.ending.last-words')}
      moment="words"
    >
      <p class="frame-lede">
        {t('lastword.intro')} <OursBadge />
      </p>
      <ul role="list" class="last-words">
        {words.map((word) => (
          <li key={word.chair}>
            <Portrait chair={word.chair} />
            <div>
              <p class="eyebrow">{t(`adviser.chair.${word.chair}.name`)}</p>
              <p class="last-word-name">{t(`adviser.chair.${word.chair}.deputy.${word.deputy}.name`)}</p>
            </div>
            <blockquote>{t(word.key)}</blockquote>
          </li>
        ))}
      </ul>
      <Forward onClick={onNext} label={t('ui.ending.turn-pages')} />
    </Frame>
  );
}

function Month({
  card,
  place,
  of,
  onNext,
}: {
  readonly card: LastMonthView;
  readonly place: number;
  readonly of: number;
  readonly onNext: () => void;
}) {
  return (
    <Frame
      stage="last-words"
      size="quiet"
      eyebrow={t('ui.common.of', { a: place + 1, b: of })}
      title={monthLong(card.month)}
      moment={card.month}
    >
      <article class="month-page" style={{ '--turn': place }}>
        {card.line ? <p class="month-line">{t(card.line)}</p> : <p class="month-line">{t('ui.ending.month-after')}</p>}
        {card.lines.map((line) => (
          <p key={line.key} class="month-wire" data-tone={line.tone}>
            {t(line.key)} {line.isOurs ? <OursBadge /> : null}
          </p>
        ))}
      </article>
      <Forward onClick={onNext} label={place + 1 < of ? t('ui.ending.turn-page') : t('ui.ending.to-friday')}>
        <span class="note">{t('moment.friday.turn')}</span>
      </Forward>
    </Frame>
  );
}

export function LastWords() {
  const game = useStore((state) => state.game)!;
  const [page, setPage] = useState(0);
  const months = lastMonthsView(game);
  const turn = (): void => (page < months.length ? setPage(page + 1) : next());
  const card = months[page - 1];
  return card ? (
    <Month card={card} place={page - 1} of={months.length} onNext={turn} />
  ) : (
    <Words words={lastWordsView(game)} onNext={turn} />
  );
}
