/** The log of a game, turn by turn: orders by the names they had, letters answered, the wire, what moved and why. */
import { deputyOf } from '../rules/advise.ts';
import { LEVERS } from '../rules/types.ts';
import type { Chair, Hand, Lever, Outcome } from '../rules/types.ts';
import { movesOf, wireOf } from '../rules/wire.ts';
import { t } from '../text/text.ts';
import { events } from './catalogue.ts';
import type { Game, Playthrough } from './game.ts';
import { gaugeOf } from './wire-view.ts';
import type { WireLineView } from './views.ts';

type Played = Playthrough & Pick<Game, 'scenario'>;

/** The name an order had in its turn: a letter's face, or the choice itself. */
export function orderNameKey(game: Played, turn: number, hand: Hand): string {
  const ledger = game.ledgers.find((one) => one.turn === turn);
  const choice = ledger?.orders[hand] ?? 'hold';
  const letter = ledger && game.scenario.letters[turn];
  const face = letter?.faces.find((one) => one.hand === hand && one.choice === choice);
  if (letter && face && ledger.entries.includes(`letter/${letter.id}/${face.id}`))
    return `letter.${letter.id}.face.${face.id}.name`;
  return choice === 'hold' && hand === 'quiet' ? 'choice.hold.quiet.name' : `choice.${choice}.name`;
}

export interface LogMoveView {
  readonly gauge: string;
  readonly variable: string;
  readonly before: number;
  readonly after: number;
  readonly parts: readonly { readonly key: string; readonly amount: number }[];
}

export interface LogTurnView {
  readonly turn: number;
  /** Number as the player counts them. */
  readonly number: number;
  readonly act: number;
  readonly from: number;
  readonly to: number;
  readonly open: string;
  readonly quiet: string;
  readonly isHeld: boolean;
  readonly isRefused: boolean;
  /** Letter of the turn, and how it was answered: a face, silence, or another order. */
  readonly letter?: { readonly id: string; readonly event: string; readonly answer: string };
  readonly papers: readonly string[];
  readonly lines: readonly WireLineView[];
  readonly moves: readonly LogMoveView[];
  readonly outcomes: readonly Outcome[];
  readonly resigned: readonly { readonly chair: Chair; readonly deputy: string }[];
}

const countWords = (key: string): number => t(key).split(/\s+/).length;

function logTurn(game: Played, place: number): LogTurnView {
  const ledger = game.ledgers[place]!;
  const before = game.states[place]!;
  const after = game.states[place + 1]!;
  const { act, from, to, id } = game.scenario.level.turns[ledger.turn]!;
  const letter = game.scenario.letters[ledger.turn];
  return {
    turn: ledger.turn,
    number: id,
    act,
    from,
    to,
    open: orderNameKey(game, ledger.turn, 'open'),
    quiet: orderNameKey(game, ledger.turn, 'quiet'),
    isHeld: ledger.orders.open === 'hold' && ledger.orders.quiet === 'hold',
    isRefused: ledger.isRefused,
    ...(letter && after.answers[letter.id]
      ? { letter: { id: letter.id, event: letter.event, answer: after.answers[letter.id]! } }
      : {}),
    papers: [...events.values()]
      .filter((event) => !event.background && from <= event.month && event.month <= to)
      .sort((a, b) => Number(b.id === letter?.event) - Number(a.id === letter?.event) || (a.date < b.date ? -1 : 1))
      .map((event) => event.id),
    lines: wireOf(game.scenario, before, ledger, countWords),
    moves: movesOf(ledger).map((move) => ({ ...move, gauge: gaugeOf(move.variable) })),
    outcomes: ledger.outcomes,
    resigned: ledger.resigned.map((chair) => ({
      chair,
      deputy: deputyOf(game.scenario, chair, before.advisers[chair].holder),
    })),
  };
}

const known = new WeakMap<object, readonly LogTurnView[]>();

/** Every sealed turn, oldest first. */
export function logView(game: Played): readonly LogTurnView[] {
  const found = known.get(game.ledgers) ?? game.ledgers.map((_, place) => logTurn(game, place));
  known.set(game.ledgers, found);
  return found;
}

/** One line of the list of orders: what was sealed, what it promised whom, and how that went. */
export interface OrderLineView {
  readonly turn: number;
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly open: string;
  readonly quiet: string;
  readonly isRefused: boolean;
  /** Promises first made with this turn's orders. */
  readonly promised: readonly string[];
  readonly kept: readonly { readonly promise: string; readonly ask: string }[];
  readonly broken: readonly { readonly promise: string; readonly ask: string }[];
}

function askOf(entry: string, kind: string): readonly { readonly promise: string; readonly ask: string }[] {
  const [its, promise = '', ask = ''] = entry.split('/');
  return its === kind ? [{ promise, ask }] : [];
}

/** Levers raised from zero in a turn. */
function raisedIn(game: Played, place: number): readonly Lever[] {
  const [before, after] = [game.states[place]!, game.states[place + 1]!];
  return LEVERS.filter((lever) => before.levers[lever] === 0 && after.levers[lever] > 0);
}

export function orderLines(game: Played): readonly OrderLineView[] {
  return logView(game).map((one, place) => {
    const raised = raisedIn(game, place);
    const { entries } = game.ledgers[place]!;
    return {
      turn: one.turn,
      number: one.number,
      from: one.from,
      to: one.to,
      open: one.open,
      quiet: one.quiet,
      isRefused: one.isRefused,
      promised: game.scenario.people.promises.filter(({ lever }) => raised.includes(lever)).map(({ id }) => id),
      kept: entries.flatMap((entry) => askOf(entry, 'kept')),
      broken: entries.flatMap((entry) => askOf(entry, 'broken')),
    };
  });
}
