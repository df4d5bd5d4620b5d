/** The arithmetic of the class wall: which codes stand on it and which do not, spreads, guesses, postures, pooled forecasts. */
import { calibrationOf, poolOf, tallyOf, type Calibration } from '../analysis/calibration.ts';
import { BY_MARCH_1963 } from '../analysis/paired.ts';
import type { GameRecord } from '../rules/types.ts';
import { codeBook, writeCode } from './code-book.ts';
import { findCodes, type Find } from './find-codes.ts';
import type { Lesson } from './lesson.ts';
import { POSTURE_IDS, type PostureId } from './postures.ts';
import { verifying, type WallGame } from './verify.ts';

/** Why a piece of the paste is not on the wall. */
export type Refusal =
  | { readonly kind: 'duplicate'; /** Place of the game it repeats, from 1. */ readonly of: number }
  | { readonly kind: 'illegal' }
  | { readonly kind: 'other-level'; readonly level: string }
  | { readonly kind: 'other-luck' }
  | { readonly kind: 'problem'; readonly problem: NonNullable<Find['problem']> };

export interface Refused {
  readonly typed: string;
  readonly refusal: Refusal;
}

export interface Mended {
  /** Place on the wall, from 1. */
  readonly game: number;
  readonly group: number;
}

/** What is on the wall. */
export interface Wall {
  readonly games: readonly WallGame[];
  readonly refused: readonly Refused[];
  readonly mended: readonly Mended[];
  readonly unlisted: number;
  readonly isCut: boolean;
}

export const EMPTY_WALL: Wall = { games: [], refused: [], mended: [], unlisted: 0, isCut: false };

/** How far a gathering of codes has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

function refusalOf(record: GameRecord, games: readonly WallGame[], lesson: Lesson | undefined): Refusal | undefined {
  const level = lesson?.level ?? games[0]?.record.level;
  if (level !== undefined && record.level !== level) return { kind: 'other-level', level: record.level };
  if (lesson?.luck === 'same' && record.seed !== lesson.seed) return { kind: 'other-luck' };
  return undefined;
}

/**
 * Adds every code of a text to a wall. It yields after each small step with how far it is, so that whoever drives it keeps
 * the page alive; the wall given is not changed. Codes of another lesson are set aside, not lost: without `lesson` the first
 * code's level is the wall's.
 */
export function* gather(text: string, wall: Wall, lesson?: Lesson): Generator<Progress | undefined, Wall> {
  const search = findCodes(text, codeBook);
  let step = search.next();
  while (step.done !== true) {
    yield undefined;
    step = search.next();
  }
  const { finds, unlisted, isCut } = step.value;
  const games = [...wall.games];
  const refused = [...wall.refused];
  const mended = [...wall.mended];
  const places = new Map(games.map(({ code }, i) => [code, i + 1]));
  for (const [i, find] of finds.entries()) {
    const set = (refusal: Refusal): void => void refused.push({ typed: find.typed, refusal });
    if (find.coded === undefined) set({ kind: 'problem', problem: find.problem ?? { kind: 'empty' } });
    else yield* place(find, find.coded.record, set);
    yield { done: i + 1, of: finds.length };
  }
  return { games, refused, mended, unlisted: wall.unlisted + unlisted, isCut: wall.isCut || isCut };

  function* place(find: Find, record: GameRecord, set: (refusal: Refusal) => void): Generator<undefined, void> {
    const aside = refusalOf(record, games, lesson);
    if (aside !== undefined) return set(aside);
    // Known already: it need not be replayed to say so.
    const twice = places.get(writeCode(record));
    if (twice !== undefined) return set({ kind: 'duplicate', of: twice });
    let game: WallGame;
    try {
      const steps = verifying(record);
      let step = steps.next();
      while (step.done !== true) {
        yield undefined;
        step = steps.next();
      }
      game = step.value;
    } catch {
      return set({ kind: 'illegal' });
    }
    games.push(game);
    places.set(game.code, games.length);
    if (find.mendedGroup !== undefined) mended.push({ game: games.length, group: find.mendedGroup });
  }
}

/** The wall without one of its games; the others close up, and what names them by their place is told anew. */
export function withoutGame(wall: Wall, code: string): Wall {
  const at = wall.games.findIndex((game) => game.code === code) + 1;
  if (at === 0) return wall;
  const moved = (game: number): number => (game > at ? game - 1 : game);
  const isLeft = ({ refusal }: Refused): boolean => refusal.kind !== 'duplicate' || refusal.of !== at;
  return {
    ...wall,
    games: wall.games.filter((game) => game.code !== code),
    refused: wall.refused.filter(isLeft).map((one) => {
      const { refusal } = one;
      return refusal.kind === 'duplicate' ? { ...one, refusal: { ...refusal, of: moved(refusal.of) } } : one;
    }),
    mended: wall.mended.filter(({ game }) => game !== at).map((one) => ({ ...one, game: moved(one.game) })),
  };
}

