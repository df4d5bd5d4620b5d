/** One finding of the model: its claim, whether it holds, each figure beside the band it must keep. */
import type { FindingAnswer } from '../../../store/study-view.ts';
import { number } from '../../../text/numbers.ts';
import { maybeT, t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';
import { Fold } from '../../parts/fold.tsx';

const written = (value: number): string => number(value, Math.abs(value) < 3 ? 2 : 1);

function band(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return t('study.band', { least: written(least), most: written(most) });
  return least === undefined
    ? t('study.at-most', { most: written(most ?? 0) })
    : t('study.at-least', { least: written(least) });
}

export function FindingLine({ id, answer }: { readonly id: string; readonly answer: FindingAnswer | undefined }) {
  return (
    <li>
      <p>
        <span class="standing" data-standing={answer?.standing ?? 'waiting'}>
          {t(`study.standing.${answer?.standing ?? 'waiting'}`)}
        </span>{' '}
        <b>{t(`finding.${id}.title`)}</b> <span class="note">{id}</span>
      </p>
      {answer ? (
        <Fold title={t('study.figures')} count={number(answer.measures.length)}>
          <ul class="note">
            {answer.measures.map(({ key, value, least, most, standing }) => (
              <li key={key}>
                {maybeT(`finding.${key}`) ?? key}: <Figures>{Number.isFinite(value) ? written(value) : '–'}</Figures> (
                {band(least, most)}) {standing === 'holds' ? null : t(`study.standing.${standing}`)}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </li>
  );
}
