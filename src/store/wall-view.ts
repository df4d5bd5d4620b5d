/** The wall as the screen shows it: one sentence to say for each view, dots for the spread, the bars of the guesses. */
import { compare } from '../lesson/compare.ts';
import type { NewLuck } from '../lesson/new-luck.ts';
import { codeOfLesson } from '../lesson/lesson-code.ts';
import { readTally } from '../lesson/tally.ts';
import type { WallGame } from '../lesson/verify.ts';
import { byQuarter, countsOf, forecastsOf, guessesOf, isSameLuck, posturesIn, QUARTERS } from '../lesson/wall.ts';
import type { TextParams } from '../text/text.ts';
import { rivalRange, type WallState } from './wall-store.ts';

export { readTally, TALLY_FALLS, type Tally } from '../lesson/tally.ts';
export { ENOUGH_FORECASTS } from '../analysis/calibration.ts';
export { forecastsOf, guessesOf, isSameLuck, posturesIn, QUARTERS, type Refused } from '../lesson/wall.ts';
export type { WallGame } from '../lesson/verify.ts';
export { compare };

export const WALL_VIEWS = ['spread', 'guesses', 'postures', 'forecasts', 'pair', 'list'] as const;
export type WallView = (typeof WALL_VIEWS)[number];
export const PLATE_IDS = ['army', 'allies', 'institutions', 'kurdish_war', 'powers', 'tehran'] as const;
const TEHRAN = PLATE_IDS.indexOf('tehran');
/** March 1963 is month 56; whoever fell later has not fallen by its end. */
const MARCH_1963 = 56;

/** A text and what fills it; `month` params are months of the campaign, to be written by the screen. */
export interface Sentence {
  readonly key: string;
  readonly params: TextParams;
  readonly month?: number;
}

const hundredths = (count: number, of: number): number => (of === 0 ? 0 : Math.round((100 * count) / of));

function spreadSentence(games: readonly WallGame[], luck: NewLuck | undefined): Sentence {
  if (luck !== undefined) {
    const sum = luck.fallen.reduce((total, count) => total + count, 0);
    return {
      key: 'wall.say.luck',
      params: {
        deals: luck.deals,
        with: hundredths(sum, games.length * luck.deals),
        without: hundredths(luck.fallenWithout, luck.deals),
      },
    };
  }
  const counts = countsOf(games);
  const twin = games[0]?.twinFell;
  const hasTwinFallen = twin !== undefined && twin <= MARCH_1963;
  if (counts.idle === games.length && isSameLuck(games))
    return { key: 'wall.say.idle', params: { stands: hasTwinFallen ? 'no' : 'yes' } };
  if (!isSameLuck(games))
    return {
      key: 'wall.say.different',
      params: { games: counts.games, fallen: counts.fallen, without: counts.fallenWithout },
    };
  return twin === undefined
    ? { key: 'wall.say.same-stands', params: { games: counts.games, fallen: counts.fallen } }
    : { key: 'wall.say.same-fell', params: { games: counts.games, fallen: counts.fallen }, month: twin };
}

function guessSentence({ wall, reckoning }: WallState): Sentence {
  const guesses = guessesOf(wall.games);
  if (guesses === undefined) return { key: 'wall.say.no-guesses', params: {} };
  const guess = Math.round(guesses.hundredths[TEHRAN]!);
  if (reckoning === undefined) return { key: 'wall.say.guesses-wait', params: { guess } };
  return {
    key: 'wall.say.guesses',
    params: { guess, model: Math.round(reckoning.hundredths[TEHRAN]!), ...rivalRange() },
  };
}

/** The one line to say at a view: it is the heading, and nothing else on the screen says more than it. */
export function sayThis(state: WallState, view: WallView, pair: readonly [number, number]): Sentence {
  const { games } = state.wall;
  switch (view) {
    case 'spread':
      return spreadSentence(games, state.luck);
    case 'guesses':
      return guessSentence(state);
    case 'postures':
      return { key: 'wall.say.postures', params: { count: posturesIn(games).length } };
    case 'forecasts':
      return { key: forecastsOf(games) ? 'wall.say.forecasts' : 'wall.say.no-forecasts', params: {} };
    case 'pair': {
      const [a, b] = [games[pair[0]], games[pair[1]]];
      if (a === undefined || b === undefined) return { key: 'wall.say.list', params: { games: games.length } };
      const both = compare(a, b);
      const same = a.record.seed === b.record.seed ? 'yes' : 'no';
      return { key: 'wall.say.pair', params: { same, alike: both.alike, turns: both.turns.length } };
    }
    case 'list':
      return { key: 'wall.say.list', params: { games: games.length } };
  }
}

