/** Share, but-for and delay: one of them alone misleads, so they are only ever said together. */
import { BUDGETS } from '../../../store/analyst.ts';
import type { Answers } from '../../../store/analyst.ts';
import type { Game } from '../../../store/game.ts';
import { subjectOf } from '../../../store/orders-view.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { AskedProgress } from '../model-room/progress.tsx';
import { useAsked, type Asked } from '../model-room/use-asked.ts';

export const hundred = (share: number): number => Math.round(100 * share);

/** The two questions behind every headline; the widest is asked first. */
export function useHeadline(game: Game): { readonly paired: Asked<'paired'>; readonly shares: Asked<'shares'> } {
  const question = { subject: subjectOf(game), seed: game.record.seed } as const;
  return {
    paired: useAsked(game, { ...question, kind: 'paired', games: BUDGETS.paired }, 'paired'),
    shares: useAsked(game, { ...question, kind: 'shares', games: BUDGETS.shares }, 'shares'),
  };
}

function delaySaid({ delay }: Answers['paired']): string {
  if (!delay) return t('debrief.three.no-delay');
  const months = Math.round(delay.value);
  return t('debrief.three.delay', {
    months: Math.abs(months),
    way: months < 0 ? 'later' : months > 0 ? 'sooner' : 'same',
  });
}

/** The three in a row, as far as they are counted. */
export function Three({
  paired,
  shares,
}: {
  paired: Answers['paired'] | undefined;
  shares: Answers['shares'] | undefined;
}) {
  const butFor = paired ? hundred(paired.fallWith.value) - hundred(paired.fallWithout.value) : 0;
  return (
    <dl class="three">
      <div>
        <dt>{t('debrief.three.share-name')}</dt>
        <dd>
          {shares ? t('debrief.three.share', { share: number(hundred(shares.shares.tehran)) }) : t('rooms.counting')}
        </dd>
      </div>
      <div>
        <dt>{t('debrief.three.but-for-name')}</dt>
        <dd>
          {paired
            ? t('debrief.three.but-for', {
                more: Math.abs(butFor),
                way: butFor < 0 ? 'fewer' : butFor > 0 ? 'more' : 'same',
                without: hundred(paired.fallWithout.value),
                with: hundred(paired.fallWith.value),
              })
            : t('rooms.counting')}
        </dd>
      </div>
      <div>
        <dt>{t('debrief.three.delay-name')}</dt>
        <dd>{paired ? delaySaid(paired) : t('rooms.counting')}</dd>
      </div>
    </dl>
  );
}

export function Together({ game }: { readonly game: Game }) {
  const { paired, shares } = useHeadline(game);
  return (
    <>
      <Three paired={paired.answer} shares={shares.answer} />
      <AskedProgress asked={paired.trouble ? paired : shares} label={t('debrief.three.title')} />
    </>
  );
}
