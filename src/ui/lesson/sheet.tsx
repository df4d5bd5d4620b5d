/** The teacher's gate sheet on a screen that may be on the projector: one word at a time, and only while a button is held. */
import { useState } from 'preact/hooks';
import { gatesFor, minuteOf, planOf, type Gate, type Lesson } from '../../store/lesson.ts';
import { roman } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { Figures } from '../parts/bdi.tsx';

const ACTS = [2, 3, 4, 5];

export const gateName = ({ id }: Gate): string => {
  if (id === 'reveal' || id === 'stop') return t(`lesson.gate.${id}`);
  const act = Number(id.slice('act-'.length));
  return t('lesson.gate.act', { act: roman(act), title: t(`act.${act}.title`) });
};

export const gateMinute = (lesson: Lesson, gate: Gate): number | undefined =>
  minuteOf(planOf(lesson.plan), gate.id, ACTS);

function Hold({ gate }: { readonly gate: Gate }) {
  const [isHeld, setHeld] = useState(false);
  const hold = (): void => setHeld(true);
  const let_ = (): void => setHeld(false);
  return (
    <button
      type="button"
      class="hold"
      data-held={isHeld ? '' : undefined}
      onPointerDown={hold}
      onPointerUp={let_}
      onPointerLeave={let_}
      onPointerCancel={let_}
      onKeyDown={(event) => (event.key === ' ' || event.key === 'Enter' ? hold() : undefined)}
      onKeyUp={let_}
      onBlur={let_}
    >
      <span>{t('lesson.sheet.hold')}</span>
      <b>
        {isHeld ? (
          <>
            {gate.word} <Figures>{gate.digits}</Figures>
          </>
        ) : (
          t('lesson.sheet.hidden')
        )}
      </b>
    </button>
  );
}

export function GateSheet({ lesson }: { readonly lesson: Lesson }) {
  const gates = gatesFor(lesson);
  const [at, setAt] = useState(0);
  if (gates.length === 0) return <p>{t('lesson.sheet.none')}</p>;
  const gate = gates[at];
  const minute = gate && gateMinute(lesson, gate);
  return (
    <div class="stack gate-sheet">
      <p>{t('lesson.sheet.lead')}</p>
      <p class="note">{t('lesson.sheet.mirrored')}</p>
      {gate ? (
        <>
          <p class="gate-next">
            {t('lesson.sheet.next', { gate: gateName(gate) })}
            {minute === undefined ? null : (
              <span class="note">
                {' '}
                · {t('lesson.sheet.latest')} {t('lesson.sheet.minute', { minute })}
              </span>
            )}
          </p>
          <Hold key={gate.id} gate={gate} />
        </>
      ) : (
        <p>{t('lesson.sheet.all-said')}</p>
      )}
      <p class="row">
        <button type="button" class="button plain" disabled={at >= gates.length} onClick={() => setAt(at + 1)}>
          {t('lesson.sheet.said')}
        </button>
        <button type="button" class="link" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('lesson.sheet.back')}
        </button>
      </p>
    </div>
  );
}
