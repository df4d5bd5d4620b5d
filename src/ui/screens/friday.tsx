/** Friday 8 February 1963: the promises on the desk, then the day by the hour, the same in every game until its last line. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { next } from '../../store/actions.ts';
import { fridayView } from '../../store/ending-view.ts';
import type { FridayView } from '../../store/ending-view.ts';
import { hashOf } from '../../store/route.ts';
import { dateWritten } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { focusQuietly } from '../focus.ts';
import { Forward, Frame } from '../ending/frame.tsx';
import { Hour } from '../ending/hour.tsx';
import { momentPicture } from '../ending/pictures.ts';
import { PromiseList } from '../ending/promise-list.tsx';
import { useStore } from '../use-store.ts';

const DAY = '1963-02-08';
/** Hours that tell of killing; folded for readers who asked for less detail. */
const VIOLENT = ['awqati', 'ministry', 'last.fell', 'after.reprisals'];

function Promises({ view, onNext }: { readonly view: FridayView; readonly onNext: () => void }) {
  return (
    <Frame
      stage="friday"
      eyebrow={dateWritten(DAY)}
      title={t('moment.friday.title')}
      moment="promises"
      picture={momentPicture('friday')}
    >
      <p class="caption">{t('moment.friday.caption')}</p>
      <p class="frame-lede">{view.promises.length > 0 ? t('moment.friday.text') : t('moment.friday.none')}</p>
      <PromiseList promises={view.promises} />
      <Forward onClick={onNext} label={t('ui.ending.turn-page')}>
        <span class="note">{t('moment.friday.turn')}</span>
      </Forward>
    </Frame>
  );
}

function LastLine({ view, isHushed }: { readonly view: FridayView; readonly isHushed: boolean }) {
  const line = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => focusQuietly(line.current), []);
  return (
    <ol role="list" class="hours last-line" ref={line} tabIndex={-1} aria-label={t('ui.ending.last-line')}>
      <Hour hour={view.last} isHushed={isHushed} />
    </ol>
  );
}

function Hours({ view }: { readonly view: FridayView }) {
  const isLow = useStore((state) => state.settings.lowDetail);
  const [isTold, setTold] = useState(false);
  const hushed = (id: string): boolean => isLow && VIOLENT.includes(id);
  return (
    <Frame stage="friday" eyebrow={dateWritten(DAY)} title={t('friday.title')} moment="hours" size="wide">
      <p class="frame-lede">{t('friday.intro')}</p>
      <p>
        <a class="link" href={hashOf('codex', 'disputes', view.dispute)}>
          {t('ui.ending.dispute', { title: t(`dispute.${view.dispute}.title`) })}
        </a>
      </p>
      <ol role="list" class="hours">
        {view.hours.map((hour) => (
          <Hour key={hour.id} hour={hour} isHushed={hushed(hour.id)} />
        ))}
      </ol>
      {isTold ? <LastLine view={view} isHushed={hushed(view.last.id)} /> : null}
      {isTold ? (
        <Forward onClick={next} label={t('ui.ending.go-on')} />
      ) : (
        <Forward onClick={() => setTold(true)} label={t('ui.ending.to-last-line')}>
          <span class="note">{t('ui.ending.last-line-note')}</span>
        </Forward>
      )}
    </Frame>
  );
}

export function Friday() {
  const game = useStore((state) => state.game)!;
  const [page, setPage] = useState<'promises' | 'hours'>('promises');
  const view = fridayView(game);
  return page === 'promises' ? <Promises view={view} onNext={() => setPage('hours')} /> : <Hours view={view} />;
}
