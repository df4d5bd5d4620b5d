/** Which screen is shown, the live region, the single keys, and the few things that lie over every screen. */
import { useEffect } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { t } from '../text/text.ts';
import type { Page } from '../store/route.ts';
import { closeWhy } from '../store/actions.ts';
import { whyView } from '../store/why-view.ts';
import { hearWith } from './announce.ts';
import { nameDocument } from './document-name.ts';
import { useKeys } from './keys.ts';
import { Notice } from './parts/notice.tsx';
import { SoundCaption } from './parts/sound-caption.tsx';
import { WhyDrawer } from './desk/why-drawer.tsx';
import { stopReading } from './reader/read-aloud.ts';
import { Sheets } from './reader/sheets.tsx';
import { useStore } from './use-store.ts';
import { SCREENS } from './router.ts';

export function App() {
  const page = useStore((state) => state.route.page);
  // Words depend on the settings; a change of them redraws the whole page.
  useStore((state) => state.settings);
  const why = useStore((state) => state.why);
  const game = useStore((state) => state.game);
  const Screen: ComponentType = SCREENS[page as Page];
  const drawer = why === undefined ? undefined : whyView(game, why);
  useKeys();
  useEffect(() => stopReading, [page]);
  useEffect(nameDocument);
  return (
    <>
      {page === 'title' ? null : (
        <a class="skip" href="#main" onClick={skip}>
          {t('ui.app.skip')}
        </a>
      )}
      <Screen key={page} />
      {drawer ? <WhyDrawer why={drawer} onClose={closeWhy} /> : null}
      <Notice />
      <SoundCaption />
      <Sheets />
      <p class="heard" role="status" aria-live="polite" aria-label={t('ui.app.live')} ref={hearWith} />
    </>
  );
}

/** The hash is the router's, so the skip link moves focus by hand. */
function skip(event: Event): void {
  event.preventDefault();
  const main = document.querySelector<HTMLElement>('#app main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}
