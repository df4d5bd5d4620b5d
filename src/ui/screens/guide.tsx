/** The teacher's guide: two minutes to read first, then plans with a sentence for every step, and what is needed when it is needed. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PLAN_LIST, type Plan } from '../../store/lesson.ts';
import { disputeIds } from '../../store/print-view.ts';
import { hashOf } from '../../store/route.ts';
import { DEMO_IDS, openDemo } from '../../store/wall-store.ts';
import { go } from '../../store/actions.ts';
import { number } from '../../text/numbers.ts';
import { keysUnder, t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { AnswerGuide, MemoSheet, Rubric } from '../lesson/memo-sheet.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Page } from '../shell.tsx';

const SECTIONS = [
  'first',
  'before',
  'plans',
  'project',
  'wrong',
  'answers',
  'memo',
  'rubric',
  'demo',
  'disputes',
  'people',
  'content',
  'words',
  'it',
  'data',
] as const;
type SectionId = (typeof SECTIONS)[number];
const SHOWN_PLANS = ['45', '50', '90', 'act'];

/** The numbered paragraphs of a section, in order. */
const paragraphs = (section: string): readonly string[] =>
  keysUnder(`guide.${section}.`).filter((key) => /^guide\.[a-z]+\.\d+$/.test(key));

const List = ({ section }: { readonly section: SectionId }) => (
  <ol class="guide-list read">
    {paragraphs(section).map((key) => (
      <li key={key}>{t(key)}</li>
    ))}
  </ol>
);

/** The screen that a phase of a lesson is about, where it has one: the script is followed without searching. */
const SCREENS: Readonly<Record<string, string>> = {
  settle: hashOf('teach'),
  claim: hashOf('title'),
  wall: hashOf('wall'),
  without: hashOf('debrief', 'without', 'wall'),
  'take-away': hashOf('debrief', 'who', 'wall'),
  shares: hashOf('debrief', 'who', 'wall'),
  quarrel: hashOf('codex', 'disputes', 'mosul-tehran'),
  trial: hashOf('debrief', 'trial', 'wall'),
  memo: hashOf('print', 'memo'),
};