/** Whether every game was dealt the same luck. */
export const isSameLuck = (games: readonly WallGame[]): boolean =>
  new Set(games.map(({ record }) => record.seed)).size <= 1;

const CUTOFF = BY_MARCH_1963;
const hasFallenBy = (month: number | undefined): boolean => month !== undefined && month < CUTOFF;

/** Counts by the end of March 1963. */
export interface Counts {
  readonly games: number;
  readonly fallen: number;
  readonly fallenWithout: number;
  readonly known: number;
  readonly idle: number;
}

/** Counts the games of a wall, with and without Tehran. */
export function countsOf(games: readonly WallGame[]): Counts {
  const count = (is: (game: WallGame) => boolean): number => games.filter(is).length;
  return {
    games: games.length,
    fallen: count(({ fell }) => hasFallenBy(fell)),
    fallenWithout: count(({ twinFell }) => hasFallenBy(twinFell)),
    known: count(({ isKnown }) => isKnown),
    idle: count(({ isIdle }) => isIdle),
  };
}

/** Quarters from 1958Q3 (place 0) to 1965Q4 (place 29); the last place holds those that still stand. */
export const QUARTERS = 30;

/** Lays months of fall into quarters; `undefined` (he stands) goes into the last place. */
export function byQuarter(months: readonly (number | undefined)[]): number[] {
  const bins = Array.from({ length: QUARTERS + 1 }, () => 0);
  for (const month of months) bins[month === undefined ? QUARTERS : Math.floor(month / 3)]! += 1;
  return bins;
}

/** The class's guesses: mean counters on each plate as hundredths, and the quarters named. */
export interface Guesses {
  readonly verdicts: number;
  /** Mean of the counters on army, allies, institutions, kurdish_war, powers, tehran, out of 100. */
  readonly hundredths: readonly number[];
  /** Quarters guessed for the fall without Tehran, place 30 for "he stands". */
  readonly quarters: readonly number[];
}

/** Pools the verdicts of a class; `undefined` if nobody locked one. */
export function guessesOf(games: readonly WallGame[]): Guesses | undefined {
  const verdicts = games.flatMap(({ record }) => record.verdict ?? []);
  if (verdicts.length === 0) return undefined;
  const hundredths = verdicts[0]!.counters.map(
    (_, plate) => (verdicts.reduce((sum, { counters }) => sum + (counters[plate] as number), 0) / verdicts.length) * 10,
  );
  const quarters = Array.from({ length: QUARTERS + 1 }, () => 0);
  for (const { quarter } of verdicts) quarters[Math.min(quarter, QUARTERS)]! += 1;
  return { verdicts: verdicts.length, hundredths, quarters };
}

/** One posture and the games that took it; a game can take several. */
export interface PostureRow {
  readonly posture: PostureId;
  readonly games: number;
  readonly fallen: number;
  readonly known: number;
  readonly security: number;
}

/** Lays the class's policies side by side. */
export function posturesIn(games: readonly WallGame[]): PostureRow[] {
  return POSTURE_IDS.map((posture) => {
    const own = games.filter(({ postures }) => postures.includes(posture));
    return {
      posture,
      games: own.length,
      fallen: own.filter(({ fell }) => hasFallenBy(fell)).length,
      known: own.filter(({ isKnown }) => isKnown).length,
      security: own.length === 0 ? 0 : own.reduce((sum, { security }) => sum + security, 0) / own.length,
    };
  }).filter((row) => row.games > 0);
}

/** The forecasts of a class as one: its calibration, and how many named the deepest crack. */
export interface ClassForecasts {
  readonly calibration: Calibration;
  readonly cracks: number;
  readonly cracksRight: number;
}

/** Pools the settled forecasts of a class; `undefined` without any. */
export function forecastsOf(games: readonly WallGame[]): ClassForecasts | undefined {
  const tallies = games.map(({ settled }) =>
    tallyOf(
      settled
        .filter(({ question }) => question !== 'crack')
        .map(({ given, truth }) => ({ tenths: Math.round(given * 10), happened: truth === true })),
    ),
  );
  const calibration = calibrationOf(poolOf(tallies));
  const cracks = games.flatMap(({ settled }) => settled.filter(({ question }) => question === 'crack'));
  if (calibration === undefined) return undefined;
  return {
    calibration,
    cracks: cracks.length,
    cracksRight: cracks.filter(({ named, truth }) => named === truth).length,
  };
}
