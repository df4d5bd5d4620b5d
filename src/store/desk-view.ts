/** The desk as the player may see it: papers, letter, orders of both hands, chairs, bands, places, promises, the file. */
import { adviceOf } from '../rules/advise.ts';
import { turnsOfWindow } from '../rules/entries.ts';
import { observe } from '../rules/observe.ts';
import { letterOf, openWindows, ordersFor } from '../rules/offers.ts';
import type { Offer } from '../rules/offers.ts';
import { HEIRS } from '../rules/outcome.ts';
import { promisesOf } from '../rules/people-in-play.ts';
import type { PromiseNow } from '../rules/people-in-play.ts';
import { MOST_STANDING } from '../rules/turn-layer.ts';
import { placesOf } from '../rules/road.ts';
import { crackOf, spanOf } from '../rules/span.ts';
import { AT } from '../rules/step.generated.ts';
import { HIDDEN_GAUGES, LEVERS, OWN_GAUGES, PLACES } from '../rules/types.ts';
import type { GameState, Hand, Lever } from '../rules/types.ts';
import { events, sourceLabel } from './catalogue.ts';
import type { EventDef, SourceRef } from './catalogue.ts';
import { hasFallen, presentState } from './game.ts';
import type { Game, Playthrough } from './game.ts';
import { getState } from './store.ts';
import type { Stage } from './store.ts';
import type {
  AdviserView,
  ChoiceView,
  CommitmentView,
  DeskView,
  DispatchView,
  FileEntryView,
  LetterView,
  LitPart,
  OrderView,
  PlaceStateView,
  PromiseView,
  SourceView,
  SpanView,
  TurnView,
  WindowView,
} from './views.ts';

const OWN_VARIABLE = { treasury: 'TRS', home: 'DOM', khuzestan: 'KHZ', shatt: 'SHT', washington: 'WAS' } as const;
/** Below this a place is in trouble, from the second on it is calm. */
const PLACE_STEPS = [40, 60] as const;

/** Every turn of the level, as the timeline shows them. */
export function turnViews({ scenario }: Pick<Game, 'scenario'>): readonly TurnView[] {
  const { turns } = scenario.level;
  return turns.map((turn, index) => ({
    index,
    count: turns.length,
    act: turn.act,
    from: turn.from,
    to: turn.to,
    isFirstOfAct: turns[index - 1]?.act !== turn.act,
    isLastOfAct: turns[index + 1]?.act !== turn.act,
    isLast: index === turns.length - 1,
  }));
}

export const sourceViews = (refs: readonly SourceRef[]): readonly SourceView[] =>
  refs.map(({ key, locator }) => ({ key, label: sourceLabel(key), ...(locator ? { locator } : {}) }));

function dispatchView(event: EventDef, lead: string | undefined): DispatchView {
  return {
    id: event.id,
    form: event.form,
    place: event.place,
    date: event.date,
    status: event.status,
    claims: event.claims,
    sources: sourceViews(event.sources),
    isLead: event.id === lead,
    isCharge: event.charge ?? false,
    isOurs: event.ours ?? false,
    ...(event.dispute ? { dispute: event.dispute } : {}),
  };
}

/** The papers of a turn: the letter's own first, then by date. Once he has fallen nobody reports on him. */
function dispatchesOf(game: Game, turn: TurnView, lead: string | undefined): readonly DispatchView[] {
  const fell = game.states.find((state) => state.turn === turn.index)?.values[AT.FELL] ?? 0;
  if (fell > 0) return [];
  return [...events.values()]
    .filter((event) => !event.background && turn.from <= event.month && event.month <= turn.to)
    .sort((a, b) => Number(b.id === lead) - Number(a.id === lead) || a.month - b.month || (a.date < b.date ? -1 : 1))
    .map((event) => dispatchView(event, lead));
}

