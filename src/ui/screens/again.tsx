/** The first card again: recognise? Iran's own date is unknown, so the answer is not scored and not kept. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { next } from '../../store/actions.ts';
import { hasFallen } from '../../store/game.ts';
import { t } from '../../text/text.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { focusQuietly } from '../focus.ts';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../use-store.ts';

const ANSWERS = ['recognise', 'wait', 'silence'] as const;
const ICONS = { recognise: 'order-recognise', wait: 'order-talk', silence: 'order-hold' } as const;

export function Again() {
  const game = useStore((state) => state.game)!;
  const [answer, setAnswer] = useState<string>();
  const told = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (answer) focusQuietly(told.current);
  }, [answer]);
  return (
    <Frame stage="again" title={t('again.title')}>
      <section class="paper-card again-card" data-form="cable">
        <p class="body">{hasFallen(game) ? t('again.question') : t('again.question-stands')}</p>
        <div class="again-answers">
          {ANSWERS.map((one) => (
            <button
              key={one}
              type="button"
              class="button plain"
              aria-pressed={answer === one}
              onClick={() => setAnswer(one)}
            >
              <Icon name={ICONS[one]} />
              {t(`again.${one}`)}
            </button>
          ))}
        </div>
      </section>
      {answer ? (
        <p class="frame-lede" ref={told} tabIndex={-1}>
          {t('again.unknown')}
        </p>
      ) : null}
      <Forward onClick={next} label={answer ? t('ui.ending.go-on') : t('ui.ending.no-answer')} />
    </Frame>
  );
}
