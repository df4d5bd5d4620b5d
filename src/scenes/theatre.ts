/** Puts the theatre on the page: a transparent Phaser canvas over the map picture. Loaded lazily by main; the game is whole without it. */
import { closeGame, openGame, sizeOf } from './stage-door.ts';
import { TheatreScene } from './theatre-scene.ts';
import type { Theatre, TheatreOptions } from './view.ts';

export type { Theatre, TheatreOptions } from './view.ts';

export function mountTheatre(options: TheatreOptions): Theatre {
  const { container, view, reducedMotion } = options;
  const size = () => sizeOf(container);
  const scene = new TheatreScene(view, reducedMotion, options, size);
  const game = openGame(container, scene, options.renderer);
  let isDestroyed = false;

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
    game.canvas.style.touchAction = 'inherit';
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
      closeGame(game);
    },
  };
}
