/** The title, which index.html has painted, in the reader's words; and the choice of language on it. */
import { setLanguage } from '../store/actions.ts';
import { turnIndex } from '../store/stages.ts';
import { appStore } from '../store/store.ts';
import { seasonOf } from '../text/dates.ts';
import { languages } from '../text/language.ts';
import { currentLanguage, t } from '../text/text.ts';
import { languageName } from './language-name.ts';

function dressWords(): void {
  for (const element of document.querySelectorAll<HTMLElement>('#title [data-text]')) {
    const words = t(element.dataset['text']!);
    // What is painted in English already keeps its marks of colour.
    if (element.textContent?.replace(/\s+/g, ' ').trim() !== words) element.textContent = words;
  }
  for (const element of document.querySelectorAll<HTMLElement>('#title [data-label]'))
    element.setAttribute('aria-label', t(element.dataset['label']!));
}

/** Offers to go on with a kept game. */
function dressContinue(): void {
  const { game } = appStore.getState();
  const way = document.querySelector<HTMLElement>('#title [data-action="continue"]');
  if (!way || !game) return;
  const turn = game.scenario.level.turns[turnIndex(game)];
  way.hidden = false;
  if (turn) way.textContent = t('ui.title.continue-at', { season: seasonOf(turn.from, turn.to) });
}

/** The menu of languages; hidden while there is only one. */
function dressLanguages(): void {
  const select = document.querySelector<HTMLSelectElement>('#title-language');
  const label = select?.closest('label');
  if (!select || !label) return;
  select.replaceChildren(
    ...languages().map((language) => {
      const option = new Option(languageName(language), language.tag);
      option.lang = language.tag;
      return option;
    }),
  );
  select.value = currentLanguage().tag;
  label.hidden = languages().length < 2;
}

function dressTitle(): void {
  dressWords();
  dressContinue();
  dressLanguages();
}

/** Says the title in the reader's language, now and after every change of it. */
export function followTitle(): void {
  dressTitle();
  document.querySelector<HTMLSelectElement>('#title-language')?.addEventListener('change', (event) => {
    void setLanguage((event.currentTarget as HTMLSelectElement).value);
  });
  appStore.subscribe((state, before) => {
    if (state.settings !== before.settings || state.game !== before.game) dressTitle();
  });
}