/** The line to say at a tally. */
export function sayTally({ tally }: WallState): Sentence {
  const told = tally && readTally(tally);
  if (told === undefined || told.games === 0) return { key: 'wall.say.tally-empty', params: {} };
  return { key: 'wall.say.tally', params: { games: told.games, fallen: told.fallen } };
}

/** A dot of the spread: its quarter (30: he stands), its place in the pile from 0, and the game it is, if it is one. */
export interface Dot {
  readonly quarter: number;
  readonly pile: number;
  /** Its column within the pile: those that stand lie three abreast. */
  readonly column: number;
  readonly game?: number;
  /** How many games this one dot stands for, where all of them share it. */
  readonly all?: number;
}

export interface Spread {
  readonly mine: readonly Dot[];
  readonly twin: readonly Dot[];
  /** The highest pile on either side. */
  readonly tallest: number;
  readonly isLuck: boolean;
}

/** Those that still stand lie so many abreast, for they can be most of a hundred. */
export const ABREAST = 3;

const inPile = (quarter: number, count: number): Pick<Dot, 'quarter' | 'pile' | 'column'> =>
  quarter < QUARTERS
    ? { quarter, pile: count, column: 0 }
    : { quarter, pile: Math.floor(count / ABREAST), column: count % ABREAST };

function pileUp(falls: readonly (number | undefined)[]): Dot[] {
  const heights = Array.from({ length: QUARTERS + 1 }, () => 0);
  const order = falls.map((fell, game) => ({ fell, game })).sort((a, b) => (a.fell ?? 999) - (b.fell ?? 999));
  return order.map(({ fell, game }) => {
    const quarter = fell === undefined ? QUARTERS : Math.floor(fell / 3);
    const pile = heights[quarter]!;
    heights[quarter] = pile + 1;
    return { ...inPile(quarter, pile), game };
  });
}

/** One luck has one twin, however many games were played on it: one dot says so, and how many. */
function oneTwin(games: readonly WallGame[]): Dot[] {
  const [dot] = pileUp([games[0]?.twinFell]);
  return dot === undefined ? [] : [{ ...dot, column: 1, game: 0, all: games.length }];
}

/** Spreads counts over a hundred dots, whole ones, so that they add up. */
function hundredDots(counts: readonly number[]): Dot[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return [];
  const exact = counts.map((count) => (count * 100) / sum);
  const dots = exact.map(Math.floor);
  const left = 100 - dots.reduce((total, count) => total + count, 0);
  const byRest = exact.map((value, i) => [value - Math.floor(value), i] as const).sort((a, b) => b[0] - a[0]);
  for (const [, i] of byRest.slice(0, left)) dots[i]! += 1;
  return dots.flatMap((count, quarter) => Array.from({ length: count }, (_, place) => inPile(quarter, place)));
}

/** The dots of the wall: each game and its twin, or a hundred histories of either kind on new luck. */
export function spreadOf({ wall, luck }: Pick<WallState, 'wall' | 'luck'>): Spread {
  const mine = luck ? hundredDots(luck.quarters) : pileUp(wall.games.map(({ fell }) => fell));
  const twin = luck
    ? hundredDots(luck.quartersWithout)
    : isSameLuck(wall.games)
      ? oneTwin(wall.games)
      : pileUp(wall.games.map(({ twinFell }) => twinFell));
  const tallest = Math.max(1, ...[...mine, ...twin].map(({ pile }) => pile + 1));
  return { mine, twin, tallest, isLuck: luck !== undefined };
}

/** Falls by calendar year, for the table behind the dots; the last row is those that still stand. */
export function yearRows({ wall, luck }: Pick<WallState, 'wall' | 'luck'>): {
  readonly year: number | undefined;
  readonly mine: number;
  readonly twin: number;
}[] {
  const fold = (bins: readonly number[]): number[] => {
    const years = Array.from({ length: 9 }, () => 0);
    bins.forEach((count, quarter) => {
      // The campaign begins with the third quarter of 1958.
      years[quarter >= QUARTERS ? 8 : Math.floor((quarter + 2) / 4)]! += count;
    });
    return years;
  };
  const mine = fold(luck ? luck.quarters : byQuarter(wall.games.map(({ fell }) => fell)));
  const twin = fold(luck ? luck.quartersWithout : byQuarter(wall.games.map(({ twinFell }) => twinFell)));
  return mine.map((count, i) => ({ year: i === 8 ? undefined : 1958 + i, mine: count, twin: twin[i]! }));
}

export const lessonCode = ({ lesson }: WallState): string | undefined => lesson && codeOfLesson(lesson);
