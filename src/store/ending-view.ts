/** The last ten minutes as plain data: last words, month cards, Friday, the fall, the morning after, the clock, the drawer, what came later. */
import { adviceOf, biasOf, deputyOf } from '../rules/advise.ts';
import { openCode, quietCode } from '../rules/choices.ts';
import { curtainsOf, settleForecasts } from '../rules/forecast.ts';
import type { Settled } from '../rules/forecast.ts';
import { dialsOf, fellIn, holds, outcome } from '../rules/outcome.ts';
import type { Dials, GameOutcome, Heir } from '../rules/outcome.ts';
import { promisesOf } from '../rules/people-in-play.ts';
import { runProgram } from '../rules/run.ts';
import { AT } from '../rules/step.generated.ts';
import { CHAIRS, LEVERS } from '../rules/types.ts';
import type { Chair, FilePage, GameState, HiddenGauge, Lever } from '../rules/types.ts';
import chargeCoolTheNorth from '../../levels/charges/cool-the-north.json';
import epilogue from '../../levels/epilogue.json';
import friday from '../../levels/friday.json';
import lastWords from '../../levels/last-words.json';
import type { SourceRef } from './catalogue.ts';
import { fellMonth, hasFallen, presentState } from './game.ts';
import type { Game, Playthrough } from './game.ts';
import { wireView } from './wire-view.ts';
import type { WireLineView } from './views.ts';

type ChargeDef = typeof chargeCoolTheNorth;
const chargeFiles: Readonly<Record<string, ChargeDef>> = import.meta.glob('../../levels/charges/*.json', {
  eager: true,
  import: 'default',
});
const CHARGES = new Map(Object.values(chargeFiles).map((one) => [one.id, one]));

/** Works something out once for each game. */
function once<T>(work: (game: Game) => T): (game: Game) => T {
  const known = new WeakMap<Game, { readonly value: T }>();
  return (game) => {
    const found = known.get(game) ?? { value: work(game) };
    known.set(game, found);
    return found.value;
  };
}

/** The last month anybody reckons with: December 1965. */
export const LAST_RECKONED = 89;
const FRIDAY = friday.month;

/** Month in which he falls in this game when the last orders stand on to December 1965; `undefined` if he does not. */
const fallIfOrdersStand = once((game: Game): number | undefined => {
  const known = fellMonth(game);
  if (known !== undefined) return known;
  const { scenario } = game;
  const { orders, seed } = presentState(game);
  const codes = (of: (turn: number) => number): Uint8Array =>
    Uint8Array.from(scenario.level.turns, (_, turn) => of(turn));
  const program = {
    kind: 'fixed' as const,
    level: scenario.level,
    open: codes((turn) => openCode(orders[turn]?.open ?? 'hold')),
    quiet: codes((turn) => quietCode(orders[turn]?.quiet ?? 'hold')),
  };
  return fellIn(runProgram(program, seed, { scenario, stopAtFall: true }));
});

export interface EndingView extends GameOutcome {
  /** With the last orders standing to December 1965; the same as `fell` where he fell in the game. */
  readonly mine?: number;
  /** Last month played. */
  readonly until: number;
  /** Played to February 1963, or to his fall. */
  readonly isWhole: boolean;
  readonly dials: Dials;
}

export const endingView = once((game: Game): EndingView => {
  const state = presentState(game);
  const mine = fallIfOrdersStand(game);
  return {
    ...outcome(game.scenario, state),
    ...(mine === undefined ? {} : { mine }),
    until: state.month - 1,
    isWhole: hasFallen(game) || state.month > FRIDAY,
    dials: dialsOf(game.scenario, state, game.record.forecasts),
  };
});

export interface LastWordView {
  readonly chair: Chair;
  readonly deputy: string;
  readonly key: string;
}

/** One sentence of each chair about the player; none about Iraq. */
export const lastWordsView = once((game: Game): readonly LastWordView[] => {
  const state = presentState(game);
  return CHAIRS.map((chair) => {
    const said = lastWords.chairs[chair].find(({ when }) => holds(game.scenario, state, when))!;
    return {
      chair,
      deputy: deputyOf(game.scenario, chair, state.advisers[chair].holder),
      key: `lastword.${chair}.${said.id}`,
    };
  });
});

