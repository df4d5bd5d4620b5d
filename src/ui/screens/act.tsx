/** An act's plate: the poster, its title, its question, and the way on to the desk. */
import { next } from '../../store/actions.ts';
import { turnIndex } from '../../store/stages.ts';
import { monthLong } from '../../text/dates.ts';
import { roman } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { Beside } from '../parts/beside.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReaderTool } from '../reader/tool.tsx';
import { SceneHost } from '../scene-host.tsx';
import { useStore } from '../use-store.ts';

const PLATES: Readonly<Record<string, string>> = import.meta.glob('../../../assets/art/acts/*.svg', {
  eager: true,
  query: '?no-inline',
  import: 'default',
});

/** Address of an act's poster. */
export const plateOf = (act: number): string => PLATES[`../../../assets/art/acts/${act}.svg`] ?? '';

export function Act() {
  const game = useStore((state) => state.game)!;
  const turn = game.scenario.level.turns[turnIndex(game)]!;
  const heading = useHeading(turn.act);
  return (
    <main id="main" class="plate" data-act={turn.act}>
      <SceneHost id={`act-${turn.act}`} still={plateOf(turn.act)} />
      <ReaderTool isCorner />
      <div class="plate-title">
        <p class="eyebrow">
          {t('ui.act.eyebrow', { act: roman(turn.act), month: monthLong(turn.from) })}
          <Beside from={turn.from} to={turn.from} />
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {t(`act.${turn.act}.title`)}
        </h1>
      </div>
      <div class="plate-box on-ink">
        <p class="plate-question">{t(`act.${turn.act}.question`)}</p>
        <p>{t(`act.${turn.act}.text`)}</p>
        <button type="button" class="button seal" onClick={next}>
          {t('ui.act.begin')}
          <Icon name="next" />
        </button>
      </div>
    </main>
  );
}
