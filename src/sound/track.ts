/** One file that plays: tries the first format, then the other, then stays silent; fades from wherever it stands. */
import type { FileId } from './ids.ts';
import type { Kit, Player } from './kit.ts';

export interface Track {
  readonly state: () => 'loading' | 'ready' | 'failed';
  /** Plays from the beginning: a loop for ever, an effect once. */
  start(): void;
  stop(): void;
  isPlaying(): boolean;
  fadeTo(level: number, milliseconds: number): void;
  dispose(): void;
}

/** Makes a track; `onSettled` is called once, when it is ready or has failed for good. */
export function createTrack(kit: Kit, id: FileId, level: number, onSettled: () => void = () => {}): Track {
  const loop = kit.loopOf(id);
  const sources = kit.sourcesOf(id);
  let state: 'loading' | 'ready' | 'failed' = 'loading';
  let player: Player | undefined;
  let isWanted = false;
  let isGone = false;

  const settle = (next: 'ready' | 'failed'): void => {
    if (isGone || state !== 'loading') return;
    state = next;
    onSettled();
  };

  function tryPlay(): void {
    try {
      player?.play(loop ? 'loop' : undefined);
    } catch {
      state = 'failed';
    }
  }

  function open(attempt: number): void {
    const source = sources[attempt];
    if (!source) return settle('failed');
    const next = (): void => {
      if (isGone || state !== 'loading') return;
      player?.unload();
      player = undefined;
      open(attempt + 1);
    };
    try {
      player = kit.makePlayer({
        ...source,
        volume: level,
        ...(loop ? { loop } : {}),
        onload: () => settle('ready'),
        onloaderror: next,
        // Blocked until the next touch or key: a loop then begins, an effect whose moment is over does not.
        onplayerror: () => {
          if (loop) player?.once('unlock', () => isWanted && !isGone && tryPlay());
        },
      });
    } catch {
      next();
    }
  }

  open(0);
  return {
    state: () => state,
    start() {
      isWanted = true;
      if (state === 'ready') tryPlay();
    },
    stop() {
      isWanted = false;
      player?.stop();
    },
    isPlaying: () => state === 'ready' && player !== undefined && player.playing(),
    fadeTo(next, milliseconds) {
      if (!player || state === 'failed') return;
      const from = player.volume();
      // A fade that goes nowhere never ends in Howler; and what does not sound need not fade.
      if (milliseconds <= 0 || Math.abs(from - next) < 0.005 || state !== 'ready') player.volume(next);
      else player.fade(from, next, milliseconds);
    },
    dispose() {
      isGone = true;
      isWanted = false;
      player?.unload();
      player = undefined;
    },
  };
}
