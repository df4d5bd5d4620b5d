/** Room "Every order you sealed": what the analyst is asked about, and his rows beside names, whys and promises. */
import type { Ground } from './analyst.ts';
import { content } from '../content/bundle.ts';
import { HISTORY, type Subject } from '../analysis/cases.ts';
import type { Estimate } from '../analysis/estimate.ts';
import type { OrderEffect } from '../analysis/orders.ts';
import record from '../../levels/record/regime-index.json';
import { hasText } from '../text/text.ts';
import { orders, whyDef } from './catalogue.ts';
import { promiseHistories, type PromiseHistory } from './ending-view.ts';
import type { Game } from './game.ts';
import { orderNameKey } from './log-view.ts';
import { people } from './scenarios.ts';

export type { Estimate } from '../analysis/estimate.ts';
export type { OrderEffect } from '../analysis/orders.ts';

/** The level, the people and the record of a game, always the same objects. */
const grounds = new Map<string, Ground>();
export function groundOf(game: Game): Ground {
  const id = game.record.level;
  const level = content.levels.find((one) => one.id === id);
  if (!level) throw new Error(`no level "${id}"`);
  const known = grounds.get(id) ?? { level, people, record: record.quarters as NonNullable<Ground['record']> };
  grounds.set(id, known);
  return known;
}

/** Whether the player sealed nothing but Hold. */
export const onlyHeld = ({ record: { orders: sealed } }: Pick<Game, 'record'>): boolean =>
  sealed.every(({ open, quiet }) => open === 'hold' && quiet === 'hold');

const subjects = new WeakMap<object, Subject>();
/** Whose orders the rooms look at: the player's, or history's where the player only held. */
export function subjectOf(game: Game): Subject {
  if (onlyHeld(game)) return HISTORY;
  const known = subjects.get(game.record) ?? { kind: 'game', orders: game.record.orders, isStopped: game.isStopped };
  subjects.set(game.record, known);
  return known;
}

/** Effects below a fifth of a point or of a month are called small, however sure they are. */
const SMALL = 0.2;
/** Whether a figure stands clear of its own error and is large enough to tell. */
export const isClear = ({ value, se }: Estimate): boolean => Math.abs(value) >= Math.max(SMALL, 2 * se);

export interface WhyLine {
  readonly key: string;
  readonly claim: 'study' | 'context' | 'ours';
  readonly sentences: readonly string[];
}

/** Why an order of this choice moves anything: the rules it works through. */
export function whyOfChoice(choice: string): readonly WhyLine[] {
  const def = orders.get(choice.replace(/-\d$/, ''));
  return (def?.terms ?? [])
    .filter((key) => hasText(key))
    .map((key) => ({ key, claim: whyDef(key)?.claim ?? 'ours', sentences: whyDef(key)?.sentences ?? [] }));
}

export interface OrderRowView extends OrderEffect {
  readonly nameKey: string;
  /** Number of the turn as the player counts. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly claims: readonly string[];
  readonly why: readonly WhyLine[];
  /** Some figure of it is clear of its error. */
  readonly isClear: boolean;
}

/** The analyst's rows with their words, in order of time. */
export function orderRows(game: Game, effects: readonly OrderEffect[]): readonly OrderRowView[] {
  const own = !onlyHeld(game);
  return effects.map((effect) => {
    const { turn, hand, choice } = effect.order;
    const { id, from, to } = game.scenario.level.turns[turn]!;
    return {
      ...effect,
      nameKey: own ? orderNameKey(game, turn, hand) : `choice.${choice}.name`,
      number: id,
      from,
      to,
      claims: orders.get(choice.replace(/-\d$/, ''))?.claims ?? [],
      why: whyOfChoice(choice),
      isClear: isClear(effect.grip) || isClear(effect.months),
    };
  });
}

/** The clear rows first by size of grip, then by months; what the headline names. */
export const heaviest = (rows: readonly OrderRowView[], count: number): readonly OrderRowView[] =>
  rows
    .filter((row) => row.isClear)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, count);
const weight = ({ grip, months }: OrderRowView): number => Math.max(Math.abs(grip.value), Math.abs(months.value));

export const promiseRows = (game: Game): readonly PromiseHistory[] => promiseHistories(game);
