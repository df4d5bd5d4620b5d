/** Settings: how much is said, how large and how spaced it stands, what moves, what violence is told, and the single keys. */
import { useState } from 'preact/hooks';
import { setSettings } from '../../store/actions.ts';
import { DEFAULT_KEYS, KEY_ACTIONS } from '../../store/settings.ts';
import type { KeyAction, KeyMap, Settings } from '../../store/settings.ts';
import { hashOf } from '../../store/route.ts';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { useHeading } from '../focus.ts';
import { Check, LanguageMenu, Movement, Reading, TextSize } from '../reader/controls.tsx';
import { SoundSettings } from '../reader/sound.tsx';
import { Page } from '../shell.tsx';
import { useStore } from '../use-store.ts';
import { useWayBack } from '../way-back.ts';

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
  const isReady = useStore((state) => state.isOfflineReady);
  const heading = useHeading('settings');
  return (
    <Page name="settings" title={t('ui.nav.settings')} heading={heading} back={useWayBack()}>
      <div class="settings-columns">
        <section class="sheet stack" aria-labelledby="reading-title">
          <h2 id="reading-title">{t('ui.settings.words')}</h2>
          <LanguageMenu />
          <Reading settings={settings} />
          <Check name="hints" settings={settings} />
          <Check name="lowDetail" settings={settings} />
        </section>
        <section class="sheet stack" aria-labelledby="look-title">
          <h2 id="look-title">{t('ui.settings.look')}</h2>
          <TextSize settings={settings} />
          <Check name="spacing" settings={settings} />
          <Check name="legible" settings={settings} />
          <Movement settings={settings} />
          {isReady ? <p class="note">{t('ui.toast.offline')}</p> : null}
        </section>
      </div>
      <SoundSettings settings={settings} />
      <Keys settings={settings} />
      <p>
        <a href={hashOf('access')}>{t('ui.access.title')}</a>
      </p>
    </Page>
  );
}
