/** Keeping a game: what is written, what is believed when it is read back, and the words for what went wrong. */
import type { GameRecord } from '../rules/types.ts';
import { CONTENT_HASH } from './scenarios.ts';
import { gameFrom } from './game.ts';
import type { Game } from './game.ts';
import { STAGES } from './store.ts';
import type { Stage } from './store.ts';

const VERSION = 1;

export interface SavedGame {
  readonly version: typeof VERSION;
  /** Fingerprint of the rules and the content it was played under. */
  readonly content: string;
  readonly record: GameRecord;
  readonly stage: Stage;
  readonly ghost?: GameRecord;
  readonly isTutorial: boolean;
  readonly isStopped: boolean;
  readonly charge?: string;
}

export function makeSave(game: Game, stage: Stage): SavedGame {
  return {
    version: VERSION,
    content: CONTENT_HASH,
    record: game.record,
    stage,
    ...(game.ghost ? { ghost: game.ghost.record } : {}),
    isTutorial: game.isTutorial,
    isStopped: game.isStopped,
    ...(game.charge ? { charge: game.charge } : {}),
  };
}

export type ReadSave =
  | { readonly kind: 'game'; readonly game: Game; readonly stage: Stage }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'older'; readonly content: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function looksLikeSave(value: unknown): value is SavedGame {
  if (!isRecord(value) || value['version'] !== VERSION || typeof value['content'] !== 'string') return false;
  const record = value['record'];
  return (
    isRecord(record) &&
    typeof record['level'] === 'string' &&
    typeof record['seed'] === 'number' &&
    Array.isArray(record['orders']) &&
    Array.isArray(record['forecasts']) &&
    (STAGES as readonly unknown[]).includes(value['stage'])
  );
}

/** Reads a save back by replaying it; a save of other rules is told apart by name and never replayed. */
export function parseSave(value: unknown): ReadSave {
  if (value === undefined) return { kind: 'none' };
  if (!looksLikeSave(value)) return { kind: 'damaged' };
  if (value.content !== CONTENT_HASH) return { kind: 'older', content: value.content };
  try {
    const ghost = value.ghost ? gameFrom(value.ghost) : undefined;
    const game = gameFrom(withForecasts(value.record), {
      isTutorial: value.isTutorial,
      isStopped: value.isStopped,
      ...(ghost ? { ghost } : {}),
      ...(value.charge ? { charge: value.charge } : {}),
    });
    return { kind: 'game', game, stage: value.stage };
  } catch {
    return { kind: 'damaged' };
  }
}

/** JSON has no `undefined`: an unanswered curtain comes back as null. */
const withForecasts = (record: GameRecord): GameRecord => ({
  ...record,
  forecasts: record.forecasts.map((one) => one ?? undefined),
});