function spanView(
  game: Game,
  state: GameState,
  choice: string,
  crack: ReturnType<typeof crackOf>,
): SpanView | undefined {
  const span = spanOf(game.scenario, state, choice, crack);
  if (span.push <= 0) return undefined;
  return {
    push: span.push,
    crackLow: span.crackLow,
    crackHigh: span.crackHigh,
    effectLow: span.effectLow,
    effectHigh: span.effectHigh,
    from: span.low as SpanView['from'],
    to: span.high as SpanView['to'],
    safe: span.safe,
  };
}

function choiceView(offer: Offer, span: SpanView | undefined): ChoiceView {
  return {
    id: offer.choice,
    hand: offer.hand,
    cost: offer.cost,
    stands: offer.stands,
    places: offer.places,
    refusal: offer.refusal,
    ...(offer.order ? { order: offer.order } : {}),
    ...(offer.level === undefined ? {} : { level: offer.level }),
    ...(offer.reason ? { reason: offer.reason } : {}),
    ...(offer.windows[0] ? { window: offer.windows[0] } : {}),
    ...(span ? { span } : {}),
  };
}

function ordersOf(choices: readonly ChoiceView[], levels: ReadonlyMap<string, number>): readonly OrderView[] {
  const ids = [...new Set(choices.flatMap((choice) => (choice.order ? [choice.order] : [])))];
  return ids.map((id) => {
    const own = choices.filter((choice) => choice.order === id);
    const level = levels.get(id);
    return { id, hand: own[0]!.hand, choices: own, ...(level === undefined ? {} : { level }) };
  });
}

function letterView(game: Game, state: GameState, choices: readonly ChoiceView[]): LetterView | undefined {
  const letter = letterOf(game.scenario, state);
  if (!letter) return undefined;
  return {
    id: letter.id,
    event: letter.event,
    from: letter.from,
    faces: letter.faces.flatMap((face) => {
      const choice = choices.find((one) => one.hand === face.hand && one.id === face.choice);
      return choice ? [{ id: face.id, choice }] : [];
    }),
  };
}

function adviserViews(game: Game, state: GameState): readonly AdviserView[] {
  return adviceOf(game.scenario, state).map((advice) => {
    const key = advice.letter && advice.line ? `adviser.${advice.letter}.${advice.chair}.${advice.line}` : undefined;
    return {
      chair: advice.chair,
      isEmpty: advice.isEmpty,
      deputy: advice.deputy,
      right: advice.right,
      of: advice.of,
      isGrave: advice.isGrave,
      overruled: advice.overruled,
      ...(advice.chief ? { chief: advice.chief } : {}),
      ...(key ? { line: `${key}.line`, stance: `${key}.stance` } : {}),
      ...(advice.choice ? { choice: advice.choice } : {}),
      ...(advice.hand ? { hand: advice.hand } : {}),
      ...(advice.estimate === undefined ? {} : { subject: advice.subject, estimate: advice.estimate }),
      ...(advice.confidence ? { confidence: advice.confidence } : {}),
    };
  });
}

/** The first game at the same turn, for the ghost on a gauge. */
const ghostAt = (game: Game, state: GameState): GameState | undefined =>
  game.ghost?.states.find((one) => one.turn === state.turn);

function bandViews(game: Game, state: GameState): DeskView['bands'] {
  const bands = observe(game.scenario, state);
  const first = ghostAt(game, state);
  const ghosts = first && observe(game.scenario, first);
  return HIDDEN_GAUGES.map((id) => ({
    id,
    low: bands[id].low,
    high: bands[id].high,
    ...(ghosts ? { ghost: { low: ghosts[id].low, high: ghosts[id].high } } : {}),
  }));
}

function ownViews(game: Game, state: GameState): DeskView['own'] {
  const first = ghostAt(game, state);
  return OWN_GAUGES.map((id) => {
    const at = AT[OWN_VARIABLE[id]];
    return { id, value: state.values[at]!, ...(first ? { ghost: first.values[at]! } : {}) };
  });
}

