/** The replay: the one game month by month on the map, beside the same luck without Tehran and with history's orders. */
import type { Answers } from '../analysis/questions.ts';
import { distanceOf, type Distance } from '../analysis/levers.ts';
import { caseOf, HISTORY } from '../analysis/cases.ts';
import { AT } from '../rules/step.generated.ts';
import { LEVERS } from '../rules/types.ts';
import { events, orders, places } from './catalogue.ts';
import { presentState, type Game } from './game.ts';
import { orderLines } from './log-view.ts';
import { onlyHeld } from './orders-view.ts';

export { places, pixelAt, project, fitMap, markScale } from './catalogue.ts';
export type { PixelRect } from './catalogue.ts';

export type Path = Answers['game']['mine'];
/** The three games on one luck, and what stands on after the game's own last month. */
export type ReplayName = 'mine' | 'standing' | 'twin' | 'history' | 'mine-history' | 'mine-twin';

export interface ReplayLine {
  readonly name: ReplayName;
  /** Month the first value belongs to. */
  readonly from: number;
  /** Grip at the end of each month he ruled. */
  readonly values: readonly number[];
  /** Month of the fall, where the line ends in one. */
  readonly fell?: number;
}

/** Months anybody reckons with. */
export const LAST_MONTH = 89;

const gripOf = ({ series }: Path): readonly number[] => Array.from(series.regime_strength);
const same = (a: Path, b: Path): boolean =>
  a.fell === b.fell && gripOf(a).every((value, month) => value === b.series.regime_strength[month]);
const ended = ({ fell }: Path): Pick<ReplayLine, 'fell'> => (fell === undefined ? {} : { fell });

/** Months the player played: to February 1963, to the fall, or to where the game was stopped. */
export const monthsPlayed = (game: Game): number => presentState(game).month;

/** The player's own game, to its last month played, with nothing to hold it against. */
export function ownLine(game: Game, mine: Path): ReplayLine {
  const played = monthsPlayed(game);
  const hasFallen = mine.fell !== undefined && mine.fell < played;
  return { name: 'mine', from: 0, values: gripOf(mine).slice(0, played), ...(hasFallen ? ended(mine) : {}) };
}

/** The lines of the replay. Where two games are one to the last month, they share a line and a name. */
export function replayLines(
  game: Game,
  { mine, twin }: Answers['game'],
  history: Path | undefined,
): readonly ReplayLine[] {
  const played = monthsPlayed(game);
  const grip = gripOf(mine);
  const isHistory = history !== undefined && same(mine, history);
  const isTwin = onlyHeld(game);
  const line = ownLine(game, mine);
  const own: ReplayLine = { ...line, name: isTwin ? 'mine-twin' : isHistory ? 'mine-history' : 'mine' };
  // One month of overlap, so that the two join.
  const rest: ReplayLine = { name: 'standing', from: played - 1, values: grip.slice(played - 1), ...ended(mine) };
  return [
    own,
    ...(line.fell !== undefined || rest.values.length < 2 ? [] : [rest]),
    ...(isTwin ? [] : [{ name: 'twin' as const, from: 0, values: gripOf(twin), ...ended(twin) }]),
    ...(isHistory || history === undefined
      ? []
      : [{ name: 'history' as const, from: 0, values: gripOf(history), ...ended(history) }]),
  ];
}

/** The last month worth showing: two after the last fall, or December 1965 where somebody stands. */
export const lastShown = (lines: readonly ReplayLine[]): number =>
  Math.min(
    LAST_MONTH,
    Math.max(55, ...lines.map(({ fell, from, values }) => (fell === undefined ? from + values.length - 1 : fell + 2))),
  );

/** A line's value in a month; undefined before it begins or after he fell. */
export const valueAt = ({ from, values }: ReplayLine, month: number): number | undefined => values[month - from];

