/** The field for a spoken word or its three digits; what is wrong with it is said at once. */
import { useState } from 'preact/hooks';
import { sayWord } from '../../store/lesson.ts';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';

export function WordField({ onOpened }: { readonly onOpened?: () => void }) {
  const [word, setWord] = useState('');
  const [problem, setProblem] = useState<string>();
  return (
    <form
      class="stack word-field"
      onSubmit={(event) => {
        event.preventDefault();
        const heard = sayWord(word);
        setWord('');
        if (heard.kind === 'opened') return onOpened?.();
        const told = t(`lesson.gate.${heard.kind}`);
        setProblem(told);
        announce(told);
      }}
    >
      <label class="field">
        <span class="label">{t('lesson.gate.field')}</span>
        <span class="row">
          <input
            value={word}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-invalid={problem !== undefined}
            aria-describedby={problem ? 'word-problem' : undefined}
            onInput={(event) => setWord(event.currentTarget.value)}
          />
          <button type="submit" class="button seal">
            {t('lesson.gate.open')}
          </button>
        </span>
      </label>
      {problem ? (
        <p class="trouble" id="word-problem">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
