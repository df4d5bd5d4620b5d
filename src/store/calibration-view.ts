/** How good the forecasts were: of this game, and of every game in Mahin's book; yes-or-no questions only. */
import { calibrationOf, ENOUGH_FORECASTS, poolOf, tallyOf, type Calibration } from '../analysis/calibration.ts';
import { readCode } from './codes.ts';
import { forecastViews } from './ending-view.ts';
import { gameFrom, type Game } from './game.ts';

export type { Calibration } from '../analysis/calibration.ts';

export interface CalibrationView {
  readonly of: Calibration;
  readonly games: number;
  /** Enough forecasts to say anything about whoever made them. */
  readonly isEnough: boolean;
}

const tallyOfGame = (game: Game) =>
  tallyOf(
    forecastViews(game)
      .filter(({ truth }) => typeof truth === 'boolean')
      .map(({ given, truth }) => ({ tenths: Math.round(given * 10), happened: truth === true })),
  );

function viewOf(games: readonly Game[]): CalibrationView | undefined {
  const of = calibrationOf(poolOf(games.map(tallyOfGame)));
  return of && { of, games: games.length, isEnough: of.forecasts >= ENOUGH_FORECASTS };
}

/** This game alone; undefined without a settled forecast. */
export const calibrationOfGame = (game: Game): CalibrationView | undefined => viewOf([game]);

/** This game with those of the book, each once; undefined where the book adds none. */
export function calibrationOfBook(game: Game, book: readonly string[]): CalibrationView | undefined {
  const others = book.flatMap((code) => {
    const read = readCode(code);
    return read.ok ? [gameFrom(read.record)] : [];
  });
  const key = ({ record }: Game): string => JSON.stringify([record.level, record.seed, record.orders]);
  const unlike = others.filter((one) => key(one) !== key(game));
  return unlike.length === 0 ? undefined : viewOf([game, ...unlike]);
}
