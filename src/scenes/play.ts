/** Plays a scene in front of its still, once: the parts of the plate come to their places, and the still is shown again. */
import { Scene, type GameObjects } from 'phaser';
import { coverBox, readPlate, type Piece, type Plate } from './plate.ts';
import { lengthOf, PLAYS, type Motion, type Stance } from './plays.ts';
import { closeGame, openGame, sizeOf } from './stage-door.ts';
import type { TheatreOptions } from './view.ts';

export interface PlayOptions {
  /** A positioned element over the still; canvas and back fill it. */
  readonly container: HTMLElement;
  readonly id: string;
  /** Address of the plate. */
  readonly still: string;
  /** The share of the plate's overhang that is cut off at the left, 0 to 1. */
  readonly across: number;
  readonly renderer?: TheatreOptions['renderer'];
  /** The scene has begun, or has come to its end. */
  readonly onChange: (isPlaying: boolean) => void;
}

export interface Playing {
  /** Shows the end at once. */
  skip(): void;
  /** Takes everything away. */
  destroy(): void;
}

/** Time for the last frame to be seen, in milliseconds. */
const CURTAIN = 200;

export const hasPlay = (id: string): boolean => id in PLAYS;

interface Actor {
  readonly image: GameObjects.Image;
  readonly piece: Piece;
  readonly motions: readonly Motion[];
}

class PlayScene extends Scene {
  private readonly plate: Plate;
  private readonly play: readonly Motion[];
  private readonly frame: { scale: number; left: number; top: number };

  constructor(plate: Plate, play: readonly Motion[], frame: PlayScene['frame']) {
    super('play');
    this.plate = plate;
    this.play = play;
    this.frame = frame;
  }

  create(): void {
    for (const [index, piece] of this.plate.pieces.entries()) this.enter(piece, `piece-${index}`);
  }

  private enter(piece: Piece, key: string): void {
    const motions = this.play.filter(({ part }) => part === piece.part);
    this.textures.addImage(key, piece.picture);
    const image = this.add.image(0, 0, key);
    const actor = { image, piece, motions };
    this.place(actor, motions[0]?.about);
    for (const motion of motions) this.move(actor, motion);
    const first = motions.find(({ from }) => from);
    if (first?.from) this.stand(actor, first.from);
  }

  /** Puts a piece into its place, turning and growing about a point of the plate. */
  private place({ image, piece }: Actor, about: Motion['about']): void {
    const [x, y] = about ?? [piece.x + piece.width / 2, piece.y + piece.height / 2];
    const { scale, left, top } = this.frame;
    image
      .setOrigin((x - piece.x) / piece.width, (y - piece.y) / piece.height)
      .setPosition(left + x * scale, top + y * scale)
      .setScale((piece.width * scale) / image.width, (piece.height * scale) / image.height);
  }

  /** The values of a piece that stands so far from its place. */
  private valuesOf({ image, piece, motions }: Actor, { x = 0, y = 0, alpha = 1, scale = 1, turn = 0 }: Stance) {
    const [middleX, middleY] = motions[0]?.about ?? [piece.x + piece.width / 2, piece.y + piece.height / 2];
    const { frame } = this;
    return {
      x: frame.left + (middleX + x) * frame.scale,
      y: frame.top + (middleY + y) * frame.scale,
      alpha,
      scaleX: ((piece.width * frame.scale) / image.width) * scale,
      scaleY: ((piece.height * frame.scale) / image.height) * scale,
      rotation: turn,
    };
  }

  private stand(actor: Actor, stance: Stance): void {
    const { x, y, alpha, scaleX, scaleY, rotation } = this.valuesOf(actor, stance);
    actor.image.setPosition(x, y).setAlpha(alpha).setScale(scaleX, scaleY).setRotation(rotation);
  }

  private move(actor: Actor, motion: Motion): void {
    const { sway, times = 1 } = motion;
    this.tweens.add({
      targets: actor.image,
      ...this.valuesOf(actor, sway ?? motion.to ?? {}),
      delay: motion.at * 1000,
      duration: motion.for * 1000,
      ease: motion.ease ?? 'Sine.easeInOut',
      ...(motion.ease === 'Stepped' ? { easeParams: [20] } : {}),
      ...(sway ? { yoyo: true, repeat: times - 1 } : {}),
    });
  }
}

/** Reads the plate, then plays. Rejects when the plate cannot be read; the still is then all there is. */
export async function mountPlay(options: PlayOptions): Promise<Playing> {
  const { container, id, still, across, onChange } = options;
  const play = PLAYS[id] ?? [];
  const { width, height, ratio } = sizeOf(container);
  const cover = coverBox(width, height, across);
  const plate = await readPlate(still, cover.scale * ratio);
  const back = document.createElement('img');
  back.alt = '';
  back.className = 'scene-back';
  back.src = plate.back;
  back.style.objectPosition = `${across * 100}% 50%`;
  await back.decode();

  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(curtain);
    watcher.disconnect();
    onChange(false);
    back.remove();
    closeGame(game);
  };
  const frame = { scale: cover.scale * ratio, left: cover.left * ratio, top: cover.top * ratio };
  const scene = new PlayScene(plate, play, frame);
  container.append(back);
  const game = openGame(container, scene, options.renderer);
  const watcher = new ResizeObserver(() => {
    const now = sizeOf(container);
    if (Math.abs(now.width - width) > 1 || Math.abs(now.height - height) > 1) end();
  });
  watcher.observe(container);
  // A browser's timer and not Phaser's, whose clock runs slow on a slow machine: no scene takes longer than it says.
  const curtain = setTimeout(end, lengthOf(play) * 1000 + CURTAIN);
  onChange(true);
  return { skip: end, destroy: end };
}
