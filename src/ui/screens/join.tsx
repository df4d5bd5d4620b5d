/** Joining a lesson: the code as the first field; then one button, and folded away what a late comer or a chronicler needs. */
import { useState } from 'preact/hooks';
import { go } from '../../store/actions.ts';
import { codeOf } from '../../store/codes.ts';
import {
  codeOfLesson,
  joinLesson,
  readLesson,
  type Given,
  type Lesson,
  type LessonProblem,
} from '../../store/lesson.ts';
import { hashOf } from '../../store/route.ts';
import { t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { useReadiness } from '../lesson/readiness.ts';
import { Fold } from '../parts/fold.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';

export const problemText = (problem: LessonProblem): string => {
  if (problem.kind === 'check' && problem.mend !== undefined)
    return t('lesson.problem.check-mend', { mend: problem.mend });
  return t(`lesson.problem.${problem.kind}`, {
    symbol: 'symbol' in problem ? problem.symbol : '',
    length: 'length' in problem ? problem.length : 0,
  });
};

function CodeField({ typed }: { readonly typed: string }) {
  const [code, setCode] = useState(typed);
  const read = typed === '' ? undefined : readLesson(typed);
  const [problem, setProblem] = useState(read && !read.ok ? problemText(read.problem) : undefined);
  return (
    <form
      class="stack join-form"
      onSubmit={(event) => {
        event.preventDefault();
        const next = readLesson(code);
        if (!next.ok) return setProblem(problemText(next.problem));
        go('lesson', codeOfLesson(next.lesson));
      }}
    >
      <label class="field">
        <span class="label">{t('lesson.join.code')}</span>
        <input
          class="join-code"
          dir="ltr"
          value={code}
          maxLength={60}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="join-note"
          aria-invalid={problem !== undefined}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <span class="note" id="join-note">
          {t('lesson.join.code-note')}
        </span>
      </label>
      {problem ? (
        <p class="trouble" role="alert">
          {problem}
        </p>
      ) : null}
      <p class="row">
        <button type="submit" class="button seal">
          {t('lesson.join.go')}
        </button>
      </p>
      <p class="note">
        {t('lesson.join.not')} <a href={hashOf('new')}>{t('lesson.join.alone')}</a>
      </p>
    </form>
  );
}

function Late({ lesson }: { readonly lesson: Lesson }) {
  const [word, setWord] = useState('');
  const [given, setGiven] = useState<Given>('neutral');
  const [problem, setProblem] = useState<string>();
  return (
    <Fold title={t('lesson.join.late')}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (word.trim() === '') return setProblem(t('lesson.gate.empty'));
          const joined = joinLesson(lesson, { seat: 'player', word, given });
          if (joined.kind === 'wrong-word') setProblem(t('lesson.gate.wrong'));
        }}
      >
        <p>{t('lesson.join.late-lead')}</p>
        <label class="field">
          <span class="label">{t('lesson.join.late-word')}</span>
          <input
            value={word}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setWord(event.currentTarget.value)}
          />
        </label>
        <fieldset>
          <legend>{t('lesson.join.given')}</legend>
          {(['neutral', 'history'] as const).map((one) => (
            <label key={one} class="check">
              <input type="radio" name="given" checked={given === one} onChange={() => setGiven(one)} />
              <span>{t(`lesson.join.given-${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {problem ? (
          <p class="trouble" role="alert">
            {problem}
          </p>
        ) : null}
        <p>
          <button type="submit" class="button">
            {t('lesson.join.late-go')}
          </button>
        </p>
      </form>
    </Fold>
  );
}

function Chronicler({ lesson }: { readonly lesson: Lesson }) {
  return (
    <Fold title={t('lesson.join.chronicler')}>
      <div class="stack">
        <p>{t('lesson.join.chronicler-about')}</p>
        <p>
          <button type="button" class="button" onClick={() => joinLesson(lesson, { seat: 'chronicler' })}>
            {t('lesson.join.chronicler-go')}
          </button>
        </p>
      </div>
    </Fold>
  );
}

function Joined({ lesson }: { readonly lesson: Lesson }) {
  const ready = useReadiness();
  const game = useStore((state) => state.game);
  const isScreen = lesson.seats === 'screen';
  return (
    <div class="join-ready stack">
      <p class="join-about">
        {t('lesson.join.about', {
          level: t(`lesson.level.${lesson.level}`),
          seats: t(`lesson.seats.${lesson.seats}`),
          reading: lesson.reading,
        })}
      </p>
      <p class="join-state" data-state={ready} role="status">
        {t(`lesson.join.ready.${ready}`)}
      </p>
      {lesson.seats === 'pairs' || lesson.seats === 'chairs' ? <p>{t(`lesson.join.${lesson.seats}`)}</p> : null}
      <p class="content-note">{t('briefing.content-note')}</p>
      <p class="row">
        <button type="button" class="button seal" onClick={() => joinLesson(lesson, { seat: 'player' })}>
          {t(isScreen ? 'lesson.join.begin-screen' : 'lesson.join.begin')}
        </button>
        {isScreen ? null : <span class="note">{t('lesson.join.wait')}</span>}
      </p>
      {game && game.record.orders.length > 0 ? (
        <p class="note">{t('lesson.join.replaces', { code: codeOf(game) })}</p>
      ) : null}
      {lesson.gates ? <Late lesson={lesson} /> : null}
      {lesson.chronicler && !isScreen ? <Chronicler lesson={lesson} /> : null}
    </div>
  );
}

export function Join() {
  const typed = useStore((state) => state.route.rest[0] ?? '');
  const read = readLesson(typed);
  const heading = useHeading(typed);
  return (
    <Page
      name="join"
      title={t(read.ok ? 'lesson.join.ready-title' : 'lesson.join.title')}
      heading={heading}
      back={{ href: hashOf('title'), label: t('ui.nav.back-to-title') }}
    >
      {read.ok ? <Joined lesson={read.lesson} /> : <CodeField key={typed} typed={typed} />}
    </Page>
  );
}