export interface LastMonthView {
  readonly month: number;
  /** Key of the month's own line; absent where nothing of him is left to tell. */
  readonly line?: string;
  readonly lines: readonly WireLineView[];
}

const LAST_CARDS = 5;

/** The last five months in cards; earlier news of the same turn lies on the first, and what Friday decides on none. */
export const lastMonthsView = once((game: Game): readonly LastMonthView[] => {
  const { turn, lines } = wireView(game);
  const fell = fellMonth(game);
  const first = turn.to - LAST_CARDS + 1;
  const isFriday = (line: WireLineView): boolean =>
    line.tone === 'outcome' && line.month >= FRIDAY && line.key.includes('.fell.');
  const told = lines.filter((line) => !isFriday(line));
  return Array.from({ length: LAST_CARDS }, (_, place) => {
    const month = first + place;
    const isAfter = fell !== undefined && fell < month;
    return {
      month,
      ...(isAfter ? {} : { line: `month.${month}.line` }),
      lines: told.filter((line) => Math.max(first, line.month) === month),
    };
  });
});

export interface HourView {
  readonly id: string;
  readonly status?: string;
  readonly isOurs: boolean;
  readonly sources: readonly SourceRef[];
}
interface HourDef {
  readonly id: string;
  readonly status?: string;
  readonly ours?: boolean;
  readonly sources: readonly SourceRef[];
}
const hourView = ({ id, status, ours, sources }: HourDef): HourView => ({
  id,
  isOurs: ours ?? false,
  sources,
  ...(status ? { status } : {}),
});

export interface FridayView {
  readonly hours: readonly HourView[];
  readonly last: HourView;
  /** What the record tells of the days after; only told when this Friday ended as the record's did. */
  readonly after: readonly HourView[];
  readonly dispute: string;
  readonly promises: readonly PromiseHistory[];
}

export const fridayView = once((game: Game): FridayView => {
  const fell = fellMonth(game);
  const id = fell === undefined ? 'last.stands' : fell >= FRIDAY ? 'last.fell' : 'last.fell-earlier';
  const last = (friday.last as readonly HourDef[]).find((one) => one.id === id)!;
  return {
    hours: (friday.hours as readonly HourDef[]).map(hourView),
    last: hourView(last),
    after: (friday.after as readonly HourDef[]).map(hourView),
    dispute: friday.dispute,
    promises: promiseHistories(game).filter((one) => one.stands),
  };
});

/** A promise over the whole game: to whom, since when, what was asked of it and how it was met. */
export interface PromiseHistory {
  readonly id: string;
  readonly lever: Lever;
  readonly isOurs: boolean;
  readonly stands: boolean;
  /** Month of the first commitment; of the one that stands, if it stands. */
  readonly since: number;
  /** Longest stretch of months it stood unbroken. */
  readonly months: number;
  readonly kept: readonly string[];
  readonly broken: readonly string[];
}

interface Stretch {
  readonly from: number;
  readonly months: number;
}

/** Each stretch of months in which a lever stood above zero. */
function stretchesOf(game: Playthrough & Pick<Game, 'scenario'>, lever: Lever): readonly Stretch[] {
  const at = LEVERS.indexOf(lever);
  const state = presentState(game);
  const stretches: { from: number; months: number }[] = [];
  let isOn = false;
  state.log.forEach((levels, turn) => {
    const { from, to } = game.scenario.level.turns[turn]!;
    if ((levels[at] ?? 0) > 0) {
      if (isOn) stretches.at(-1)!.months += to - from + 1;
      else stretches.push({ from, months: to - from + 1 });
    }
    isOn = (levels[at] ?? 0) > 0;
  });
  return stretches;
}

