/** Reads a square code off a picture: a photograph, or a frame of the camera. Decoded by the `qr` package. */
import { decodeQR } from 'qr/decode.js';

/** Longest side of what is looked at, in pixels: a code of sixty characters is sharp in far less. */
const LONGEST = 1280;

/** Returns the text of the square in a picture, `undefined` if none can be read; the picture is closed. `patience` in milliseconds. */
export function readSquare(picture: ImageBitmap, patience: number): string | undefined {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  pen?.drawImage(picture, 0, 0, width, height);
  picture.close();
  if (!pen) return undefined;
  try {
    return decodeQR(pen.getImageData(0, 0, width, height), { timeLimit: patience });
  } catch {
    // No square in sight.
    return undefined;
  }
}