function PlanTable({ plan }: { readonly plan: Plan }) {
  return (
    <>
      <p>
        {plan.gates.length > 0
          ? t('guide.plan.gates', {
              minutes: plan.gates.map((minute) => number(minute)).join(', '),
              stop: plan.stop,
              reveal: plan.reveal,
            })
          : t('guide.plan.no-gates', { reveal: plan.reveal })}
      </p>
      <div class="wide-table">
        <table class="plain plan">
          <thead>
            <tr>
              {(['minute', 'what', 'do', 'say'] as const).map((col) => (
                <th key={col} scope="col">
                  {t(`guide.plan.col.${col}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.phases.map(({ id, from, to, project }) => (
              <tr key={id} data-project={project ? '' : undefined}>
                <th scope="row">
                  <Figures>{t('guide.plan.minutes', { from, to })}</Figures>
                </th>
                <td>
                  <b>{t(`guide.phase.${id}`)}</b>
                </td>
                <td>
                  {t(`guide.phase.${id}.do`)}{' '}
                  {SCREENS[id] === undefined ? null : (
                    <a class="screen-only" href={SCREENS[id]}>
                      {t('guide.plan.open')}
                      <span class="heard">: {t(`guide.phase.${id}`)}</span>
                    </a>
                  )}
                </td>
                <td class="plan-say">{t(`guide.phase.${id}.say`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Plans() {
  const [shown, setShown] = useState('45');
  const plan = PLAN_LIST.find(({ id }) => id === shown)!;
  return (
    <>
      <div class="wall-views screen-only" role="group" aria-label={t('guide.section.plans')}>
        {SHOWN_PLANS.map((id) => (
          <button key={id} type="button" aria-pressed={id === shown} onClick={() => setShown(id)}>
            {t(`lesson.plan.${id}`)}
          </button>
        ))}
      </div>
      <h3>{t(`lesson.plan.${shown}`)}</h3>
      <PlanTable plan={plan} />
      {/* On paper every plan is there. */}
      <div class="paper-only">
        {PLAN_LIST.filter(({ id }) => SHOWN_PLANS.includes(id) && id !== shown).map((other) => (
          <div key={other.id}>
            <h3>{t(`lesson.plan.${other.id}`)}</h3>
            <PlanTable plan={other} />
          </div>
        ))}
      </div>
    </>
  );
}

const Wrong = () => (
  <dl class="answers">
    {paragraphs('wrong').map((key) => (
      <div key={key}>
        <dt>{t(key)}</dt>
        <dd>{t(`${key}.answer`)}</dd>
      </div>
    ))}
  </dl>
);

const WORDS = ['twin', 'paired', 'share', 'cutoff', 'calibration', 'agree', 'never'] as const;

const BODY: Readonly<Record<SectionId, () => ComponentChildren>> = {
  first: () => <List section="first" />,
  before: () => <List section="before" />,
  plans: () => <Plans />,
  project: () => <List section="project" />,
  wrong: () => <Wrong />,
  answers: () => <AnswerGuide />,
  memo: () => (
    <>
      <p>{t('guide.memo.lead')}</p>
      <MemoSheet withStarters={false} />
    </>
  ),
  rubric: () => (
    <>
      <p>{t('guide.rubric.lead')}</p>
      <Rubric />
    </>
  ),
  demo: () => (
    <>
      <p>{t('guide.demo.lead')}</p>
      <div class="columns">
        {DEMO_IDS.map((id) => (
          <button
            key={id}
            type="button"
            class="demo-card"
            onClick={() => {
              void openDemo(id);
              go('wall');
            }}
          >
            <b>{t(`wall.demo.${id}`)}</b>
            <span>{t(`wall.demo.${id}-about`)}</span>
          </button>
        ))}
      </div>
    </>
  ),
  disputes: () => (
    <>
      <p>{t('guide.disputes.lead')}</p>
      <ul class="guide-disputes">
        {disputeIds.map((id) => (
          <li key={id}>
            <a href={hashOf('codex', 'disputes', id)}>{t(`dispute.${id}.title`)}</a>
            <span class="note"> {t(`dispute.${id}.lean`)}</span>
          </li>
        ))}
      </ul>
    </>
  ),
  people: () => <List section="people" />,
  content: () => <List section="content" />,
  words: () => (
    <ul class="guide-list read">
      {WORDS.map((word) => (
        <li key={word}>{t(`guide.words.${word}`)}</li>
      ))}
    </ul>
  ),
  it: () => <List section="it" />,
  data: () => <List section="data" />,
};

const visit = (section: SectionId): void => {
  const heading = document.getElementById(`guide-${section}`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
};

export function Guide() {
  const heading = useHeading('guide');
  return (
    <Page
      name="guide"
      title={t('guide.title')}
      heading={heading}
      back={{ href: hashOf('teach'), label: t('lesson.teach.name') }}
    >
      <p class="lede">{t('guide.lead')}</p>
      <nav class="guide-contents screen-only" aria-label={t('guide.contents')}>
        {SECTIONS.map((section) => (
          <button key={section} type="button" class="link" onClick={() => visit(section)}>
            {t(`guide.section.${section}`)}
          </button>
        ))}
        <button type="button" class="button plain" onClick={() => print()}>
          {t('guide.print')}
        </button>
      </nav>
      {SECTIONS.map((section) => {
        const Body = BODY[section];
        return (
          <section key={section} class="guide-section" aria-labelledby={`guide-${section}`}>
            <h2 id={`guide-${section}`} tabIndex={-1}>
              {t(`guide.section.${section}`)}
            </h2>
            {Body()}
          </section>
        );
      })}
    </Page>
  );
}
