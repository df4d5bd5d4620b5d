/** The briefing, as captions that come as the desk lights up: one or two lines a step, put away by the next one. */
import { useEffect, useState } from 'preact/hooks';
import type { DeskView } from '../../store/views.ts';
import type { Stage } from '../../store/store.ts';
import { skipOpening } from '../../store/actions.ts';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly view: DeskView;
  readonly stage: Stage;
}

/** Which captions belong to this step of the first two turns. */
function captionsAt({ view, stage }: Props): readonly string[] {
  const { index } = view.turn;
  if (!view.isTutorial) return [];
  if (stage === 'wire') return index === 0 ? ['briefing.4', 'briefing.5'] : [];
  if (index === 0)
    return view.lit.has('quiet') ? ['briefing.6', 'mahin.quiet'] : ['briefing.1', 'briefing.2', 'briefing.3'];
  if (index === 1) return ['briefing.7', 'briefing.8'];
  return [];
}

export function Opening(props: Props) {
  const { view } = props;
  const captions = captionsAt(props);
  const moment = captions.join();
  const [away, setAway] = useState('');
  useEffect(() => {
    if (captions.length > 0) announce(captions.map((key) => t(key)).join(' '));
  }, [moment]);
  if (captions.length === 0 || away === moment) return null;
  return (
    <aside class="opening on-ink" aria-label={t('ui.opening.label')}>
      <div class="opening-lines">
        {view.lit.has('map') ? (
          captions.map((key) => <p key={key}>{t(key)}</p>)
        ) : (
          <p>
            {captions.map((key) => (
              <span key={key}>{t(key)} </span>
            ))}
            <button type="button" class="link" onClick={skipOpening}>
              {t('ui.opening.skip')}
            </button>
          </p>
        )}
      </div>
      <button type="button" class="icon-button" aria-label={t('ui.opening.away')} onClick={() => setAway(moment)}>
        <Icon name="close" />
      </button>
    </aside>
  );
}
