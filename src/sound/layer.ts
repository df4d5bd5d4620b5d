/** Loops that belong together and run in step (the stems of a motif, or one ambience): they begin at once or not at all. */
import type { FileId } from './ids.ts';
import type { Kit } from './kit.ts';
import { createTrack } from './track.ts';
import type { Track } from './track.ts';

export interface Layer {
  /** Lets it sound as soon as all its files are here, rising in the given time. */
  start(milliseconds: number): void;
  /** Goes over to the levels of the moment. */
  refresh(milliseconds: number): void;
  stop(): void;
  /** Fades away and gives back its memory; nothing wakes it again. */
  leave(milliseconds: number, then: () => void): void;
  dispose(): void;
}

/** Makes a layer; `levelOf` is asked anew whenever levels may have changed. */
export function createLayer<Id extends FileId>(kit: Kit, ids: readonly Id[], levelOf: (id: Id) => number): Layer {
  let isWanted = false;
  let isSounding = false;
  let rise = 0;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const tracks = new Map<Id, Track>();

  function maybeBegin(): void {
    if (!isWanted || isSounding || tracks.size < ids.length) return;
    const all = [...tracks.values()];
    if (all.some((track) => track.state() === 'loading')) return;
    isSounding = true;
    for (const track of all) track.fadeTo(0, 0);
    for (const track of all) track.start();
    for (const [id, track] of tracks) track.fadeTo(levelOf(id), rise);
  }

  function dispose(): void {
    isWanted = false;
    isSounding = false;
    clearTimeout(leaving);
    for (const track of tracks.values()) track.dispose();
  }

  for (const id of ids) tracks.set(id, createTrack(kit, id, 0, maybeBegin));

  return {
    start(milliseconds) {
      isWanted = true;
      rise = milliseconds;
      maybeBegin();
    },
    refresh(milliseconds) {
      if (isSounding && leaving === undefined)
        for (const [id, track] of tracks) track.fadeTo(levelOf(id), milliseconds);
    },
    stop() {
      isWanted = false;
      isSounding = false;
      for (const track of tracks.values()) track.stop();
    },
    leave(milliseconds, then) {
      isWanted = false;
      const end = (): void => {
        dispose();
        then();
      };
      if (!isSounding || milliseconds <= 0) return end();
      for (const track of tracks.values()) track.fadeTo(0, milliseconds);
      leaving = setTimeout(end, milliseconds + 50);
    },
    dispose,
  };
}
