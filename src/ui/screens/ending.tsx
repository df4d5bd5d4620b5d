/** The outcome, told in quiet: a date, whose hand was seen, sober words. No name of an ending stands here. */
import { next } from '../../store/actions.ts';
import { fallView, fridayView } from '../../store/ending-view.ts';
import { presentState } from '../../store/game.ts';
import { monthLong } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { Hour } from '../ending/hour.tsx';
import { Fold } from '../parts/fold.tsx';
import { useStore } from '../use-store.ts';

const RECORD = { earlier: 'fall.record-earlier', same: 'fall.record-same', stands: 'fall.record' } as const;

export function EndingScreen() {
  const game = useStore((state) => state.game)!;
  const isLow = useStore((state) => state.settings.lowDetail);
  const view = fallView(game);
  const hasFallen = view.fell !== undefined;
  const date = monthLong(hasFallen ? view.month : presentState(game).month - 1);
  return (
    <Frame
      stage="ending"
      size="quiet"
      {...(hasFallen ? { scene: 'fall' } : {})}
      title={hasFallen ? t('fall.title') : t('fall.title-stands')}
    >
      <p class="fall-date">{hasFallen ? t('fall.date', { date }) : t('fall.date-stands', { date })}</p>
      <p class="frame-lede">{hasFallen ? t('fall.text') : t('fall.text-stands')}</p>
      <p class="frame-lede">{view.isKnown ? t('fall.hand-known') : t('fall.hand-deniable')}</p>
      <p class="fall-record">{t(RECORD[view.record])}</p>
      {view.record === 'same' ? (
        <Fold title={t('ui.ending.after')}>
          <ol role="list" class="hours">
            {fridayView(game).after.map((hour) => (
              <Hour key={hour.id} hour={hour} isHushed={isLow && hour.id === 'after.reprisals'} />
            ))}
          </ol>
        </Fold>
      ) : null}
      {view.record === 'earlier' ? (
        <p class="fall-record">
          {t('fall.one-history')} {t('fall.count-question')}
        </p>
      ) : null}
      <Forward onClick={next} label={t('ui.ending.go-on')} />
    </Frame>
  );
}
