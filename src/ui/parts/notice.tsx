/** A word about saving or the version that the player hears once and puts away, or answers. */
import { dismissNotice } from '../../store/actions.ts';
import { t } from '../../text/text.ts';
import { useStore } from '../use-store.ts';

export function Notice() {
  const notice = useStore((state) => state.notice);
  if (!notice) return null;
  return (
    <div class="toast" role="status">
      <p>{t(notice.key, notice.params ?? {})}</p>
      {notice.ways?.map(({ key, take }) => (
        <button key={key} type="button" class="link" onClick={take}>
          {t(key)}
        </button>
      ))}
      {notice.mustChoose ? null : (
        <button type="button" class="link" onClick={dismissNotice}>
          {t(notice.ways ? 'ui.toast.later' : 'ui.toast.understood')}
        </button>
      )}
    </div>
  );
}
