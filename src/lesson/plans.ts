/** The minute plans: when each gate is spoken at the latest, and what the room does in between. */
import planFile from '../../levels/lessons/plans.json';
import type { GateId } from './gates.ts';
import type { PlanId } from './lesson.ts';

export interface Phase {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Whether the projector shows something everybody looks at. */
  readonly project?: boolean;
}

export interface Plan {
  readonly id: PlanId;
  readonly minutes: number;
  /** Latest minutes of the gates into acts II to V. */
  readonly gates: readonly number[];
  readonly stop: number;
  readonly reveal: number;
  readonly phases: readonly Phase[];
}

export const PLAN_LIST: readonly Plan[] = planFile as readonly Plan[];

export const planOf = (id: PlanId): Plan => PLAN_LIST.find((plan) => plan.id === id) ?? PLAN_LIST[0]!;

/** The latest minute at which a gate is spoken in a plan; `undefined` where the plan has none. */
export function minuteOf(plan: Plan, gate: GateId, acts: readonly number[]): number | undefined {
  if (gate === 'reveal') return plan.reveal;
  if (gate === 'stop') return plan.stop;
  return plan.gates[acts.indexOf(Number(gate.slice('act-'.length)))];
}
