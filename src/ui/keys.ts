/** Single keys: help, where am I, words, why, seal, and the ways about the desk; off or remapped in the settings. */
import { useEffect } from 'preact/hooks';
import { go, openSheet, openWhy, toggleSound } from '../store/actions.ts';
import { KEY_ACTIONS } from '../store/settings.ts';
import type { KeyAction } from '../store/settings.ts';
import { getState } from '../store/store.ts';
import { t } from '../text/text.ts';
import { announce } from './announce.ts';
import { focusQuietly } from './focus.ts';
import { readAloud } from './reader/read-aloud.ts';

const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
const visit = (selector: string): void => focusQuietly(document.querySelector<HTMLElement>(selector));

const ACTIONS: Readonly<Record<KeyAction, () => void>> = {
  help: () => openSheet('help'),
  where: () => openSheet('where'),
  words: () => openSheet('words'),
  ease: () => openSheet('ease'),
  read: () => void readAloud(),
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
  mute: () => {
    toggleSound();
    announce(t(getState().isSoundOn ? 'ui.sound.on' : 'ui.sound.off'));
  },
  closer: () => press('[data-key="closer"]'),
  wider: () => press('[data-key="wider"]'),
  river: () => press('[data-key="river"]'),
};

/** The key as a Latin keyboard names it: on a Persian, Arabic or Kurdish one the letter's place counts. */
function keyOf(event: KeyboardEvent): string {
  if (event.key === '\u061f') return '?';
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  return (/^[\x20-\x7e]$/.test(event.key) ? event.key : (letter ?? event.key)).toLowerCase();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable]');

/** Listens for the single keys, wherever nothing is being typed and no dialog is open. */
export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { keys, keysOn } = getState().settings;
      if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const pressed = keyOf(event);
      const action = KEY_ACTIONS.find((one) => keys[one] === pressed);
      if (!action) return;
      event.preventDefault();
      ACTIONS[action]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
