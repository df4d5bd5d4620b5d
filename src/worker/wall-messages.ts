/** What goes to and fro between the wall's store and the desk where codes are replayed: plain data, typed at both ends. */
import type { NewLuck } from '../lesson/new-luck.ts';
import type { Hung } from '../lesson/take.ts';
import type { Progress, Wall } from '../lesson/wall.ts';

/** A piece of work, by kind. */
export interface WallWorks {
  /** Hangs what the texts and files hold, one after another; a picture gives the code in it. */
  readonly take: { readonly kind: 'take'; readonly given: readonly (string | Blob)[]; readonly hung: Hung };
  /** Deals new luck to every game; `block` numbers the hundred deals. */
  readonly luck: { readonly kind: 'luck'; readonly games: Wall['games']; readonly block: number };
  /** Looks for a square code in a frame of the camera. */
  readonly look: { readonly kind: 'look'; readonly picture: ImageBitmap };
}
export type WallWorkKind = keyof WallWorks;
export type WallWork = WallWorks[WallWorkKind];

export interface WallAnswers {
  readonly take: Hung;
  readonly luck: NewLuck;
  readonly look: string | undefined;
}

/** To the desk. */
export type ToWall =
  | { readonly kind: 'work'; readonly id: number; readonly work: WallWork }
  /** Drops a piece of work under way; nothing more is said about it. */
  | { readonly kind: 'cancel'; readonly id: number };

/** From the desk, which says first that it is open. */
export type FromWall =
  | { readonly kind: 'open' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly answer: WallAnswers[WallWorkKind] }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
