/** Held against the study: Mosul first, then every sentence with its test, what this game did, and who disagrees. */
import { BUDGETS } from '../../../store/analyst.ts';
import type { Game } from '../../../store/game.ts';
import { subjectOf } from '../../../store/orders-view.ts';
import { deedOf, standingOf, studyView } from '../../../store/study-view.ts';
import type { DeedView, FindingAnswer, SentenceView } from '../../../store/study-view.ts';
import { events } from '../../../store/catalogue.ts';
import { dateWritten, monthLong } from '../../../text/dates.ts';
import { t } from '../../../text/text.ts';
import { Fold } from '../../parts/fold.tsx';
import { SourceList } from '../../codex/citation.tsx';
import { useStore } from '../../use-store.ts';
import { AskedProgress } from '../model-room/progress.tsx';
import { FindingLine } from '../model-room/finding.tsx';
import { useAsked } from '../model-room/use-asked.ts';
import { Misreading } from '../parts/misreading.tsx';
import { More, Say, useShort } from '../parts/say.tsx';
import { useGrowing } from '../parts/use-growing.ts';

const MONTHS = ['first', 'mine', 'twin'] as const;
function deedWords({ key, params }: DeedView): string {
  const written = Object.fromEntries(
    MONTHS.filter((name) => params[name] !== undefined).map((name) => [name, monthLong(params[name]!)]),
  );
  return t(key, { ...params, ...written });
}

const EMBASSY = '1959-03-26-embassy';

function Quarrel({ game }: { readonly game: Game }) {
  const cable = events.get(EMBASSY)!;
  const deed = deedOf(game, 'D6');
  return (
    <section class="sheet stack quarrel">
      <h2>{t('study.quarrel.title')}</h2>
      <div class="columns">
        <div class="stack">
          <p class="eyebrow">{t('study.quarrel.study')}</p>
          <blockquote class="read">{t('sentence.D6')}</blockquote>
        </div>
        <div class="stack">
          <p class="eyebrow">{t('study.quarrel.papers', { date: dateWritten(cable.date) })}</p>
          <blockquote class="read">{t(`event.${EMBASSY}.text`)}</blockquote>
          <p class="read">{t('dispute.mosul-who.papers')}</p>
        </div>
      </div>
      <p class="lede">{t('study.quarrel.question')}</p>
      {deed ? <p>{t('study.this-game', { deed: deedWords(deed) })}</p> : null}
      <p>{t('dispute.mosul-tehran.lean')}</p>
      <SourceList refs={cable.sources} />
    </section>
  );
}

function Sentence({
  view,
  game,
  answers,
}: {
  readonly view: SentenceView;
  readonly game: Game;
  readonly answers: readonly FindingAnswer[];
}) {
  const deed = deedOf(game, view.id);
  const standing = standingOf(view.findings, answers);
  return (
    <article class="sheet stack" id={`sentence-${view.id}`}>
      <h3 class="row">
        <span class="badge" data-claim="study">
          {view.id}
        </span>
        {view.findings.length > 0 ? (
          <span class="standing" data-standing={standing ?? 'waiting'}>
            {t(`study.standing.${standing ?? 'waiting'}`)}
          </span>
        ) : null}
      </h3>
      <p class="read">{t(`sentence.${view.id}`)}</p>
      {deed ? <p>{t('study.this-game', { deed: deedWords(deed) })}</p> : null}
      <Fold title={t('study.tests')} count={view.findings.length + view.elsewhere.length}>
        <ul class="finding-list">
          {view.findings.map((id) => (
            <FindingLine key={id} id={id} answer={answers.find((one) => one.id === id)} />
          ))}
          {view.elsewhere.map((id) => (
            <li key={id}>
              <b>{t(`finding.${id}.title`)}</b> <span class="note">{t('study.elsewhere', { id })}</span>
            </li>
          ))}
        </ul>
      </Fold>
      {view.rules.length > 0 ? (
        <Fold title={t('study.rules')} count={view.rules.length}>
          <ul>
            {view.rules.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Fold>
      ) : null}
      {view.disputes.map(({ id, papers }) => (
        <Fold key={id} title={t('study.disagrees', { dispute: t(`dispute.${id}.title`) })}>
          <p>{t(`dispute.${id}.papers`)}</p>
          <p>
            <b>{t('study.lean')}</b> {t(`dispute.${id}.lean`)}
          </p>
          <p class="note">{papers.map(({ label }) => label).join(' · ')}</p>
        </Fold>
      ))}
    </article>
  );
}

const modelled = studyView.filter(({ isModelled }) => isModelled);
const others = studyView.filter(({ isModelled }) => !isModelled);
const MOSUL = 'D6';
const mosul = studyView.find(({ id }) => id === MOSUL)!;
const FIRST_SENTENCES = 4;

function Held({ game }: { readonly game: Game }) {
  const isShort = useShort();
  const subject = subjectOf(game);
  const asked = useAsked(game, { kind: 'findings', subject, seed: game.record.seed, games: BUDGETS.findings }, 'study');
  const answers = asked.answer ?? [];
  const holding = answers.filter(({ standing }) => standing !== 'broken').length;
  return (
    <div class="stack debrief-part">
      {isShort ? <Say phase="quarrel" /> : null}
      <p class="lede">
        {t('study.lead', { modelled: modelled.length, all: studyView.length })}{' '}
        {answers.length > 0 ? t('study.so-far', { holding, tried: answers.length }) : null}
      </p>
      <Misreading id="proves" />
      <p class="built-to-agree">{t('study.built')}</p>
      <Quarrel game={game} />
      <AskedProgress asked={asked} label={t('study.tests')} />
      {isShort ? <Sentence view={mosul} game={game} answers={answers} /> : null}
      <More>
        <Sentences
          game={game}
          answers={answers}
          views={isShort ? modelled.filter(({ id }) => id !== MOSUL) : modelled}
        />
        <NotModelled />
      </More>
    </div>
  );
}

/** A handful of sentences at first, the rest as the page comes to rest: a long page must not hold up a short one. */
function Sentences({
  views,
  game,
  answers,
}: {
  readonly views: readonly SentenceView[];
  readonly game: Game;
  readonly answers: readonly FindingAnswer[];
}) {
  const shown = useGrowing(views.length, FIRST_SENTENCES);
  return (
    <div class="columns">
      {views.slice(0, shown).map((view) => (
        <Sentence key={view.id} view={view} game={game} answers={answers} />
      ))}
    </div>
  );
}

function NotModelled() {
  return (
    <section class="sheet stack">
      <h2>{t('study.not-modelled', { count: others.length })}</h2>
      <ul class="stack">
        {others.map(({ id }) => (
          <li key={id}>
            <b>{id}</b> {t(`sentence.${id}`)} <i class="note">{t(`sentence.${id}.not-modelled`)}</i>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Study() {
  const game = useStore((state) => state.game);
  return game ? <Held game={game} /> : null;
}
