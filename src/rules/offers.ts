/** Which orders may be given this turn, what each costs and touches, and why another may not be given. */
import { deedOf, OPEN_CHOICES, openCode, QUIET_CHOICES, quietCode, type Choice, type Deed } from './choices.ts';
import { turnsOfWindow } from './entries.ts';
import { tableOf } from './moment.ts';
import type { LetterDef, OrderDef, WindowDef } from './people.ts';
import type { Scenario } from './scenario.ts';
import { openSchedule } from './schedule.ts';
import { layTable, type Table } from './sealing.ts';
import { AT } from './step.generated.ts';
import { isOpenLegal, isQuietLegal, refusalChance, sealTurn } from './turn-layer.ts';
import { HANDS, LEVERS, type GameState, type Hand, type Lever } from './types.ts';

/** Why a choice is not to be had: text keys under `ui.reason`. */
export const REASONS = [
  'attention',
  'stands',
  'recognised',
  'used',
  'used-this-act',
  'too-early',
  'too-late',
  'over',
] as const;
export type Reason = (typeof REASONS)[number];

/** A face of this turn's letter that a choice would be. */
export interface FaceRef {
  readonly letter: string;
  readonly face: string;
}

/** One choice of a hand, with all that hangs on it. */
export interface Offer {
  readonly choice: string;
  readonly hand: Hand;
  /** Order and level; absent for Hold. Acts have no level. */
  readonly order?: string;
  readonly lever?: Lever;
  readonly level?: number;
  readonly status: 'available' | 'greyed';
  readonly reason?: Reason;
  /** Its lever stands at this level already: given all the same, it confirms. */
  readonly stands: boolean;
  /** Points of treasury a month while it stands, and once. */
  readonly cost: { readonly monthly: number; readonly once: number };
  readonly places: readonly string[];
  readonly faces: readonly FaceRef[];
  /** Ids of the open windows that ask for it. */
  readonly windows: readonly string[];
  /** The chance that the partner refuses, 0 to 1. */
  readonly refusal: number;
}

/** A door that does not open in play, shown with its reason (`door.<id>.reason`). */
export interface Door {
  readonly order: string;
  readonly hand: Hand;
  readonly places: readonly string[];
}

export interface Offers {
  readonly open: readonly Offer[];
  readonly quiet: readonly Offer[];
  readonly doors: readonly Door[];
}

/** The windows that stand open in the state's turn and have not been used. */
export function openWindows(scenario: Scenario, state: GameState): WindowDef[] {
  return scenario.people.windows.filter(
    (window) =>
      turnsOfWindow(scenario.level, window).includes(state.turn) && !state.entries.includes(`window/${window.id}`),
  );
}

/** The letter of the state's turn; none once he has fallen, for nobody writes to a desk about him any more. */
export function letterOf(scenario: Scenario, state: GameState): LetterDef | undefined {
  return (state.values[AT.FELL] as number) > 0 ? undefined : scenario.letters[state.turn];
}

const isAsked = (scenario: Scenario, state: GameState, hand: Hand, choice: string): boolean =>
  letterOf(scenario, state)?.faces.some((face) => face.hand === hand && face.choice === choice) === true ||
  openWindows(scenario, state).some((window) => window.hand === hand && window.choice === choice);

interface Sight {
  readonly scenario: Scenario;
  readonly state: GameState;
  /** The table as it stands, and as it stands once the open hand has moved. */
  readonly before: Table;
  readonly after: Table;
}

function sightOf(scenario: Scenario, state: GameState, open: string): Sight {
  const before = tableOf(scenario, state);
  const after = layTable(before.state.slice(), before.memory.slice());
  if (state.turn < scenario.level.turns.length)
    sealTurn(after.state, after.memory, scenario.level, state.turn, openCode(open), 0);
  return { scenario, state, before, after };
}

/** Tells why a choice cannot be given; `undefined` if it can. */
function reasonAgainst(sight: Sight, hand: Hand, choice: Choice): Reason | undefined {
  const { scenario, state, before, after } = sight;
  const { level } = scenario;
  const { turn } = state;
  if (level.turns[turn] === undefined) return 'over';
  const isLegal =
    hand === 'open'
      ? isOpenLegal(before.state, before.memory, level, turn, openCode(choice))
      : isQuietLegal(after.state, after.memory, level, turn, quietCode(choice));
  if (isLegal) return undefined;
  const deed = deedOf(choice);
  const stands = standsAt(deed, (hand === 'open' ? before : after).state);
  if (stands) return isAsked(scenario, state, hand, choice) ? undefined : 'stands';
  return deed.kind === 'act' ? reasonAgainstAct(sight, deed.order) : 'attention';
}

