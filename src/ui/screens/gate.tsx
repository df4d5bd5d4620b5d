/** A gate: the next act, or the reveal, waits for a spoken word. Whoever waits has two sources to set against each other. */
import type { Gate } from '../../store/lesson.ts';
import { codeOf } from '../../store/codes.ts';
import { hashOf } from '../../store/route.ts';
import { actBehind, actNow } from '../../store/lesson-view.ts';
import { closeStory, givenTurns } from '../../store/lesson.ts';
import { lessonStore } from '../../store/lesson-store.ts';
import { roman } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { CodeLine } from '../ending/code-line.tsx';
import { useHeading } from '../focus.ts';
import { useVanilla } from '../lesson/use-vanilla.ts';
import { WaitCardView } from '../lesson/wait-card.tsx';
import { WordField } from '../lesson/word-field.tsx';
import { useStore } from '../use-store.ts';

export function GateScreen({ gate }: { readonly gate: Gate }) {
  const game = useStore((state) => state.game)!;
  const heading = useHeading(gate.id);
  const seats = lessonStore.getState().lesson?.seats;
  const isReveal = gate.id === 'reveal';
  return (
    <main id="main" class="gate on-ink">
      <div class="gate-door">
        <h1 ref={heading} tabIndex={-1}>
          {t(isReveal ? 'lesson.gate.reveal-title' : 'lesson.gate.title')}
        </h1>
        <p class="gate-lead">
          {isReveal ? t('lesson.gate.reveal-lead') : t('lesson.gate.lead', { act: roman(actNow(game)) })}
        </p>
        <WordField />
        {isReveal ? <HandIn /> : seats === 'pairs' ? <p class="gate-count">{t('lesson.gate.swap')}</p> : null}
      </div>
      <div class="gate-wait">
        <WaitCardView key={gate.id} act={isReveal ? 5 : actBehind(game)} />
      </div>
    </main>
  );
}

/** While the class waits for the reveal, the codes are collected and everybody sees their own five years again. */
function HandIn() {
  const game = useStore((state) => state.game)!;
  return (
    <>
      <CodeLine code={codeOf(game)} label={t('lesson.gate.hand-in')} />
      <p class="row">
        <a class="button plain" href={hashOf('debrief', 'happened')}>
          {t('lesson.gate.replay')}
        </a>
      </p>
      <p class="gate-count">
        {t('lesson.wait.count')} {t('lesson.wait.mended')}
      </p>
    </>
  );
}

/** What a late comer, or whoever was overtaken, must know to take the desk: at most eighty words. */
export function StorySoFar() {
  const game = useStore((state) => state.game)!;
  const { story } = useVanilla(lessonStore);
  const heading = useHeading(story);
  if (story === undefined) return null;
  return (
    <main id="main" class="gate on-ink">
      <div class="gate-door">
        <p class="eyebrow">{t('lesson.gate.act', { act: roman(story), title: t(`act.${story}.title`) })}</p>
        <h1 ref={heading} tabIndex={-1}>
          {t('lesson.story.title')}
        </h1>
        <p class="gate-lead">{t(`lesson.story.act-${story}`)}</p>
        <p class="gate-marked">{t('lesson.story.marked', { turns: givenTurns(game) })}</p>
        <p class="row">
          <button type="button" class="button seal" data-key="seal" onClick={closeStory}>
            {t('lesson.story.on')}
          </button>
        </p>
      </div>
    </main>
  );
}
