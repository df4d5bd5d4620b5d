/** A player that makes no sound and writes down what it was told; for tests of the manager. */
import type { FileId } from '../../../src/sound/ids.ts';
import type { Kit, Player, PlayerOptions } from '../../../src/sound/kit.ts';

export interface FakePlayer extends Player {
  readonly id: FileId;
  readonly format: string;
  readonly options: PlayerOptions;
  readonly log: string[];
  isOn: boolean;
  isUnloaded: boolean;
  unlock(): void;
}

export interface FakeKit extends Kit {
  readonly players: FakePlayer[];
  /** Files that cannot be loaded, as `<id>.<format>`. */
  readonly broken: Set<string>;
  of(id: FileId): FakePlayer | undefined;
  /** Lets every waiting file arrive, or fail. */
  arrive(): void;
}

function fakePlayer(id: FileId, options: PlayerOptions): FakePlayer {
  let level = options.volume;
  const unlocks: (() => void)[] = [];
  const log: string[] = [];
  function volume(): number;
  function volume(next: number): unknown;
  function volume(next?: number): unknown {
    if (next !== undefined) level = next;
    return level;
  }
  const player: FakePlayer = {
    id,
    format: options.format,
    options,
    log,
    isOn: false,
    isUnloaded: false,
    play(sprite) {
      log.push(`play ${sprite ?? 'once'}`);
      player.isOn = true;
    },
    stop() {
      log.push('stop');
      player.isOn = false;
    },
    unload() {
      log.push('unload');
      player.isOn = false;
      player.isUnloaded = true;
    },
    playing: () => player.isOn,
    volume,
    fade(from, to, milliseconds) {
      log.push(`fade ${from.toFixed(2)} to ${to.toFixed(2)} in ${milliseconds}`);
      level = to;
    },
    once: (_, then) => unlocks.push(then),
    unlock: () => unlocks.splice(0).forEach((then) => then()),
  };
  return player;
}

export function fakeKit(): FakeKit {
  const waiting: FakePlayer[] = [];
  const players: FakePlayer[] = [];
  const broken = new Set<string>();
  return {
    players,
    broken,
    makePlayer(options) {
      const player = fakePlayer(options.src as FileId, options);
      players.push(player);
      waiting.push(player);
      return player;
    },
    sourcesOf: (id) => ['webm', 'mp3'].map((format) => ({ src: id, format })),
    loopOf: (id) => (/^act-|^room|^river|^crowd|loop$/.test(id) ? [240, 18_000] : undefined),
    of: (id) => players.findLast((player) => player.id === id && !player.isUnloaded),
    arrive() {
      while (waiting.length > 0) {
        const player = waiting.shift()!;
        if (player.isUnloaded) continue;
        if (broken.has(`${player.id}.${player.format}`)) player.options.onloaderror();
        else player.options.onload();
      }
    },
  };
}

export interface FakePage {
  hidden: boolean;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
  readonly listeners: Set<() => void>;
  hide(isHidden: boolean): void;
}

export function fakePage(): FakePage {
  const listeners = new Set<() => void>();
  const page: FakePage = {
    hidden: false,
    listeners,
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    hide(isHidden) {
      page.hidden = isHidden;
      for (const listener of listeners) listener();
    },
  };
  return page;
}
