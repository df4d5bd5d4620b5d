// Gives every name of the model its place in the flat state, and every ledger entry its slot.
import type { ChanceDef, Effect, ModelData } from './data.ts';

/** One line of the ledger: what a slot holds. */
export interface LedgerSlot {
  readonly kind: 'term' | 'noise' | 'limit' | 'dated' | 'rule' | 'asked' | 'factor' | 'chance' | 'draw' | 'happened';
  /** The variable it moves; for chances, nothing. */
  readonly variable?: string;
  /** The term, dated event or rule it belongs to. */
  readonly id: string;
  /** The factor of a chance. */
  readonly factor?: string;
}

export interface Layout {
  /** All names of the state in order; the place in the list is the place in the array. */
  readonly names: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  readonly parameters: ReadonlyMap<string, number>;
  /** How many names at the head of the state are clamped to 0..100. */
  readonly clamped: number;
  /** All clamped names, then the counters that have monthly terms. */
  readonly moving: readonly string[];
  /** First place of the month's noise, one for each noisy name. */
  readonly noises: number;
  readonly noisy: readonly string[];
  readonly size: number;
  readonly ledger: readonly LedgerSlot[];
  readonly slot: ReadonlyMap<string, number>;
}

/** The key of a ledger slot. */
export const slotKey = (slot: LedgerSlot): string =>
  [slot.kind, slot.id, slot.variable ?? '', slot.factor ?? ''].join('|');

/** Lays out a model. The order is that of the data and carries no meaning: chance has its own stream numbers. */
export function layOut(model: ModelData): Layout {
  const { state, counters, tempers, switches, levers, acts } = model.variables;
  const names = [
    ...state.map((item) => item.id),
    ...counters.map((item) => item.id),
    ...tempers.map((item) => item.id),
    ...switches.map((item) => item.id),
    ...levers.map((item) => `chosen_${item.id}`),
    ...acts.map((item) => `chosen_${item.id}`),
    ...model.derived.map((item) => item.id),
  ];
  const at = new Map(names.map((name, place) => [name, place]));
  const counted = counters.map((item) => item.id).filter((id) => model.terms.some((term) => term.variable === id));
  const moving = [...state.map((item) => item.id), ...counted];
  const noisy = state.filter((item) => item.noise !== undefined).map((item) => item.id);
  const ledger = ledgerOf(model);
  return {
    names,
    at,
    parameters: new Map(model.parameters.map((item, place) => [item.id, place])),
    clamped: state.length,
    moving,
    noises: names.length,
    noisy,
    size: names.length + noisy.length,
    ledger,
    slot: new Map(ledger.map((slot, place) => [slotKey(slot), place])),
  };
}

function ledgerOf(model: ModelData): LedgerSlot[] {
  const effects = (id: string, list: readonly Effect[]): LedgerSlot[] =>
    list.map((effect) => ({ kind: 'rule', id, variable: effect.variable }));
  const chance = (id: string, def: ChanceDef | undefined): LedgerSlot[] =>
    def === undefined
      ? []
      : [
          { kind: 'asked', id },
          ...def.factors.map((factor): LedgerSlot => ({ kind: 'factor', id, factor: factor.id })),
          { kind: 'chance', id },
          { kind: 'draw', id },
        ];
  return [
    ...model.terms.map((term): LedgerSlot => ({ kind: 'term', id: term.id, variable: term.variable })),
    ...model.variables.state
      .filter((item) => item.noise !== undefined)
      .map((item): LedgerSlot => ({ kind: 'noise', id: 'noise', variable: item.id })),
    ...model.variables.state.map((item): LedgerSlot => ({ kind: 'limit', id: 'limit', variable: item.id })),
    ...model.dated.flatMap((event) =>
      event.effects.map((effect): LedgerSlot => ({ kind: 'dated', id: event.id, variable: effect.variable })),
    ),
    ...model.rules.flatMap((rule) => [
      ...chance(rule.id, rule.chance),
      { kind: 'happened', id: rule.id } as const,
      ...effects(rule.id, rule.effects),
      ...(rule.then === undefined
        ? []
        : [
            ...chance(rule.then.id, rule.then),
            { kind: 'happened', id: rule.then.id } as const,
            ...effects(`${rule.id}.success`, rule.then.success),
            ...effects(`${rule.id}.failure`, rule.then.failure),
          ]),
    ]),
  ];
}
