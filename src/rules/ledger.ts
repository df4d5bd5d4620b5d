// Reads the ledger of one month: what moved each gauge and by how much, and how every chance stood.
import type { LedgerSlot, Rules } from './model.ts';

/** One movement: a term, noise, a dated event or a rule moved a variable by `amount`; `limit` is what 0 and 100 held back. */
export interface Movement {
  readonly kind: 'term' | 'noise' | 'limit' | 'dated' | 'rule';
  readonly variable: string;
  /** The term, dated event or rule; for a rule that is tried and then succeeds or fails, "attempt.failure". */
  readonly id: string;
  readonly amount: number;
}

/** One chance that was asked this month: the product of its factors, held between floor and cap, against the draw. */
export interface Chance {
  /** The rule, or the second question of a rule (`success` of an attempt). */
  readonly id: string;
  readonly factors: readonly { readonly id: string; readonly value: number }[];
  readonly chance: number;
  readonly draw: number;
  readonly happened: boolean;
}

const MOVEMENTS: readonly LedgerSlot['kind'][] = ['term', 'noise', 'limit', 'dated', 'rule'];

/** Lists the movements of a month that were not zero, in the order of the model; those of one variable sum to its change. */
export function movementsOf(rules: Rules, ledger: Float64Array): Movement[] {
  return rules.ledger.flatMap((slot, place): Movement[] => {
    const amount = ledger[place]!;
    if (amount === 0 || !MOVEMENTS.includes(slot.kind)) return [];
    return [{ kind: slot.kind as Movement['kind'], variable: slot.variable as string, id: slot.id, amount }];
  });
}

/** Lists the chances that were asked this month, in the order of the rules. Rules that simply follow are not among them. */
export function chancesOf(rules: Rules, ledger: Float64Array): Chance[] {
  const valueOf = (kind: LedgerSlot['kind'], id: string): number =>
    ledger[rules.ledger.findIndex((slot) => slot.kind === kind && slot.id === id)] ?? 0;
  return rules.ledger.flatMap((slot, place): Chance[] => {
    if (slot.kind !== 'asked' || ledger[place] === 0) return [];
    const factors = rules.ledger.flatMap((other, at) =>
      other.kind === 'factor' && other.id === slot.id ? [{ id: other.factor as string, value: ledger[at]! }] : [],
    );
    return [
      {
        id: slot.id,
        factors,
        chance: valueOf('chance', slot.id),
        draw: valueOf('draw', slot.id),
        happened: valueOf('happened', slot.id) === 1,
      },
    ];
  });
}

/** Lists the rules that took effect this month, those that simply follow included. */
export function happenedIn(rules: Rules, ledger: Float64Array): string[] {
  return rules.ledger.flatMap((slot, place) => (slot.kind === 'happened' && ledger[place] === 1 ? [slot.id] : []));
}
