/** The lesson's own tool in the bar: the word field, reopening a turn, more detail, leaving. Nothing outside a lesson. */
import { useState } from 'preact/hooks';
import { setSettings } from '../../store/actions.ts';
import { canGoBack, goBackOneTurn, leaveLesson } from '../../store/lesson.ts';
import { lessonFor, lessonStore } from '../../store/lesson-store.ts';
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useStore } from '../use-store.ts';
import { useVanilla } from './use-vanilla.ts';
import { WordField } from './word-field.tsx';

export function LessonTool() {
  const game = useStore((state) => state.game);
  const page = useStore((state) => state.route.page);
  const reading = useStore((state) => state.settings.reading);
  const lesson = lessonFor(game, useVanilla(lessonStore));
  const [isOpen, setOpen] = useState(false);
  if (lesson === undefined || page !== 'play') return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" class="button plain lesson-tool" onClick={() => setOpen(true)}>
        {t('lesson.tool.open')}
      </button>
      {isOpen ? (
        <Dialog title={t('lesson.tool.title')} onClose={close}>
          {lesson.gates ? (
            <section class="stack" aria-labelledby="tool-word">
              <h3 id="tool-word">{t('lesson.tool.word')}</h3>
              <p class="note">{t('lesson.tool.word-note')}</p>
              <WordField onOpened={close} />
            </section>
          ) : null}
          {canGoBack(game) ? (
            <p class="row">
              <button
                type="button"
                class="button plain"
                onClick={() => {
                  close();
                  goBackOneTurn();
                }}
              >
                {t('lesson.tool.back')}
              </button>
              <span class="note">{t('lesson.tool.back-note')}</span>
            </p>
          ) : null}
          <p class="row">
            <button
              type="button"
              class="button plain"
              onClick={() => setSettings({ reading: reading === 'plain' ? 'standard' : 'plain' })}
            >
              {t(reading === 'plain' ? 'lesson.tool.detail' : 'lesson.tool.plain')}
            </button>
          </p>
          <p class="row">
            <button
              type="button"
              class="link"
              onClick={() => {
                close();
                leaveLesson();
              }}
            >
              {t('lesson.tool.leave')}
            </button>
            <span class="note">{t('lesson.tool.leave-note')}</span>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
