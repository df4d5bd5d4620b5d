/** How it reads, over any page and without leaving it: language, level, size, reading aloud, and the helps that keys open. */
import { closeSheet, openSheet } from '../../store/actions.ts';
import { hashOf } from '../../store/route.ts';
import type { Sheet } from '../../store/store.ts';
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useStore } from '../use-store.ts';
import { Check, LanguageMenu, Reading, TextSize } from './controls.tsx';
import { readAloud } from './read-aloud.ts';

const Other = ({ sheet, label }: { readonly sheet: Sheet; readonly label: string }) => (
  <button type="button" class="button plain" onClick={() => openSheet(sheet)}>
    {label}
  </button>
);

export function Ease() {
  const settings = useStore((state) => state.settings);
  return (
    <Dialog title={t('ui.ease.title')} onClose={closeSheet}>
      <div class="stack">
        <p class="row">
          <button
            type="button"
            class="button"
            onClick={() => {
              closeSheet();
              void readAloud();
            }}
          >
            {t('ui.keys.read')}
          </button>
          <Other sheet="words" label={t('ui.keys.words')} />
          <Other sheet="where" label={t('ui.where.title')} />
          <Other sheet="help" label={t('ui.keys.title')} />
        </p>
        <LanguageMenu />
        <Reading settings={settings} />
        <TextSize settings={settings} />
        <Check name="spacing" settings={settings} />
        <Check name="legible" settings={settings} />
        <p class="row">
          <a href={hashOf('settings')}>{t('ui.ease.all')}</a>
          <a href={hashOf('access')}>{t('ui.access.title')}</a>
        </p>
      </div>
    </Dialog>
  );
}
