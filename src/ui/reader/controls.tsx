/** The controls of the settings: picks, ticks and the menu of languages, for the page and for the reader's sheet. */
import { useId } from 'preact/hooks';
import { setLanguage, setSettings } from '../../store/actions.ts';
import { MOTIONS, TEXT_SIZES, type Settings } from '../../store/settings.ts';
import { languages } from '../../text/language.ts';
import { share } from '../../text/numbers.ts';
import { currentLanguage, t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { languageName } from '../language-name.ts';

interface PickProps<T extends string | number> {
  readonly name: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly said: (value: T) => string;
  readonly onPick: (value: T) => void;
}

function Picks<T extends string | number>({ name, values, value, said, onPick }: PickProps<T>) {
  const group = useId();
  return (
    <fieldset class="setting">
      <legend>{t(`ui.settings.${name}`)}</legend>
      <div class="picks">
        {values.map((one) => (
          <label key={one} class="pick">
            <input type="radio" name={group} checked={one === value} onChange={() => onPick(one)} />
            <span>{said(one)}</span>
          </label>
        ))}
      </div>
      <p class="note">{t(`ui.settings.${name}-about`)}</p>
    </fieldset>
  );
}

export type Flag = 'legible' | 'spacing' | 'lowDetail' | 'hints' | 'keysOn';

export function Check({ name, settings }: { readonly name: Flag; readonly settings: Settings }) {
  const id = useId();
  return (
    <div class="setting">
      <label class="check" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={settings[name]}
          aria-describedby={`${id}-about`}
          onChange={(event) => setSettings({ [name]: event.currentTarget.checked })}
        />
        <span>{t(`ui.settings.${name}`)}</span>
      </label>
      <p class="note" id={`${id}-about`}>
        {t(`ui.settings.${name}-about`)}
      </p>
    </div>
  );
}

interface OwnProps {
  readonly settings: Settings;
}

export const Reading = ({ settings }: OwnProps) => (
  <Picks
    name="reading"
    values={['standard', 'plain'] as const}
    value={settings.reading}
    said={(one) => t(`ui.settings.reading-${one}`)}
    onPick={(reading) => setSettings({ reading })}
  />
);

export const TextSize = ({ settings }: OwnProps) => (
  <Picks
    name="text-size"
    values={TEXT_SIZES}
    value={settings.textSize}
    said={(one) => share(one / 100)}
    onPick={(textSize) => setSettings({ textSize })}
  />
);

export const Movement = ({ settings }: OwnProps) => (
  <Picks
    name="motion"
    values={MOTIONS}
    value={settings.motion}
    said={(one) => t(`ui.settings.motion-${one}`)}
    onPick={(motion) => setSettings({ motion })}
  />
);

async function speak(tag: string): Promise<void> {
  await setLanguage(tag);
  announce(t('ui.language.now', { name: currentLanguage().name }));
}

/** The menu of languages, each by its own name; a language no native reader has signed says so. */
export function LanguageMenu() {
  const note = useId();
  return (
    <div class="setting">
      <label class="field">
        <span class="label">{t('ui.language.label')}</span>
        <select
          class="language-menu"
          value={currentLanguage().tag}
          aria-describedby={note}
          onChange={(event) => void speak(event.currentTarget.value)}
        >
          {languages().map((language) => (
            <option key={language.tag} value={language.tag} lang={language.tag}>
              {languageName(language)}
            </option>
          ))}
        </select>
      </label>
      <p class="note" id={note}>
        {t('ui.language.about')}
      </p>
    </div>
  );
}