export interface ArrowView {
  readonly id: string;
  readonly hand: 'open' | 'quiet';
  readonly to: string;
}
export interface ThreadView {
  readonly lever: 'kur' | 'off' | 'int' | 'pro';
  readonly from: string;
  readonly to: string;
  readonly level: number;
}
/** One month of the player's own game, as the map shows it. */
export interface ReplayMonth {
  readonly month: number;
  /** Orders of the turn, in the month they were sealed and the two after it. */
  readonly arrows: readonly ArrowView[];
  readonly threads: readonly ThreadView[];
  /** The war in the north, 0 to 1. */
  readonly war: number;
  /** Pressure on the river, 0 to 1. */
  readonly river: number;
  /** Keys of the last two orders sealed; none before the first. */
  readonly sealed?: { readonly open: string; readonly quiet: string };
  readonly event?: { readonly id: string; readonly place: string };
  /** What chance decided in this month: keys of outcome words. */
  readonly outcomes: readonly string[];
}

/** Mosul's officers are heard at Mosul, later ones in Baghdad. */
const MOSUL_OVER = 9;
const SHOWN_FOR = 3;

function arrowsOf(game: Game, place: number): readonly ArrowView[] {
  const given = game.ledgers[place]?.orders;
  if (!given) return [];
  return (['open', 'quiet'] as const).flatMap((hand): ArrowView[] => {
    const to = orders.get(given[hand].replace(/-\d$/, ''))?.places.find((one) => one !== 'tehran');
    return to && places.some(({ id }) => id === to) ? [{ id: `${place}-${hand}`, hand, to }] : [];
  });
}

function threadsOf(levels: readonly number[], month: number): readonly ThreadView[] {
  const at = (lever: ThreadView['lever']): number => levels[LEVERS.indexOf(lever)] ?? 0;
  const ends: readonly (readonly [ThreadView['lever'], string, string])[] = [
    ['kur', 'kermanshah', 'sulaimaniya'],
    ['off', 'kermanshah', month < MOSUL_OVER ? 'mosul' : 'baghdad'],
    ['int', 'tehran', 'baghdad'],
    ['pro', 'kermanshah', 'baghdad'],
  ];
  return ends.flatMap(([lever, from, to]) => (at(lever) > 0 ? [{ lever, from, to, level: at(lever) }] : []));
}

/** The telegram that led a month, if a dated one did. */
function eventOf(month: number): ReplayMonth['event'] {
  const found = [...events.values()].find((one) => one.month === month && !one.background && one.place);
  return found && { id: found.id, place: found.place };
}

/** Tells one month of the game. After its last month the last posture stands. */
export function replayMonth(game: Game, month: number): ReplayMonth {
  const { turns } = game.scenario.level;
  const { firstTurn } = game.scenario;
  const index = turns.findLastIndex(({ from }) => from <= month);
  const place = Math.min(index - firstTurn, game.ledgers.length - 1);
  const state = game.states[Math.max(0, place + 1)]!;
  const turn = turns[firstTurn + place];
  const isFresh = turn !== undefined && index - firstTurn === place && month - turn.from < SHOWN_FOR;
  const levels = presentState(game).log[firstTurn + place] ?? [];
  const line = orderLines(game)[place];
  const event = eventOf(month);
  return {
    month,
    arrows: isFresh ? arrowsOf(game, place) : [],
    threads: threadsOf(levels, month),
    war: (state.values[AT.WARF] ?? 0) > 0 ? (state.values[AT.WAR] ?? 0) / 100 : 0,
    river: 1 - (state.values[AT.SHT] ?? 0) / 100,
    outcomes: (game.ledgers[place]?.outcomes ?? []).filter((one) => one.month === month).map(({ what }) => what),
    ...(line ? { sealed: { open: line.open, quiet: line.quiet } } : {}),
    ...(event ? { event } : {}),
  };
}

/** How far the player's orders lie from history's; undefined where only holding is compared. */
export function distanceToHistory(game: Game): Distance {
  const { scenario, record, isStopped } = game;
  const mine = caseOf(scenario, { kind: 'game', orders: record.orders, isStopped });
  return distanceOf(mine.program, caseOf(scenario, HISTORY).program, mine.months);
}