export const placeStep = (value: number): 0 | 1 | 2 => (value < PLACE_STEPS[0] ? 0 : value < PLACE_STEPS[1] ? 1 : 2);

function placeViews(game: Game, state: GameState): readonly PlaceStateView[] {
  const now = placesOf(state.values);
  const first = ghostAt(game, state);
  const ghosts = first && placesOf(first.values);
  return PLACES.map((id) => ({
    id,
    value: now[id],
    state: placeStep(now[id]),
    ...(ghosts ? { ghost: ghosts[id] } : {}),
  }));
}

/** Which order last set a lever: press and radio set the same one. */
function orderSetting(game: Game, state: GameState, lever: Lever): string {
  const setting = game.scenario.people.orders.filter((order) => order.lever === lever).map(({ id }) => id);
  const given = state.orders.flatMap(({ open, quiet }) => [open, quiet]);
  const last = given.findLast((choice) => setting.includes(choice.replace(/-\d$/, '')));
  return last?.replace(/-\d$/, '') ?? setting[0]!;
}

const promiseView = (promise: PromiseNow): PromiseView => ({
  id: promise.id,
  isOurs: promise.isOurs,
  ...(promise.ask === undefined ? {} : { ask: promise.ask }),
  ...(promise.due === undefined ? {} : { due: promise.due }),
  ...(promise.wouldKeep === undefined ? {} : { wouldKeep: promise.wouldKeep }),
});

function commitmentViews(game: Game, state: GameState, choices: readonly ChoiceView[]): readonly CommitmentView[] {
  const promises = promisesOf(game.scenario, state);
  return LEVERS.filter((lever) => state.levers[lever] > 0).map((lever) => {
    const order = orderSetting(game, state, lever);
    const level = state.levers[lever];
    const def = game.scenario.people.orders.find(({ id }) => id === order);
    const standDown = choices.find((choice) => choice.id === `${order}-0`);
    return {
      lever,
      order,
      level,
      since: state.standingSince[lever] ?? state.month,
      monthly: (def?.costPerLevel?.value ?? 0) * level,
      promises: promises.filter((promise) => promise.lever === lever).map(promiseView),
      ...(standDown ? { standDown } : {}),
    };
  });
}

export function fileViews(game: Game, state: GameState): readonly FileEntryView[] {
  return [...state.file].reverse().map((page) => {
    const def = game.scenario.people.file.find(({ id }) => id === page.id);
    return {
      id: page.id,
      kind: page.kind,
      month: page.month,
      isOurs: page.kind !== 'charge' || def?.event === undefined,
      ...(page.lever ? { lever: page.lever } : {}),
    };
  });
}

function windowViews(game: Game, before: GameState, state: GameState): readonly WindowView[] {
  const open = new Set(openWindows(game.scenario, before).map(({ id }) => id));
  return game.scenario.people.windows
    .filter((window) => turnsOfWindow(game.scenario.level, window).length > 0)
    .map((window) => ({
      id: window.id,
      from: window.from,
      until: window.until,
      hand: window.hand,
      choice: window.choice,
      isOpen: open.has(window.id),
      isTaken: state.entries.includes(`window/${window.id}`),
    }));
}

const WHOLE: readonly LitPart[] = ['map', 'quiet', 'advisers', 'gauges', 'tray', 'timeline', 'business'];

/** What is lit: in the opening each seal lights one more thing. */
function litParts(game: Game, index: number, stage: Stage): ReadonlySet<LitPart> {
  if (!game.isTutorial || index > 0) return new Set(WHOLE);
  if (stage === 'wire') return new Set<LitPart>(['map', 'tray', 'timeline']);
  return new Set<LitPart>(game.isHalfSealed ? ['map', 'quiet'] : []);
}

