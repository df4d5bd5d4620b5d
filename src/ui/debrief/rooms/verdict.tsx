/** Room 1: the verdict as it was locked, before anything was shown; or the way to lock it. */
import { hashOf } from '../../../store/route.ts';
import { t } from '../../../text/text.ts';
import { VerdictTold } from '../../screens/verdict.tsx';
import { useStore } from '../../use-store.ts';

export function VerdictRoom() {
  const verdict = useStore((state) => state.game?.record.verdict);
  if (!verdict) {
    return (
      <div class="stack">
        <p class="lede">{t('debrief.verdict.first')}</p>
        <a class="button" href={hashOf('play')}>
          {t('debrief.verdict.go')}
        </a>
      </div>
    );
  }
  return (
    <div class="stack">
      <p class="lede">{t('debrief.verdict.kept')}</p>
      <section class="sheet">
        <VerdictTold verdict={verdict} />
      </section>
      <a class="button" href={hashOf('debrief', 'happened')}>
        {t('debrief.next', { room: t('debrief.room.happened') })}
      </a>
    </div>
  );
}
