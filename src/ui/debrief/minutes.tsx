/** The minutes of a lesson's game: which turns were not the player's own, and who dissented when. */
import type { Game } from '../../store/game.ts';
import { minutesOf } from '../../store/lesson-view.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';

const listed = (turns: readonly number[]): string => turns.map((turn) => number(turn)).join(', ');

export function MinutesTold({ game }: { readonly game: Game }) {
  const minutes = minutesOf(game);
  if (minutes === undefined) return null;
  const { given, dissents } = minutes;
  return (
    <section class="sheet stack" aria-labelledby="minutes-title">
      <h3 id="minutes-title">{t('lesson.minutes.title')}</h3>
      <ul class="stack">
        {given.length > 0 ? <li>{t('lesson.minutes.given', { count: given.length, turns: listed(given) })}</li> : null}
        {dissents.map(({ chair, turns }) => (
          <li key={chair}>
            {t('lesson.minutes.dissent', {
              chair: t(`adviser.chair.${chair}.name`),
              count: turns.length,
              turns: listed(turns),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
