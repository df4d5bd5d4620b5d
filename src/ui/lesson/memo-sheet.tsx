/** The exit memo and the rubric, the same on screen and on paper. */
import type { ComponentChildren } from 'preact';
import { t } from '../../text/text.ts';

const LINES = [1, 2, 3, 4, 5, 6, 7] as const;
const RUBRIC = ['causes', 'sources', 'what-if', 'model'] as const;
const GRADES = [1, 2, 3, 4] as const;

/** A sentence of the memo with lines to write on where it has blanks. */
function Line({ line }: { readonly line: number }) {
  // The mark splits the sentence as the language has it; it never reaches the page.
  const mark = '\uE000';
  const parts = t(`print.memo.${line}`, { blank: mark })
    .replace(/[\u2068\u2069]/g, '')
    .split(mark);
  return (
    <li>
      {parts.map((part, i) => (
        <span key={i}>
          {i > 0 ? <i class="blank" /> : null}
          {part}
        </span>
      ))}
    </li>
  );
}

interface MemoProps {
  readonly withStarters: boolean;
  readonly children?: ComponentChildren;
}

export function MemoSheet({ withStarters, children }: MemoProps) {
  return (
    <section class="memo">
      <p class="memo-to">{t('print.memo.to')}</p>
      {children}
      <ol class="memo-lines">
        {LINES.map((line) => (
          <Line key={line} line={line} />
        ))}
      </ol>
      <p class="note">{t('print.memo.when')}</p>
      {withStarters ? (
        <>
          <ul class="memo-starters">
            {LINES.map((line) => (
              <li key={line}>{t(`print.memo.start.${line}`)}</li>
            ))}
          </ul>
          <p class="note">{t('print.memo.words')}</p>
        </>
      ) : null}
    </section>
  );
}

export function Rubric() {
  return (
    <div class="wide-table">
      <table class="plain rubric">
        <thead>
          <tr>
            <td />
            {GRADES.map((grade) => (
              <th key={grade} scope="col">
                {grade}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RUBRIC.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`guide.rubric.${row}`)}</th>
              {GRADES.map((grade) => (
                <td key={grade}>{t(`guide.rubric.${row}.${grade}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ANSWERS = [1, 2, 3, 4, 5, 6] as const;

export function AnswerGuide() {
  return (
    <>
      <p>{t('guide.answers.lead')}</p>
      <dl class="answers">
        {ANSWERS.map((answer) => (
          <div key={answer}>
            <dt>{t(`guide.answers.${answer}`)}</dt>
            <dd>{t(`guide.answers.${answer}.good`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
