/** The camera of whoever collects codes: frames go to the desk behind the wall, what was read comes back; nothing is kept or sent. */
import { lookAt } from '../../../store/wall-store.ts';

/** Why there is no picture: leave was refused, or there is no camera to be had. */
export type CameraTrouble = 'denied' | 'refused';

/** Between two looks, in milliseconds: quick enough for a hand that holds up one device after another. */
const REST = 120;
const CAMERA: MediaStreamConstraints = { video: { facingMode: 'environment', width: { ideal: 1280 } } };

/** Watches through the camera until it is stopped; returns what stops it. Each text read is told, again if it is seen again. */
export function watch(
  video: HTMLVideoElement,
  read: (text: string) => void,
  trouble: (why: CameraTrouble) => void,
): () => void {
  const ending = new AbortController();
  let stream: MediaStream | undefined;

  async function lookOn({ signal }: AbortController): Promise<void> {
    stream = await navigator.mediaDevices.getUserMedia(CAMERA);
    if (signal.aborted) return stop();
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      const text = await lookAt(await createImageBitmap(video));
      if (text !== undefined && !signal.aborted) read(text);
      await new Promise((resolve) => setTimeout(resolve, REST));
    }
  }

  function stop(): void {
    ending.abort();
    for (const track of stream?.getTracks() ?? []) track.stop();
  }

  lookOn(ending).catch((error: unknown) => {
    if (ending.signal.aborted) return;
    stop();
    trouble(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'refused');
  });
  return stop;
}
