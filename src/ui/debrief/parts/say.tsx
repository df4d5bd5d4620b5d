/** The short track: the one line to say aloud over a step, and the fold for what it leaves out. */
import type { ComponentChildren } from 'preact';
import { trackOf, notesStore } from '../../../store/debrief-notes.ts';
import { t } from '../../../text/text.ts';
import { useVanilla } from '../../lesson/use-vanilla.ts';
import { Fold } from '../../parts/fold.tsx';
import { useStore } from '../../use-store.ts';

/** Whether the short track is walked. */
export function useShort(): boolean {
  const game = useStore((state) => state.game);
  return trackOf(game, useVanilla(notesStore)) === 'short';
}

export const Say = ({ phase }: { readonly phase: string }) => (
  <div class="say-this">
    <p class="eyebrow">{t('wall.say')}</p>
    <p class="lede">{t(`guide.phase.${phase}.say`)}</p>
  </div>
);

/** What belongs to the full rooms only: there as it is, or folded away on the short track. */
export function More({ children }: { readonly children: ComponentChildren }) {
  return useShort() ? <Fold title={t('debrief.more')}>{children}</Fold> : <>{children}</>;
}
