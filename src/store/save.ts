/** Keeping a game: what is written, what is believed when it is read back, and the words for what went wrong. */
import { canonical } from '../rules/hash.ts';
import type { GameRecord } from '../rules/types.ts';
import { charges } from './catalogue.ts';
import { gameFrom } from './game.ts';
import type { Game } from './game.ts';
import { codes, CONTENT_HASH } from './scenarios.ts';
import { stageFor } from './stages.ts';
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

const isTrue = (value: unknown): boolean => value === true;
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
    const ghost = value.ghost ? gameFrom(believed(value.ghost)) : undefined;
    const game = gameFrom(believed(value.record), {
      isTutorial: isTrue(value.isTutorial),
      isStopped: isTrue(value.isStopped),
      ...(ghost ? { ghost } : {}),
      ...(charges.includes(value.charge ?? '') ? { charge: value.charge! } : {}),
    });
    return { kind: 'game', game, stage: stageFor(game, value.stage) };
  } catch {
    return { kind: 'damaged' };
  }
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The record of a save, if it says nothing that the game's code could not say as well. Throws on anything else. */
function believed(kept: GameRecord): GameRecord {
  const record = withForecasts(kept);
  const read = codes.read(codes.write(record));
  if (!read.ok || told(read.coded.record) !== told(record)) throw new RangeError('the save says what no game can say');
  return read.coded.record;
}

/** What a record says: marks of one's own and unanswered curtains at the end say nothing. */
function told({ marks, forecasts, ...record }: GameRecord): string {
  const lastAnswer = forecasts.findLastIndex((one) => one !== undefined);
  const isMarked = marks?.some((mark) => mark !== 'own') ?? false;
  const said = {
    ...record,
    forecasts: forecasts.slice(0, lastAnswer + 1),
    ...(isMarked ? { marks: record.orders.map((_, turn) => marks?.[turn] ?? 'own') } : {}),
  };
  return canonical(said, NO_WORDS);
}

/** JSON has no `undefined`: an unanswered curtain comes back as null. */
const withForecasts = (record: GameRecord): GameRecord => ({
  ...record,
  forecasts: record.forecasts.map((one) => one ?? undefined),
});
