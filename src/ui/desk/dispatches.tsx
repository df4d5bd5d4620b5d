/** The papers of the turn: the one that is the letter first, the rest below it, the older ones folded. */
import type { DeskView } from '../../store/views.ts';
import { openWhy } from '../../store/actions.ts';
import { t } from '../../text/text.ts';
import { useWide } from '../use-wide.ts';
import { Fold } from '../parts/fold.tsx';
import { Dispatch } from './dispatch.tsx';

/** How many papers lie open, on a wide desk and on a phone; the rest are one fold away. */
const OPEN = { wide: 3, narrow: 1 } as const;

interface Props {
  readonly view: DeskView;
  readonly picked: string | undefined;
}

export function Dispatches({ view, picked }: Props) {
  const open = useWide() ? OPEN.wide : OPEN.narrow;
  // The opening lies in the middle: one cable, everything else unpainted.
  const papers = view.lit.has('map') ? view.dispatches : view.dispatches.slice(0, 1);
  const card = (paper: DeskView['dispatches'][number]) => (
    <Dispatch
      key={paper.id}
      paper={paper}
      isPicked={picked === paper.place}
      onWhy={() => openWhy(`event.${paper.id}`)}
    />
  );
  const rest = papers.slice(open);
  return (
    <section aria-labelledby="dispatches-title" class="stack papers">
      <h2 id="dispatches-title" class="heard" tabIndex={-1}>
        {t('ui.dispatch.label')}
      </h2>
      {papers.slice(0, open).map(card)}
      {rest.length > 0 ? (
        <div class="more-papers">
          <Fold title={t('ui.dispatch.more', { count: rest.length })} open={rest.some((one) => one.place === picked)}>
            <div class="stack">{rest.map(card)}</div>
          </Fold>
        </div>
      ) : null}
    </section>
  );
}
