/** Share, but-for and delay: one of them alone misleads, so they are only ever said together. */
import { BUDGETS } from '../../../store/analyst.ts';
import type { Answers } from '../../../store/analyst.ts';
import { fallsOf } from '../../../store/debrief-view.ts';
import type { Game } from '../../../store/game.ts';
import { subjectOf } from '../../../store/orders-view.ts';
import { figure } from '../../../text/numbers.ts';
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

/** Whether a figure is lost in its own error, or rounds to nothing. */
const isNothing = ({ value, se }: { readonly value: number; readonly se: number }, unit: number): boolean =>
  Math.abs(value) < 2 * se || Math.round(value * unit) === 0;

function delaySaid({ delay }: Answers['paired']): string {
  if (!delay) return t('debrief.three.no-delay');
  const months = Math.abs(Math.round(delay.value));
  return t('debrief.three.delay', { months, way: isNothing(delay, 1) ? 'same' : delay.value < 0 ? 'later' : 'sooner' });
}

function butForSaid({ table, butFor }: Answers['paired']): string {
  const { withFalls, withoutFalls } = fallsOf(table);
  const more = withFalls - withoutFalls;
  return t('debrief.three.but-for', {
    more: Math.abs(more),
    way: isNothing(butFor, 100) || more === 0 ? 'same' : more < 0 ? 'fewer' : 'more',
    without: withoutFalls,
    with: withFalls,
  });
}

interface ThreeProps {
  readonly paired: Answers['paired'] | undefined;
  readonly shares: Answers['shares'] | undefined;
}

/** The three in a row, as far as they are counted. */
export function Three({ paired, shares }: ThreeProps) {
  return (
    <dl class="three">
      <div>
        <dt>{t('debrief.three.share-name')}</dt>
        <dd>
          {shares ? t('debrief.three.share', { share: figure(hundred(shares.shares.tehran)) }) : t('rooms.counting')}
        </dd>
      </div>
      <div>
        <dt>{t('debrief.three.but-for-name')}</dt>
        <dd>{paired ? butForSaid(paired) : t('rooms.counting')}</dd>
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
