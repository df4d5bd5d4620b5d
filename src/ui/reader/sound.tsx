/** The sound section of the settings: the switch, three volumes, and captions. */
import { setSettings, toggleSound } from '../../store/actions.ts';
import { VOLUME_KINDS } from '../../store/settings.ts';
import type { Settings, VolumeKind } from '../../store/settings.ts';
import { share } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../use-store.ts';

function Volume({ kind, settings }: { readonly kind: VolumeKind; readonly settings: Settings }) {
  const level = settings.volumes[kind];
  return (
    <label class="field volume">
      <span class="label">{t(`ui.sound.${kind}`)}</span>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={level}
        aria-valuetext={share(level)}
        onInput={(event) =>
          setSettings({ volumes: { ...settings.volumes, [kind]: Number(event.currentTarget.value) } })
        }
      />
      <span class="num" aria-hidden="true">
        {share(level)}
      </span>
    </label>
  );
}

export function SoundSettings({ settings }: { readonly settings: Settings }) {
  const isOn = useStore((state) => state.isSoundOn);
  return (
    <section class="sheet stack sound-settings" aria-labelledby="sound-title">
      <h2 id="sound-title">{t('ui.sound.title')}</h2>
      <p class="row">
        <button type="button" class="button plain" data-on={isOn ? '' : undefined} onClick={toggleSound}>
          <Icon name="sound" />
          {t(isOn ? 'ui.sound.turn-off' : 'ui.sound.turn-on')}
        </button>
        <span role="status">{t(isOn ? 'ui.sound.on' : 'ui.sound.off')}</span>
      </p>
      <p class="note">{t('ui.sound.hint')}</p>
      <div class="volumes">
        {VOLUME_KINDS.map((kind) => (
          <Volume key={kind} kind={kind} settings={settings} />
        ))}
      </div>
      <div class="setting">
        <label class="check">
          <input
            type="checkbox"
            checked={settings.captions}
            aria-describedby="captions-hint"
            onChange={(event) => setSettings({ captions: event.currentTarget.checked })}
          />
          <span>{t('ui.sound.captions')}</span>
        </label>
        <p class="note" id="captions-hint">
          {t('ui.sound.captions-hint')}
        </p>
      </div>
    </section>
  );
}
