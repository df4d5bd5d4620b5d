/** The wait card of an act: two sources that clash, one question, and a line that can be kept for the memo. */
import { useState } from 'preact/hooks';
import { keepCard } from '../../store/lesson.ts';
import { lessonStore } from '../../store/lesson-store.ts';
import { waitCardOf } from '../../store/lesson-view.ts';
import { t } from '../../text/text.ts';
import { number } from '../../text/numbers.ts';
import { announce } from '../announce.ts';
import { Fold } from '../parts/fold.tsx';
import { useVanilla } from './use-vanilla.ts';

export function WaitCardView({ act }: { readonly act: number }) {
  const card = waitCardOf(act);
  const { kept } = useVanilla(lessonStore);
  const before = kept.find((one) => one.card === card?.dispute);
  const [words, setWords] = useState(before?.words ?? '');
  if (card === undefined) return null;
  const isKept = before !== undefined && before.words === words;
  return (
    <section class="wait-card" aria-labelledby="wait-title">
      <p class="eyebrow">{t('lesson.gate.waiting')}</p>
      <h2 id="wait-title">{t(`dispute.${card.dispute}.title`)}</h2>
      <div class="columns">
        <div>
          <h3>{t('lesson.wait.a')}</h3>
          <p class="read">{t(`dispute.${card.dispute}.study`)}</p>
        </div>
        <div>
          <h3>{t('lesson.wait.b')}</h3>
          <p class="read">{t(`dispute.${card.dispute}.papers`)}</p>
        </div>
      </div>
      <Fold title={t('lesson.wait.sources')} count={number(card.sources.length)}>
        <ul class="note wait-sources">
          {card.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </Fold>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          keepCard(card.dispute, words);
          announce(t('lesson.wait.kept'));
        }}
      >
        <label class="field">
          <b class="label">{t('lesson.wait.question')}</b>
          <textarea
            rows={2}
            maxLength={400}
            aria-label={t('lesson.wait.answer')}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <p>
          <button type="submit" class="button plain" disabled={words.trim() === '' || isKept}>
            {t(isKept ? 'lesson.wait.kept' : 'lesson.wait.keep')}
          </button>
        </p>
      </form>
    </section>
  );
}
