/** Understanding: three outcomes, each to be matched to a cause and a sentence of the study. The only dial earned here. */
import { useState } from 'preact/hooks';
import { note } from '../../../store/debrief-notes.ts';
import type { Game } from '../../../store/game.ts';
import { t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';

const OUTCOMES = ['mosul', 'fall', 'sooner'] as const;
type Outcome = (typeof OUTCOMES)[number];
const CAUSES = ['rising', 'cracks', 'support', 'force'] as const;
const SENTENCES = ['D6', 'D8', 'D9', 'C7'] as const;
/** What the model and the study say of each; a model's answer, open to objection. */
const KEY: Readonly<Record<Outcome, { readonly cause: string; readonly sentence: string }>> = {
  mosul: { cause: 'rising', sentence: 'D6' },
  fall: { cause: 'cracks', sentence: 'D8' },
  sooner: { cause: 'support', sentence: 'D9' },
};
const PARTS = ['cause', 'sentence'] as const;
type Said = Readonly<Partial<Record<`${Outcome}-${(typeof PARTS)[number]}`, string>>>;

export function Understanding({ game }: { readonly game: Game }) {
  const [said, setSaid] = useState<Said>({});
  const [isTold, setTold] = useState(false);
  const all = OUTCOMES.flatMap((outcome) => PARTS.map((part) => [outcome, part] as const));
  const right = all.filter(([outcome, part]) => said[`${outcome}-${part}`] === KEY[outcome][part]).length;
  return (
    <section class="sheet stack no-print" aria-labelledby="understanding-title">
      <h2 id="understanding-title">{t('understanding.title')}</h2>
      <p class="read">{t('understanding.about')}</p>
      {OUTCOMES.map((outcome) => (
        <fieldset key={outcome} class="stack">
          <legend>
            <b>{t(`understanding.outcome.${outcome}`)}</b>
          </legend>
          <div class="columns">
            {PARTS.map((part) => (
              <div key={part} class="field">
                <label for={`understand-${outcome}-${part}`}>{t(`understanding.${part}`)}</label>
                <select
                  id={`understand-${outcome}-${part}`}
                  value={said[`${outcome}-${part}`] ?? ''}
                  onChange={(event) => {
                    setSaid({ ...said, [`${outcome}-${part}`]: event.currentTarget.value });
                    setTold(false);
                  }}
                >
                  <option value="">{t('understanding.choose')}</option>
                  {(part === 'cause' ? CAUSES : SENTENCES).map((one) => (
                    <option key={one} value={one}>
                      {part === 'cause' ? t(`understanding.cause.${one}`) : `${one}: ${t(`sentence.${one}`)}`}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
          {isTold ? <p>{t(`understanding.answer.${outcome}`)}</p> : null}
        </fieldset>
      ))}
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={Object.values(said).filter(Boolean).length < all.length}
          onClick={() => {
            setTold(true);
            note(game, { understanding: { right, of: all.length } });
          }}
        >
          {t('understanding.look')}
        </button>
      </p>
      <p role="status">
        {isTold ? (
          <>
            <b>
              {t('understanding.dial')} <Figures>{Math.round((100 * right) / all.length)}</Figures>
            </b>{' '}
            {t('understanding.right', { right, of: all.length })}
          </>
        ) : null}
      </p>
      <p class="note">{t('understanding.never')}</p>
    </section>
  );
}
