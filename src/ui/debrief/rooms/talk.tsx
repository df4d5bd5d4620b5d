/** Talk about it: questions by phase, the exit memo, the rubric, Understanding, and what is carried away. */
import type { Game } from '../../../store/game.ts';
import { t } from '../../../text/text.ts';
import { useStore } from '../../use-store.ts';
import { Carry } from '../carry/carry.tsx';
import { Memo, Rubric } from '../memo/memo.tsx';
import { Understanding } from '../understanding/understanding.tsx';

const PHASES = ['1', '2', '3', '4', '5', 'whole'] as const;
const QUESTIONS = ['a', 'b'] as const;

function Talking({ game }: { readonly game: Game }) {
  return (
    <div class="stack debrief-part">
      <p class="lede no-print">{t('talk.lead')}</p>
      <section class="sheet stack no-print">
        <h3>{t('talk.questions')}</h3>
        <div class="columns">
          {PHASES.map((phase) => (
            <div key={phase}>
              <h4>{phase === 'whole' ? t('talk.whole') : t(`act.${phase}.title`)}</h4>
              <ul>
                {QUESTIONS.map((one) => (
                  <li key={one} class="read">
                    {t(`talk.question.${phase}.${one}`)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      <Memo game={game} />
      <Rubric />
      <Understanding />
      <Carry game={game} />
    </div>
  );
}

export function Talk() {
  const game = useStore((state) => state.game);
  return game ? <Talking game={game} /> : null;
}
