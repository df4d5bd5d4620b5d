/** Where a page that can be opened from anywhere leads back to: the desk, or the title while no game lies on it. */
import { hashOf } from '../store/route.ts';
import { t } from '../text/text.ts';
import { useStore } from './use-store.ts';

export function useWayBack(): { readonly href: string; readonly label: string } {
  const hasGame = useStore((state) => state.game !== undefined);
  return hasGame
    ? { href: hashOf('play'), label: t('ui.nav.back-to-desk') }
    : { href: hashOf('title'), label: t('ui.nav.back-to-title') };
}