/** Everyone who was promised something, in the order of the first promise. */
export function promiseHistories(game: Playthrough & Pick<Game, 'scenario'>): readonly PromiseHistory[] {
  const state = presentState(game);
  const asks = (kind: string, id: string): readonly string[] =>
    state.entries.flatMap((entry) => {
      const [its, promise, ask = ''] = entry.split('/');
      return its === kind && promise === id ? [ask] : [];
    });
  return game.scenario.people.promises
    .flatMap((promise): PromiseHistory[] => {
      const stretches = stretchesOf(game, promise.lever);
      const first = stretches[0];
      if (!first) return [];
      const stands = state.levers[promise.lever] > 0;
      return [
        {
          id: promise.id,
          lever: promise.lever,
          isOurs: promise.ours ?? false,
          stands,
          since: stands ? (state.standingSince[promise.lever] ?? first.from) : first.from,
          months: Math.max(...stretches.map(({ months }) => months)),
          kept: asks('kept', promise.id),
          broken: asks('broken', promise.id),
        },
      ];
    })
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
}

export interface MorningView {
  readonly heir: Heir;
  readonly promises: readonly {
    readonly id: string;
    readonly lever: Lever;
    readonly since: number;
    readonly isOurs: boolean;
    readonly key: string;
  }[];
}

/** The morning after: each promise that stands, and what it means to those who came. */
export const morningView = once((game: Game): MorningView => {
  const state = presentState(game);
  const heir = outcome(game.scenario, state).heir ?? 'neutral';
  return {
    heir,
    promises: promisesOf(game.scenario, state)
      .filter(({ lever }) => state.levers[lever] > 0)
      .map(({ id, lever, since, isOurs }) => ({ id, lever, since, isOurs, key: `morning.${lever}.${heir}` }))
      .sort((a, b) => a.since - b.since),
  };
});

/** How he fell, for the quiet screen: no name of an ending, no twin. */
export interface FallView {
  readonly fell?: number;
  readonly isKnown: boolean;
  /** Before, in, or after the month of the record; or he stands. */
  readonly record: 'earlier' | 'same' | 'stands';
  readonly month: number;
}

export const fallView = (game: Game): FallView => {
  const fell = fellMonth(game);
  return {
    ...(fell === undefined ? {} : { fell }),
    isKnown: presentState(game).scandalMonths.length > 0,
    record: fell === undefined ? 'stands' : fell < FRIDAY ? 'earlier' : 'same',
    month: fell ?? FRIDAY,
  };
};

export interface FilePageView {
  readonly id: string;
  readonly month: number;
  readonly isOurs: boolean;
  readonly lever?: string;
  /** Charges only: covert lines that stood in the month they were made. */
  readonly stood: readonly Lever[];
}
export interface HolderView {
  readonly chair: Chair;
  readonly deputy: string;
  readonly subject: HiddenGauge;
  /** Points he saw it too high (above zero) or too low, lastingly. */
  readonly bias: number;
  readonly right: number;
  readonly of: number;
  /** How often his advice was taken, of how often he gave any. */
  readonly followed: number;
  readonly advised: number;
  readonly isPresent: boolean;
}
export interface DrawerView {
  readonly charges: readonly FilePageView[];
  readonly deeds: readonly FilePageView[];
  readonly whispers: readonly FilePageView[];
  /** Covert lines that stood and never came out. */
  readonly neverKnown: readonly Lever[];
  readonly holders: readonly HolderView[];
  /** The man whose advice was taken most. */
  readonly trusted?: HolderView;
}

const COVERT = ['kur', 'off', 'pro'] as const;

function coverLinesIn(game: Game, month: number): readonly Lever[] {
  const turn = game.scenario.level.turns.findIndex(({ from, to }) => from <= month && month <= to);
  const levels = presentState(game).log[turn] ?? [];
  return COVERT.filter((lever) => (levels[LEVERS.indexOf(lever)] ?? 0) > 0);
}

function pageView(game: Game, page: FilePage): FilePageView {
  const def = game.scenario.people.file.find(({ id }) => id === page.id);
  return {
    id: page.id,
    month: page.month,
    isOurs: def?.event === undefined,
    stood: page.kind === 'charge' ? coverLinesIn(game, page.month) : [],
    ...(page.lever ? { lever: page.lever } : {}),
  };
}

