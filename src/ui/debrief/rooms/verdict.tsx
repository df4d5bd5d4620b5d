/** Room 1: the verdict is locked here before anything is shown, then kept; in a lesson the reveal may wait for a word. */
import { useEffect } from 'preact/hooks';
import { followHash, stopHere } from '../../../store/actions.ts';
import { note, notesOf, notesStore } from '../../../store/debrief-notes.ts';
import { isGameOver, type Game } from '../../../store/game.ts';
import { gateBefore } from '../../../store/lesson.ts';
import { lessonStore } from '../../../store/lesson-store.ts';
import { hashOf } from '../../../store/route.ts';
import { canStopHere } from '../../../store/stages.ts';
import { PLATES } from '../../../store/verdict.ts';
import { t } from '../../../text/text.ts';
import { announce } from '../../announce.ts';
import { VerdictForm, verdictLede, VerdictTold } from '../../ending/verdict-form.tsx';
import { useVanilla } from '../../lesson/use-vanilla.ts';
import { WordField } from '../../lesson/word-field.tsx';
import { Fold } from '../../parts/fold.tsx';
import { useStore } from '../../use-store.ts';
import { Together } from '../parts/together.tsx';

/** A game still under way has no verdict yet; at a curtain it may be stopped. */
function NotYet() {
  const game = useStore((state) => state.game)!;
  const stage = useStore((state) => state.stage);
  return (
    <div class="stack">
      <p class="lede">{t('debrief.verdict.unfinished')}</p>
      <p class="row">
        <a class="button" href={hashOf('play')}>
          {t('debrief.verdict.play-on')}
        </a>
        {canStopHere(game, stage) ? (
          <button type="button" class="button plain" onClick={stopHere}>
            {t('debrief.verdict.stop-here')}
          </button>
        ) : null}
      </p>
    </div>
  );
}

function Asking({ game }: { readonly game: Game }) {
  return (
    <div class="stack">
      <p class="lede">{t('debrief.verdict.first')}</p>
      <section class="debrief-ask on-ink stack">
        <p>{verdictLede(game)}</p>
        <VerdictForm onLocked={() => announce(t('debrief.verdict.locked'))} />
      </section>
    </div>
  );
}

/** Off the code: which crack would have saved him. The answer stays on this device. */
function Mended({ game }: { readonly game: Game }) {
  const { mended } = notesOf(game, useVanilla(notesStore));
  return (
    <fieldset class="sheet stack">
      <legend class="heard">{t('debrief.verdict.mended')}</legend>
      <h2 aria-hidden="true">{t('debrief.verdict.mended')}</h2>
      <p class="note">{t('debrief.verdict.mended-note')}</p>
      <div class="columns">
        {PLATES.map((plate) => (
          <label key={plate} class="check">
            <input
              type="radio"
              name="mended"
              checked={mended === plate}
              onChange={() => note(game, { mended: plate })}
            />
            {t(`debrief.driver.${plate}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Locked({ game }: { readonly game: Game }) {
  const lesson = useVanilla(lessonStore);
  const gate = gateBefore(game, 'clock', lesson);
  return (
    <div class="stack">
      <p class="lede">{t('debrief.verdict.kept')}</p>
      <section class="sheet stack">
        <VerdictTold verdict={game.record.verdict!} />
      </section>
      <Mended game={game} />
      {gate ? (
        <section class="debrief-ask on-ink stack">
          <h2>{t('lesson.gate.reveal-title')}</h2>
          <p>{t('lesson.gate.reveal-lead')}</p>
          <WordField onOpened={() => announce(t('debrief.verdict.locked'))} />
        </section>
      ) : (
        <Beside game={game} />
      )}
    </div>
  );
}

/** Once the doors are open, and only when asked for: the three figures that may be set beside the guess. */
function Beside({ game }: { readonly game: Game }) {
  return (
    <Fold title={t('debrief.verdict.beside')}>
      <div class="sheet stack">
        <p>{t('debrief.verdict.given', { guess: 10 * game.record.verdict!.counters[PLATES.indexOf('tehran')]! })}</p>
        <Together game={game} />
        <p class="note">{t('debrief.verdict.evidence')}</p>
      </div>
    </Fold>
  );
}

/** While the other rooms are shut every address of theirs leads here, and says so: locking must not jump into one. */
function useOwnAddress(): void {
  const wanted = useStore((state) => state.route.rest[0]);
  useEffect(() => {
    if (wanted === 'verdict') return;
    history.replaceState(history.state, '', hashOf('debrief', 'verdict'));
    followHash(location.hash);
  }, [wanted]);
}

export function VerdictRoom() {
  const game = useStore((state) => state.game)!;
  useOwnAddress();
  if (game.record.verdict) return <Locked game={game} />;
  return isGameOver(game) ? <Asking game={game} /> : <NotYet />;
}
