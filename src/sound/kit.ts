/** The player and the list of files: loaded only after the player asked for sound, so the first page carries neither. */
import { Howl } from 'howler';
import loops from '../../assets/sound/loops.json';
import type { FileId } from './ids.ts';

/** What the manager needs of a Howl. */
export interface Player {
  play(sprite?: string): unknown;
  stop(): unknown;
  unload(): unknown;
  playing(): boolean;
  volume(): number;
  volume(level: number): unknown;
  fade(from: number, to: number, milliseconds: number): unknown;
  once(event: 'unlock', then: () => void): unknown;
}

export interface PlayerOptions {
  readonly src: string;
  readonly format: string;
  readonly volume: number;
  readonly loop?: readonly [start: number, length: number];
  readonly onload: () => void;
  readonly onloaderror: () => void;
  readonly onplayerror: () => void;
}

export interface Kit {
  readonly makePlayer: (options: PlayerOptions) => Player;
  /** Addresses of a sound, the preferred first. */
  readonly sourcesOf: (id: FileId) => readonly { readonly src: string; readonly format: string }[];
  /** Where a loop begins in its file and how long it is, in milliseconds. */
  readonly loopOf: (id: FileId) => readonly [start: number, length: number] | undefined;
}

const FORMATS = ['webm', 'mp3'] as const;
const urls = import.meta.glob<string>('../../assets/sound/*.{webm,mp3}', {
  eager: true,
  query: '?no-inline',
  import: 'default',
});
const LOOPS: Readonly<Record<string, readonly number[]>> = loops;

export const kit: Kit = {
  makePlayer: ({ src, format, volume, loop, ...events }) =>
    new Howl({
      src: [src],
      format: [format],
      volume,
      ...(loop ? { sprite: { loop: [...loop, true] } } : {}),
      ...events,
    }),
  sourcesOf: (id) =>
    FORMATS.flatMap((format) => {
      const src = urls[`../../assets/sound/${id}.${format}`];
      return src === undefined ? [] : [{ src, format }];
    }),
  loopOf: (id) => {
    const [start, length] = LOOPS[id] ?? [];
    return start === undefined || length === undefined ? undefined : [start, length];
  },
};
