/** Scanning codes with the camera: optional; a machine without one, or without leave, pastes instead. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import { announce } from '../../announce.ts';
import { Dialog } from '../../parts/dialog.tsx';

interface Props {
  readonly onDone: (texts: readonly string[]) => void;
  readonly onClose: () => void;
}

export function Scan({ onDone, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    let isBusy = false;
    let count = 0;
    const texts = new Set<string>();
    const look = async (): Promise<void> => {
      const { rearCamera, frameLoop, QRCanvas } = await import('qr/dom.js');
      const player = video.current;
      if (isGone || player === null) return;
      const camera = await rearCamera(player);
      if (isGone) return camera.stop();
      const canvas = new QRCanvas();
      const hear = (read: unknown): void => {
        isBusy = false;
        for (const text of Array.isArray(read) ? read : [read]) if (typeof text === 'string') texts.add(text);
        if (texts.size === count) return;
        count = texts.size;
        setSeen([...texts]);
        announce(t('wall.scan.seen', { count }));
      };
      const endLoop = frameLoop(() => {
        if (isBusy) return;
        isBusy = true;
        camera.readFrame(canvas).then(hear, () => hear(undefined));
      });
      stop = () => {
        endLoop();
        camera.stop();
      };
    };
    look().catch(() => setRefused(true));
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
  return (
    <Dialog title={t('wall.scan.title')} onClose={onClose}>
      <p>{isRefused ? t('wall.scan.refused') : t('wall.scan.lead')}</p>
      {isRefused ? null : <video ref={video} class="scan-video" playsInline muted />}
      <p>{t('wall.scan.seen', { count: seen.length })}</p>
      <p class="row">
        <button type="button" class="button" disabled={seen.length === 0} onClick={() => onDone(seen)}>
          {t('wall.scan.done')}
        </button>
      </p>
    </Dialog>
  );
}
