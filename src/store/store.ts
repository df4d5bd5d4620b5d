/** The one store: the game in play, the settings, where the reader is, and what is drafted but not sealed. */
import { createStore } from 'zustand/vanilla';
import type { PixelRect } from '../content/projection.ts';
import type { Game } from './game.ts';
import { parseRoute } from './route.ts';
import type { Route } from './route.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { Settings } from './settings.ts';

/** Steps of a game, in the order they come; the last ten minutes run from `last-words` to `result`. */
export const STAGES = [
  'act',
  'moment',
  'desk',
  'last-words',
  'wire',
  'curtain',
  'friday',
  'ending',
  'morning',
  'again',
  'verdict',
  'clock',
  'drawer',
  'epilogue',
  'take-back',
  'result',
] as const;
export type Stage = (typeof STAGES)[number];

/** The two orders while they can still be taken back. */
export interface Draft {
  readonly open: string;
  readonly quiet: string;
}
export const NO_DRAFT: Draft = { open: 'hold', quiet: 'hold' };

/** A way out of what a notice tells. */
export interface NoticeWay {
  readonly key: string;
  readonly take: () => void;
}

/** Something about saving or the version that the player must be told once. */
export interface Notice {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** What may be done about it; where a choice must be made, the notice stays until it is. */
  readonly ways?: readonly NoticeWay[];
  readonly mustChoose?: boolean;
}

/** What may lie over any page: the keys, where one is, the words of the page, and how it reads. */
export type Sheet = 'help' | 'where' | 'words' | 'ease';

export interface AppState {
  readonly sheet: Sheet | undefined;
  readonly route: Route;
  readonly settings: Settings;
  readonly game: Game | undefined;
  readonly stage: Stage;
  readonly draft: Draft;
  readonly notice: Notice | undefined;
  /** Run codes of finished games, oldest first: Mahin's book. */
  readonly book: readonly string[];
  readonly mapFrame: PixelRect | undefined;
  readonly pickedPlace: string | undefined;
  /** The subject the why drawer is open at. */
  readonly why: string | undefined;
  readonly isTheatreOn: boolean;
  /** Every file is kept on this device: the game needs no network now. */
  readonly isOfflineReady: boolean;
  /** Off at every visit, until the player asks. */
  readonly isSoundOn: boolean;
  /** The sound that began last, to be read: its name, and which one in the row. */
  readonly caption: { readonly id: string; readonly count: number } | undefined;
}

export const appStore = createStore<AppState>()(() => ({
  sheet: undefined,
  route: parseRoute(''),
  settings: DEFAULT_SETTINGS,
  game: undefined,
  stage: 'act',
  draft: NO_DRAFT,
  notice: undefined,
  book: [],
  mapFrame: undefined,
  pickedPlace: undefined,
  why: undefined,
  isTheatreOn: false,
  isOfflineReady: false,
  isSoundOn: false,
  caption: undefined,
}));

export const getState = (): AppState => appStore.getState();
export const change = (part: Partial<AppState>): void => appStore.setState(part);
