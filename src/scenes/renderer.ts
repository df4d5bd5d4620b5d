/** Chooses how the theatre is drawn: WebGL on a real graphics chip, Canvas where WebGL itself is drawn by software. */
import { CANVAS, WEBGL } from 'phaser';
import type { TheatreOptions } from './view.ts';

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

function hardwareName(): string | undefined {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return undefined;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : gl.getParameter(gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}

/** Says whether a WebGL renderer of this name is drawn by software. */
export function isSoftware(name: string): boolean {
  return SOFTWARE.test(name);
}

export function chooseRenderer(wish: TheatreOptions['renderer'] = 'auto'): number {
  if (wish !== 'auto') return wish === 'canvas' ? CANVAS : WEBGL;
  const name = hardwareName();
  return name === undefined || isSoftware(name) ? CANVAS : WEBGL;
}
