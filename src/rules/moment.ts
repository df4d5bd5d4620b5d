/** Lays a game's state out in flat arrays, as the sealing of a turn and the conditions read it. */
import { LEVERS, openCode, quietCode } from './choices.ts';
import type { Moment } from './condition.ts';
import type { Scenario } from './scenario.ts';
import { layTable, type Table } from './sealing.ts';
import { AT, RULES } from './step.generated.ts';
import { MEMORY } from './turn-layer.ts';
import { CHAIRS, type GameState } from './types.ts';

/** How much of the flat state lives on between months: gauges, counters, tempers, switches and what was ordered. */
export const LASTING = AT.dip;

/** Lays a table from a state between turns. The state is not touched. */
export function tableOf(scenario: Scenario, state: GameState): Table {
  const flat = new Float64Array(RULES.stateSize);
  flat.set(state.values);
  const table = layTable(flat);
  const { memory, moment, overruled, emptyUntil } = table;
  memory[MEMORY.recognised] = state.recognised ? 1 : 0;
  memory[MEMORY.kharg] = state.acts.kharg === undefined ? 0 : 1;
  memory[MEMORY.pledged] = state.acts.pledge === undefined ? 0 : 1;
  memory[MEMORY.guardAct] = actOf(scenario, state.acts.guard?.at(-1));
  memory[MEMORY.partnersAct] = actOf(scenario, state.acts.partners?.at(-1));
  scenario.level.turns.forEach(({ from }, turn) => {
    memory[MEMORY.scandals + turn] = state.scandalMonths.filter((month) => month < from).length;
  });
  LEVERS.forEach((lever, i) => {
    memory[MEMORY.cut + i] = (state.cutAt[lever] ?? -1) + 1;
  });
  state.orders.forEach((orders, turn) => {
    moment.open[turn] = openCode(orders.open);
    moment.quiet[turn] = quietCode(orders.quiet);
  });
  state.log.forEach((levels, turn) => moment.log.set(levels, turn * LEVERS.length));
  for (const turn of state.refusedTurns) moment.refused[turn] = 1;
  CHAIRS.forEach((chair, i) => {
    overruled[i] = state.advisers[chair].overruled;
    emptyUntil[i] = state.advisers[chair].emptyUntil;
  });
  return table;
}

function actOf({ level }: Scenario, month: number | undefined): number {
  if (month === undefined) return 0;
  return level.turns.find(({ from, to }) => from <= month && month <= to)?.act ?? 0;
}

/** The moment before this turn's orders: levers as they stand, both hands still. */
export function momentOf(scenario: Scenario, state: GameState): Moment {
  const { moment } = tableOf(scenario, state);
  moment.turn = Math.min(state.turn, scenario.level.turns.length - 1);
  moment.log.set(
    LEVERS.map((lever) => state.levers[lever]),
    moment.turn * LEVERS.length,
  );
  return moment;
}
