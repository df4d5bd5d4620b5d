/** Single keys: help, where am I, why, seal, and the ways about the desk; off or remapped in the settings. */
import { useEffect, useState } from 'preact/hooks';
import { go, openWhy } from '../store/actions.ts';
import { KEY_ACTIONS } from '../store/settings.ts';
import type { KeyAction } from '../store/settings.ts';
import { getState } from '../store/store.ts';
import { t } from '../text/text.ts';
import { announce } from './announce.ts';
import { focusQuietly } from './focus.ts';
import { Dialog } from './parts/dialog.tsx';
import { whereAmI } from './where.ts';

const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
const visit = (selector: string): void => focusQuietly(document.querySelector<HTMLElement>(selector));

const ACTIONS: Readonly<Record<Exclude<KeyAction, 'help' | 'where'>, () => void>> = {
  why: () => {
    // What has the focus, or else the first thing on the page that has a why.
    const subject =
      document.activeElement?.closest<HTMLElement>('[data-why]') ?? document.querySelector<HTMLElement>('[data-why]');
    if (subject?.dataset['why']) openWhy(subject.dataset['why']);
  },
  seal: () => visit('[data-key="seal"]'),
  dispatches: () => visit('#dispatches-title'),
  council: () => visit('#council-title, #wire-title'),
  gauges: () => press('[data-key="gauges"]'),
  codex: () => go('codex'),
  log: () => go('log'),
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable]');

export function Keys() {
  const [sheet, setSheet] = useState<'help' | 'where'>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { keys, keysOn } = getState().settings;
      if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const action = KEY_ACTIONS.find((one) => keys[one] === event.key.toLowerCase());
      if (!action) return;
      event.preventDefault();
      if (action === 'help' || action === 'where') setSheet(action);
      else ACTIONS[action]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (sheet === 'where') return <Where onClose={() => setSheet(undefined)} />;
  if (sheet === 'help') return <KeySheet onClose={() => setSheet(undefined)} />;
  return null;
}

function Where({ onClose }: { readonly onClose: () => void }) {
  const lines = whereAmI();
  useEffect(() => announce(lines.join(' ')), []);
  return (
    <Dialog title={t('ui.where.title')} onClose={onClose}>
      <ul class="stack" role="list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}

function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { keys } = getState().settings;
  return (
    <Dialog title={t('ui.keys.title')} onClose={onClose}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('ui.keys.key')}</th>
            <th scope="col">{t('ui.keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {KEY_ACTIONS.map((action) => (
            <tr key={action}>
              <td>
                <kbd>{keys[action].toUpperCase()}</kbd>
              </td>
              <td>{t(`ui.keys.${action}`)}</td>
            </tr>
          ))}
          <tr>
            <td>
              <kbd>Tab</kbd>
            </td>
            <td>{t('ui.keys.tab')}</td>
          </tr>
          <tr>
            <td>
              <kbd>Esc</kbd>
            </td>
            <td>{t('ui.keys.escape')}</td>
          </tr>
        </tbody>
      </table>
      <p class="note">{t('ui.keys.remap')}</p>
    </Dialog>
  );
}
