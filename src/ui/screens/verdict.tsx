/** Before anything is revealed: ten counters on six plates, and the quarter of the fall without Tehran. Locked, then kept. */
import { next } from '../../store/actions.ts';
import { t } from '../../text/text.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { VerdictForm, verdictLede, VerdictTold } from '../ending/verdict-form.tsx';
import { useStore } from '../use-store.ts';

export function VerdictScreen() {
  const game = useStore((state) => state.game)!;
  const { verdict } = game.record;
  if (!verdict)
    return (
      <Frame stage="verdict" size="wide" eyebrow={t('ui.ending.verdict.eyebrow')} title={t('ui.ending.verdict.title')}>
        <p class="frame-lede">{verdictLede(game)}</p>
        <VerdictForm onLocked={next} />
      </Frame>
    );
  return (
    <Frame stage="verdict" eyebrow={t('ui.ending.verdict.locked')} title={t('ui.ending.verdict.title')}>
      <VerdictTold verdict={verdict} />
      <Forward onClick={next} label={t('ui.ending.go-on')} />
    </Frame>
  );
}
