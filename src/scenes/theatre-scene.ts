/** The scene that holds the layers: it paints the still ground when something changed, lets tweens run, and sends the loop to sleep when all is quiet. */
import { Scene } from 'phaser';
import { fitMap, type PixelRect } from '../content/projection.ts';
import { broadcasts } from './layers/broadcasts.ts';
import { convoys } from './layers/convoys.ts';
import { covertLines } from './layers/covert-line.ts';
import { crowds } from './layers/crowds.ts';
import { exposure } from './layers/exposure.ts';
import { flame } from './layers/flame.ts';
import { fronts } from './layers/fronts.ts';
import { garrisons } from './layers/garrisons.ts';
import { gripSeal } from './layers/grip-seal.ts';
import { places } from './layers/places.ts';
import { pulls } from './layers/pulls.ts';
import { river } from './layers/river.ts';
import { rumours } from './layers/rumours.ts';
import { sealedOrders } from './layers/sealed-orders.ts';
import { telegram } from './layers/telegram.ts';
import { makeMarks } from './marks.ts';
import { findersFor, mixMood, moodOf, type Layer, type Mood, type Stage } from './stage.ts';
import type { TheatreOptions, TheatreView } from './view.ts';

/** How far from a place a pointer still means it, in CSS pixels. */
const GRASP = 22;
/** Milliseconds the numbers take to glide to a new moment. */
const GLIDE = 700;
/** Frames drawn after the last change before the loop sleeps. */
const REST = 3;
/** Time between two notches of ships and lorries, in milliseconds: about the time a ship takes for two pixels of the whole map. */
const NOTCH = 1500;

type Wishes = Pick<TheatreOptions, 'onPick' | 'onHover'>;

export class TheatreScene extends Scene {
  private view: TheatreView;
  private mood: Mood;
  private reducedMotion: boolean;
  private readonly wishes: Wishes;
  private readonly size: () => { width: number; height: number; ratio: number };
  private readonly placesLayer = places();
  private readonly layers: readonly Layer[] = [
    fronts(),
    convoys(),
    river(),
    covertLines(),
    broadcasts(),
    exposure(),
    pulls(),
    crowds(),
    garrisons(),
    flame(),
    gripSeal(),
    this.placesLayer,
    rumours(),
    telegram(),
    sealedOrders(),
  ];
  /** The still drawing has a canvas of its own below Phaser's, so that what moves never draws it again. */
  private readonly ground = document.createElement('canvas');
  private stage: Stage | undefined;
  private isDirty = true;
  private isCovered = false;
  private quietFrames = 0;
  private hovered: string | undefined;
  private pressed: { x: number; y: number } | undefined;
  private notch: number | undefined;

  constructor(
    view: TheatreView,
    reducedMotion: boolean,
    wishes: Wishes,
    size: () => { width: number; height: number; ratio: number },
  ) {
    super('theatre');
    this.view = view;
    this.mood = moodOf(view);
    this.reducedMotion = reducedMotion;
    this.wishes = wishes;
    this.size = size;
  }

  create(): void {
    makeMarks(this);
    this.input.on('pointermove', this.onPointerMove);
    this.input.on('pointerdown', this.onPointerDown);
    this.input.on('pointerup', this.onPointerUp);
    this.input.on('gameout', this.onPointerOut);
    document.addEventListener('visibilitychange', this.keepTime);
    this.events.once('shutdown', this.leave);
    this.events.once('destroy', this.leave);
    this.ground.className = 'ground';
    this.ground.setAttribute('aria-hidden', 'true');
    this.resize();
  }

  /** Draws a new moment. */
  show(view: TheatreView): void {
    this.isCovered = false;
    const from = this.mood;
    this.view = view;
    if (!this.stage) {
      this.mood = moodOf(view);
      return;
    }
    const to = moodOf(view);
    this.tweens.killTweensOf(this);
    const isSame = (Object.keys(to) as (keyof Mood)[]).every((key) => to[key] === from[key]);
    if (isSame || this.reducedMotion) this.mood = to;
    else this.glide(from, to);
    this.restage();
  }

  setReducedMotion(isReduced: boolean): void {
    this.reducedMotion = isReduced;
    if (!this.stage) return;
    if (isReduced) {
      for (const tween of this.tweens.getTweens()) tween.complete();
      this.mood = moodOf(this.view);
    }
    this.restage();
  }

  /** Follows a new size of the container. */
  resize(): void {
    const { canvas } = this.game;
    this.ground.width = Math.max(1, this.scale.width);
    this.ground.height = Math.max(1, this.scale.height);
    this.ground.style.cssText = `position:absolute;inset:0;width:${canvas.style.width};height:${canvas.style.height}`;
    if (this.ground.parentElement !== canvas.parentElement) canvas.before(this.ground);
    this.restage();
  }

  /** Stops all work until the next `show`. */
  cover(): void {
    this.isCovered = true;
    this.keepTime();
    if (this.stage) this.game.loop.sleep();
  }

