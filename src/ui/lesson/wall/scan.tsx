/** Scanning codes with the camera: optional; a machine without one, or without leave, pastes instead. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import { announce } from '../../announce.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { watch, type CameraTrouble } from './camera.ts';

interface Props {
  readonly onDone: (texts: readonly string[]) => void;
  readonly onClose: () => void;
}

export function Scan({ onDone, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<CameraTrouble>();
  useEffect(() => {
    const texts = new Set<string>();
    const read = (text: string): void => {
      if (texts.has(text)) return;
      texts.add(text);
      setSeen([...texts]);
      announce(t('wall.scan.seen', { count: texts.size }));
    };
    return video.current ? watch(video.current, read, setTrouble) : undefined;
  }, []);
  return (
    <Dialog title={t('wall.scan.title')} onClose={onClose}>
      <p role={trouble ? 'alert' : undefined}>{t(trouble ? `wall.scan.${trouble}` : 'wall.scan.lead')}</p>
      {trouble ? null : <video ref={video} class="scan-video" playsInline muted />}
      <p>{t('wall.scan.seen', { count: seen.length })}</p>
      <p class="row">
        <button type="button" class="button" disabled={seen.length === 0} onClick={() => onDone(seen)}>
          {t('wall.scan.done')}
        </button>
      </p>
    </Dialog>
  );
}
