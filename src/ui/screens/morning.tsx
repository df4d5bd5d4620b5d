/** The morning after an early fall: what each promise that stands means to the men who came. One more pair of orders follows. */
import { next } from '../../store/actions.ts';
import { morningView } from '../../store/ending-view.ts';
import { t } from '../../text/text.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { PromiseList } from '../ending/promise-list.tsx';
import { useStore } from '../use-store.ts';

export function Morning() {
  const game = useStore((state) => state.game)!;
  const view = morningView(game);
  return (
    <Frame stage="morning" size="wide" eyebrow={t('morning.question')} title={t('morning.title')}>
      <p class="frame-lede">{t('morning.text')}</p>
      <p class="frame-lede heir">{t(`heir.${view.heir}.text`)}</p>
      {view.promises.length > 0 ? (
        <PromiseList promises={view.promises} more={(promise) => <p class="promise-means">{t(promise.key)}</p>} />
      ) : (
        <p class="promise-means">{t('morning.none')}</p>
      )}
      <Forward onClick={next} label={t('ui.ending.morning-orders')} />
    </Frame>
  );
}
