/** What followed the turn sealed last: the wire's sentences, the gauges that moved, the road not taken. */
import { roadNotTaken } from '../rules/road.ts';
import { AT } from '../rules/step.generated.ts';
import { PLACES } from '../rules/types.ts';
import type { GameState } from '../rules/types.ts';
import { movesOf, wireOf } from '../rules/wire.ts';
import { fellJustNow, fellMonth, lastLedger, presentState } from './game.ts';
import type { Game } from './game.ts';
import { turnViews } from './desk-view.ts';
import { t } from '../text/text.ts';
import type { MonthCardView, RoadView, WireLineView, WireView } from './views.ts';

/** From this many months on a turn deals its wire in month cards. */
const CARDS_FROM = 4;

/** The gauge words a variable goes by. */
const GAUGE_OF: Readonly<Record<string, string>> = {
  SHT: 'shatt',
  KHZ: 'khuzestan',
  WAS: 'washington',
  DOM: 'home',
  TRS: 'treasury',
  EXP: 'exposure',
  REL: 'relations',
  MOS: 'moscow',
};
export const gaugeOf = (variable: string): string => GAUGE_OF[variable] ?? variable;

const wordsOf = (key: string): number => t(key).split(/\s+/).length;

/** Sentences by month, each month that has any; a month that brought danger keeps its place at the end by the calendar. */
function cardsOf(lines: readonly WireLineView[], from: number, to: number): readonly MonthCardView[] {
  if (to - from + 1 < CARDS_FROM) return [];
  const months = [...new Set(lines.map((line) => line.month))].sort((a, b) => a - b);
  if (months.length < 2) return [];
  return months.map((month) => ({ month, lines: lines.filter((line) => line.month === month) }));
}

/** The same function, remembering its last answer: what a game shows is made once, when it is first asked for. */
function oncePerGame<View>(make: (game: Game) => View): (game: Game) => View {
  let last: { readonly game: Game; readonly view: View } | undefined;
  return (game) => {
    if (last?.game !== game) last = { game, view: make(game) };
    return last.view;
  };
}

function makeRoadView(game: Game): RoadView {
  const [before, after] = game.states.slice(-2);
  const road = roadNotTaken(game.scenario, before!, after!);
  return {
    orders: road.orders,
    isHold: road.isHold,
    places: PLACES.map((id) => ({ id, mine: road.taken[id], other: road.notTaken[id] })),
  };
}

/** Risings tried so far that failed: plots, and Mosul's. */
const failuresIn = ({ values }: GameState): number => values[AT.NFAIL]! + (values[AT.MOSA] === 1 ? 1 : 0);

function makeWireView(game: Game): WireView {
  const ledger = lastLedger(game)!;
  const before = game.states.at(-2)!;
  const lines = wireOf(game.scenario, before, ledger, wordsOf);
  const cards = cardsOf(lines, ledger.from, ledger.to);
  const fell = fellMonth(game);
  return {
    turn: turnViews(game)[ledger.turn]!,
    orders: ledger.orders,
    lines,
    cards,
    moves: movesOf(ledger).map(({ variable, before: was, after }) => ({
      id: gaugeOf(variable),
      variable,
      before: was,
      after,
      isBand: false,
    })),
    isOver: presentState(game).turn >= game.scenario.level.turns.length,
    risingFailed: failuresIn(presentState(game)) > failuresIn(before),
    hasFallen: fellJustNow(game),
    ...(fell === undefined ? {} : { fellMonth: fell }),
  };
}

/** The wire of the turn sealed last. */
export const wireView = oncePerGame(makeWireView);

/** The road not taken in the turn sealed last. */
export const roadView = oncePerGame(makeRoadView);
