/** A new game: how long, on which luck, with or without a charge from the Shah; the content note stands here. */
import { useState } from 'preact/hooks';
import { startGame } from '../../store/actions.ts';
import { hashOf } from '../../store/route.ts';
import { charges } from '../../store/catalogue.ts';
import { readLuck } from '../../store/codes.ts';
import { LENGTHS, ACT_LEVELS } from '../../store/scenarios.ts';
import { t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { Fold } from '../parts/fold.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';
import { plateOf } from './act.tsx';

/** The poster that stands for a length. */
const PLATE: Readonly<Record<string, number>> = {
  standard: 1,
  express: 3,
  recognition: 1,
  mosul: 2,
  river: 3,
  fires: 4,
  winter: 5,
};

interface Choice {
  readonly level: string;
  readonly luck: string;
  readonly charge: string;
}

function Lengths({ value, onChange }: { readonly value: string; readonly onChange: (level: string) => void }) {
  const card = (level: string) => (
    <label key={level} class="choice length" data-hand="open" data-chosen={value === level ? '' : undefined}>
      <input type="radio" name="level" value={level} checked={value === level} onChange={() => onChange(level)} />
      <span class="length-art" style={{ backgroundImage: `url("${plateOf(PLATE[level] ?? 1)}")` }} />
      <span class="name">{t(`ui.new.level.${level}`)}</span>
      <span class="does">{t(`ui.new.level.${level}-about`)}</span>
    </label>
  );
  return (
    <fieldset class="stack">
      <legend>
        <h2>{t('ui.new.length')}</h2>
      </legend>
      <div class="columns">{LENGTHS.map(card)}</div>
      <Fold title={t('ui.new.one-act')} open={ACT_LEVELS.includes(value)}>
        <div class="columns">{ACT_LEVELS.map(card)}</div>
      </Fold>
    </fieldset>
  );
}

function Charges({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  return (
    <label class="field">
      <span>{t('ui.new.charge')}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('ui.new.charge-none')}</option>
        {charges.map((id) => (
          <option key={id} value={id}>
            {t(`charge.${id}.name`)}
          </option>
        ))}
      </select>
      <span class="note">{t('ui.new.charge-about')}</span>
    </label>
  );
}

export function NewGame() {
  const hasGame = useStore((state) => state.game !== undefined);
  const isFirst = useStore((state) => state.book.length === 0);
  const [choice, setChoice] = useState<Choice>({ level: 'standard', luck: '', charge: '' });
  const [problem, setProblem] = useState<string>();
  const heading = useHeading('new');
  const begin = (event: Event): void => {
    event.preventDefault();
    const luck = choice.luck.trim() === '' ? undefined : readLuck(choice.luck);
    if (luck && !luck.ok) return setProblem(t(luck.problem.key, luck.problem.params));
    startGame({
      level: luck?.level ?? choice.level,
      ...(luck ? { seed: luck.seed } : {}),
      ...(choice.charge ? { charge: choice.charge } : {}),
    });
  };
  return (
    <Page
      name="new"
      title={t('ui.new.title')}
      heading={heading}
      back={{ href: hashOf('title'), label: t('ui.nav.back-to-title') }}
    >
      <form class="stack new-game" onSubmit={begin}>
        <p class="content-note">{t('briefing.content-note')}</p>
        <Lengths value={choice.level} onChange={(level) => setChoice({ ...choice, level })} />
        <Fold title={t('ui.new.more')} open={!isFirst}>
          <div class="columns">
            <label class="field">
              <span>{t('ui.new.luck')}</span>
              <input
                value={choice.luck}
                maxLength={16}
                autocomplete="off"
                aria-describedby="luck-about"
                aria-invalid={problem !== undefined}
                onInput={(event) => setChoice({ ...choice, luck: event.currentTarget.value })}
              />
              <span id="luck-about" class="note">
                {t('ui.new.luck-about')}
              </span>
            </label>
            {isFirst ? null : <Charges value={choice.charge} onChange={(charge) => setChoice({ ...choice, charge })} />}
          </div>
        </Fold>
        {problem ? (
          <p class="trouble" role="alert">
            {problem}
          </p>
        ) : null}
        <p class="row">
          <button type="submit" class="button seal">
            {t('ui.new.begin')}
          </button>
          {hasGame ? (
            <a class="button plain" href={hashOf('play')}>
              {t('ui.new.continue')}
            </a>
          ) : null}
        </p>
        {hasGame ? <p class="note">{t('ui.new.replaces')}</p> : null}
        {isFirst ? null : (
          <p>
            <a href={hashOf('book')}>{t('ui.title.book')}</a>
          </p>
        )}
      </form>
    </Page>
  );
}
