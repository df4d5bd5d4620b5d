/** The exit memo on one page: counts, delay, verdict and orders filled in, the rest blank; and the rubric. */
import { useState } from 'preact/hooks';
import { codeOf } from '../../../store/codes.ts';
import type { Game } from '../../../store/game.ts';
import { keptCards } from '../../../store/lesson-view.ts';
import { logView } from '../../../store/log-view.ts';
import { COUNTERS, PLATES } from '../../../store/verdict.ts';
import { monthSpan } from '../../../text/dates.ts';
import { t } from '../../../text/text.ts';
import { useStore } from '../../use-store.ts';
import { Three, useHeadline } from '../parts/together.tsx';

const MOST = 5;
const LINES = ['1', '2', '3', '4', '5', '6', '7'] as const;
const IN_CLASS: readonly string[] = ['1', '2'];
const STARTERS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

interface Line {
  readonly id: string;
  readonly text: string;
}
function sealedLines(game: Game): readonly Line[] {
  return logView(game).flatMap(({ turn, from, to, open, quiet }) =>
    [open, quiet]
      .filter((key) => !key.startsWith('choice.hold'))
      .map((key, at) => ({ id: `${turn}-${at}`, text: t('memo.order', { when: monthSpan(from, to), order: t(key) }) })),
  );
}

/** A line for homework is on the printed page, not on the screen. */
function Blank({ line, isLater }: { readonly line: string; readonly isLater: boolean }) {
  return (
    <li class={isLater ? 'memo-line print-only' : 'memo-line'}>
      <label for={`memo-${line}`}>{t(`memo.line.${line}`)}</label>
      <textarea id={`memo-${line}`} rows={2} />
    </li>
  );
}

interface Props {
  readonly game: Game;
  /** In class only the first two lines are written; the rest is homework and may be folded out. */
  readonly isShort: boolean;
}

export function Memo({ game, isShort }: Props) {
  const lines = sealedLines(game);
  const [chosen, setChosen] = useState<readonly string[]>(lines.slice(-3).map(({ id }) => id));
  const [hasStarters, setStarters] = useState(useStore((state) => state.settings.reading === 'plain'));
  const { paired, shares } = useHeadline(game);
  const { verdict } = game.record;
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-MOST));
  return (
    <section class="sheet stack memo exit-memo" aria-labelledby="memo-title">
      <header class="stack">
        <p class="eyebrow">{t('memo.eyebrow')}</p>
        <h2 id="memo-title">{t('memo.title')}</h2>
        <p class="memo-name">{t('memo.name')}</p>
      </header>
      <div class="memo-facts">
        <Three paired={paired.answer} shares={shares.answer} />
        {verdict ? (
          <p>
            {t('memo.verdict', { of: COUNTERS })}{' '}
            {PLATES.map((plate, at) => `${t(`driver.${plate}`)} ${verdict.counters[at]}`).join(' · ')}
          </p>
        ) : null}
        <p>
          <b>{t('memo.orders')}</b>{' '}
          {lines
            .filter(({ id }) => chosen.includes(id))
            .map(({ text }) => text)
            .join(' · ') || t('memo.no-orders')}
        </p>
      </div>
      {keptCards(game).map(({ card, words }) => (
        <p key={card}>
          <b>
            {t('print.memo.kept')}: {t(`dispute.${card}.title`)}
          </b>{' '}
          {words}
        </p>
      ))}
      <fieldset class="no-print memo-pick">
        <legend>{t('memo.pick', { most: MOST })}</legend>
        <div>
          {lines.map(({ id, text }) => (
            <label key={id} class="check">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              {text}
            </label>
          ))}
        </div>
      </fieldset>
      <ol class="memo-lines">
        {LINES.map((line) => (
          <Blank key={line} line={line} isLater={isShort && !IN_CLASS.includes(line)} />
        ))}
      </ol>
      {isShort ? <p class="note no-print">{t('memo.at-home')}</p> : null}
      {hasStarters ? (
        <div class="memo-starters">
          <p>
            <b>{t('memo.starters')}</b> {STARTERS.map((one) => t(`memo.starter.${one}`)).join(' · ')}
          </p>
          <p>
            <b>{t('memo.words')}</b> {t('memo.eight-words')}
          </p>
        </div>
      ) : null}
      <p class="note">{t('memo.code', { code: codeOf(game) })}</p>
      <p class="row no-print">
        <button type="button" class="button" onClick={() => print()}>
          {t('memo.print')}
        </button>
        <label class="check">
          <input type="checkbox" checked={hasStarters} onChange={() => setStarters(!hasStarters)} />
          {t('memo.with-starters')}
        </label>
        <span class="note">{t('memo.spoken')}</span>
      </p>
    </section>
  );
}

const ROWS = ['causes', 'sources', 'what-if', 'model'] as const;
const STEPS = ['1', '2', '3', '4'] as const;

export function Rubric() {
  return (
    <section class="sheet stack rubric" aria-labelledby="rubric-title">
      <h2 id="rubric-title">{t('rubric.title')}</h2>
      <p>{t('rubric.note')}</p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={t('rubric.title')}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t('rubric.what')}</th>
              {STEPS.map((step) => (
                <th key={step} scope="col">
                  {step}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`rubric.${row}`)}</th>
                {STEPS.map((step) => (
                  <td key={step}>{t(`rubric.${row}.${step}`)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