function reasonAgainstAct({ scenario, state }: Sight, order: string): Reason {
  const def = scenario.people.orders.find(({ id }) => id === order);
  const month = scenario.level.turns[state.turn]?.from ?? state.month;
  if (order === 'recognise' && state.recognised) return 'recognised';
  if (def?.once === 'act') return 'used-this-act';
  if (state.acts[order] !== undefined) return 'used';
  if (def?.from !== undefined && month < def.from.month) return 'too-early';
  if (def?.until !== undefined && month > def.until.month) return 'too-late';
  return 'attention';
}

function standsAt(deed: Deed, state: Float64Array): boolean {
  return deed.kind === 'lever' && state[AT.chosen_dip + LEVERS.indexOf(deed.lever)] === deed.level;
}

function costOf(def: OrderDef | undefined, deed: Deed): Offer['cost'] {
  const monthly = (def?.costPerLevel?.value ?? 0) * (deed.kind === 'lever' ? deed.level : 1);
  const once = Number(def?.oneOff?.TRS ?? 0);
  return { monthly: deed.kind === 'hold' ? 0 : monthly, once: once === 0 ? 0 : -once };
}

function offerOf(sight: Sight, hand: Hand, choice: Choice): Offer {
  const { scenario, state, before } = sight;
  const deed = deedOf(choice);
  const order = deed.kind === 'hold' ? undefined : deed.order;
  const def = scenario.people.orders.find(({ id }) => id === order);
  const reason = reasonAgainst(sight, hand, choice);
  const letter = letterOf(scenario, state);
  const faces = (letter?.faces ?? []).filter((face) => face.hand === hand && face.choice === choice);
  return {
    choice,
    hand,
    ...(order === undefined ? {} : { order }),
    ...(deed.kind === 'lever' ? { lever: deed.lever, level: deed.level } : {}),
    status: reason === undefined ? 'available' : 'greyed',
    ...(reason === undefined ? {} : { reason }),
    stands: standsAt(deed, before.state),
    cost: costOf(def, deed),
    places: def?.places ?? [],
    faces: faces.map((face) => ({ letter: letter?.id ?? '', face: face.id })),
    windows: openWindows(scenario, state)
      .filter((window) => window.hand === hand && window.choice === choice)
      .map(({ id }) => id),
    refusal: hand === 'quiet' ? refusalOf(sight, choice) : 0,
  };
}

function refusalOf({ scenario, state, after }: Sight, choice: Choice): number {
  if (scenario.level.turns[state.turn] === undefined) return 0;
  const { refusal } = openSchedule(scenario);
  return refusalChance(after.state, after.memory, refusal, scenario.level, state.turn, quietCode(choice));
}

/**
 * Lists every choice of both hands in the state's turn, and the doors that do not open. The open hand moves first:
 * `open` is the open choice already picked, on which the Shah's attention left for the quiet hand depends.
 */
export function ordersFor(scenario: Scenario, state: GameState, open = 'hold'): Offers {
  const sight = sightOf(scenario, state, open);
  return {
    open: OPEN_CHOICES.map((choice) => offerOf(sight, 'open', choice)),
    quiet: QUIET_CHOICES.map((choice) => offerOf(sight, 'quiet', choice)),
    doors: scenario.people.orders
      .filter(({ locked }) => locked === true)
      .map(({ id, hand, places }) => ({ order: id, hand, places })),
  };
}

/** Tells why a pair of orders may not be given; `undefined` if it may. */
export function whyNot(
  scenario: Scenario,
  state: GameState,
  orders: { readonly open: string; readonly quiet: string },
): { readonly hand: Hand; readonly reason: Reason } | undefined {
  if (!(OPEN_CHOICES as readonly string[]).includes(orders.open)) return { hand: 'open', reason: 'over' };
  const sight = sightOf(scenario, state, orders.open);
  for (const hand of HANDS) {
    const reason = reasonAgainst(sight, hand, orders[hand] as Choice);
    if (reason !== undefined) return { hand, reason };
  }
  return undefined;
}
