/** The test page for a school network, two days before: what works, what that means for the lesson, and the way out on paper. */
import { useEffect, useState } from 'preact/hooks';
import { hashOf } from '../../store/route.ts';
import { CHECKS, checkSound, checkStorage, checkWorker, type Check, type CheckResult } from '../../store/trial-run.ts';
import { t } from '../../text/text.ts';
import { CodeLine } from '../ending/code-line.tsx';
import { useHeading } from '../focus.ts';
import { readinessOf } from '../lesson/readiness.ts';
import { Page } from '../shell.tsx';

type Results = Readonly<Partial<Record<Check, CheckResult>>>;

const TESTS: Readonly<Record<Check, () => Promise<CheckResult>>> = {
  loads: () => Promise.resolve('good'),
  worker: () => checkWorker(),
  offline: async () => ((await readinessOf()) === 'offline' ? 'good' : 'slow'),
  storage: () => Promise.resolve(checkStorage()),
  sound: () => Promise.resolve(checkSound()),
};

const MARK: Readonly<Record<CheckResult, string>> = { good: '✓', slow: '–', bad: '✗' };

export function CheckScreen() {
  const [results, setResults] = useState<Results>({});
  const [round, setRound] = useState(0);
  const heading = useHeading(round);
  useEffect(() => {
    let isGone = false;
    setResults({});
    for (const check of CHECKS)
      void TESTS[check]()
        .catch((): CheckResult => 'bad')
        .then((result) => (isGone ? undefined : setResults((known) => ({ ...known, [check]: result }))));
    return () => {
      isGone = true;
    };
  }, [round]);
  const told = CHECKS.map((check) => results[check]);
  const isDone = told.every((result) => result !== undefined);
  const isGood = told.every((result) => result === 'good');
  const line = CHECKS.map((check) => `${t(`lesson.check.${check}`)}: ${t(`lesson.check.${results[check] ?? 'wait'}`)}`);
  return (
    <Page
      name="check"
      title={t('lesson.check.title')}
      heading={heading}
      back={{ href: hashOf('teach'), label: t('lesson.teach.name') }}
    >
      <p class="lede">{t('lesson.check.lead')}</p>
      <ul role="list" class="check-list">
        {CHECKS.map((check) => {
          const result = results[check];
          return (
            <li key={check} data-result={result ?? 'wait'}>
              <span class="check-mark" aria-hidden="true">
                {result ? MARK[result] : '…'}
              </span>
              <b>{t(`lesson.check.${check}`)}</b>
              <span>{t(`lesson.check.${result ?? 'wait'}`)}</span>
              {result ? <span class="note">{t(`lesson.check.${check}-${result}`)}</span> : null}
            </li>
          );
        })}
      </ul>
      <p class="wall-mark" role="status">
        {isDone ? t(isGood ? 'lesson.check.all-good' : 'lesson.check.usable') : t('lesson.check.wait')}
      </p>
      <p class="row">
        <button type="button" class="button plain" onClick={() => setRound(round + 1)}>
          {t('lesson.check.again')}
        </button>
      </p>
      <section class="sheet stack" aria-labelledby="fallback-title">
        <h2 id="fallback-title">{t('lesson.check.fallback')}</h2>
        <p>{t('lesson.check.fallback-about')}</p>
        <p>
          <a class="button seal" href={hashOf('print', 'one-screen')}>
            {t('lesson.check.print-one')}
          </a>
        </p>
      </section>
      {isDone ? <CodeLine code={line.join(' · ')} label={t('lesson.check.copy')} /> : null}
    </Page>
  );
}
