/** Mahin's book: every finished game replayed from its code, and what they add up to. It never counts a fall. */
import { calibrationOf, ENOUGH_FORECASTS, tallyOf } from '../analysis/calibration.ts';
import type { Calibration } from '../analysis/calibration.ts';
import { settleForecasts } from '../rules/forecast.ts';
import type { Settled } from '../rules/forecast.ts';
import { outcome } from '../rules/outcome.ts';
import { ENDINGS } from '../rules/types.ts';
import type { Ending } from '../rules/types.ts';
import { luckOf, readCode } from './codes.ts';
import { callbacksFound, promiseHistories } from './ending-view.ts';
import { gameFrom, presentState } from './game.ts';
import type { Game } from './game.ts';
import { scenarioOf } from './scenarios.ts';

export interface BookGameView {
  readonly code: string;
  readonly luck: string;
  readonly level: string;
  readonly turns: number;
  readonly ending: Ending;
  readonly callbacks: readonly string[];
  readonly charges: number;
  readonly deeds: number;
  readonly settled: readonly Settled[];
  readonly longest?: { readonly promise: string; readonly months: number };
}

export interface BookView {
  readonly games: readonly BookGameView[];
  /** Codes of other rules or of another build, which cannot be replayed here. */
  readonly unread: readonly string[];
  readonly endings: readonly { readonly id: Ending; readonly count: number }[];
  readonly found: readonly string[];
  readonly callbacks: number;
  readonly charges: number;
  readonly deeds: number;
  readonly calibration?: Calibration;
  readonly isEnough: boolean;
  readonly longest?: { readonly promise: string; readonly months: number };
}

/** The promise that stood longest and was never broken, of those that were put to the test and kept. */
function longestKept(game: Game): BookGameView['longest'] {
  return promiseHistories(game)
    .filter(({ kept, broken }) => kept.length > 0 && broken.length === 0)
    .map(({ id, months }) => ({ promise: id, months }))
    .sort((a, b) => b.months - a.months)[0];
}

const read = new Map<string, BookGameView | undefined>();

function bookGame(code: string): BookGameView | undefined {
  if (read.has(code)) return read.get(code);
  const parsed = readCode(code);
  const view = parsed.ok ? viewOf(code, gameFrom(parsed.record)) : undefined;
  read.set(code, view);
  return view;
}

function viewOf(code: string, game: Game): BookGameView {
  const state = presentState(game);
  const longest = longestKept(game);
  return {
    code,
    luck: luckOf(game),
    level: game.record.level,
    turns: game.record.orders.length,
    ending: outcome(game.scenario, state).ending,
    callbacks: callbacksFound(game).found,
    charges: state.file.filter(({ kind }) => kind === 'charge').length,
    deeds: state.file.filter(({ kind }) => kind === 'deed').length,
    settled: settleForecasts(game.scenario, state, game.record.forecasts),
    ...(longest ? { longest } : {}),
  };
}

const sum = (games: readonly BookGameView[], of: (game: BookGameView) => number): number =>
  games.reduce((total, game) => total + of(game), 0);

export function bookView(codes: readonly string[]): BookView {
  const read = codes.map((code) => ({ code, game: bookGame(code) }));
  const games = read.flatMap(({ game }) => game ?? []);
  const said = games
    .flatMap(({ settled }) => settled)
    .filter((one) => typeof one.truth === 'boolean')
    .map((one) => ({ tenths: Math.round(one.given * 10), happened: one.truth === true }));
  const calibration = calibrationOf(tallyOf(said));
  const longest = games.flatMap((game) => game.longest ?? []).sort((a, b) => b.months - a.months)[0];
  return {
    games,
    unread: read.filter(({ game }) => !game).map(({ code }) => code),
    endings: ENDINGS.map((id) => ({ id, count: games.filter(({ ending }) => ending === id).length })),
    found: [...new Set(games.flatMap(({ callbacks }) => callbacks))],
    callbacks: scenarioOf('standard').people.callbacks.length,
    charges: sum(games, ({ charges }) => charges),
    deeds: sum(games, ({ deeds }) => deeds),
    ...(calibration ? { calibration } : {}),
    isEnough: said.length >= ENOUGH_FORECASTS,
    ...(longest ? { longest } : {}),
  };
}
