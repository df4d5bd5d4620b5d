/** Puts the theatre on the page: a transparent Phaser canvas over the map picture. Loaded lazily by main; the game is whole without it. */
import { Game, Scale } from 'phaser';
import { chooseRenderer } from './renderer.ts';
import { TheatreScene } from './theatre-scene.ts';
import type { Theatre, TheatreOptions } from './view.ts';

export type { Theatre, TheatreOptions } from './view.ts';

/** Finer than this, nobody sees it and a slow laptop pays for it. */
const FINEST = 2;

export function mountTheatre(options: TheatreOptions): Theatre {
  const { container, view, reducedMotion } = options;
  const size = () => ({
    width: Math.max(1, container.clientWidth),
    height: Math.max(1, container.clientHeight),
    ratio: Math.min(FINEST, window.devicePixelRatio || 1),
  });
  const scene = new TheatreScene(view, reducedMotion, options, size);
  const first = size();
  const game = new Game({
    type: chooseRenderer(options.renderer),
    parent: container,
    transparent: true,
    width: Math.round(first.width * first.ratio),
    height: Math.round(first.height * first.ratio),
    scale: { mode: Scale.NONE, zoom: 1 / first.ratio },
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
  let isDestroyed = false;

  const dress = () => {
    const { canvas } = game;
    canvas.setAttribute('aria-hidden', 'true');
    canvas.className = 'marks';
    canvas.style.display = 'block';
    canvas.style.position = 'absolute';
    canvas.style.inset = '0';
    canvas.style.touchAction = 'manipulation';
  };
  const follow = () => {
    if (isDestroyed || !game.isBooted) return;
    const { width, height, ratio } = size();
    const wide = Math.round(width * ratio);
    const high = Math.round(height * ratio);
    if (game.scale.width === wide && game.scale.height === high) return;
    game.scale.setZoom(1 / ratio);
    game.scale.resize(wide, high);
    // Phaser leaves the style alone where canvas and CSS pixels agree, and so keeps the old size.
    game.canvas.style.width = `${wide / ratio}px`;
    game.canvas.style.height = `${high / ratio}px`;
    if (scene.sys?.isActive()) scene.resize();
  };
  const watcher = new ResizeObserver(follow);
  watcher.observe(container);
  game.events.once('ready', () => {
    dress();
    follow();
  });

  return {
    update: (next) => scene.show(next),
    setReducedMotion: (isReduced) => scene.setReducedMotion(isReduced),
    sleep: () => scene.cover(),
    destroy: () => {
      if (isDestroyed) return;
      isDestroyed = true;
      watcher.disconnect();
      game.destroy(true);
      // A sleeping loop never reaches the frame in which Phaser would tear itself down.
      if (game.isBooted) game.loop.tick();
    },
  };
}
