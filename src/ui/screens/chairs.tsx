/** Four chairs at one device: private briefs at the beginning of each act, hands for every order, one dissent in the minutes. */
import { useState } from 'preact/hooks';
import { closeTable, markBriefed, sealByTable } from '../../store/lesson.ts';
import { actNow, CHAIRS, type Chair } from '../../store/lesson-view.ts';
import { deskView } from '../../store/desk-view.ts';
import { roman } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { choiceName } from '../desk/council.tsx';
import { useHeading } from '../focus.ts';
import { countHands } from '../lesson/table-of-four.ts';
import { Portrait } from '../parts/portrait.tsx';
import { useStore } from '../use-store.ts';

const chairName = (chair: Chair): string => t(`adviser.chair.${chair}.name`);

interface BriefProps {
  readonly chair: Chair;
  readonly act: number;
  readonly isRead: boolean;
  readonly onRead: () => void;
}

/** One chair's brief, in sight only while its button is held. */
function Brief({ chair, act, isRead, onRead }: BriefProps) {
  const [isHeld, setHeld] = useState(false);
  const hold = (): void => setHeld(true);
  const letGo = (): void => {
    if (isHeld) onRead();
    setHeld(false);
  };
  return (
    <li class="brief" data-held={isHeld ? '' : undefined}>
      <button
        type="button"
        class="brief-hold"
        onPointerDown={hold}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onPointerCancel={letGo}
        onKeyDown={(event) => (event.key === ' ' || event.key === 'Enter' ? hold() : undefined)}
        onKeyUp={letGo}
        onBlur={letGo}
      >
        <Portrait chair={chair} />
        <span>{isHeld ? t('lesson.chairs.let-go') : t('lesson.chairs.hold', { chair: chairName(chair) })}</span>
        {isRead ? <span class="badge">{t('lesson.chairs.read')}</span> : null}
      </button>
      {isHeld ? (
        <p class="brief-text" aria-live="polite">
          <b>{t('lesson.chairs.want')}</b> {t(`lesson.chair.${chair}.want`)} <b>{t('lesson.chairs.fear')}</b>{' '}
          {t(`lesson.chair.${chair}.fear`)} {t(`lesson.chair.act.${act}`)}
        </p>
      ) : null}
    </li>
  );
}

export function Briefs() {
  const game = useStore((state) => state.game)!;
  const act = actNow(game);
  const heading = useHeading(act);
  const [read, setRead] = useState<readonly Chair[]>([]);
  return (
    <main id="main" class="gate on-ink">
      <div class="gate-door gate-wide">
        <p class="eyebrow">{t('lesson.chairs.act', { act: roman(act), title: t(`act.${act}.title`) })}</p>
        <h1 ref={heading} tabIndex={-1}>
          {t('lesson.chairs.title')}
        </h1>
        <p class="gate-lead">{t('lesson.chairs.lead')}</p>
        <ul role="list" class="briefs">
          {CHAIRS.map((chair) => (
            <Brief
              key={chair}
              chair={chair}
              act={act}
              isRead={read.includes(chair)}
              onRead={() => setRead([...new Set([...read, chair])])}
            />
          ))}
        </ul>
        <p class="row">
          <button type="button" class="button seal" data-key="seal" onClick={() => markBriefed(act)}>
            {t('lesson.chairs.on')}
          </button>
        </p>
      </div>
    </main>
  );
}

const ALL_FOR: Readonly<Record<Chair, boolean>> = { ministry: true, savak: true, army: true, court: true };

export function ShowOfHands() {
  const game = useStore((state) => state.game)!;
  const draft = useStore((state) => state.draft);
  const view = deskView(game, 'desk');
  const heading = useHeading('hands');
  const [vote, setVote] = useState(ALL_FOR);
  const [dissent, setDissent] = useState<Chair>();
  const count = countHands(vote);
  const against = CHAIRS.filter((chair) => !vote[chair]);
  const noted = dissent !== undefined && against.includes(dissent) ? dissent : undefined;
  return (
    <main id="main" class="gate on-ink">
      <div class="gate-door gate-wide">
        <h1 ref={heading} tabIndex={-1}>
          {t('lesson.chairs.hands-title')}
        </h1>
        <p class="gate-lead">{t('lesson.chairs.hands-lead')}</p>
        <dl class="hands-orders">
          {(['open', 'quiet'] as const).map((hand) => (
            <div key={hand}>
              <dt>{t(`lesson.chairs.${hand}`)}</dt>
              <dd>{choiceName(view, hand, draft[hand])}</dd>
            </div>
          ))}
        </dl>
        <ul role="list" class="votes">
          {CHAIRS.map((chair) => (
            <li key={chair}>
              <Portrait chair={chair} />
              <span>{chairName(chair)}</span>
              <span class="vote" role="group" aria-label={chairName(chair)}>
                {([true, false] as const).map((isFor) => (
                  <button
                    key={String(isFor)}
                    type="button"
                    aria-pressed={vote[chair] === isFor}
                    onClick={() => setVote({ ...vote, [chair]: isFor })}
                  >
                    {t(isFor ? 'lesson.chairs.for' : 'lesson.chairs.against')}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
        <p role="status">
          {t(count.isCarried ? 'lesson.chairs.carried' : 'lesson.chairs.lost', {
            for: count.for,
            against: count.against,
          })}{' '}
          {count.isTied ? t('lesson.chairs.tied') : null}
        </p>
        {count.isCarried && against.length > 0 ? (
          <label class="field">
            <span class="label">{t('lesson.chairs.minutes')}</span>
            <select
              value={noted ?? ''}
              onChange={(event) => setDissent((event.currentTarget.value || undefined) as Chair | undefined)}
            >
              <option value="">{t('lesson.chairs.nobody')}</option>
              {against.map((chair) => (
                <option key={chair} value={chair}>
                  {chairName(chair)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <p class="row">
          <button
            type="button"
            class="button seal"
            data-key="seal"
            disabled={!count.isCarried}
            onClick={() => sealByTable(noted)}
          >
            {t('lesson.chairs.seal')}
          </button>
          <button type="button" class="button plain" onClick={closeTable}>
            {t('lesson.chairs.change')}
          </button>
        </p>
      </div>
    </main>
  );
}
