/** The Catalyst Rule on a quiet card: push times crack, at both ends of what the bands allow. Knowledge shortens the span. */
import { deedOf, type Choice } from './choices.ts';
import { evaluate, namesIn, parseExpression, type Expression } from './expression.ts';
import { observe } from './observe.ts';
import type { Scenario } from './scenario.ts';
import { AT, PARAMETER_NAMES, RULES } from './step.generated.ts';
import { HIDDEN_GAUGES, type GameState, type HiddenGauge } from './types.ts';

/** A span of effects, and the multiplication behind it for the why drawer. */
export interface Span {
  /** Push of the choice; 0 where it does not press on Baghdad. */
  readonly push: number;
  readonly crackLow: number;
  readonly crackHigh: number;
  readonly effectLow: number;
  readonly effectHigh: number;
  /** Words: `nothing`, `nudge`, `push`, `shove`, and their places in that list. */
  readonly low: string;
  readonly high: string;
  readonly from: number;
  readonly to: number;
  /** What the bands say of each part of the crack, by the names of `levels/spans.json`, at either end. */
  readonly parts: readonly { readonly name: string; readonly low: number; readonly high: number }[];
  /** What deniability would lose to this choice over the turn's months, as far as it is certain. */
  readonly safe: number;
}

type Corner = Readonly<Record<string, number>>;

interface Formula {
  readonly names: readonly (readonly [string, Expression])[];
  readonly crack: Expression;
  readonly gauges: readonly HiddenGauge[];
}

const formulas = new WeakMap<Scenario, Formula>();

function formulaOf(scenario: Scenario): Formula {
  const known = formulas.get(scenario);
  if (known !== undefined) return known;
  const { names, crack } = scenario.people.span;
  const parsed = Object.entries(names).map(([name, text]) => [name, parseExpression(text)] as const);
  const read = new Set(parsed.flatMap(([, expression]) => namesIn(expression)));
  const gauges = HIDDEN_GAUGES.filter((gauge) => read.has(gauge));
  const formula = { names: parsed, crack: parseExpression(crack), gauges };
  formulas.set(scenario, formula);
  return formula;
}

function valuesAt(formula: Formula, corner: Corner): Record<string, number> {
  const known: Record<string, number> = { ...corner };
  const valueOf = (name: string): number => {
    const parameter = (PARAMETER_NAMES as readonly string[]).indexOf(name);
    const value = known[name] ?? RULES.parameters[parameter];
    if (value === undefined)
      throw new Error(`the span reads ${name}, which is no band, no name above it and no parameter`);
    return value;
  };
  for (const [name, expression] of formula.names) known[name] = evaluate(expression, { valueOf });
  known.crack = evaluate(formula.crack, { valueOf });
  return known;
}

/** The ends of the crack: the corners of the bands that make it smallest and largest. */
function ends(scenario: Scenario, state: GameState): { low: Record<string, number>; high: Record<string, number> } {
  const formula = formulaOf(scenario);
  const bands = observe(scenario, state);
  const { gauges } = formula;
  let low: Record<string, number> | undefined;
  let high: Record<string, number> | undefined;
  for (let mask = 0; mask < 1 << gauges.length; mask += 1) {
    const corner = Object.fromEntries(
      gauges.map((gauge, i) => [gauge, ((mask >> i) & 1) === 1 ? bands[gauge].high : bands[gauge].low]),
    );
    const values = valuesAt(formula, corner);
    if (low === undefined || (values.crack as number) < (low.crack as number)) low = values;
    if (high === undefined || (values.crack as number) > (high.crack as number)) high = values;
  }
  return { low: low as Record<string, number>, high: high as Record<string, number> };
}

/** Measures the crack as the bands of the state's turn show it. Ask once a turn: it serves every card. */
export function crackOf(
  scenario: Scenario,
  state: GameState,
): { low: Record<string, number>; high: Record<string, number> } {
  return ends(scenario, state);
}

/** The span of one quiet choice in the state's turn. */
export function spanOf(scenario: Scenario, state: GameState, choice: string, crack = crackOf(scenario, state)): Span {
  const { span } = scenario.people;
  const deed = deedOf(choice as Choice);
  const push = deed.kind === 'lever' ? (span.push[deed.lever] ?? 0) * deed.level : 0;
  const [crackLow, crackHigh] = [crack.low.crack as number, crack.high.crack as number];
  const wordAt = (effect: number): number => span.words.findLastIndex(({ from }) => effect >= from);
  const [from, to] = [wordAt(push * crackLow), wordAt(push * crackHigh)];
  return {
    push,
    crackLow,
    crackHigh,
    effectLow: push * crackLow,
    effectHigh: push * crackHigh,
    low: span.words[from]?.id ?? '',
    high: span.words[to]?.id ?? '',
    from,
    to,
    parts: Object.keys(span.names).map((name) => ({
      name,
      low: crack.low[name] as number,
      high: crack.high[name] as number,
    })),
    safe: safeLost(scenario, state, choice),
  };
}

/** Exposure that a covert level leaves over the turn's months, worn as it wears, and what Mosul would add. */
function safeLost(scenario: Scenario, state: GameState, choice: string): number {
  const deed = deedOf(choice as Choice);
  const turn = scenario.level.turns[state.turn];
  if (turn === undefined) return 0;
  if (deed.kind === 'act') return deed.act === 'isr' ? 1.5 : 0;
  if (deed.kind !== 'lever') return 0;
  const of = (name: (typeof PARAMETER_NAMES)[number]): number =>
    RULES.parameters[PARAMETER_NAMES.indexOf(name)] as number;
  const now = { ...state.levers, [deed.lever]: deed.level };
  const monthly = (levers: typeof now): number =>
    (of('xk') * levers.kur * levers.kur + of('xo') * levers.off * levers.off + of('xp') * levers.pro) *
    (1 - (0.4 * (state.values[AT.SAV] as number)) / 100);
  const added = monthly(now) - monthly({ ...state.levers, [deed.lever]: 0 });
  let lost = 0;
  for (let month = turn.from; month <= turn.to; month += 1) {
    lost = lost * (1 - of('xd')) + added;
    if (month === MOSUL && deed.lever === 'off') lost += MOSUL_PRICE * deed.level;
  }
  return lost;
}

const MOSUL = 8;
/** What the rule of Mosul adds to exposure for each level of the officers' line. */
const MOSUL_PRICE = 5;
