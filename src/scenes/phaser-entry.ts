/**
 * The parts of Phaser the theatre uses, over its own sources: what `phaser` means in a build (src/build/phaser.ts). The types
 * still come from the package, so a factory that is not registered here compiles and fails when it runs: the theatre's
 * journey boots both renderers to catch that. The renderer comes first and the game last: Phaser's sources import in a ring.
 */
import 'phaser-src/renderer/index.js';
import 'phaser-src/polyfills/requestVideoFrame.js';
import 'phaser-src/events/EventEmitter.js';
import 'phaser-src/cameras/2d/CameraManager.js';
import 'phaser-src/gameobjects/GameObjectFactory.js';
import 'phaser-src/gameobjects/GameObjectCreator.js';
import 'phaser-src/gameobjects/DisplayList.js';
import 'phaser-src/gameobjects/UpdateList.js';
import 'phaser-src/gameobjects/container/ContainerFactory.js';
import 'phaser-src/gameobjects/image/ImageFactory.js';
import 'phaser-src/input/InputPlugin.js';
import 'phaser-src/scene/ScenePlugin.js';
import 'phaser-src/time/Clock.js';
import 'phaser-src/tweens/TweenManager.js';
import SceneClass from 'phaser-src/scene/Scene.js';
import phaserConstants from 'phaser-src/const.js';
import scaleModes from 'phaser-src/scale/const/SCALE_MODE_CONST.js';
import GameClass from 'phaser-src/core/Game.js';

export const Scene = SceneClass;
export const Game = GameClass;
export const Scale = scaleModes;
export const AUTO: number = phaserConstants.AUTO;
export const CANVAS: number = phaserConstants.CANVAS;
export const WEBGL: number = phaserConstants.WEBGL;