  override update(): void {
    if (this.isDirty) this.paint();
    const isMoving = this.isDirty || this.tweens.getTweens().length > 0;
    this.quietFrames = isMoving ? 0 : this.quietFrames + 1;
    if (this.quietFrames >= REST && this.game.loop.running) this.game.loop.sleep();
  }

  private glide(from: Mood, to: Mood): void {
    const way = { share: 0 };
    this.tweens.add({
      targets: way,
      share: 1,
      duration: GLIDE,
      ease: 'Sine.easeInOut',
      onUpdate: () => {
        this.mood = mixMood(from, to, way.share);
        this.repaint();
      },
      onComplete: () => {
        this.mood = to;
        this.repaint();
      },
    });
  }

  private rect(): PixelRect {
    const { width, height } = this.size();
    return this.view.frame ?? fitMap({ width, height });
  }

  private restage(): void {
    const { ratio } = this.size();
    const { width, height } = this.scale;
    this.stage = {
      scene: this,
      view: this.view,
      mood: this.mood,
      width,
      height,
      reducedMotion: this.reducedMotion,
      ...findersFor(this.rect(), ratio, width, height, this.view.places),
      repaint: () => this.repaint(),
    };
    for (const layer of this.layers) layer.arrange?.(this.stage);
    this.placesLayer.hover(this.hovered, this.stage);
    this.repaint();
    this.keepTime();
  }

  private repaint(): void {
    this.isDirty = true;
    this.wakeUp();
  }

  private wakeUp(): void {
    this.quietFrames = 0;
    if (!this.isCovered && !this.game.loop.running) this.game.loop.wake();
  }

  private paint(): void {
    const pen = this.ground.getContext('2d');
    if (!pen || !this.stage) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.stage.width, this.stage.height);
    const stage = { ...this.stage, mood: this.mood };
    for (const layer of this.layers) layer.paint?.(pen, stage);
    this.isDirty = false;
  }

  /**
   * Keeps the slow clock running while there is something for it to move. It is a browser interval and not a Phaser timer,
   * because those stand still while the loop sleeps, and the loop must sleep between two notches.
   */
  private readonly keepTime = (): void => {
    const isWanted =
      !this.isCovered &&
      !this.reducedMotion &&
      !document.hidden &&
      ((this.view.river.ships > 0 && !this.view.river.isPortStopped) || this.view.convoys > 0);
    if (isWanted && this.notch === undefined) this.notch = window.setInterval(this.onNotch, NOTCH);
    if (!isWanted && this.notch !== undefined) {
      window.clearInterval(this.notch);
      this.notch = undefined;
    }
  };

  private readonly onNotch = (): void => {
    if (!this.stage) return;
    let hasMoved = false;
    for (const layer of this.layers) hasMoved = layer.drift?.(NOTCH / 1000, this.stage) || hasMoved;
    if (hasMoved && !this.game.loop.running) this.game.loop.tick();
  };

  private placeUnder(x: number, y: number): string | undefined {
    if (!this.stage) return undefined;
    const { ratio } = this.size();
    let best: string | undefined;
    let nearest = GRASP * ratio;
    for (const place of this.view.places) {
      const at = this.stage.at(place.lon, place.lat);
      const away = Math.hypot(at.x - x, at.y - y) - (place.id === 'baghdad' ? 14 * this.stage.unit : 0);
      if (away < nearest) {
        nearest = away;
        best = place.id;
      }
    }
    return best;
  }

  private readonly onPointerMove = (pointer: { x: number; y: number }): void => {
    this.setHovered(this.placeUnder(pointer.x, pointer.y));
  };

  private readonly onPointerOut = (): void => {
    this.setHovered(undefined);
  };

  private setHovered(id: string | undefined): void {
    if (id === this.hovered || !this.stage) return;
    this.hovered = id;
    this.game.canvas.style.cursor = id === undefined ? '' : 'pointer';
    this.placesLayer.hover(id, this.stage);
    this.wakeUp();
    this.wishes.onHover?.(id);
  }

  private readonly onPointerDown = (pointer: { x: number; y: number }): void => {
    this.pressed = { x: pointer.x, y: pointer.y };
  };

  private readonly onPointerUp = (pointer: { x: number; y: number }): void => {
    const { pressed } = this;
    this.pressed = undefined;
    if (!pressed || Math.hypot(pressed.x - pointer.x, pressed.y - pointer.y) > 10 * this.size().ratio) return;
    const id = this.placeUnder(pointer.x, pointer.y);
    if (id !== undefined) this.wishes.onPick(id);
  };

  private readonly leave = (): void => {
    document.removeEventListener('visibilitychange', this.keepTime);
    if (this.notch !== undefined) window.clearInterval(this.notch);
    this.notch = undefined;
    this.input?.removeAllListeners();
    for (const layer of this.layers) layer.destroy?.();
    this.ground.remove();
    this.stage = undefined;
  };
}
