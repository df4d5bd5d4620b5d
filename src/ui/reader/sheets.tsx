/** The sheets that may lie over any page: the keys, where one is, the words of the page, and how it reads. */
import type { ComponentType } from 'preact';
import { closeSheet } from '../../store/actions.ts';
import { KEY_ACTIONS } from '../../store/settings.ts';
import { getState, type Sheet } from '../../store/store.ts';
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useStore } from '../use-store.ts';
import { whereAmI } from '../where.ts';
import { Ease } from './ease.tsx';
import { Words } from './words.tsx';

function Where() {
  const lines = whereAmI();
  return (
    <Dialog title={t('ui.where.title')} onClose={closeSheet} isSaid>
      <ul class="stack" role="list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}

const KeyRow = ({ name, does }: { readonly name: string; readonly does: string }) => (
  <tr>
    <td>
      <kbd dir="ltr">{name}</kbd>
    </td>
    <td>{does}</td>
  </tr>
);

function KeySheet() {
  const { keys } = getState().settings;
  return (
    <Dialog title={t('ui.keys.title')} onClose={closeSheet}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('ui.keys.key')}</th>
            <th scope="col">{t('ui.keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {KEY_ACTIONS.map((action) => (
            <KeyRow key={action} name={keys[action].toUpperCase()} does={t(`ui.keys.${action}`)} />
          ))}
          <KeyRow name="Tab" does={t('ui.keys.tab')} />
          <KeyRow name="Esc" does={t('ui.keys.escape')} />
        </tbody>
      </table>
      <p class="note">{t('ui.keys.remap')}</p>
    </Dialog>
  );
}

const SHEETS: Readonly<Record<Sheet, ComponentType>> = { where: Where, help: KeySheet, words: Words, ease: Ease };

export function Sheets() {
  const sheet = useStore((state) => state.sheet);
  if (!sheet) return null;
  const Shown = SHEETS[sheet];
  return <Shown key={sheet} />;
}
