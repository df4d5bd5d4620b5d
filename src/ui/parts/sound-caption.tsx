/** The sound that has just begun, in words, for a moment: at the edge of the page, over nothing that can be pressed. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { useStore } from '../use-store.ts';

const SHOWN_FOR = 3500;

export function SoundCaption() {
  const caption = useStore((state) => (state.isSoundOn && state.settings.captions ? state.caption : undefined));
  const [past, setPast] = useState(0);
  useEffect(() => {
    if (!caption) return;
    const timer = setTimeout(() => setPast(caption.count), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [caption]);
  if (!caption || caption.count <= past) return null;
  return (
    <p class="sound-caption" key={caption.count}>
      {t(`sound.caption.${caption.id}`)}
    </p>
  );
}
