/** Talk about it: questions by phase, the exit memo, the rubric, Understanding, and what is carried away. */
import type { Game } from '../../../store/game.ts';
import { lessonFor } from '../../../store/lesson-store.ts';
import { t } from '../../../text/text.ts';
import { useStore } from '../../use-store.ts';
import { Carry } from '../carry/carry.tsx';
import { Memo, Rubric } from '../memo/memo.tsx';
import { More, Say, useShort } from '../parts/say.tsx';
import { Understanding } from '../understanding/understanding.tsx';

const PHASES = ['1', '2', '3', '4', '5', 'whole'] as const;
const QUESTIONS = ['a', 'b'] as const;
/** On the short set two questions are talked about, as time allows: the last act's and the whole game's first. */
const SHORT: readonly string[] = ['5.a', 'whole.a'];

function Questions({ isShort }: { readonly isShort: boolean }) {
  const asked = (phase: string): readonly string[] =>
    QUESTIONS.filter((one) => !isShort || SHORT.includes(`${phase}.${one}`));
  return (
    <section class="sheet stack no-print">
      <h2>{t('talk.questions')}</h2>
      <div class="columns">
        {PHASES.filter((phase) => asked(phase).length > 0).map((phase) => (
          <div key={phase}>
            <h3>{phase === 'whole' ? t('talk.whole') : t(`act.${phase}.title`)}</h3>
            <ul>
              {asked(phase).map((one) => (
                <li key={one} class="read">
                  {t(`talk.question.${phase}.${one}`)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Talking({ game }: { readonly game: Game }) {
  const isShort = useShort();
  // A lesson names its own set of questions; without one the track decides.
  const set = lessonFor(game)?.questions ?? (isShort ? 'short' : 'full');
  return (
    <div class="stack debrief-part">
      {isShort ? <Say phase="memo" /> : null}
      <p class="lede no-print">{t('talk.lead')}</p>
      <Questions isShort={set === 'short'} />
      <Memo game={game} isShort={isShort} />
      <More>
        <div class="stack no-print">
          <Rubric />
          <Understanding game={game} />
          <Carry game={game} />
        </div>
      </More>
    </div>
  );
}

export function Talk() {
  const game = useStore((state) => state.game);
  return game ? <Talking game={game} /> : null;
}
