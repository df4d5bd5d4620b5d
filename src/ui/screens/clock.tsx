/** One clock only: the same luck without Tehran. After it, and not before, the ending has a name, on this one luck. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { next } from '../../store/actions.ts';
import { endingView } from '../../store/ending-view.ts';
import type { EndingView } from '../../store/ending-view.ts';
import { monthLong } from '../../text/dates.ts';
import { quarterOfMonth, STANDS } from '../../store/verdict.ts';
import { t } from '../../text/text.ts';
import { ClockFace } from '../ending/clock-face.tsx';
import { Forward, Frame } from '../ending/frame.tsx';
import { endingPicture } from '../ending/pictures.ts';
import { focusQuietly } from '../focus.ts';
import { useStore } from '../use-store.ts';
import { quarterName } from '../ending/verdict-form.tsx';

/** What the two dates say to each other, in one sentence. */
export function clockSentence({ mine, twinFell }: Pick<EndingView, 'mine' | 'twinFell'>): string {
  if (mine === undefined && twinFell === undefined) return t('ui.ending.clock.both-stand');
  if (mine === undefined) return t('ui.ending.clock.only-twin');
  if (twinFell === undefined) return t('ui.ending.clock.only-mine');
  const months = twinFell - mine;
  if (months === 0) return t('ui.ending.clock.same');
  return months > 0 ? t('ui.ending.clock.sooner', { months }) : t('ui.ending.clock.later', { months: -months });
}

function Named({ view }: { readonly view: EndingView }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => focusQuietly(heading.current), []);
  return (
    <section
      class="ending-name"
      aria-labelledby="ending-title"
      style={{ backgroundImage: `url("${endingPicture(view.ending)}")` }}
    >
      <div class="ending-box on-ink">
        <p class="eyebrow">{t('ui.ending.one-luck')}</p>
        <h2 id="ending-title" ref={heading} tabIndex={-1}>
          {t(`ending.${view.ending}.title`)}
        </h2>
        <p>
          {view.isWhole
            ? t(`ending.${view.ending}.text.${view.variant}`)
            : t('ui.ending.stopped', { month: monthLong(view.until) })}
        </p>
      </div>
    </section>
  );
}

export function Clock() {
  const game = useStore((state) => state.game)!;
  const [step, setStep] = useState<'mine' | 'twin' | 'name'>('mine');
  const view = endingView(game);
  const isReckoned = view.fell === undefined;
  const { verdict } = game.record;
  const told = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (step === 'twin') focusQuietly(told.current);
  }, [step]);
  const twinQuarter = view.twinFell === undefined ? STANDS : quarterOfMonth(view.twinFell);
  return (
    <Frame stage="clock" size="wide" eyebrow={t('ui.ending.clock.eyebrow')} title={t('ui.ending.clock.title')}>
      <p class="frame-lede">{t('ui.ending.clock.about')}</p>
      <ClockFace mine={view.mine} twin={view.twinFell} isTwinShown={step !== 'mine'} isReckoned={isReckoned} />
      {step === 'mine' ? null : (
        <p class="clock-said" ref={told} tabIndex={-1}>
          {clockSentence(view)}{' '}
          {verdict
            ? t('ui.ending.clock.guess', { guess: quarterName(verdict.quarter), twin: quarterName(twinQuarter) })
            : ''}
        </p>
      )}
      {step === 'name' ? <Named view={view} /> : null}
      {step === 'mine' ? <Forward onClick={() => setStep('twin')} label={t('ui.ending.clock.deal')} /> : null}
      {step === 'twin' ? <Forward onClick={() => setStep('name')} label={t('ui.ending.clock.name')} /> : null}
      {step === 'name' ? (
        <Forward onClick={next} label={t('ui.ending.to-drawer')}>
          <span class="note">{t('ui.ending.clock.one-game')}</span>
        </Forward>
      ) : null}
    </Frame>
  );
}