/** Everyone who held a chair in this game, with what he was worth and how often he was believed. */
function holdersOf(game: Game): readonly HolderView[] {
  const now = presentState(game);
  const { scenario, states, ledgers } = game;
  return CHAIRS.flatMap((chair) =>
    Array.from({ length: now.advisers[chair].holder + 1 }, (_, holder) => {
      const his = states.filter((state) => state.advisers[chair].holder === holder);
      const last: GameState | undefined = his.at(-1);
      const record = last?.advisers[chair].record ?? [];
      const given = states.slice(0, ledgers.length).flatMap((state, turn) => {
        if (state.advisers[chair].holder !== holder || (state.values[AT.FELL] ?? 0) > 0) return [];
        const advice = adviceOf(scenario, state).find((one) => one.chair === chair);
        if (!advice || advice.isEmpty || !advice.hand || !advice.choice) return [];
        return [ledgers[turn]!.orders[advice.hand] === advice.choice];
      });
      return {
        chair,
        deputy: deputyOf(scenario, chair, holder),
        subject: scenario.people.chairs.find(({ id }) => id === chair)!.subject,
        bias: biasOf(scenario, now.seed, chair, holder),
        right: record.filter(Boolean).length,
        of: record.length,
        followed: given.filter(Boolean).length,
        advised: given.length,
        isPresent: holder === now.advisers[chair].holder,
      };
    }),
  );
}

export const drawerView = once((game: Game): DrawerView => {
  const state = presentState(game);
  const pages = (kind: FilePage['kind']): readonly FilePageView[] =>
    state.file.filter((page) => page.kind === kind).map((page) => pageView(game, page));
  const deeds = pages('deed');
  const holders = holdersOf(game);
  const trusted = holders.reduce<HolderView | undefined>(
    (most, one) => (one.followed > (most?.followed ?? 0) ? one : most),
    undefined,
  );
  return {
    charges: pages('charge'),
    deeds,
    whispers: pages('whisper'),
    neverKnown: COVERT.filter(
      (lever) =>
        state.log.some((levels) => (levels[LEVERS.indexOf(lever)] ?? 0) > 0) &&
        !deeds.some((page) => page.lever === lever),
    ),
    holders,
    ...(trusted ? { trusted } : {}),
  };
});

export interface EpilogueCardView {
  readonly id: string;
  readonly event: string;
  readonly sources: readonly SourceRef[];
  /** Key of the sentence in which one of the player's promises returns. */
  readonly promise: string;
}

/** 1969, 1975 and 1980: each card with another of the player's promises in it, as far as there are others. */
export const epilogueView = once((game: Game): readonly EpilogueCardView[] => {
  const state = presentState(game);
  const held = epilogue.promises.filter(({ when }) => holds(game.scenario, state, when));
  const own = held.filter(({ id }) => id !== 'with-none');
  const fitting = own.length > 0 ? own : held;
  return epilogue.cards.map((card, place) => ({
    id: card.id,
    event: card.event,
    sources: card.sources,
    promise: `epilogue.${card.id}.${fitting[place % fitting.length]!.id}`,
  }));
});

export interface ForecastView extends Settled {
  /** Month of the curtain it was answered at. */
  readonly month: number;
}

/** The player's forecasts against what happened, as far as it has. */
export const forecastViews = once((game: Game): readonly ForecastView[] => {
  const curtains = new Map(curtainsOf(game.scenario).map((one) => [one.number, one.month]));
  return settleForecasts(game.scenario, presentState(game), game.record.forecasts).map((one) => ({
    ...one,
    month: curtains.get(one.curtain) ?? 0,
  }));
});

/** The Shah's charge, if one was taken: judged alone. */
export function chargeView(game: Game): { readonly id: string; readonly isMet: boolean } | undefined {
  const def = game.charge ? CHARGES.get(game.charge) : undefined;
  return def && { id: def.id, isMet: holds(game.scenario, presentState(game), def.met) };
}

/** Whether the code name of an officer stood in the drawer before the executions of September 1959. */
export const hadOfficersCard = (game: Game): boolean =>
  holds(game.scenario, presentState(game), 'did(officers, 1, 0, 13)');

export const callbacksFound = (
  game: Playthrough & Pick<Game, 'scenario'>,
): { readonly found: readonly string[]; readonly of: number } => ({
  found: presentState(game).entries.flatMap((entry) =>
    entry.startsWith('callback/') ? [entry.slice('callback/'.length)] : [],
  ),
  of: game.scenario.people.callbacks.length,
});