const levelsByOrder = (game: Game, state: GameState): ReadonlyMap<string, number> =>
  new Map(game.scenario.people.orders.flatMap(({ id, lever }) => (lever ? [[id, state.levers[lever]] as const] : [])));

/** What every standing commitment means to whoever rules now. */
function morningKeys(state: GameState): readonly string[] {
  const heir = HEIRS[(state.values[AT.SUCC] ?? 0) - 1] ?? 'neutral';
  const standing = LEVERS.filter((lever) => state.levers[lever] > 0);
  return standing.length === 0 ? ['morning.none'] : standing.map((lever) => `morning.${lever}.${heir}`);
}

/** What can be ordered now. */
function orderViews(game: Game, state: GameState, open: string, hasSpans: boolean) {
  const offers = ordersFor(game.scenario, state, open);
  const crack = hasSpans ? crackOf(game.scenario, state) : undefined;
  const viewOf = (hand: Hand): readonly ChoiceView[] =>
    offers[hand].map((offer) => choiceView(offer, crack && spanView(game, state, offer.choice, crack)));
  const choices = { open: viewOf('open'), quiet: viewOf('quiet') };
  const levels = levelsByOrder(game, state);
  return {
    all: [...choices.open, ...choices.quiet],
    openOrders: ordersOf(choices.open, levels),
    quietOrders: ordersOf(choices.quiet, levels),
    holds: { open: choices.open[0]!, quiet: choices.quiet[0]! },
    doors: offers.doors.map(({ order }) => ({ id: order })),
  };
}

const NO_ORDERS = { all: [], openOrders: [], quietOrders: [], doors: [] };

function makeDeskView(game: Game, stage: Stage, open: string): DeskView {
  const state = presentState(game);
  const turns = turnViews(game);
  const isWire = stage === 'wire';
  const index = isWire ? state.turn - 1 : Math.min(state.turn, turns.length - 1);
  const lit = litParts(game, index, stage);
  const isAsking = !isWire && state.turn < turns.length;
  const { all, ...orders } = isAsking ? orderViews(game, state, open, lit.has('gauges')) : NO_ORDERS;
  const letter = isAsking ? letterView(game, state, all) : undefined;
  const lead = isWire ? game.scenario.letters[index]?.event : letter?.event;
  const commitments = commitmentViews(game, state, all);
  return {
    turn: turns[index]!,
    dispatches: dispatchesOf(game, turns[index]!, lead),
    ...(letter ? { letter } : {}),
    ...orders,
    ...(hasFallen(game) && isAsking ? { morning: morningKeys(state) } : {}),
    advisers: isAsking && !hasFallen(game) ? adviserViews(game, state) : [],
    bands: bandViews(game, state),
    own: ownViews(game, state),
    places: placeViews(game, state),
    commitments,
    stillDue: promisesOf(game.scenario, state)
      .filter(({ lever }) => state.levers[lever] === 0)
      .map(promiseView),
    attention: { used: commitments.length, of: MOST_STANDING },
    funds: state.values[AT.TRS]!,
    monthlyCost: commitments.reduce((sum, one) => sum + one.monthly, 0),
    exposure: state.values[AT.EXP]!,
    washington: state.values[AT.WAS]!,
    file: fileViews(game, state),
    // On the wire the turn that was sealed is still the one looked at.
    windows: hasFallen(game) ? [] : windowViews(game, isWire ? game.states.at(-2)! : state, state),
    lit,
    isTutorial: game.isTutorial,
  };
}

let last:
  { readonly game: Playthrough; readonly stage: Stage; readonly open: string; readonly view: DeskView } | undefined;

/** The desk of the game as it stands; made once for each game, stage and open order drafted. */
export function deskView(game: Game, stage: Stage): DeskView {
  const { open } = getState().draft;
  if (last && last.game === game && last.stage === stage && last.open === open) return last.view;
  const view = makeDeskView(game, stage, open);
  last = { game, stage, open, view };
  return view;
}
