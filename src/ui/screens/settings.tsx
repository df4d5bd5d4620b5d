/** Settings: how much is said, how large and how spaced it stands, what moves, what violence is told, and the single keys. */
import { useState } from 'preact/hooks';
import { setSettings } from '../../store/actions.ts';
import { DEFAULT_KEYS, KEY_ACTIONS, MOTIONS, TEXT_SIZES } from '../../store/settings.ts';
import type { KeyAction, KeyMap, Settings } from '../../store/settings.ts';
import { share } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { useHeading } from '../focus.ts';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';
import { useWayBack } from '../way-back.ts';

interface PickProps<T extends string | number> {
  readonly name: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly said: (value: T) => string;
  readonly onPick: (value: T) => void;
}

function Picks<T extends string | number>({ name, values, value, said, onPick }: PickProps<T>) {
  return (
    <fieldset class="setting">
      <legend>{t(`ui.settings.${name}`)}</legend>
      <div class="picks">
        {values.map((one) => (
          <label key={one} class="pick">
            <input type="radio" name={name} checked={one === value} onChange={() => onPick(one)} />
            <span>{said(one)}</span>
          </label>
        ))}
      </div>
      <p class="note">{t(`ui.settings.${name}-about`)}</p>
    </fieldset>
  );
}

type Flag = 'legible' | 'spacing' | 'lowDetail' | 'hints' | 'keysOn';

function Check({ name, settings }: { readonly name: Flag; readonly settings: Settings }) {
  const id = `setting-${name}`;
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

interface KeyProps {
  readonly action: KeyAction;
  readonly keys: KeyMap;
  readonly onProblem: (problem: string | undefined) => void;
}

/** One key can do one thing: taking another's key is refused, and said. */
function KeyField({ action, keys, onProblem }: KeyProps) {
  const set = (typed: string): void => {
    const key = typed.trim().slice(-1).toLowerCase();
    if (!key) return;
    const taken = KEY_ACTIONS.find((one) => one !== action && keys[one] === key);
    if (taken) return onProblem(t('ui.settings.key-taken', { key: key.toUpperCase(), does: t(`ui.keys.${taken}`) }));
    onProblem(undefined);
    setSettings({ keys: { ...keys, [action]: key } });
    announce(t('ui.settings.key-set', { key: key.toUpperCase(), does: t(`ui.keys.${action}`) }));
  };
  return (
    <label class="key-field">
      <span>{t(`ui.keys.${action}`)}</span>
      <input
        value={keys[action].toUpperCase()}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => {
          set(event.currentTarget.value);
          event.currentTarget.value = (event.currentTarget.value.trim().slice(-1) || keys[action]).toUpperCase();
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => (event.currentTarget.value = keys[action].toUpperCase())}
      />
    </label>
  );
}

function Keys({ settings }: { readonly settings: Settings }) {
  const [problem, setProblem] = useState<string>();
  return (
    <section class="sheet stack" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('ui.settings.keys')}</h2>
      <Check name="keysOn" settings={settings} />
      <div class="key-fields">
        {KEY_ACTIONS.map((action) => (
          <KeyField key={action} action={action} keys={settings.keys} onProblem={setProblem} />
        ))}
      </div>
      {problem ? (
        <p class="trouble" role="alert">
          {problem}
        </p>
      ) : null}
      <p class="row">
        <button type="button" class="button plain" onClick={() => setSettings({ keys: DEFAULT_KEYS })}>
          {t('ui.settings.keys-default')}
        </button>
      </p>
    </section>
  );
}

export function SettingsPage() {
  const settings = useStore((state) => state.settings);
  const heading = useHeading('settings');
  return (
    <Page name="settings" title={t('ui.nav.settings')} heading={heading} back={useWayBack()}>
      <div class="settings-columns">
        <section class="sheet stack" aria-labelledby="reading-title">
          <h2 id="reading-title">{t('ui.settings.words')}</h2>
          <Picks
            name="reading"
            values={['standard', 'plain'] as const}
            value={settings.reading}
            said={(one) => t(`ui.settings.reading-${one}`)}
            onPick={(reading) => setSettings({ reading })}
          />
          <Check name="hints" settings={settings} />
          <Check name="lowDetail" settings={settings} />
        </section>
        <section class="sheet stack" aria-labelledby="look-title">
          <h2 id="look-title">{t('ui.settings.look')}</h2>
          <Picks
            name="text-size"
            values={TEXT_SIZES}
            value={settings.textSize}
            said={(one) => share(one / 100)}
            onPick={(textSize) => setSettings({ textSize })}
          />
          <Check name="spacing" settings={settings} />
          <Check name="legible" settings={settings} />
          <Picks
            name="motion"
            values={MOTIONS}
            value={settings.motion}
            said={(one) => t(`ui.settings.motion-${one}`)}
            onPick={(motion) => setSettings({ motion })}
          />
        </section>
      </div>
      <Keys settings={settings} />
    </Page>
  );
}
