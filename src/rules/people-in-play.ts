/** What hangs on a state between turns: promises and what they ask next, windows that stand open or shut. */
import { turnsOfAsk, turnsOfWindow } from './entries.ts';
import { compileCondition } from './condition.ts';
import { parseExpression } from './expression.ts';
import { momentOf } from './moment.ts';
import type { AskDef, PromiseDef } from './people.ts';
import type { Scenario } from './scenario.ts';
import { LEVERS, type GameState, type Lever } from './types.ts';

/** A standing promise: to whom, since when, what he asks next and when it is due. */
export interface PromiseNow {
  readonly id: string;
  readonly lever: Lever;
  readonly to: string;
  readonly isOurs: boolean;
  /** Month since which the commitment has stood. */
  readonly since: number;
  /** The question that is open now, with its months: `promise.<id>.ask.<ask>`. */
  readonly ask?: string;
  readonly asked?: number;
  /** Month from which it is due, and the index of the turn that answers it. */
  readonly due?: number;
  readonly dueTurn?: number;
  /** Whether the commitments as they stand would keep it. */
  readonly wouldKeep?: boolean;
  /** Ids of the asks kept and broken so far. */
  readonly kept: readonly string[];
  readonly broken: readonly string[];
}

const answered = (state: GameState, kind: 'kept' | 'broken', id: string): string[] =>
  state.entries.flatMap((entry) => {
    const [its, promise, ask = ''] = entry.split('/');
    return its === kind && promise === id ? [ask] : [];
  });

/** The promises that stand: those whose commitment is in force. A promise whose lever was cut but whose answer is still due is among them. */
export function promisesOf(scenario: Scenario, state: GameState): PromiseNow[] {
  return scenario.people.promises.flatMap((promise): PromiseNow[] => {
    const open = openAsk(scenario, state, promise);
    const since = state.standingSince[promise.lever] ?? state.cutAt[promise.lever];
    const stands = state.levers[promise.lever] > 0;
    if ((!stands && open === undefined) || since === undefined) return [];
    return [
      {
        id: promise.id,
        lever: promise.lever,
        to: promise.to,
        isOurs: promise.ours === true,
        since,
        ...(open === undefined ? {} : askOf(scenario, state, open)),
        kept: answered(state, 'kept', promise.id),
        broken: answered(state, 'broken', promise.id),
      },
    ];
  });
}

/** The ask that has been put and not answered; it holds even where the lever has been cut since. */
function openAsk(scenario: Scenario, state: GameState, promise: PromiseDef): AskDef | undefined {
  return promise.asks.find((ask) => {
    const { asked, due } = turnsOfAsk(scenario.level, ask);
    if (asked < 0 || due < 0 || state.turn < asked || state.turn > due) return false;
    const at = LEVERS.indexOf(promise.lever);
    const height = asked < state.turn ? state.log[asked]?.[at] : state.levers[promise.lever];
    return (height ?? 0) > 0;
  });
}

function askOf(scenario: Scenario, state: GameState, ask: AskDef): Partial<PromiseNow> {
  const { due } = turnsOfAsk(scenario.level, ask);
  const test = compileCondition(parseExpression(ask.wants), scenario.grammar);
  return {
    ask: ask.id,
    asked: ask.asked,
    due: ask.due,
    dueTurn: due,
    wouldKeep: test.holds(momentOf(scenario, state)),
  };
}

/** A window on the timeline. */
export interface WindowNow {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly hand: 'open' | 'quiet';
  readonly choice: string;
  readonly isOpen: boolean;
  readonly isTaken: boolean;
}

/** All windows as they stand in the state's turn. */
export function windowsOf(scenario: Scenario, state: GameState): WindowNow[] {
  return scenario.people.windows.map(({ id, from, until, hand, choice }) => {
    const isTaken = state.entries.includes(`window/${id}`);
    const isOpen = !isTaken && turnsOfWindow(scenario.level, { from, until }).includes(state.turn);
    return { id, from, until, hand, choice, isOpen, isTaken };
  });
}
