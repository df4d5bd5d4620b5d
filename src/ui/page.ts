/** Keeps the document in step with the settings and the address: language, direction, text size, motion, title page. */
import { followHash } from '../store/actions.ts';
import { appStore } from '../store/store.ts';
import type { AppState } from '../store/store.ts';
import { currentLanguage, direction } from '../text/text.ts';

function dress({ settings, route }: AppState): void {
  const { dataset, style } = document.documentElement;
  document.documentElement.lang = currentLanguage().tag;
  document.documentElement.dir = direction();
  dataset['script'] = currentLanguage().digits === 'latn' ? 'latin' : 'arabic';
  dataset['textSize'] = String(settings.textSize);
  dataset['motion'] = settings.motion;
  dataset['legible'] = settings.legible ? 'on' : 'off';
  dataset['spacing'] = settings.spacing ? 'wide' : 'usual';
  dataset['page'] = route.page;
  style.removeProperty('visibility');
  const title = document.getElementById('title');
  if (title) title.hidden = route.page !== 'title';
}

/** Follows the hash and the store from now on. */
export function followPage(): void {
  globalThis.addEventListener('hashchange', () => followHash(location.hash));
  followHash(location.hash);
  dress(appStore.getState());
  // The root is touched only when it must be: every style on the page hangs on it.
  appStore.subscribe((now, before) => {
    if (now.route !== before.route || now.settings !== before.settings) dress(now);
  });
}
