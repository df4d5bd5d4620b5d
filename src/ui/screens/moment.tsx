/** One moment an act: a plate, a few sentences read in one breath, Mahin's remark, and the desk again. */
import { next } from '../../store/actions.ts';
import { hadOfficersCard } from '../../store/ending-view.ts';
import type { Game } from '../../store/game.ts';
import { momentOf } from '../../store/stages.ts';
import type { MomentId } from '../../store/stages.ts';
import { maybeT, t } from '../../text/text.ts';
import { Forward } from '../ending/frame.tsx';
import { momentPicture } from '../ending/pictures.ts';
import { useHeading } from '../focus.ts';
import { Portrait } from '../parts/portrait.tsx';
import { OursBadge } from '../parts/badge.tsx';
import { ReaderTool } from '../reader/tool.tsx';
import { SceneHost } from '../scene-host.tsx';
import { useStore } from '../use-store.ts';

/** The moments that look different for what the player did, and the condition each asks. */
const FORKS: Readonly<Partial<Record<MomentId, (game: Game) => boolean>>> = { 'index-card': hadOfficersCard };

const LINES = [1, 2, 3, 4];

export function Moment() {
  const game = useStore((state) => state.game)!;
  const id = momentOf(game) ?? 'accusation';
  const fork = FORKS[id];
  const side = fork && (fork(game) ? 'with' : 'without');
  const heading = useHeading(id);
  const caption = maybeT(`moment.${id}.caption`);
  return (
    <main id="main" class="moment on-ink" data-moment={id}>
      <ReaderTool isCorner />
      <div class="moment-picture">
        <SceneHost id={id} still={momentPicture(side ? `${id}-${side}` : id)} />
      </div>
      <div class="moment-words">
        <h1 ref={heading} tabIndex={-1}>
          {t(`moment.${id}.title`)}
        </h1>
        {caption ? <p class="caption">{caption}</p> : null}
        {LINES.map((line) => maybeT(`moment.${id}.${line}`)).map((line, place) =>
          line ? <p key={place}>{line}</p> : null,
        )}
        {side ? <p class="moment-fork">{t(`moment.${id}.${side}`)}</p> : null}
        <div class="moment-mahin">
          <Portrait office="cipher" />
          <p>
            {t(`moment.${id}.mahin`)} <OursBadge />
          </p>
        </div>
        <Forward onClick={next} label={t('ui.moment.on')} />
      </div>
    </main>
  );
}
