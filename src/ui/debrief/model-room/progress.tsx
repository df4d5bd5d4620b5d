/** How far an answer is, with a way to stop it; and one plain sentence when the worker is gone. */
import type { QuestionKind } from '../../../store/analyst.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import type { Asked } from './use-asked.ts';

export function AskedProgress<Kind extends QuestionKind>({
  asked,
  label,
}: {
  readonly asked: Asked<Kind>;
  readonly label: string;
}) {
  const { trouble } = asked;
  if (trouble) {
    return (
      <p class="note" role="status">
        {trouble.kind === 'lost' ? t('rooms.lost', { offer: trouble.offer }) : t('rooms.refused')}{' '}
        {trouble.kind === 'lost' ? (
          <button type="button" class="button plain" onClick={() => asked.again(trouble.offer)}>
            {t('rooms.again', { offer: trouble.offer })}
          </button>
        ) : null}
      </p>
    );
  }
  if (asked.isDone) return null;
  return (
    <p class="room-progress note">
      <progress max={asked.of} value={asked.played} aria-label={label} />{' '}
      <span>{t('rooms.progress', { played: number(asked.played), of: number(asked.of) })}</span>{' '}
      <button type="button" class="link" onClick={asked.stop}>
        {t('rooms.stop')}
      </button>
    </p>
  );
}
