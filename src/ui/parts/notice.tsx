/** A word about saving that the player hears once and puts away. */
import { dismissNotice } from '../../store/actions.ts';
import { t } from '../../text/text.ts';
import { useStore } from '../use-store.ts';

export function Notice() {
  const notice = useStore((state) => state.notice);
  if (!notice) return null;
  return (
    <div class="toast" role="status">
      <p>{t(notice.key, notice.params ?? {})}</p>
      <button type="button" class="link" onClick={dismissNotice}>
        {t('ui.toast.understood')}
      </button>
    </div>
  );
}
