/** How every Phaser game of this project begins: transparent, silent, no keys of its own, on the renderer that suits the machine. */
import { Game, Scale, type Scene } from 'phaser';
import { chooseRenderer } from './renderer.ts';
import type { TheatreOptions } from './view.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** Finer than this, nobody sees it and a slow laptop pays for it. */
const FINEST = 2;

/** The size of an element in CSS pixels, and how many canvas pixels each is worth. */
export const sizeOf = (element: HTMLElement): Size => ({
  width: Math.max(1, element.clientWidth),
  height: Math.max(1, element.clientHeight),
  ratio: Math.min(FINEST, window.devicePixelRatio || 1),
});

export function openGame(container: HTMLElement, scene: Scene, renderer: TheatreOptions['renderer'] = 'auto'): Game {
  const { width, height, ratio } = sizeOf(container);
  const game = new Game({
    type: chooseRenderer(renderer),
    parent: container,
    transparent: true,
    width: Math.round(width * ratio),
    height: Math.round(height * ratio),
    scale: { mode: Scale.NONE, zoom: 1 / ratio },
    audio: { noAudio: true },
    banner: false,
    autoFocus: false,
    input: {
      keyboard: false,
      gamepad: false,
      windowEvents: false,
      mouse: { preventDefaultWheel: false },
      touch: { capture: false },
    },
    scene,
  });
  game.events.once('ready', () => {
    const { canvas } = game;
    canvas.setAttribute('aria-hidden', 'true');
    canvas.className = 'marks';
    canvas.style.display = 'block';
    canvas.style.position = 'absolute';
    canvas.style.inset = '0';
  });
  return game;
}

/** Ends a game for good: a sleeping loop never reaches the frame in which Phaser would tear itself down. */
export function closeGame(game: Game): void {
  game.destroy(true);
  if (game.isBooted) game.loop.tick();
}
